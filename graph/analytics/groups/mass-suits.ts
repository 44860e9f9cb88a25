/**
 * One person who sues on loans by the dozen, and whether one judge has the suits beyond the lot. What he files in one month is one batch and
 * counts once: related suits go to one judge by rule in many courts. The marks of his suits (cash, one sum, one agent, respondents who are
 * nowhere) say what to look at; they are his, and never evidence against a judge.
 */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { isMasked } from '../../model/names/names.ts';
import type { Bilingual } from '../../model/span.ts';
import { daysBetween } from '../../model/time.ts';
import { usualShareOfOne } from '../court-practice.ts';
import { acrossFamilies } from '../evidence/fusion.ts';
import type { Aspect } from '../pairs/weigh.ts';
import { sideOf } from '../sides.ts';
import type { CaseUnit } from '../units.ts';
import {
  beyondLikeCases,
  type Concentration,
  concentrations,
  type EndedCase,
  type SeatedCase,
  shareBeyondOthers,
} from './concentration.ts';
import { gather } from './gather.ts';
import { townOf } from './ring-weight.ts';
import type { Suit } from './suits.ts';

/** 法释〔2020〕17号 18: what makes a court look closely whether a suit on a loan is a sham. */
export const MARKS = {
  cash: { zh: '现金交付', en: 'paid in cash' },
  sum: { zh: '金额相同', en: 'one and the same sum' },
  agent: { zh: '同一代理人', en: 'one agent' },
  absent: { zh: '被告下落不明、公告送达', en: 'respondents who are nowhere to be found' },
  withdrawn: { zh: '起诉后撤诉', en: 'withdrawn after filing' },
} as const satisfies Record<string, Bilingual>;
export type Mark = keyof typeof MARKS;

/** Suits of one claimant of one court that were filed in one month. */
export interface Batch extends EndedCase {
  readonly suits: readonly Suit[];
  /** Of the lowest number among them. */
  readonly judge: NodeId | null;
}

export interface MassClaimant {
  /** As suits know him (`Suitor.key`). */
  readonly key: string;
  readonly name: string;
  readonly court: string;
  readonly suits: readonly Suit[];
  readonly batches: readonly Batch[];
  /** The most that he filed within a year. */
  readonly inYear: number;
  readonly marks: readonly { readonly mark: Mark; readonly share: number }[];
}

export interface MassWeight {
  readonly claimant: MassClaimant;
  readonly concentration: Concentration;
  /** Batches that the official had. */
  readonly his: readonly Batch[];
  /** The share among suits of the same townships: a tribunal has those of its township. */
  readonly local: Aspect;
  /** Settled, undefended or withdrawn, against like suits of the court and against the official's others; the less. */
  readonly uncontested: Aspect;
  /** Whether the official has other loan suits enough to compare with. */
  readonly byJudge: boolean;
  /** Share that the judge whom other repeat claimants of the court had most had of each; null where there are too few of them. */
  readonly practice: number | null;
  readonly logEvidence: number;
}

export interface MassPolicy {
  readonly leastInYear: number;
  readonly leastBatches: number;
  /** Share of his suits that must bear a mark for it to be told of him. */
  readonly leastMark: number;
  readonly leastMarks: number;
}

const LOANS = /借贷|借款|追偿权|债权转让|债权人/u;
const CASH =
  /(?:以|用|通过)?现金(?:的)?(?:方式|形式)?[^。；，]{0,6}(?:交付|支付|给付|出借|借给|交给)|(?:交付|支付|给付|出借|借给)[^。；，]{0,8}现金/u;
const NOWHERE = /公告送达|下落不明|(?:住址|地址|住所)不[详明]|无法(?:直接)?送达/u;
/** Other repeat claimants of a court that show how it deals out their suits. */
const FEWEST_OTHERS = 3;
/** Other loan suits of a judge that show how they end before him. */
const FEWEST_SUITS = 5;

