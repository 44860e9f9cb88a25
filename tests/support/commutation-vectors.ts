/** Test vectors of the commutation law: the published spelling of their inputs, turned into facts. */
import type { CommutationFacts } from '../../graph/law/facts/commutation-facts.ts';
import { commutationFacts } from '../../graph/law/facts/commutation-facts.ts';
import type { PrisonerClass } from '../../graph/law/facts/commutation-limits.ts';
import type { Code } from '../../graph/law/tools/verdict.ts';
import type { CommutationGrounds } from '../../graph/model/record/commutation-detail.ts';

export interface VectorInput {
  readonly cls?: PrisonerClass;
  /** Where the class is not decided. */
  readonly classes?: readonly PrisonerClass[];
  readonly check?: 'end_date';
  readonly parole?: boolean;
  readonly stage?: 'later';
  readonly sentence_months?: number;
  readonly remainder_at_effect_months?: number;
  readonly remainder_after_cut_months?: number;
  readonly custody_months?: number;
  readonly served_months?: number;
  readonly intake?: string;
  readonly final?: string;
  readonly expiry?: string;
  readonly term_from?: string;
  readonly report?: string;
  readonly ruling?: string;
  readonly decision?: string;
  readonly release?: string;
  readonly now?: string;
  readonly prev_served?: string;
  readonly prev_ruling?: string;
  readonly prev_cut?: number;
  readonly cut?: number;
  readonly cuts?: readonly number[];
  readonly cut_grounds?: readonly string[];
  readonly to?: string;
  readonly to_years?: number;
  readonly grounds?: CommutationGrounds | null;
  readonly relaxation?: 'none-stated' | 'aged-unable' | 'minor' | null;
  readonly hearing?: 'open' | 'written';
  readonly crime_date?: string | null;
  readonly crimes?: readonly { readonly crime: string; readonly months: number | 'life' | null }[];
  readonly recidivist?: boolean;
  readonly whole_life?: boolean;
  readonly property_fulfilled?: boolean;
  readonly ability?: boolean;
  readonly after_retrial?: boolean;
  readonly deprivation_years?: number;
  readonly limited_to?: 'life' | '25';
  readonly new_crime?: { readonly intent: 'intentional' | 'negligent'; readonly sentence: 'fixed' | 'life'; readonly final: string };
  readonly old_end?: string;
  readonly new_end?: string;
}

export interface CommutationVector {
  readonly id: string;
  readonly input: VectorInput;
  readonly expect: { readonly violated: readonly Code[]; readonly possible: readonly Code[]; readonly duties?: readonly Code[] };
  readonly why?: string;
}

/** The facts that a vector states; what it does not state stays unknown. */
export function factsOfVector(input: VectorInput): CommutationFacts {
  const to = input.to_years ?? (input.to === undefined ? null : input.to === 'life' ? 'life' : Number(input.to));
  const cuts = input.cuts ?? [];
  const previous = input.prev_served !== undefined || input.prev_ruling !== undefined || input.prev_cut !== undefined;
  return commutationFacts({
    proceeding: input.parole ? 'parole' : 'commutation',
    classes: input.classes ?? (input.cls ? [input.cls] : []),
    sentenceMonths: input.sentence_months ?? null,
    crimes: input.crimes ?? [],
    crimeDate: input.crime_date ?? null,
    finalOn: input.final ?? null,
    handedOver: input.intake ? { date: input.intake, reading: 'exact' } : null,
    termFrom: input.term_from ?? null,
    suspensionEnd: input.expiry ?? null,
    reportedOn: input.report ?? null,
    ruledOn: input.ruling ?? input.decision ?? null,
    previous: previous ? { servedOn: input.prev_served ?? null, ruledOn: input.prev_ruling ?? null, months: input.prev_cut ?? null } : null,
    totalCutMonths: cuts.length > 0 ? cuts.reduce((sum, cut) => sum + cut, 0) : null,
    cutMonths: input.cut ?? null,
    convertedTo: to,
    grounds: input.grounds ?? null,
    relaxation: input.relaxation ?? null,
    remainderAtEffectMonths: input.remainder_at_effect_months ?? null,
    remainderAfterCutMonths: input.remainder_after_cut_months ?? null,
    custodyMonths: input.custody_months ?? null,
    servedMonths: input.served_months ?? null,
    releasedOn: input.release ?? null,
    oldEnd: input.old_end ?? null,
    newEnd: input.new_end ?? null,
    hearing: input.hearing ?? null,
    deprivationYears: input.deprivation_years ?? null,
    newCrime: input.new_crime ?? null,
    recidivist: input.recidivist ?? false,
    wholeLife: input.whole_life ?? false,
    ableButUnpaid: input.ability === true && input.property_fulfilled === false,
    freeOfLimits: input.after_retrial ?? false,
    limitedReducedTo: input.limited_to ?? null,
  });
}
