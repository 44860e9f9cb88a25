import type { QuantityItem } from '../../../graph/model/record/extension.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { Range } from '../../text/range.ts';
import type { Reading } from '../writing/reading.ts';

/** Names of drugs as judgments write them (非法药物折算表 and names of the trade). */
const NAMES =
  '(?:甲基苯丙胺|苯丙胺|二亚甲基双氧安非他明|亚甲二氧基甲基苯丙胺)(?:片剂|类毒品)?|海洛因|冰毒|麻[古果]|摇头丸|氯胺酮|K粉|大麻(?:[叶脂油])?|罂粟壳?|鸦片|可卡因|咖啡因|吗啡|杜冷丁|哌替啶|美沙酮|甲卡西酮|曲马多|三唑仑|安钠咖|γ-羟丁酸|尼美西泮|毒品';
const DRUG = new RegExp(NAMES, 'g');
/** 净重0.19克的海洛因. */
const DRUG_BEHIND = new RegExp(`^的?(?:毒品)?(${NAMES})`);
const WEIGHT = /(\d{1,6}(?:[.．]\d{1,4})?[万千百]?|[一二三四五六七八九十百千万零]{1,8})[余多]?(千克|公斤|毫克|克)(?!拉|隆|／|\/)/g;
const GRAMS: Readonly<Record<string, number>> = { 千克: 1000, 公斤: 1000, 克: 1, 毫克: 0.001 };
/** How far before the weight its drug may stand. */
const REACH = 36;
const LONGEST_SENTENCE = 800;
const STOP = codesOf('。');
/** What may stand between a drug and its weight: measures, counts, an alias in brackets, weights before this one. */
const BETWEEN =
  /^(?:（[^（）]{1,12}）|[、，约共计净重量数达为总分别均各的和及余又系]|累计|合计|毒品|疑似物?|成[份分]|\d{1,6}(?:\.\d{1,4})?[余多]?克|[\d一二两三四五六七八九十]{1,3}小?[包袋颗粒支块片])*$/;
const THRESHOLD = /^[余多]?(?:以上|以下|的标准|不满)/;
/** Somebody else's drugs, of which the defendant informed. */
const OF_OTHERS = /协助|检举|揭发/;

/** Weights of drugs in grams, each with the drug that stands beside it. */
export function drugWeightsIn({ text, span }: Reading, range: Range): QuantityItem[] {
  const words = text.slice(range.start, range.end);
  if (!words.includes('克') && !words.includes('公斤')) return [];
  const drugs = matchesOf(DRUG, words).map((match) => ({ name: match[0], start: match.index, end: match.index + match[0].length }));
  if (drugs.length === 0) return [];
  const found: QuantityItem[] = [];
  for (const match of matchesOf(WEIGHT, words)) {
    const end = match.index + match[0].length;
    const number = chineseNumber((match[1] as string).replace('．', '.'));
    const drug = behind(words, end) ?? before(words, match.index, drugs);
    if (!drug || number === null || THRESHOLD.test(words.slice(end, end + 4))) continue;
    if (OF_OTHERS.test(words.slice(lastMark(words, STOP, match.index, Math.max(0, match.index - LONGEST_SENTENCE)) + 1, match.index)))
      continue;
    found.push({
      kind: 'drug',
      value: Math.round(number * (GRAMS[match[2] as string] as number) * 1e4) / 1e4,
      unit: 'g',
      substance: drug.name,
      spans: [span(range.start + drug.start, range.start + drug.end), span(range.start + match.index, range.start + end)],
    });
  }
  return found;
}

type Drug = Range & { readonly name: string };

function behind(words: string, at: number): Drug | null {
  const match = DRUG_BEHIND.exec(words.slice(at, at + 24));
  if (!match?.[1]) return null;
  const end = at + match[0].length;
  return { name: match[1], start: end - match[1].length, end };
}

function before(words: string, at: number, drugs: readonly Drug[]): Drug | null {
  // The last one that ends before: drugs stand in the order of the text.
  let low = 0;
  for (let high = drugs.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((drugs[middle] as Drug).end <= at) low = middle + 1;
    else high = middle;
  }
  const drug = drugs[low - 1];
  return drug && at - drug.end <= REACH && BETWEEN.test(words.slice(drug.end, at)) ? drug : null;
}
