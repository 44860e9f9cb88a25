import { describe, expect, it } from 'vitest';
import { keyCap, keyName, SHORTCUTS, type ShortcutId, shortcutsOf, yieldsTo } from '../../web/shortcuts.ts';

const ids = Object.keys(SHORTCUTS) as ShortcutId[];
const stroke = (key: string, over: Partial<{ ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...over,
});

describe('shortcut registry', () => {
  it('gives no key two meanings on one page', () => {
    const pages = new Set(ids.map((id) => SHORTCUTS[id].on));
    for (const page of pages) {
      const keys = ids
        .filter(
          (id) => SHORTCUTS[id].on === page || (SHORTCUTS[id].on === 'everywhere' && !yieldsTo(id, page === 'everywhere' ? null : page)),
        )
        .flatMap((id) => [...SHORTCUTS[id].keys]);
      expect(keys.length, page).toBe(new Set(keys).size);
    }
  });

  it('is found by every key that it names', () => {
    for (const id of ids) {
      for (const key of SHORTCUTS[id].keys) {
        const parts = key.split('+');
        const found = shortcutsOf(stroke(parts[parts.length - 1] as string, { ctrlKey: parts.length > 1 }));
        expect(found, key).toContain(id);
      }
    }
  });

  it('leaves the keys of the browser alone', () => {
    expect(shortcutsOf(stroke('j', { ctrlKey: true }))).toEqual([]);
    expect(shortcutsOf(stroke('f', { metaKey: true }))).toEqual([]);
    expect(shortcutsOf(stroke('j', { altKey: true }))).toEqual([]);
  });

  it('does not care about Shift on letters, and prints keys as on a keyboard', () => {
    expect(keyName(stroke('J'))).toBe('j');
    expect(keyCap('Escape')).toBe('Esc');
    expect(keyCap('Control+z')).toBe('Ctrl+Z');
  });
});
