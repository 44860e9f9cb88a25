import { Converter } from 'opencc-js';
import { spacedDigits } from './pages.ts';
import type { Rewriting } from './rewriting.ts';

function signs(name: string, change: (text: string) => string): Rewriting {
  return { name, rewrite: (paragraphs) => change(paragraphs.join('\n')) };
}

const shifted = (pattern: RegExp, by: number) => (text: string) =>
  text.replace(pattern, (character) => String.fromCharCode(character.charCodeAt(0) + by));
const HALF: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')', '？': '?', '！': '!' };
const halfWidthSigns = (text: string): string => text.replace(/[，：；（）？！]/g, (sign) => HALF[sign]!);

/** The brackets round the year of a case number. */
const YEAR = /[（(〔[]((?:19|20)\d{2})[）)〕\]]/g;
const yearIn = (opening: string, closing: string) => (text: string) => text.replace(YEAR, `${opening}$1${closing}`);
const roundIn = (opening: string, closing: string) => (text: string) => text.replace(/[（(]/g, opening).replace(/[）)]/g, closing);

const convert = Converter({ from: 'cn', to: 't' });
/** The converter knows 宁 as the surname 甯 only; elsewhere the character is 寧. */
const traditional = (text: string): string => convert(text).replaceAll('甯', '寧');

/** Zero-width marks that copying leaves between characters. */
function withInvisible(text: string): string {
  return text.replace(/(.{7})/gu, '$1\u200b');
}

/** The same words in other characters. */
export const SIGNS: readonly Rewriting[] = [
  signs('full-width digits and letters', shifted(/[0-9A-Za-z]/g, 0xfee0)),
  signs('half-width signs', halfWidthSigns),
  signs('digits set apart', spacedDigits),
  signs('traditional characters', traditional),
  signs('invisible marks', withInvisible),
  ...['()', '〔〕', '[]', '［］', '【】', '〖〗', '﹝﹞', '{}'].map((pair) => signs(`year in ${pair}`, yearIn(pair[0]!, pair[1]!))),
  ...['()', '﹙﹚'].map((pair) => signs(`brackets ${pair}`, roundIn(pair[0]!, pair[1]!))),
];
