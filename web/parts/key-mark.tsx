import { keyCap, SHORTCUTS, type ShortcutId } from '../shortcuts.ts';

/** The key of a shortcut as printed on its button; `at` where each of its keys has a button of its own. */
export function KeyMark({ of, at = 0 }: { readonly of: ShortcutId; readonly at?: number }) {
  const key = SHORTCUTS[of].keys[at];
  if (key === undefined) return null;
  // A letter read out after the name of the button says nothing.
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a key cap takes no focus
  return <kbd aria-hidden="true">{keyCap(key)}</kbd>;
}