/** Papers of persons who sued so often at one court, whenever: nobody else need be looked at case by case. */
export function ofBusyPersons(dossiers: readonly Dossier[], least: number): Dossier[] {
  const suing = dossiers.flatMap((dossier) =>
    dossier.record.parties
      .filter((p) => p.type === 'person' && sideOf(p.roles) === 'claimant' && !isMasked(p.name))
      .map((p) => ({ dossier, name: `${dossier.record.court}|${p.name}` })),
  );
  return [...new Set(gather(suing, (s) => [s.name]).flatMap(([, own]) => (own.length < least ? [] : own.map((s) => s.dossier))))];
}

/** Persons who sued on loans so often within a year and whose suits bear marks enough. `singles` are cases one by one. */
export function massClaimants(singles: readonly Suit[], policy: MassPolicy): MassClaimant[] {
  const loans = singles.filter((s) => LOANS.test(s.unit.cause) && s.claimants.length === 1);
  return gather(loans, (s) => [s.claimants[0]!.key]).flatMap(([key, suits]) => {
    const inYear = mostInYear(suits.flatMap((s) => filedOn(s) ?? []));
    if (inYear < policy.leastInYear) return [];
    const marks = marksOf(suits).filter((m) => m.share >= policy.leastMark);
    if (marks.length < policy.leastMarks) return [];
    const { unit, claimants } = suits[0]!;
    return [{ key, name: claimants[0]!.name, court: unit.court, suits, batches: batchesOf(key, suits), inYear, marks }];
  });
}

export function filedOn({ dossier: { record } }: Pick<Suit, 'dossier'>): string | null {
  return record.extension.acceptedOn?.value ?? record.extension.course.filedOn?.value ?? record.date;
}

function mostInYear(days: readonly string[]): number {
  const sorted = [...days].sort();
  return sorted.reduce((most, from, i) => Math.max(most, sorted.slice(i).filter((day) => daysBetween(from, day) < 365).length), 0);
}

function marksOf(suits: readonly Suit[]): { mark: Mark; share: number }[] {
  const share = (has: (suit: Suit) => boolean): number => suits.filter(has).length / suits.length;
  const often = (keys: readonly string[]): number => Math.max(0, ...gather(keys, (k) => [k]).map(([, own]) => own.length)) / suits.length;
  const says = (words: RegExp) => (s: Suit) => words.test(textOf(s.dossier));
  return [
    { mark: 'cash', share: share(says(CASH)) },
    { mark: 'sum', share: often(suits.flatMap((s) => s.dossier.record.extension.claims.claimed[0]?.value.toString() ?? [])) },
    { mark: 'agent', share: often(suits.flatMap((s) => [...new Set([...s.agents, ...s.lay])])) },
    { mark: 'absent', share: share(says(NOWHERE)) },
    { mark: 'withdrawn', share: share((s) => withdrew(s.dossier)) },
  ];
}

function textOf({ document: { range }, quote }: Dossier): string {
  return quote(range.start, range.end);
}

export function withdrew({ record }: Dossier): boolean {
  return record.outcomes.some((o) => o === 'withdrawn' || o === 'deemed-withdrawn');
}

function batchesOf(key: string, suits: readonly Suit[]): Batch[] {
  return gather(suits, (s) => [filedOn(s)?.slice(0, 7) ?? '']).flatMap(([month, own]) => {
    if (month === '') return [];
    const { unit } = own.find((s) => s.unit.judge !== null) ?? own[0]!;
    const quiet = own.filter((s) => s.uncontested || withdrew(s.dossier)).length;
    return [
      {
        ...{ id: `${key}|${month}`, suits: own, judge: unit.judge, stratum: unit.cause, time: unit.time },
        good: quiet * 2 > own.length,
      },
    ];
  });
}

