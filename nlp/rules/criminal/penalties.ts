import type { Penalty } from '../../../graph/model/glossary.ts';
import type { OlderSentence, PenaltyItem, PenaltyLength } from '../../../graph/model/record/extension-penalties.ts';
import type { PenaltyPart } from '../../../graph/model/record/extension-terms.ts';
import type { Range } from '../../text/range.ts';
import { type CrimeRead, crimesIn, withoutCharges } from '../verdicts/charges.ts';
import { confiscationIn, deprivationIn, finesIn, lengthWithoutKind } from '../verdicts/penalty-words.ts';
import { type PartRead, partsOf, unitsByDefendant } from '../verdicts/sentences.ts';
import { type VerdictUnit, verdictUnits } from '../verdicts/verdict-units.ts';
import { findCourtNumbers } from '../writing/case-numbers.ts';
import type { Reading } from '../writing/reading.ts';

const PAROLE_REVOKED = /撤销[^。；\n]{0,120}假释/;
const PROBATION_REVOKED = /撤销[^。；\n]{0,160}缓刑/;
/** Words on what is revoked may stand before the first that name the defendant. */
const BEFORE_UNIT = 120;
const REMAINDER = /(?:未|没有)执行|余刑|剩余|残刑/;
/** An older crime stands behind other words than one of this case: 前罪诈骗罪, 以诈骗罪判处. */
const OLDER_CRIME = /(?:前罪|原判|原审|前判|因犯|曾犯|以|原犯|前犯)([\u4e00-\u9fff、]{2,24}?罪)/;
const EXEMPT = /免[予于除](?:刑事)?处罚/;

/**
 * The penalties of the operative part: that of each crime, older sentences that are joined, revoked or revived, and what is to be executed
 * (刑法 69 to 71, 77, 86). Sums of terms are no penalties and are left out.
 * @param later on appeal or retrial, where what is quashed is the decision under challenge
 */
export function penaltiesOf(reading: Reading, units: readonly VerdictUnit[], later: boolean): PenaltyItem[] {
  return [...unitsByDefendant(units)].flatMap(([defendant, own]) => {
    const punishing = own.filter((unit) => unit.quotes !== 'upheld');
    const revoked = revokedIn(reading.text, punishing);
    const read = punishing.flatMap((unit) => partsOf(unit.words, unit.offset).map((part) => ({ part, name: nameOf(part, unit, later) })));
    const imposed = read.some(({ part, name }) => part.penalty !== null && (name === 'count' || name === 'whole'));
    return read.flatMap(({ part, name }) => {
      if (name === null) return [];
      // With nothing new beside it, the revived sentence is what is to be executed.
      const shown = name === 'revived' ? (imposed ? 'older' : 'whole') : name;
      return itemOf(reading, defendant, part, shown, shown === 'older' ? revoked : null) ?? [];
    });
  });
}

/** What the decision under challenge had imposed on each defendant, as the account of the case first tells it. */
export function challengedPenalties(reading: Reading, account: Range, names: readonly string[]): PenaltyItem[] {
  const units = verdictUnits(withoutCharges(reading.text.slice(account.start, account.end)), account.start, names);
  return [...unitsByDefendant(units)].flatMap(([defendant, own]) => {
    const told = own.map((unit) => partsOf(unit.words, unit.offset)).find((parts) => parts.some(sentences));
    return (told ?? []).flatMap((part) =>
      part.penalty !== null && (part.kind === 'count' || part.kind === 'whole')
        ? (itemOf(reading, defendant, part, 'challenged', null) ?? [])
        : [],
    );
  });
}

/** A penalty for a named crime that a court imposed, not one that somebody asks for. */
function sentences({ kind, penalty, words, at }: PartRead): boolean {
  return (
    kind === 'count' &&
    penalty !== null &&
    crimesIn(words, at).length > 0 &&
    !/建议|提请|请求|要求|应当?判处/.test(words.slice(0, penalty.start))
  );
}

function nameOf({ kind }: PartRead, { quotes }: VerdictUnit, later: boolean): PenaltyPart | 'revived' | null {
  if (kind === 'sum') return null;
  if (quotes !== 'quashed') return kind;
  return later ? 'challenged' : kind === 'count' ? 'older' : kind;
}

function revokedIn(text: string, units: readonly VerdictUnit[]): OlderSentence['revoked'] {
  const words = units.map((unit) => text.slice(Math.max(0, unit.offset - BEFORE_UNIT), unit.offset) + unit.words).join('\n');
  return PAROLE_REVOKED.test(words) ? 'parole' : PROBATION_REVOKED.test(words) ? 'probation' : null;
}

function itemOf(
  reading: Reading,
  defendant: string,
  { words, at, penalty: read }: PartRead,
  part: PenaltyPart,
  revoked: OlderSentence['revoked'],
): PenaltyItem | null {
  const crimes = part === 'whole' ? [] : crimesOf(words, at, part);
  const fine = finesIn(words)[0];
  const confiscation = confiscationIn(words);
  const deprivation = deprivationIn(words);
  const bare = read === null && part === 'older' ? lengthWithoutKind(words) : null;
  const exempt = read === null && part === 'count' ? EXEMPT.exec(words) : null;
  const places: Range[] = [read, bare, fine, confiscation, deprivation].flatMap((one) => one ?? []);
  if (exempt) places.push({ start: exempt.index, end: exempt.index + exempt[0].length });
  if (places.length === 0 && (part !== 'count' || crimes.length === 0)) return null;
  const penalty: Penalty | null = read?.penalty ?? (exempt ? 'exempt' : fine && bare === null ? 'fine-only' : null);
  return {
    defendant,
    part,
    crimes: crimes.map(({ crime }) => crime),
    penalty,
    length: read?.length ?? (bare && lengthOf(bare)),
    probation: read?.probation ?? null,
    fineYuan: fine?.yuan ?? null,
    confiscation: confiscation && { all: confiscation.all, yuan: confiscation.yuan },
    deprivation: deprivation && { life: deprivation.life, length: deprivation.length },
    older: part === 'older' ? { judgment: judgmentOf(reading.text, at, words.length), revoked, remainder: REMAINDER.test(words) } : null,
    spans: [...crimes.map(({ start, end }) => reading.span(start, end)), ...stretch(reading, at, places)],
  };
}

/** One place from the first word of a penalty to the last. */
function stretch(reading: Reading, at: number, places: readonly Range[]): PenaltyItem['spans'] {
  if (places.length === 0) return [];
  const start = Math.min(...places.map((place) => place.start));
  return [reading.span(at + start, at + Math.max(...places.map((place) => place.end)))];
}

function lengthOf({ months, days }: PenaltyLength): PenaltyLength {
  return { months, days };
}

function crimesOf(words: string, at: number, part: PenaltyPart): CrimeRead[] {
  const found = crimesIn(words, at);
  if (found.length > 0 || part !== 'older') return found;
  const match = OLDER_CRIME.exec(words);
  const crime = match?.[1];
  if (match === null || crime === undefined) return [];
  const end = at + match.index + match[0].length;
  return [{ crime, start: end - crime.length, end }];
}

/** The number of the older judgment, in the words or shortly before them: 撤销…（2018）…号刑事判决对被告人甲. */
function judgmentOf(text: string, at: number, length: number): string | null {
  const from = Math.max(text.lastIndexOf('撤销', at), at - BEFORE_UNIT, 0);
  return findCourtNumbers(text, from, at + Math.min(length, BEFORE_UNIT))[0]?.value ?? null;
}
