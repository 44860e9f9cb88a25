/** Probation against Criminal Law arts 72 to 74, three-valued. */
import type { ArticleId } from '../facts/articles.ts';
import type { FactName } from '../facts/commutation-facts.ts';
import type { ProbationFacts } from '../facts/probation-facts.ts';
import { AMENDMENT_8, CRIMINAL_LAW_1997 } from '../tools/regimes.ts';
import type { Check, CheckState, Verdict } from '../tools/verdict.ts';
import { check, verdictOf } from '../tools/verdict.ts';

/** Test periods in months: from the term, at least `least`, at most `most` (刑法 73, unchanged since 1997-10-01). */
export const TEST_PERIODS = {
  'fixed-term': { least: 12, most: 60 },
  'criminal-detention': { least: 2, most: 12 },
} as const;
/** A fixed term is at least six months (刑法 45): a shorter one is a slip for 拘役. */
const SHORTEST_TERM_MONTHS = 6;
/** Probation is for terms of up to three years (刑法 72). */
export const PROBATION_LIMIT_MONTHS = 36;

/**
 * Judges one sentence with probation. Not evaluated before the Criminal Law of 1997.
 * A correcting ruling leaves every breach only possible: the slip may be in the figures.
 */
export function evaluateProbation(facts: ProbationFacts): Verdict {
  if (facts.testMonths === null || facts.ruledOn === null || facts.ruledOn < CRIMINAL_LAW_1997) return verdictOf([], []);
  const checks = [...barred(facts), ...term(facts), ...testPeriod(facts, facts.testMonths)];
  return verdictOf(facts.corrected ? checks.map(softened) : checks, []);
}

function softened(found: Check): Check {
  return found.state === 'violated' ? { ...found, state: 'possible', exceptions: [...found.exceptions, 'corrected-judgment'] } : found;
}

/** Recidivists at all times, ringleaders for crimes since 2011-05-01 (刑法 74; 修正案八 12). */
function barred(facts: ProbationFacts): Check[] {
  const found: Check[] = [];
  if (facts.recidivist) {
    // Under eighteen nobody is a recidivist: then the finding, not the probation, would be the slip.
    const state: CheckState = facts.minor ? 'possible' : 'violated';
    found.push(
      check('PROBATION_BARRED', state, {
        articles: ['criminal-74', 'criminal-65'],
        version: CRIMINAL_LAW_1997,
        says: { zh: '认定为累犯而宣告缓刑', en: 'found a recidivist and given probation' },
        exceptions: facts.minor ? ['minor-offender'] : [],
        uses: ['recidivist', 'testMonths', 'ruledOn'],
      }),
    );
  }
  if (facts.ringleader && facts.ruledOn !== null && facts.ruledOn >= AMENDMENT_8) {
    const state: CheckState = facts.crimeDate === null ? 'possible' : facts.crimeDate < AMENDMENT_8 ? 'exempt' : 'violated';
    found.push(
      check('PROBATION_BARRED', state, {
        articles: ['criminal-74'],
        version: AMENDMENT_8,
        says: { zh: '认定为犯罪集团首要分子而宣告缓刑', en: 'found the ringleader of a criminal group and given probation' },
        exceptions: state === 'violated' ? [] : ['old-crime-ringleader'],
        missing: facts.crimeDate === null ? ['crimeDate'] : [],
        uses: ['ringleader', 'testMonths', 'crimeDate', 'ruledOn'],
      }),
    );
  }
  return found;
}

function term(facts: ProbationFacts): Check[] {
  const base = {
    articles: ['criminal-72'] as ArticleId[],
    version: CRIMINAL_LAW_1997,
    unit: 'months' as const,
    limit: PROBATION_LIMIT_MONTHS,
  };
  if (facts.penalty !== 'fixed-term') return [];
  if (facts.sentenceMonths === null) {
    const says = { zh: '未载明宣告刑', en: 'the term is not printed' };
    return [check('PROBATION_TERM', 'unknown', { ...base, says, missing: ['sentenceMonths'] })];
  }
  const says = {
    zh: `宣告刑${facts.sentenceMonths}个月而宣告缓刑，限于${PROBATION_LIMIT_MONTHS}个月以下`,
    en: `probation with a term of ${facts.sentenceMonths} months; at most ${PROBATION_LIMIT_MONTHS} are allowed`,
  };
  const uses: FactName[] = ['sentenceMonths', 'testMonths', 'ruledOn'];
  const state: CheckState = facts.sentenceMonths > PROBATION_LIMIT_MONTHS ? 'violated' : 'satisfied';
  return [check('PROBATION_TERM', state, { ...base, actual: facts.sentenceMonths, says, exceptions: ['wartime'], uses })];
}

function testPeriod(facts: ProbationFacts, months: number): Check[] {
  if (facts.penalty !== 'fixed-term' && facts.penalty !== 'criminal-detention') return [];
  const { least, most } = TEST_PERIODS[facts.penalty];
  const base = { articles: ['criminal-73'] as ArticleId[], version: CRIMINAL_LAW_1997, unit: 'months' as const, actual: months };
  // Without the term only its own bounds are known.
  const floor = Math.max(least, facts.sentenceMonths ?? least);
  const limit = months > most ? most : floor;
  const word = months > most ? { zh: '不多于', en: 'at most' } : { zh: '不少于', en: 'at least' };
  const says = {
    zh: `考验期${months}个月，应当${word.zh}${limit}个月`,
    en: `a test period of ${months} months; ${word.en} ${limit} are required`,
  };
  const uses: FactName[] = ['testMonths', 'sentenceMonths', 'penalty', 'ruledOn'];
  const found = { ...base, limit, says, exceptions: ['wartime' as const], uses };
  if (months < floor || months > most) {
    const slip = facts.penalty === 'fixed-term' && (facts.sentenceMonths ?? 0) < SHORTEST_TERM_MONTHS;
    const asDetention = slip ? testPeriod({ ...facts, penalty: 'criminal-detention' }, months) : [];
    const broken = asDetention.every((it) => it.state === 'violated');
    return [check('TEST_PERIOD', broken ? 'violated' : 'unknown', { ...found, missing: broken ? [] : ['penalty', 'sentenceMonths'] })];
  }
  return [
    check('TEST_PERIOD', facts.sentenceMonths === null ? 'unknown' : 'satisfied', {
      ...found,
      missing: facts.sentenceMonths === null ? ['sentenceMonths'] : [],
    }),
  ];
}