/** Null where nobody had so many batches, or could have had more than another. `units` give the lot: series count once in them. */
export function weighMass(
  claimant: MassClaimant,
  claimants: readonly MassClaimant[],
  units: readonly CaseUnit[],
  suits: readonly Suit[],
  least: number,
): MassWeight | null {
  const here = units.filter((u) => u.court === claimant.court);
  const own = new Set(claimant.suits.map((s) => s.dossier.document.id));
  const others = here.filter((u) => !u.dossiers.some((d) => own.has(d.document.id)));
  // Of other suits, so that an enforcement on the same cause lends no stratum.
  const strata = new Map(
    suits.flatMap(({ unit: u }) => (u.court === claimant.court ? [[`${u.cause}|${u.time}`, u.stratum] as const] : [])),
  );
  const placed = (id: string, judge: NodeId | null, stratum: string, time: number): SeatedCase => ({
    ...{ id, stratum, time },
    officials: judge === null ? [] : [judge],
  });
  const seated = [
    ...others.map((u) => placed(u.id, u.judge, u.stratum, u.time)),
    ...claimant.batches.map((b) => placed(b.id, b.judge, strata.get(`${b.stratum}|${b.time}`) ?? '', b.time)),
  ];
  const ids = new Set(claimant.batches.map((b) => b.id));
  const [concentration] = concentrations(seated, (c) => ids.has(c.id), least);
  if (concentration === undefined) return null;
  const { official, among } = concentration;
  const his = claimant.batches.filter((b) => b.judge === official);
  const massed = new Set(claimants.flatMap((c) => c.suits.map((s) => s.unit.id)));
  const like = suits.filter((s) => s.unit.court === claimant.court && LOANS.test(s.unit.cause) && !massed.has(s.unit.id));
  const local = localShare(claimant.batches, like, official);
  const ending = endingOf(his, like, official);
  const assignment = Math.min(concentration.aspect.logBayesFactor, local.logBayesFactor) - Math.log(among);
  return {
    ...{ claimant, concentration, his, local, practice: practiceOf(here, own) },
    ...{ uncontested: ending.aspect, byJudge: ending.byJudge },
    logEvidence:
      acrossFamilies([assignment, ending.aspect.logBayesFactor]) - Math.log(claimants.filter((c) => c.court === claimant.court).length),
  };
}

function localShare(batches: readonly Batch[], like: readonly Suit[], official: NodeId): Aspect {
  const seat = (id: string, judge: NodeId | null, suit: Suit): SeatedCase[] =>
    judge === null ? [] : [{ id, officials: [judge], stratum: townOf(suit), time: suit.unit.time }];
  return shareBeyondOthers(
    batches.flatMap((b) => seat(b.id, b.judge, b.suits[0]!)),
    like.flatMap((s) => seat(s.unit.id, s.unit.judge, s)),
    official,
  );
}

/** The less of the two: a judge before whom nobody defends himself has these undefended too. Where he has few others the court alone tells. */
function endingOf(his: readonly Batch[], like: readonly Suit[], official: NodeId): { readonly aspect: Aspect; readonly byJudge: boolean } {
  const ended = (s: Suit): EndedCase => ({
    ...{ id: s.unit.id, stratum: s.unit.cause, time: s.unit.time },
    good: s.uncontested || withdrew(s.dossier),
  });
  const against = (yardstick: readonly Suit[]): Aspect => beyondLikeCases(his, yardstick.map(ended), () => false).aspect;
  const others = like.filter((s) => s.unit.judge === official);
  const court = against(like);
  if (others.length < FEWEST_SUITS) return { aspect: court, byJudge: false };
  const judge = against(others);
  return { aspect: judge.logBayesFactor < court.logBayesFactor ? judge : court, byJudge: true };
}

/** How far the court gives all suits of one claimant to one judge: the middle share among others who come back month after month. */
function practiceOf(here: readonly CaseUnit[], own: ReadonlySet<string>): number | null {
  const filings = here.flatMap((unit) =>
    unit.judge === null || unit.dossiers.some((d) => own.has(d.document.id))
      ? []
      : unit.dossiers[0]!.record.parties.filter((p) => sideOf(p.roles) === 'claimant').map((p) => ({ party: p.name, judge: unit.judge! })),
  );
  return usualShareOfOne(filings, FEWEST_OTHERS);
}
