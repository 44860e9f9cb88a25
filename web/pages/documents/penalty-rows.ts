/** Rows of penalties, printed terms, unit crime, challenges and prior convictions. Pure. */
import type {
  ChallengeItem,
  Confiscation,
  Deprivation,
  EarlierMeasureItem,
  OlderSentence,
  PenaltyItem,
  PenaltyLength,
  PrintedTermItem,
  PriorConvictionItem,
  UnitCrimeItem,
} from '../../../graph/model/record/extension-penalties.ts';
import type { Bilingual } from '../../../graph/model/span.ts';
import {
  challengeLabel,
  challengingSideLabel,
  earlierMeasureLabel,
  penaltyLabel,
  penaltyPartLabel,
  releaseLabel,
  unitCrimeLabel,
} from '../../labels.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { same } from '../../text/same-text.ts';
import { type ExtensionRow, joined, named, withYuan } from './extension-row.ts';
import { filled, fineText, probationText, termText } from './term-text.ts';

export function penaltyRows(items: readonly PenaltyItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.penalties,
    label: penaltyPartLabel(item.part),
    value: joined(
      item.defendant,
      item.crimes.join('、'),
      item.penalty && penaltyLabel(item.penalty),
      lengthText(item.length),
      item.probation && probationText(item.probation.months, item.probation.days),
      item.fineYuan === null ? null : fineText(item.fineYuan),
      confiscationText(item.confiscation),
      deprivationText(item.deprivation),
      ...olderTexts(item.older),
    ),
    spans: item.spans,
  }));
}

export function printedTermRows(items: readonly PrintedTermItem[]): ExtensionRow[] {
  return items.map(({ defendant, from, to, credit, spans }) => {
    const days = { from: from ?? '—', to: to ?? '—' };
    const term = credit && termText(credit.months, credit.days);
    return {
      group: RECORD_TEXT.penalties,
      label: RECORD_TEXT.printedTerm,
      value: joined(
        defendant,
        from === null && to === null ? null : filled(RECORD_TEXT.fromTo, { zh: days, en: days }),
        term && filled(RECORD_TEXT.credit, { zh: { term: term.zh }, en: { term: term.en } }),
      ),
      spans,
    };
  });
}

export function unitCrimeRows(items: readonly UnitCrimeItem[]): ExtensionRow[] {
  return items.map(({ role, name, spans }) => ({
    group: RECORD_TEXT.unitCrime,
    label: unitCrimeLabel(role),
    value: name === null ? RECORD_TEXT.yes : same(name),
    spans,
  }));
}

export function challengeRows(items: readonly ChallengeItem[]): ExtensionRow[] {
  return items.map(({ by, act, side, against, withdrawn, spans }) => ({
    group: RECORD_TEXT.challenges,
    label: challengeLabel(act),
    value: joined(
      by,
      challengingSideLabel(side),
      named(RECORD_TEXT.against, against.length === 0 ? null : against.join('、')),
      withdrawn ? RECORD_TEXT.takenBack : null,
    ),
    spans,
  }));
}

export function priorConvictionRows(items: readonly PriorConvictionItem[]): ExtensionRow[] {
  return items.map((item) => ({
    group: RECORD_TEXT.priorConvictions,
    label: same(item.defendant ?? '—'),
    value: joined(
      item.convictedOn,
      item.court,
      item.crimes.join('、'),
      item.penalty && penaltyLabel(item.penalty),
      lengthText(item.length),
      item.probation && probationText(item.probation.months, item.probation.days),
      item.fineYuan === null ? null : fineText(item.fineYuan),
      item.release && joined(releaseLabel(item.release), item.releasedOn),
    ),
    spans: item.spans,
  }));
}

export function earlierMeasureRows(items: readonly EarlierMeasureItem[]): ExtensionRow[] {
  return items.map(({ defendant, measure, conduct, agency, on, spans }) => ({
    group: RECORD_TEXT.earlierMeasures,
    label: same(defendant ?? '—'),
    value: joined(on, agency, conduct, earlierMeasureLabel(measure)),
    spans,
  }));
}

function lengthText(length: PenaltyLength | null): Bilingual | null {
  return length && termText(length.months, length.days);
}

function confiscationText(confiscation: Confiscation | null): Bilingual | null {
  if (confiscation === null) return null;
  if (confiscation.all) return RECORD_TEXT.confiscationOfAll;
  return withYuan(RECORD_TEXT.confiscationOf, confiscation.yuan) ?? RECORD_TEXT.confiscation;
}

function deprivationText(deprivation: Deprivation | null): Bilingual | null {
  const term = lengthText(deprivation?.length ?? null);
  if (term) return filled(RECORD_TEXT.deprivation, { zh: { term: term.zh }, en: { term: term.en } });
  return deprivation && RECORD_TEXT.deprivationForLife;
}

function olderTexts(older: OlderSentence | null): (Bilingual | string | null)[] {
  if (older === null) return [];
  const revoked =
    older.revoked === 'parole' ? RECORD_TEXT.revokedParole : older.revoked === 'probation' ? RECORD_TEXT.revokedProbation : null;
  return [older.judgment, older.remainder ? RECORD_TEXT.remainder : null, revoked];
}
