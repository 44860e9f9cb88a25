import { Converter } from 'opencc-js/t2cn';
import type { Draft } from '../edits.ts';
import { matchesOf } from '../matches.ts';
import type { Sighting } from './characters.ts';

let convert: ((text: string) => string) | null = null;

/**
 * A document is traditional when the frequent characters of traditional writing outnumber their simplified counterparts
 * and are not just a few strays, as `减半收取` in an otherwise simplified judgment may be `減半收取`.
 */
export function isTraditional(sighting: Sighting, length: number): boolean {
  return sighting.traditional >= 3 && sighting.traditional > 3 * sighting.simplified && sighting.traditional * 100 > length;
}

/** Neighbours with which 乾 means dry; alone and in names it stays what it is. */
const DRY = /乾(?=[淨净燥旱脆枯果糧粮洗貨货杯涸癟瘪燒烧柴草電电])|(?<=[餅饼曬晒烘烤肉風风陰阴擦吹口豆葡萄魚鱼])乾/g;
/** Neighbours with which 著 means written or well known; elsewhere it is the particle 着. */
const WRITTEN = /著(?=[作名述者稱称錄录書书])|(?<=[顯显原名編编論论專专昭卓土巨所合譯译遺遗拙])著/g;

/**
 * Writes the text in simplified characters, one for one. Where the dictionary would change the length of a line,
 * that line is converted character by character. 乾 is kept unless its neighbours say that it means dry;
 * 著 becomes 着 unless they say that it means written.
 */
export function simplify(draft: Draft): Draft {
  convert ??= Converter({ from: 't', to: 'cn' });
  const { text } = draft;
  const whole = convert(text);
  const lines = whole.length === text.length ? whole : text.split('\n').map(simplifyLine).join('\n');
  return { text: keepNames(text, lines), from: draft.from, to: draft.to };
}

function simplifyLine(line: string): string {
  const whole = convert!(line);
  if (whole.length === line.length) return whole;
  let result = '';
  for (let i = 0; i < line.length; i++) {
    const one = convert!(line[i]!);
    result += one.length === 1 ? one : line[i];
  }
  return result;
}

function keepNames(text: string, converted: string): string {
  return rewrite(rewrite(converted, text, '乾', '乾', DRY), text, '著', '着', WRITTEN);
}

/** Puts `instead` where the traditional text has `character`, but not at the places that `except` finds. */
function rewrite(converted: string, text: string, character: string, instead: string, except: RegExp): string {
  if (!text.includes(character)) return converted;
  const excepted = new Set<number>();
  for (const match of matchesOf(except, text)) excepted.add(match.index);
  let result = '';
  let done = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    if (excepted.has(at)) continue;
    result += converted.slice(done, at) + instead;
    done = at + 1;
  }
  return result + converted.slice(done);
}
