/** How much of a file is looked at. */
const SAMPLE = 65_536;
const HIGHEST = 0x10ffff;
const LOST = 0xfffd;
/** Code points are put together in runs that fit the arguments of a call. */
const RUN = 8192;

/** The byte order of UTF-32, with a mark or by the pattern of its bytes: of four only two or three are used, and always the same ones. */
export function utf32Order(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  if (bytes.length < 8) return null;
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  const length = Math.min(bytes.length, SAMPLE) & ~3;
  let little = 0;
  let big = 0;
  for (let i = 0; i < length; i += 4) {
    if (bytes[i + 3] === 0 && bytes[i + 2]! <= 0x10) little++;
    if (bytes[i] === 0 && bytes[i + 1]! <= 0x10) big++;
  }
  if (little * 4 === length && big * 8 < length) return 'utf-32le';
  return big * 4 === length && little * 8 < length ? 'utf-32be' : null;
}

/** The text, without its mark; what is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, order: 'utf-32le' | 'utf-32be'): { readonly text: string; readonly lossy: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let lossy = bytes.length % 4 !== 0;
  let text = '';
  let run: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, order === 'utf-32le');
    const isLost = code > HIGHEST || (code >= 0xd800 && code <= 0xdfff);
    lossy ||= isLost;
    if (at > 0 || code !== 0xfeff) run.push(isLost ? LOST : code);
    if (run.length === RUN) {
      text += String.fromCodePoint(...run);
      run = [];
    }
  }
  return { text: text + String.fromCodePoint(...run) + (bytes.length % 4 === 0 ? '' : '\uFFFD'), lossy };
}
