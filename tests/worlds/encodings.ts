/**
 * Byte forms of a text that old files have. The two-byte part of GB18030 is read off the platform's own decoder,
 * so that no second table can disagree with it.
 */
let table: Map<string, readonly [number, number]> | null = null;

function twoByteTable(): Map<string, readonly [number, number]> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  table = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD' && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

/** The text in GB18030. Throws on a character outside ASCII and the two-byte range. */
export function encodeGb18030(text: string): Uint8Array {
  const pairs = twoByteTable();
  const out: number[] = [];
  for (const character of text) {
    if (character < '\u0080') {
      out.push(character.charCodeAt(0));
      continue;
    }
    const pair = pairs.get(character);
    if (!pair) throw new Error(`no two-byte GB18030 form of ${character}`);
    out.push(...pair);
  }
  return Uint8Array.from(out);
}

/** UTF-16 little endian with its byte order mark and Windows line ends. */
export function encodeUtf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll('\n', '\r\n'), 'utf16le')]);
}
