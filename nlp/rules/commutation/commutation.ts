import type { CommutationItem } from '../../../graph/model/record/record.ts';
import { findDurations } from '../../text/durations.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import { grantingWords } from '../operative/outcomes-commutation.ts';
import type { PartyRead } from '../parties/parties.ts';
import { crimesIn } from '../verdicts/charges.ts';
import { penaltyOf } from '../verdicts/sentences.ts';
import type { Reading } from '../writing/reading.ts';
import { earlierCuts } from './earlier-cuts.ts';

/** Where a commutation or parole ruling tells what: the sentence, its earlier changes, the proposal, the decision. */
export interface CommutationText {
  /** From the first judgment up to its first change. */
  readonly judgment: Range;
  /** Earlier cuts and conversions. */
  readonly changes: Range;
}

const CHANGE = /减去|减刑(?!建议|假释|材料|后刑期|起始|案件|条件|意见|的)|减为|(?:裁定|决定)(?:对其)?(?:予以)?减|改为有期徒刑/;
/** The proposal before the court, which ends the history; one that an earlier ruling followed or refused belongs to it. */
const PROPOSED =
  /(?<!(?:同意|采纳|准许|准予|根据|依据|驳回|对)[^。；，]{0,16})(?:执行机关|刑罚执行机关|[\u4e00-\u9fff]{2,16}(?:监狱|管教所|看守所))[^。；\n]{0,60}?(?:提出|提请|报请|呈报|以[^。]{0,40}(?:提出|建议)|认为)|于[^。；\n]{4,14}提出(?:减刑|假释)|提出[^。]{0,10}(?:减刑|假释)建议/;

/** Finds the parts of the history. */
export function commutationText(text: string, sections: Sections): CommutationText {
  const start = sections.parties.end > sections.parties.start ? sections.parties.end : sections.heading.end;
  const limit = Math.max(start, Math.min(sections.operative.start, start + 3000));
  const history = text.slice(start, limit);
  const proposed = PROPOSED.exec(history);
  const found = /(?:经审理查明|本院认为|审理认为)/.exec(history);
  const end = Math.min(proposed ? proposed.index : history.length, found ? found.index : history.length);
  const change = CHANGE.exec(history.slice(0, end));
  let changeStart = end;
  if (change) {
    const before = history.slice(0, change.index);
    const sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'), before.lastIndexOf('；'));
    changeStart = sentence + 1;
    const judged = /判处|罪(?!犯)/.exec(before.slice(changeStart));
    if (judged) changeStart = Math.max(changeStart, before.lastIndexOf('，') + 1);
  }
  return { judgment: { start, end: start + changeStart }, changes: { start: start + changeStart, end: start + end } };
}

/** The commutation block of a commutation or parole ruling. */
export function commutationOf(reading: Reading, sections: Sections, parties: readonly PartyRead[]): CommutationItem | null {
  const { text } = reading;
  const prisoner = parties.find((party) => party.roles.includes('罪犯')) ?? parties[0];
  if (!prisoner) return null;
  const parts = commutationText(text, sections);
  const words = grantingWords(text.slice(sections.operative.start, sections.operative.end));
  const remainder =
    /减(?:去|掉|免)?[^。；（\n]{0,12}?(?:余刑|剩余|尚未执行|未执行完毕)|余刑[^。；]{0,8}(?:减|免)|减刑后[^。；\n]{0,10}?(?:予以)?释放|减刑释放|减至[^。；\n]{0,14}(?:裁定|送达|之日|今日)/.exec(
      words,
    );
  const cut = /减去?(?:其)?(?:有期徒刑|刑期|有期徒)?(?=[\d一二两三四五六七八九十半])|减刑(?=[\d一二两三四五六七八九十半])/.exec(words);
  const length = cut && !remainder ? findDurations(words, cut.index, Math.min(words.length, cut.index + 30))[0] : undefined;
  const judgment = text.slice(parts.judgment.start, parts.judgment.end);
  const original = originalPenalty(judgment);
  const prison = fullestForm(text, prisonOf(text, sections, parts), sections.operative.start);
  const crimes = uniqueCrimes(crimesIn(judgment, parts.judgment.start));
  const spans = [prisoner.at, ...(prison ? [prison] : []), ...crimes.map(({ start, end }) => ({ start, end }))];
  if (cut && length) spans.push({ start: sections.operative.start + cut.index, end: sections.operative.start + length.end });
  if (remainder)
    spans.push({
      start: sections.operative.start + remainder.index,
      end: sections.operative.start + remainder.index + remainder[0].length,
    });
  if (original) spans.push({ start: parts.judgment.start + original.start, end: parts.judgment.start + original.end });
  return {
    prisoner: prisoner.name,
    prison: prison ? reading.written(prison.start, prison.end) : null,
    cutMonths: length ? rounded(length.months) : null,
    remainderCut: remainder !== null,
    originalMonths: original?.months ?? null,
    crimes: crimes.map((one) => one.crime),
    previousCuts: earlierCuts(reading, { ...parts.changes, prisoner: prisoner.name, until: sections.operative.end }),
    spans: spans.map((one) => reading.span(one.start, one.end)),
  };
}

