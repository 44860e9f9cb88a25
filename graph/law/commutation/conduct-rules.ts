/** Rules on the procedure and on property parts of the judgment, and the bar of whole-life imprisonment. */
import type { ArticleId } from '../facts/articles.ts';
import type { CommutationFacts, FactName } from '../facts/commutation-facts.ts';
import type { PrisonerClass } from '../facts/commutation-limits.ts';
import { isMajor } from '../facts/commutation-limits.ts';
import { HEARING_2014, inTransition, PROPERTY_2024 } from '../tools/regimes.ts';
import type { Check, Code } from '../tools/verdict.ts';
import { check } from '../tools/verdict.ts';

/** Commutation for major merit and of ex-officials must be heard in open court (法释〔2014〕5号 6). Silence is a duty, not a breach. */
export function hearingRule(facts: CommutationFacts, classes: readonly PrisonerClass[]): { checks: Check[]; duties: Code[] } {
  const day = facts.ruledOn;
  const officials = classes.length > 0 && classes.every((it) => it.includes('CORRUPT19'));
  if (day === null || day < HEARING_2014 || !(isMajor(facts.grounds) || officials)) return { checks: [], duties: [] };
  const base = {
    articles: ['hearing-6'] as ArticleId[],
    version: HEARING_2014,
    says: { zh: '本案应当开庭审理', en: 'this case had to be heard in open court' },
    uses: ['grounds', 'hearing'] as FactName[],
  };
  if (facts.hearing === null)
    return { checks: [check('HEARING_REQUIRED', 'unknown', { ...base, missing: ['hearing'] })], duties: ['HEARING_REQUIRED'] };
  return { checks: [check('HEARING_REQUIRED', facts.hearing === 'open' ? 'satisfied' : 'violated', base)], duties: [] };
}

/** Able but unpaid (法释〔2024〕5号 4): the text says 一般, so it is never certain; major merit is not affected. */
export function propertyRule(facts: CommutationFacts): Check[] {
  const day = facts.ruledOn;
  if (!facts.ableButUnpaid || day === null || day < PROPERTY_2024) return [];
  const base = {
    articles: ['property-4'] as ArticleId[],
    version: PROPERTY_2024,
    says: { zh: '有履行能力而未履行财产性判项', en: 'able to pay the property part and did not' },
    uses: ['ableButUnpaid', 'grounds'] as FactName[],
  };
  if (isMajor(facts.grounds)) return [check('PROPERTY_UNPAID', 'exempt', { ...base, exceptions: ['major-merit'] })];
  if (inTransition(day, PROPERTY_2024)) return [check('PROPERTY_UNPAID', 'satisfied', base)];
  const missing: FactName[] = facts.grounds === null ? ['grounds'] : [];
  return [check('PROPERTY_UNPAID', 'possible', { ...base, exceptions: ['property-exceptions', 'major-merit'], missing })];
}

/** After the reduction to life whole-life imprisonment allows no commutation at all (刑法 383(4); 23号 15). */
export function wholeLifeCheck(): Check {
  return check('WHOLE_LIFE_NO_COMMUTATION', 'violated', {
    articles: ['criminal-383', 'commutation-15'],
    version: '2015-11-01',
    says: { zh: '终身监禁减为无期徒刑后不得再减刑', en: 'after the reduction to life no commutation is allowed' },
    uses: ['wholeLife'],
  });
}
