import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';
import { LOST } from './entities.ts';

/** Bits that say what a document contains; the scan costs one look-up a character and tells which steps can be left out. */
export const SEEN = { mapped: 1, private: 2, lost: 4, traditional: 8, simplified: 16, space: 32, marked: 64, tone: 128 } as const;

/** Frequent characters that only traditional writing has, and their counterparts that only simplified writing has. */
const TRADITIONAL =
  '國會為這個們來時對說經當無開關長門問間見車東應學過還進後發實現體點機議證據審決訴訟條規處罰於與並爭業產書號縣檢監執權責圍繞務導質評';
const SIMPLIFIED =
  '国会为这个们来时对说经当无开关长门问间见车东应学过还进发实现体点机议证据审决诉讼条规处罚与争业产书号县检监执权责围绕务导质评';

const DROP = 0;
const classes = new Uint8Array(65536);
const mapped = new Uint16Array(65536);

function mapRange(first: number, last: number, target: (code: number) => number): void {
  for (let code = first; code <= last; code++) {
    const to = target(code);
    if (to === code) continue;
    mapped[code] = to;
    classes[code]! |= SEEN.mapped;
  }
}

/** The one character that compatibility normalisation gives, or the character itself. */
function normalised(form: 'NFC' | 'NFKC'): (code: number) => number {
  return (code) => {
    const result = String.fromCharCode(code).normalize(form);
    return result.length === 1 ? result.charCodeAt(0) : code;
  };
}

/** CJK radicals that PDF text has in place of characters and that Unicode normalisation leaves alone. */
const RADICALS: readonly (readonly [string, string])[] = [
  [
    '⺀⺁⺄⺆⺈⺊⺋⺌⺍⺎⺏⺒⺓⺔⺕⺗⺘⺙⺛⺝⺟⺠⺡⺢⺣⺤⺥⺦⺩⺪⺫⺬⺭⺮',
    '冫厂乙冂刀卜已小小兀尢巳幺彑彐心手攵旡月母民氵水灬爪爪丬王疋罒示礻竹',
  ],
  [
    '⺯⺰⺱⺲⺳⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔',
    '糸纟网罒网羊羊羊老聿聿肉臼艹艹艹虎衤覀西见角讠贝车辶辶辶阝钅長镸长门',
  ],
  ['⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳', '阝雨青韦页风飞食食饣饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'],
];

mapRange(0, 0x08, () => DROP);
mapRange(0x0e, 0x1f, () => DROP);
for (const code of [0x7f, 0xad, 0xfeff, 0x061c, 0x180e]) mapRange(code, code, () => DROP);
mapRange(0x200b, 0x200f, () => DROP);
mapRange(0x202a, 0x202e, () => DROP);
mapRange(0x2060, 0x2069, () => DROP);
mapRange(0xfe00, 0xfe0f, () => DROP);
for (const code of [0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) mapRange(code, code, () => 0x20);
mapRange(0x2000, 0x200a, () => 0x20);
for (const code of [0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) mapRange(code, code, () => 0x0a);
mapRange(0xff10, 0xff19, (code) => code - 0xfee0);
mapRange(0xff21, 0xff3a, (code) => code - 0xfee0);
mapRange(0xff41, 0xff5a, (code) => code - 0xfee0);
mapRange(0x2f00, 0x2fd5, normalised('NFKC'));
mapRange(0xf900, 0xfaff, normalised('NFC'));
for (const [radicals, characters] of RADICALS) {
  for (let i = 0; i < radicals.length; i++) mapRange(radicals.charCodeAt(i), radicals.charCodeAt(i), () => characters.charCodeAt(i));
}
for (const code of [0x09, 0xa0, 0x3000, 0x20]) classes[code]! |= SEEN.space;
for (let code = 0xe000; code <= 0xf8ff; code++) classes[code] = SEEN.private;
classes[0xfffd] = SEEN.lost;
for (const character of TRADITIONAL) classes[character.charCodeAt(0)]! |= SEEN.traditional;
for (const character of SIMPLIFIED) classes[character.charCodeAt(0)]! |= SEEN.simplified;
for (const character of 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ') classes[character.charCodeAt(0)]! |= SEEN.tone;
for (const character of '&>#{|｜│┃¦\\') classes[character.charCodeAt(0)]! |= SEEN.marked;

export interface Sighting {
  /** SEEN bits of everything in the text. */
  readonly bits: number;
  /** How many characters are frequent ones of one writing only. */
  readonly traditional: number;
  readonly simplified: number;
}

/** Looks once at every character. */
export function sight(text: string): Sighting {
  let bits = 0;
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const seen = classes[text.charCodeAt(i)]!;
    bits |= seen;
    traditional += (seen >> 3) & 1;
    simplified += (seen >> 4) & 1;
  }
  return { bits, traditional, simplified };
}

/**
 * Character by character: full-width digits and letters become half-width, every kind of white space an ordinary space
 * or line break, radicals and compatibility forms the character they stand for; control and zero-width characters go.
 */
export function unifyCharacters(draft: Draft): Draft {
  const { text } = draft;
  const edits = new Edits();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((classes[code]! & SEEN.mapped) === 0) continue;
    const to = mapped[code]!;
    if (to === DROP || (code === 0x0d && text.charCodeAt(i + 1) === 0x0a)) edits.drop(i, i + 1);
    else edits.replace(i, i + 1, String.fromCharCode(to));
  }
  return edits.apply(draft);
}

/** A run of U+FFFD is one character of three UTF-8 bytes each; it becomes as many single ones. */
export function collapseLost(draft: Draft): Draft {
  const edits = new Edits();
  for (const match of matchesOf(/\uFFFD{2,}/g, draft.text)) {
    edits.replace(match.index, match.index + match[0].length, LOST.repeat(Math.ceil(match[0].length / 3)));
  }
  return edits.apply(draft);
}