function rounded(months: number): number {
  return Math.round(months * 100) / 100;
}

function uniqueCrimes(crimes: ReturnType<typeof crimesIn>): ReturnType<typeof crimesIn> {
  const seen = new Set<string>();
  return crimes.filter((one) => !seen.has(one.crime) && seen.add(one.crime));
}

/** The term that the last judgment set: an appeal that changed it counts, one that affirmed it does not. */
export function originalPenalty(judgment: string): ReturnType<typeof penaltyOf> {
  const starts = matchesOf(/判处|改判|决定执行|执行(?=有期徒刑|无期徒刑|死刑)|以[^。；，]{2,40}罪/g, judgment);
  if (starts.length === 0) return null;
  const clauses = judgment.split(/(?<=[。\n])/);
  let offset = 0;
  let last: ReturnType<typeof penaltyOf> = null;
  for (const clause of clauses) {
    if (/判处|改判|决定执行|执行有期徒刑|处有期徒刑/.test(clause) && /徒刑|死刑|拘役|管制/.test(clause)) {
      const read = penaltyOf(clause);
      if (read) last = { ...read, start: read.start + offset, end: read.end + offset };
    }
    offset += clause.length;
  }
  return last;
}

const PRISON = /[\u4e00-\u9fff]{2,24}?(?:监狱|管教所|看守所|监区|戒毒所)/g;

function prisonOf(text: string, sections: Sections, parts: CommutationText): Range | null {
  const zones: readonly (readonly [number, number, RegExp])[] = [
    [sections.parties.start, parts.judgment.end, /(?:现?(?:在|于|押于|押|关押于|羁押于|服刑于|于))$/],
    [parts.judgment.start, sections.operative.start, /(?:执行机关|由|向)$/],
  ];
  for (const [from, to, lead] of zones) {
    for (const match of matchesOf(PRISON, text.slice(from, to))) {
      let start = from + match.index;
      const end = start + match[0].length;
      const strip = /^.*(?:刑罚执行机关|执行机关|现羁押于|现押于|羁押于|关押于|服刑于|现关押|现押|现在|押于|由|送|交|于|在|经|向|至)/.exec(
        match[0],
      );
      const led = strip !== null || lead.test(text.slice(Math.max(0, start - 6), start));
      if (strip) start += strip[0].length;
      if (text.startsWith('中华人民共和国', start)) start += 7;
      if (led && end - start >= 4) return { start, end };
    }
  }
  return null;
}

const PROVINCE = /(?:黑龙江省|[\u4e00-\u9fff]{2}省|(?:内蒙古|广西壮族|宁夏回族|新疆维吾尔|西藏)自治区|(?:北京|天津|上海|重庆)市)$/;

/** 青河监狱, which the proposal calls 云川省青河监狱: the place that names the province with it. */
function fullestForm(text: string, prison: Range | null, limit: number): Range | null {
  if (prison === null) return null;
  const name = text.slice(prison.start, prison.end);
  for (let at = text.indexOf(name, prison.end); at >= 0 && at < limit; at = text.indexOf(name, at + name.length)) {
    const province = PROVINCE.exec(text.slice(Math.max(0, at - 8), at))?.[0];
    if (province) return { start: at - province.length, end: at + name.length };
  }
  return prison;
}
