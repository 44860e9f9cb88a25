/**
 * Policy of the lead engine in one place: priors, thresholds, severities. No logic.
 * Analysts may argue with these numbers; changing one changes the version of the run.
 */
import type { CrimeId } from '../model/leads/crimes.ts';
import type { IndicatorClass } from '../model/leads/lead.ts';
import type { Bilingual } from '../model/span.ts';

/**
 * Share of hits that mean conduct, before the evidence of the hit itself. Statistics estimate their own (`Statistics.prior`);
 * the hard rules take a cautious tenth: published yields of supervision models reach from 4.5 % to 72 % (domain/indicators.md 6).
 */
export const PRIOR = { H: 0.1, S: 0.002, N: 0.005 } as const satisfies Record<IndicatorClass, number>;

/** Weight of a finding inside its family: what is only possible counts a tenth. */
export const VERDICT_WEIGHT = { violated: 1, possible: 0.1 } as const;

export const THRESHOLDS = {
  /** Bayes factor at which a family counts as independent support of a red lead. */
  family: Math.log(10),
  /** Bayes factor at which one family alone is strong. */
  strong: Math.log(100),
  redPosterior: 0.8,
  yellowPosterior: 0.5,
  /** A statistic or shape without any rule makes no lead when chance is more than ten times as likely. */
  leastPosterior: 0.1,
} as const;

/** Upper statutory term of the basic offence in years (Criminal Law art. 238-248, 397-401), halved for negligence. */
export const SEVERITY = {
  C01: 3,
  C02: 3,
  C03: 3,
  C04: 3,
  C05: 3,
  C06: 3,
  C07: 1.5,
  C08: 5,
  C09: 5,
  C10: 2.5,
  C11: 5,
  C12: 5,
  C13: 1.5,
  C14: 3,
} as const satisfies Record<CrimeId, number>;

/** Stands on every lead, whatever its tier. */
export const DISCLAIMER = {
  zh: '线索指向具体案件中的办案行为，供依法核查，不是对任何人有罪的认定，也不是证据；未经核实不得外传。',
  en: 'A lead points to conduct in named cases for lawful checking; it is neither a finding of guilt nor evidence against anyone, and must not be passed on unverified.',
} as const satisfies Bilingual;
