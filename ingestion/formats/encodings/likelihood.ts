/** Characters of a text by which it is judged: from its beginning, middle and end. */
const SAMPLE = 65_536;
/** A file is text with damage, not something else, while at most this part of its characters is lost. */
const MOST_LOST = 0.02;

/** The most frequent characters of Chinese legal writing, simplified and traditional. */
const FREQUENT = new Set(
  '的一是不了在人有我他这中大来上个国和也子时道说为出以会对生能而得于着下之年过发后作里用所然家种事成方多经去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加条信原告被诉讼审判决裁院认定证据合同依照规事实刑罪罚款第犯罪嫌疑'.concat(
    '這個來國時說為會對過發後種經學現當沒動還進開從實無與長機關點業將兩間問並應戰頭體見產條證據訴訟審決認規罰',
  ),
);
/** What pure ASCII is worth: it is text, and no other reading of it is likelier. */
const ASCII_ONLY = 0.3;

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const part = SAMPLE / 4;
  const middle = text.length >> 1;
  return text.slice(0, 2 * part) + text.slice(middle, middle + part) + text.slice(-part);
}

/** How likely a decoding is the right one: the part of the characters beyond ASCII that are frequent, less those lost; 0 for what is mostly lost. */
export function likelihoodOf(text: string): number {
  const sample = sampleOf(text);
  let foreign = 0;
  let frequent = 0;
  let lost = 0;
  for (const character of sample) {
    if (character < '\u0080') continue;
    foreign++;
    if (character === '\uFFFD') lost++;
    else if (FREQUENT.has(character)) frequent++;
  }
  if (foreign === 0) return isText(sample) ? ASCII_ONLY : 0;
  if (lost > Math.max(1, sample.length * MOST_LOST)) return 0;
  return (frequent + 0.01) / foreign - (lost * 5) / sample.length;
}

/** Text has hardly any control characters. */
export function isText(text: string): boolean {
  const sample = sampleOf(text);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0b && code !== 0x0c) controls++;
  }
  return controls * 50 <= sample.length;
}
