import { keyCap, SHORTCUTS, type ShortcutId } from '../shortcuts.ts';

/** The key of a shortcut as printed on its button. */
export function KeyMark({ of }: { readonly of: ShortcutId }) {
  // A letter read out after the name of the button says nothing.
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a key cap takes no focus
  return <kbd aria-hidden="true">{keyCap(SHORTCUTS[of].keys[0])}</kbd>;
}
