/** What became of a defendant's sentence on his appeal or at a retrial, as one decision prints it. */

import type { Dossier } from '../model/documents/dossier.ts';
import type { Penalty } from '../model/glossary.ts';
import { parseCaseNumber } from '../model/names/case-numbers.ts';
import type { PenaltyItem } from '../model/record/extension-penalties.ts';
import type { SentenceItem } from '../model/record/record.ts';
import type { Span } from '../model/span.ts';
import { appealSide, lawfulFeatures } from './results.ts';

export interface AppealResult {
  readonly defendant: string;
  /** The sentence was reduced, suspended, or he was set free. */
  readonly lighter: boolean;
  readonly before: PenaltyItem;
  /** Null where the sentence stood. */
  readonly after: SentenceItem | null;
  readonly stage: 'second-instance' | 'retrial';
  readonly features: readonly string[];
  readonly span: Span | null;
}

/** Mildest last. */
const WEIGHT: readonly Penalty[] = [
  'death',
  'death-suspended',
  'life',
  'fixed-term',
  'criminal-detention',
  'control',
  'fine-only',
  'exempt',
  'none',
];

/**
 * Results of the defendants who appealed, where both sentences are printed. Left out: remands (the new trial decides), withdrawn appeals, and
 * decisions on a protest, which may cut either way. Who did not appeal asked for nothing.
 */
export function appealResults(dossier: Dossier): AppealResult[] {
  const { record } = dossier;
  const stage = stageOf(record.number);
  if (stage === null || (record.kind !== 'criminal-judgment' && record.kind !== 'criminal-ruling')) return [];
  const decided = record.outcomes.includes('affirmed') || record.outcomes.includes('changed');
  const { challenges } = record.extension;
  if (!decided || record.outcomes.includes('remanded') || challenges.some((c) => c.act === 'protest' && !c.withdrawn)) return [];
  return record.parties.flatMap(({ name, roles }): AppealResult[] => {
    const withdrew = challenges.some((c) => c.by === name && c.withdrawn);
    const before = heaviest(record.extension.penalties.filter((p) => p.part === 'challenged' && p.defendant === name));
    if (appealSide(roles) !== 'appellant' || withdrew || before === null) return [];
    const after = record.sentences.find((s) => s.defendant === name) ?? null;
    const crime = record.charges.find((c) => c.defendant === name)?.crime ?? before.crimes[0] ?? record.charges[0]?.crime ?? '';
    return [
      {
        ...{ defendant: name, before, after, stage, lighter: after !== null && isLighter(before, after) },
        features: [...lawfulFeatures(dossier, name, crime), ...featuresBelow(dossier, before)],
        span: after?.spans[0] ?? record.spans.outcomes[0]?.[0] ?? null,
      },
    ];
  });
}

function stageOf(number: string | null): AppealResult['stage'] | null {
  const stage = number === null ? null : (parseCaseNumber(number)?.stage ?? null);
  return stage === 'second-instance' || stage === 'retrial' ? stage : null;
}

/** Where several crimes are punished the whole is the longest. */
function heaviest(penalties: readonly PenaltyItem[]): PenaltyItem | null {
  return (
    penalties
      .filter((p) => p.penalty !== null)
      .sort((a, b) => WEIGHT.indexOf(a.penalty!) - WEIGHT.indexOf(b.penalty!) || monthsOf(b) - monthsOf(a))[0] ?? null
  );
}

function monthsOf({ length }: PenaltyItem): number {
  return length === null ? 0 : length.months + length.days / 30;
}

function isLighter(before: PenaltyItem, after: SentenceItem): boolean {
  const [was, is] = [WEIGHT.indexOf(before.penalty!), WEIGHT.indexOf(after.penalty)];
  if (was !== is) return is > was;
  if (before.probation === null && after.probationMonths !== null) return true;
  if (before.probation !== null && after.probationMonths === null) return false;
  return after.months !== null && before.length !== null && after.months < monthsOf(before);
}

/** How heavy the sentence below was and which court gave it: long sentences, and those of a harsh court, are cut more often. */
function featuresBelow({ record }: Dossier, before: PenaltyItem): string[] {
  const court = record.relatedCases.find((c) => c.relation === 'first-instance' || c.relation === 'original')?.court;
  const size = before.length === null ? '' : `:${Math.round(Math.log2(Math.max(1, monthsOf(before))))}`;
  return [
    `below:${before.penalty}${size}${before.probation === null ? '' : ':probation'}`,
    ...(court === undefined ? [] : [`from:${court}`]),
  ];
}
