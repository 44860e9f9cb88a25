import { useEffect, useRef } from 'react';
import { keyName, type ShortcutId, shortcutsOf, yieldsTo } from './shortcuts.ts';
import { currentAddress } from './use-address.ts';

/** Is told which of its keys was pressed; returns false to leave the key to whoever registered before. */
export type ShortcutHandler = (key: string) => unknown;

const handlers = new Map<ShortcutId, { current: ShortcutHandler }[]>();

function isTyping(target: EventTarget | null): target is HTMLElement {
  // A switch takes no letters.
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return false;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('a, button, summary, [role="button"], [role="option"], [role="menuitem"]') !== null
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (isTyping(event.target)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  // Enter on a focused button presses that button.
  if (event.key === 'Enter' && isPressable(event.target)) return;
  const { page } = currentAddress();
  for (const id of shortcutsOf(event).filter((found) => !yieldsTo(found, page))) {
    const stack = handlers.get(id) ?? [];
    for (let index = stack.length - 1; index >= 0; index--) {
      if (stack[index]?.current(keyName(event) ?? '') !== false) {
        event.preventDefault();
        return;
      }
    }
  }
}

window.addEventListener('keydown', onKeyDown);

/** Binds shortcuts while the component is on the page; the one bound last is asked first. */
export function useShortcuts(bindings: Partial<Readonly<Record<ShortcutId, ShortcutHandler>>>): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const ids = Object.keys(bindings).sort().join(' ');
  useEffect(() => {
    const bound = ids.split(' ').filter((id) => id !== '') as ShortcutId[];
    const entries = bound.map((id) => ({ id, entry: { current: (key: string) => latest.current[id]?.(key) } }));
    for (const { id, entry } of entries) handlers.set(id, [...(handlers.get(id) ?? []), entry]);
    return () => {
      for (const { id, entry } of entries) {
        handlers.set(
          id,
          (handlers.get(id) ?? []).filter((other) => other !== entry),
        );
      }
    };
  }, [ids]);
}
