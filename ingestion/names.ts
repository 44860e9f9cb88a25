/** Names as bytes: what file systems and archives keep, in an encoding that nobody tells. */

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const GB18030 = new TextDecoder('gb18030');

/** A name in UTF-8 where it can be, else in GB18030, in which folders of older systems are named. */
export function decodedName(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return GB18030.decode(bytes);
  }
}

/** Gives every item a path of its own: the second `a.txt` is `a (2).txt`, whatever its bytes are called. */
export class OwnNames {
  readonly #taken = new Set<string>();

  of(wanted: string): string {
    let name = wanted;
    for (let n = 2; this.#taken.has(name); n++) name = numbered(wanted, n);
    this.#taken.add(name);
    return name;
  }
}

function numbered(name: string, n: number): string {
  const file = name.lastIndexOf('/') + 1;
  const dot = name.lastIndexOf('.');
  return dot > file ? `${name.slice(0, dot)} (${n})${name.slice(dot)}` : `${name} (${n})`;
}

/** What operating systems leave in folders and archives. */
const LEFT_BEHIND = /(?:^|[/\\])(?:__MACOSX[/\\]|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/\\]*$)/i;

/** True for a path that an operating system made, and nobody who collects documents. */
export function isLeftBehind(path: string): boolean {
  return LEFT_BEHIND.test(path);
}
