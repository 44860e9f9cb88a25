/** Results that were better or worse for somebody, as one document prints them. */

import type { Dossier } from '../model/documents/dossier.ts';
import type { Outcome } from '../model/glossary.ts';
import { parseCaseNumber } from '../model/names/case-numbers.ts';
import type { Circumstance, CustodyMeasure } from '../model/record/extension-terms.ts';
import type { Span } from '../model/span.ts';
import { type Side, sideOf } from './sides.ts';

/** Who won a contested suit: the side that brought it, or the other. */
export interface SuitResult {
  readonly brought: Side;
  readonly won: boolean;
  readonly span: Span | null;
  readonly features: readonly string[];
}

const WON: ReadonlySet<Outcome> = new Set<Outcome>(['granted']);
const LOST: ReadonlySet<Outcome> = new Set<Outcome>(['dismissed', 'rejected']);
const APPEAL_WON: ReadonlySet<Outcome> = new Set<Outcome>(['changed', 'remanded']);
const APPEAL_LOST: ReadonlySet<Outcome> = new Set<Outcome>(['affirmed']);
/** A claim granted in part was won where at least so much of the sum was awarded; lost where at most so much. */
const LARGELY = 0.6;
const HARDLY = 0.4;

/**
 * The result of a contested suit; null where it was not decided on the merits, where nobody defended it (debts that nobody disputes are won
 * always and tell nothing of the judge), or where it went half and half.
 */
export function suitResult(dossier: Dossier): SuitResult | null {
  const { outcomes, spans, extension } = dossier.record;
  if (extension.course.closing.length > 0) return null;
  const at = outcomes.findIndex((o) => WON.has(o) || LOST.has(o) || o === 'partly-granted' || APPEAL_WON.has(o) || APPEAL_LOST.has(o));
  const outcome = outcomes[at];
  if (outcome === undefined) return null;
  const span = spans.outcomes[at]?.[0] ?? null;
  const features = [...(extension.procedure === null ? [] : [`procedure:${extension.procedure.value}`]), ...represented(dossier)];
  if (APPEAL_WON.has(outcome) || APPEAL_LOST.has(outcome)) {
    // Only one side appealed: what is good for it is bad for the other.
    const sides = new Set(dossier.record.parties.map((p) => appealSide(p.roles)));
    if (!sides.has('appellant') || !sides.has('appellee')) return null;
    return { brought: 'appellant', won: APPEAL_WON.has(outcome), span, features };
  }
  if (outcome !== 'partly-granted') return { brought: 'claimant', won: WON.has(outcome), span, features };
  const share = grantedShare(dossier);
  if (share === null || (share > HARDLY && share < LARGELY)) return null;
  return { brought: 'claimant', won: share >= LARGELY, span, features };
}

function grantedShare({ record }: Dossier): number | null {
  const total = (items: readonly { readonly value: number }[]): number => items.reduce((sum, item) => sum + item.value, 0);
  const { claimed, granted } = record.extension.claims;
  return claimed.length === 0 || granted.length === 0 || total(claimed) <= 0 ? null : total(granted) / total(claimed);
}

/** Side in an appeal: who appealed counts, whatever he was below. */
export function appealSide(roles: readonly string[]): Side {
  if (roles.some((role) => /^(?:上诉人|再审申请人|申诉人)/u.test(role))) return 'appellant';
  return roles.some((role) => /^(?:被上诉人|被申请人|被申诉人)/u.test(role)) ? 'appellee' : 'unknown';
}

/** Whether each side has a lawyer: that weighs in any court. */
function represented({ record }: Dossier): string[] {
  const withLawyer = new Set(record.representatives.filter((r) => r.kind === 'lawyer').flatMap((r) => r.represents));
  const sides = new Set(record.parties.filter((p) => withLawyer.has(p.name)).map((p) => sideOf(p.roles)));
  return ['claimant', 'respondent'].filter((side) => sides.has(side as Side)).map((side) => `lawyer:${side}`);
}

/** Lawyers by the side that they stand on, in the sense of a result. */
export function sideOfParty(brought: Side, roles: readonly string[]): 'brought' | 'other' | null {
  const side = brought === 'appellant' ? appealSide(roles) : sideOf(roles);
  if (side === brought) return 'brought';
  return side === 'respondent' || side === 'appellee' ? 'other' : null;
}

/** One defendant's result: mild where he stays free, and what the law lets weigh. */
export interface SentenceResult {
  readonly defendant: string;
  readonly mild: boolean;
  readonly span: Span | null;
  readonly crime: string;
  readonly features: readonly string[];
}

/** Circumstances that the law lets weigh and that are not themselves the favour that is looked for. */
const LAWFUL: ReadonlySet<Circumstance> = new Set<Circumstance>([
  'recidivist',
  'surrender',
  'confession',
  'pleaded-guilty',
  'accessory',
  'attempt',
]);
const CUSTODY: ReadonlySet<CustodyMeasure> = new Set<CustodyMeasure>(['bail', 'arrested']);

/** Sentences of a criminal judgment of first instance, one a defendant. Probation, exemption, control and fines leave him free. */
export function sentenceResults(dossier: Dossier): SentenceResult[] {
  const { record } = dossier;
  // On appeal the sentence below weighs; that is another question.
  if (record.kind !== 'criminal-judgment' || !isFirstInstance(record.number)) return [];
  return record.sentences.flatMap((sentence): SentenceResult[] => {
    if (
      sentence.penalty === 'none' ||
      sentence.penalty === 'death' ||
      sentence.penalty === 'life' ||
      sentence.penalty === 'death-suspended'
    )
      return [];
    const free = sentence.probationMonths !== null || ['exempt', 'control', 'fine-only'].includes(sentence.penalty);
    const crime = record.charges.find((c) => c.defendant === sentence.defendant)?.crime ?? record.charges[0]?.crime ?? '';
    return [
      {
        defendant: sentence.defendant,
        mild: free,
        span: sentence.spans[0] ?? null,
        crime,
        features: lawfulFeatures(dossier, sentence.defendant, crime),
      },
    ];
  });
}

/** Whether a number is of a first instance; one that says nothing is taken for it. */
export function isFirstInstance(number: string | null): boolean {
  const stage = number === null ? null : (parseCaseNumber(number)?.stage ?? null);
  return stage === null || stage === 'first-instance';
}

/** What the law lets weigh for one defendant, or for a case as a whole (`defendant` null), as printed; nothing of the person. */
export function lawfulFeatures({ record }: Dossier, defendant: string | null, crime: string): string[] {
  const own = <T extends { readonly defendant: string | null }>(items: readonly T[]): T[] =>
    items.filter((i) => defendant === null || i.defendant === defendant || (i.defendant === null && record.sentences.length === 1));
  const { extension } = record;
  const features = [
    `crime:${crime}`,
    ...own(extension.circumstances).flatMap((c) => (LAWFUL.has(c.circumstance) ? [c.circumstance as string] : [])),
    ...own(extension.custody).flatMap((c) => (CUSTODY.has(c.measure) ? [`custody:${c.measure}`] : [])),
    ...own(extension.circumstances).flatMap((c) => (c.circumstance === 'bail' ? ['custody:bail'] : [])),
    ...own(extension.amends).map((a) => `amends:${a.kind}`),
    ...extension.quantities.slice(0, 1).map((q) => `${crime}:${q.kind}:${Math.round(Math.log2(Math.max(1, q.value)))}`),
    ...(extension.priorConvictions.length > 0 ? ['prior'] : []),
  ];
  return [...new Set(features)];
}
