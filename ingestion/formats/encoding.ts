/** A decoded text and how it was decoded. `lossy` when some bytes fitted no character and became U+FFFD. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  readonly lossy: boolean;
}

/** How much of a file is looked at to tell its encoding. */
const SAMPLE = 65_536;
/** A file is text with damage, not something else, while at most this part of its characters is lost. */
const MOST_LOST = 0.02;

/** The most frequent characters of Chinese legal writing, simplified and traditional. */
const FREQUENT = new Set(
  '的一是不了在人有我他这中大来上个国和也子时道说为出以会对生能而得于着下之年过发后作里用所然家种事成方多经去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加条信原告被诉讼审判决裁院认定证据合同依照规事实刑罪罚款第犯罪嫌疑'.concat(
    '這個來國時說為會對過發後種經學現當沒動還進開從實無與長機關點業將兩間問並應戰頭體見產條證據訴訟審決認規罰',
  ),
);

/**
 * Decodes a text file: byte order mark, strict UTF-8, UTF-16 by the pattern of its zero bytes, then GB18030 or Big5, whichever gives more
 * frequent Chinese characters. Damaged text is decoded with gaps. Null when it is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  let decoded = known.get(bytes);
  if (decoded === undefined) {
    decoded = decode(bytes);
    known.set(bytes, decoded);
  }
  return decoded;
}

/** Every format asks for the text of the same bytes; they are decoded once. */
const known = new WeakMap<Uint8Array, Decoded | null>();

function decode(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const zeros = byZeroBytes(bytes);
  if (zeros !== null) return zeros;
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return isText(utf8) ? { text: utf8, encoding: 'utf-8', lossy: false } : null;
  return byLikelihood(bytes);
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return damaged(bytes.subarray(3), 'utf-8');
  if (a === 0xff && b === 0xfe) return damaged(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return damaged(bytes.subarray(2), 'utf-16be');
  return null;
}

/** UTF-16 without a mark has zero bytes, nearly all of them on the same side of the pairs: there stand the ASCII characters. */
function byZeroBytes(bytes: Uint8Array): Decoded | null {
  const length = Math.min(bytes.length & ~1, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = Math.max(even, odd);
  // The other side has the zero bytes of a few characters such as U+3000, the ideographic space.
  if (most * 200 < length || most < 2 * Math.min(even, odd)) return null;
  const decoded = damaged(bytes, odd > even ? 'utf-16le' : 'utf-16be');
  const sample = decoded.text.slice(0, SAMPLE);
  const isPlausible = most * 5 > length || likelihoodOf(sample) > 0.05;
  return isPlausible && isText(sample) ? decoded : null;
}

function byLikelihood(bytes: Uint8Array): Decoded | null {
  const candidates = [damaged(bytes, 'gb18030'), damaged(bytes, 'big5'), damaged(bytes, 'utf-8')];
  let best: Decoded | null = null;
  let highest = 0;
  for (const candidate of candidates) {
    const likelihood = likelihoodOf(candidate.text.slice(0, SAMPLE));
    if (likelihood > highest) {
      best = candidate;
      highest = likelihood;
    }
  }
  return best !== null && isText(best.text.slice(0, SAMPLE)) ? best : null;
}

/** Part of the characters beyond ASCII that are frequent ones, less those that are lost; 0 for anything that is mostly lost. */
function likelihoodOf(text: string): number {
  let foreign = 0;
  let frequent = 0;
  let lost = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    foreign++;
    if (character === '\uFFFD') lost++;
    else if (FREQUENT.has(character)) frequent++;
  }
  if (foreign === 0 || lost > Math.max(1, text.length * MOST_LOST)) return 0;
  return (frequent + 0.01) / foreign - (lost * 5) / text.length;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function damaged(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  const whole = strictly(bytes, encoding);
  if (whole !== null) return { text: whole, encoding, lossy: false };
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, lossy: true };
}

/** Text has hardly any control characters. */
function isText(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0b && code !== 0x0c) controls++;
  }
  return controls * 50 <= text.length;
}
