import type { ChargeItem } from '../../../graph/model/record/record.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Reading } from '../writing/reading.ts';
import { type VerdictUnit, verdictUnits } from './verdict-units.ts';

export interface CrimeRead extends Range {
  readonly crime: string;
}

const CRIME =
  '(?:(?!(?<!侵)犯(?!罪))[\\u4e00-\\u9fff、（）“”]){1,40}?(?<!犯|前款|数|前|余|漏|原|新|后|该|各|有|无|同种|他|认定|其)罪(?!行|名|犯|刑|责|并罚|的主)';
/** What is only charged, and earlier convictions: 因犯某罪被某法院判处, where the court is not that of the decision at hand. */
const NOT_OF_THIS_CASE =
  /(?:指控|曾因|前因)[^，。；\n]{0,80}|因犯[^，。；\n]{2,30}罪，?(?:于[^，。；\n]{2,14})?被(?!一审|原审|本院|原判)[^，。；\n]{2,20}法院[^，。；\n]{0,12}判处/g;
const CONVICTION = new RegExp(`(?:(?<!侵|所|曾因|再|又)犯(?!罪)(?:有|了)?|(?:分别)?以|构成)(${CRIME})((?:、|和|及|与)${CRIME}){0,8}`, 'g');
const CRIME_ALONE = new RegExp(CRIME, 'g');

/** Crimes that the words convict of: 犯抢劫罪、盗窃罪; 以故意杀人罪判处. */
export function crimesIn(words: string, offset: number): CrimeRead[] {
  const found: CrimeRead[] = [];
  for (const match of matchesOf(CONVICTION, words)) {
    if (match[0].startsWith('构成')) continue;
    const byWords = /^(?:分别)?以/.exec(match[0])?.[0];
    const lead = byWords ?? /^犯(?:有|了)?/.exec(match[0])?.[0] ?? '';
    const after = words.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (byWords && !/^，?(?:分别|均|各)?(?:判处|对|处以)/.test(after)) continue;
    const list = match[0].slice(lead.length);
    CRIME_ALONE.lastIndex = 0;
    let at = 0;
    for (const one of matchesOf(CRIME_ALONE, list)) {
      const crime = one[0].replace(/^[、和及与]/, '');
      const start = list.indexOf(crime, at);
      const means = byWords && crime.startsWith('危险方法') ? 1 : 0;
      at = start + crime.length;
      if (crime.length < 3) continue;
      const position = offset + match.index + lead.length + start;
      // 以危险方法危害公共安全罪 begins with the same word as 以…罪判处.
      found.push({ crime: means ? `以${crime}` : crime, start: position - means, end: position + crime.length });
    }
  }
  return found;
}

/** Convictions that the operative part pronounces. */
export function operativeCharges(reading: Reading, units: readonly VerdictUnit[]): ChargeItem[] {
  return collect(
    reading,
    units.filter((unit) => unit.quotes !== 'quashed'),
    false,
  );
}

/** Convictions of the decision under appeal or review, as its history tells them. */
export function upheldCharges(reading: Reading, range: Range, names: readonly string[]): ChargeItem[] {
  const words = reading.text.slice(range.start, range.end);
  return collect(reading, verdictUnits(words, range.start, names), true);
}

function collect(reading: Reading, units: readonly VerdictUnit[], sentenced: boolean): ChargeItem[] {
  const found = new Map<string, ChargeItem>();
  let shared: readonly CrimeRead[] = [];
  for (const unit of units) {
    const words = sentenced ? withoutCharges(unit.words) : unit.words;
    const own = crimesIn(words, unit.offset);
    if (FOR_EACH.test(words)) shared = own;
    const inherited = own.length === 0 && /^判处/.test(words) ? shared : [];
    for (const { crime, start, end } of own.length > 0 ? own : inherited) {
      if (
        sentenced &&
        inherited.length === 0 &&
        !/^[^。；\n]{0,24}?(?:判处|判决|免[予于除]|单处|处以?|决定执行|死刑)/.test(words.slice(end - unit.offset)) &&
        !/以$/.test(words.slice(0, start - unit.offset))
      )
        continue;
      for (const defendant of unit.defendants) {
        const key = `${defendant}|${crime}`;
        if (!found.has(key)) found.set(key, { defendant, crime, spans: [reading.span(start, end)] });
      }
    }
  }
  return [...found.values()];
}

/** 以盗窃罪，分别判处被告人甲有期徒刑一年；判处被告人乙拘役四个月: one crime for all that follow. */
const FOR_EACH = /^以[^。；\n]{2,40}罪，?分别/;

/** Words of the prosecution and of earlier convictions convict nobody in this case. */
export function withoutCharges(words: string): string {
  return words.replace(NOT_OF_THIS_CASE, (quoted) => '　'.repeat(quoted.length));
}
