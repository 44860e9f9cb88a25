import { parseCaseNumber } from '../../graph/model/names/case-numbers.ts';
import type { ChargeItem, CommutationItem, ExtractionRecord, RelatedCaseItem, SentenceItem } from '../../graph/model/record/record.ts';
import { isKnownCrime } from '../lexicon/crimes.ts';
import { BORNE_OUT, borneOutIf, PLAIN, undecided, type Verdict, WEAK } from './verdict.ts';

type Decision = Pick<ExtractionRecord, 'parties' | 'charges' | 'spans' | 'number'>;

/** An outcome without the words that say it is the absence of one. */
export function outcomeVerdict(index: number, { spans }: Decision): Verdict {
  return borneOutIf((spans.outcomes[index]?.length ?? 0) > 0);
}

/** What the relation says must fit what the letters of the number say. */
export function relatedCaseVerdict({ number, relation }: RelatedCaseItem): Verdict {
  const parsed = parseCaseNumber(number);
  if (parsed === null) return relation === 'indictment' || relation === 'protest' ? BORNE_OUT : PLAIN;
  if (relation === 'first-instance') return parsed.stage === 'first-instance' ? BORNE_OUT : WEAK;
  if (relation === 'second-instance') return parsed.stage === 'second-instance' ? BORNE_OUT : WEAK;
  if (relation === 'enforced' || relation === 'original') return borneOutIf(parsed.stage !== 'other' && parsed.stage !== 'execution');
  return PLAIN;
}

/** A charge is borne out when the law knows the crime and the defendant is a party. */
export function chargeVerdict({ crime, defendant }: ChargeItem, { parties }: Decision): Verdict {
  if (!isKnownCrime(crime)) return undecided('crime-not-known');
  return parties.some((party) => party.name === defendant) ? BORNE_OUT : undecided('not-a-party');
}

/** Longest and shortest terms in months (刑法 38, 42, 45, 69, 73 条). */
const TERMS = {
  'fixed-term': { least: 6, most: 300 },
  'criminal-detention': { least: 1, most: 12 },
  control: { least: 3, most: 36 },
} as const;
/** No court pronounces a longer term, whatever it did wrong: it is misread. */
const LONGEST_TERM = 300;
const LONGEST_PROBATION = 60;
const LONGEST_CUT = 36;

/**
 * What the law forbids may have been decided all the same: that is what the indicators look for, and it must not be hidden from them.
 * It is less sure to be well read, no more.
 */
export function sentenceVerdict(item: SentenceItem, { parties, charges }: Decision): Verdict {
  if (!parties.some((party) => party.name === item.defendant)) return undecided('not-a-party');
  if ((item.months ?? 0) > LONGEST_TERM) return undecided('outside-law');
  const term = Object.hasOwn(TERMS, item.penalty) ? TERMS[item.penalty as keyof typeof TERMS] : null;
  if (term !== null && (item.months === null || item.months > term.most || item.months < term.least)) return WEAK;
  if (item.probationMonths !== null && (item.probationMonths > LONGEST_PROBATION || item.probationMonths < (item.months ?? 0))) return WEAK;
  return borneOutIf(charges.some((charge) => charge.defendant === item.defendant));
}

export function commutationVerdict(item: CommutationItem, { parties }: Decision): Verdict {
  if (!parties.some((party) => party.name === item.prisoner)) return undecided('not-a-party');
  if (item.cutMonths !== null && (item.cutMonths > LONGEST_CUT || item.cutMonths <= 0)) return WEAK;
  return borneOutIf(item.prison !== null && item.crimes.length > 0 && item.crimes.every(isKnownCrime));
}
