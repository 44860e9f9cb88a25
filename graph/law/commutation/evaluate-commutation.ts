/** One ruling on commutation or parole against the law in force on its day, three-valued. */

import type { CommutationFacts, FactName } from '../facts/commutation-facts.ts';
import type { ClassLimits, Family, PrisonerClass } from '../facts/commutation-limits.ts';
import { BEFORE_SUPPLEMENT, bandsFor, limitsOf, olderLimits } from '../facts/commutation-limits.ts';
import { COMMUTATION_2017, inTransition, regimeOn, SUPPLEMENT_2019 } from '../tools/regimes.ts';
import type { Check, Code, Verdict } from '../tools/verdict.ts';
import { acrossReadings, check, mostFavourable, verdictOf } from '../tools/verdict.ts';
import { cutRule, deprivationRule, suspensionExpiryRule, termRule } from './amount-rules.ts';
import { hearingRule, propertyRule, wholeLifeCheck } from './conduct-rules.ts';
import { paroleBanRules, paroleGapRule, paroleTimeRule } from './parole-rules.ts';
import { endDateRule, minimumServedRule } from './served-rules.ts';
import { intervalRules, newCrimeRule, startRule } from './waiting-rules.ts';

/**
 * Judges one ruling (刑法 50, 78 to 81; 法释〔2016〕23号; 法释〔2019〕6号; 法释〔2024〕5号; 法释〔2014〕5号).
 * `violated` only where the limit is broken under every legally possible completion of the facts that are missing;
 * `possible` where an unstated exception or a disputed reading would make it lawful; anything else accuses nobody.
 * Limits of the interpretations are not evaluated for rulings before 2017; those of the Criminal Law are.
 */
export function evaluateCommutation(facts: CommutationFacts): Verdict {
  const classes = classesOn(facts);
  const procedure = facts.proceeding === 'commutation' ? hearingRule(facts, facts.classes) : { checks: [], duties: [] };
  const checks = facts.proceeding === 'parole' ? paroleChecks(facts, classes) : commutationChecks(facts, classes);
  const evaluated = facts.ruledOn === null || regimeOn(facts.ruledOn) !== null;
  return verdictOf([...(evaluated ? [] : [notEvaluated(facts)]), ...checks, ...procedure.checks], procedure.duties);
}

/** Before the supplement of 2019 its class falls under the older articles (JX19 7). */
function classesOn(facts: CommutationFacts): PrisonerClass[] {
  const before = facts.ruledOn !== null && facts.ruledOn < SUPPLEMENT_2019;
  return [...new Set(facts.classes.map((it) => (before ? (BEFORE_SUPPLEMENT[it] ?? it) : it)))];
}

function commutationChecks(facts: CommutationFacts, classes: readonly PrisonerClass[]): Check[] {
  const checks: Check[] = [];
  if (classes.length > 0 && classes.every((it) => it === 'WHOLE_LIFE')) return [wholeLifeCheck()];
  if (classes.length > 0 && classes.every((it) => it === 'SD_EXPIRY')) {
    checks.push(...suspensionExpiryRule(facts));
  } else if (facts.ruledOn !== null && regimeOn(facts.ruledOn) !== null) {
    checks.push(...limitChecks(facts, classes), ...newCrimeRule(facts));
  }
  const family = familyOf(classes);
  if (family !== null) checks.push(...minimumServedRule(facts, family));
  return [...checks, ...endDateRule(facts), ...propertyRule(facts)];
}

/** Start, interval, amount under every class and band left open, and under both texts in the days of transition. */
function limitChecks(facts: CommutationFacts, classes: readonly PrisonerClass[]): Check[] {
  const readings = classes.flatMap((it) => {
    const limits = limitsOf(it);
    return limits ? bandsFor(limits, facts.sentenceMonths).map((band) => checksUnder(facts, limits, band)) : [[]];
  });
  const codes = [...new Set(readings.flatMap((reading) => reading.map((it) => it.code)))];
  const undecided: FactName[] = [
    ...(classes.length > 1 ? (['classes'] as const) : []),
    ...(facts.sentenceMonths === null ? (['sentenceMonths'] as const) : []),
  ];
  return codes.flatMap((code) => {
    const found = readings.flatMap((reading) => reading.filter((it) => it.code === code));
    const [first, ...rest] = found;
    if (first === undefined) return [];
    const one = acrossReadings([first, ...rest], undecided);
    // A rule that some open reading does not know at all cannot accuse.
    const everywhere = readings.every((reading) => reading.some((it) => it.code === code));
    const accuses = one.state === 'violated' || one.state === 'possible';
    return [!everywhere && accuses ? { ...one, state: 'unknown' as const, missing: undecided } : one];
  });
}

function checksUnder(facts: CommutationFacts, limits: ClassLimits, band: ClassLimits['bands'][number]): Check[] {
  const now = underText(facts, limits, band);
  if (facts.ruledOn === null || !inTransition(facts.ruledOn, textChange(limits, facts.ruledOn))) return now;
  const older = olderLimits(limits);
  const then = bandsFor(older, facts.sentenceMonths).flatMap((it) => underText(facts, older, it));
  return now.map((current) => {
    const kept = then.filter((it) => it.code === current.code);
    // A rule that the older text did not have is kept by keeping the older text.
    return kept.length === 0 ? { ...current, state: 'satisfied' } : kept.reduce(mostFavourable, current);
  });
}

/** The day on which the text that now governs the class replaced another one. */
function textChange(limits: ClassLimits, ruledOn: string): string {
  return limits.from === SUPPLEMENT_2019 && ruledOn >= SUPPLEMENT_2019 ? SUPPLEMENT_2019 : COMMUTATION_2017;
}

function underText(facts: CommutationFacts, limits: ClassLimits, band: ClassLimits['bands'][number]): Check[] {
  return [
    ...startRule(facts, limits, band),
    ...intervalRules(facts, limits, band),
    ...cutRule(facts, limits),
    ...termRule(facts, limits),
    ...deprivationRule(facts, limits),
  ];
}

function paroleChecks(facts: CommutationFacts, classes: readonly PrisonerClass[]): Check[] {
  const family = familyOf(classes);
  return [...paroleBanRules(facts, classes), ...(family === null ? [] : paroleTimeRule(facts, family)), ...paroleGapRule(facts)];
}

/** The family that all open classes share; null where they do not share one. */
function familyOf(classes: readonly PrisonerClass[]): Family | null {
  const families = new Set(
    classes.map((it) => limitsOf(it)?.family ?? (it === 'SD_EXPIRY' || it === 'WHOLE_LIFE' ? 'death-suspended' : null)),
  );
  const [only] = families;
  return families.size === 1 && only ? only : null;
}

function notEvaluated(facts: CommutationFacts): Check {
  const code: Code = 'NOT_EVALUATED';
  const says = {
    zh: `裁定日${facts.ruledOn}早于2017年1月1日，适用更早的规定`,
    en: `the ruling of ${facts.ruledOn} falls under an earlier text`,
  };
  return check(code, 'possible', { says, articles: [], version: COMMUTATION_2017, uses: ['ruledOn'] });
}
