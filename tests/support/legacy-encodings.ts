/** A text in GBK: the inverse of the platform's decoder, since the platform has no encoder for it. @throws Error for a character GBK lacks */
export function gbkBytes(text: string): Uint8Array {
  return encoded(text, 'gb18030');
}

/** A text in Big5. @throws Error for a character that Big5 lacks */
export function big5Bytes(text: string): Uint8Array {
  return encoded(text, 'big5');
}

const tables = new Map<string, Map<string, readonly [number, number]>>();

function encoded(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    if (character < '\u0080') {
      bytes.push(character.charCodeAt(0));
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) throw new Error(`${encoding} has no ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function tableOf(encoding: string): Map<string, readonly [number, number]> {
  let table = tables.get(encoding);
  if (table !== undefined) return table;
  table = new Map();
  const decoder = new TextDecoder(encoding);
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character)) table.set(character, [first, second]);
    }
  }
  tables.set(encoding, table);
  return table;
}
