/** Rules on amount: one cut, the term that replaces life, deprivation of political rights. */
import type { ArticleId } from '../facts/articles.ts';
import type { CommutationFacts, FactName } from '../facts/commutation-facts.ts';
import { crimeBefore } from '../facts/commutation-facts.ts';
import type { ClassLimits, MeritTier } from '../facts/commutation-limits.ts';
import { isMajor, MERIT_TIERS, meritTier, RELAXATION_SHARE } from '../facts/commutation-limits.ts';
import type { ExceptionId } from '../tools/exceptions.ts';
import { AMENDMENT_8, COMMUTATION_2017, inTransition } from '../tools/regimes.ts';
import type { Check } from '../tools/verdict.ts';
import { check } from '../tools/verdict.ts';

/** Months are read from whole months and days; less than half a day is rounding. */
const ROUNDING_MONTHS = 0.016;

/** Grades of merit that the grounds leave open. */
function openTiers(facts: CommutationFacts): readonly MeritTier[] {
  return facts.grounds === null ? MERIT_TIERS : [meritTier(facts.grounds)];
}

/** One cut against the cap of its grounds (23号 6(2), 7, 14; 2019 supplement 2). */
export function cutRule(facts: CommutationFacts, limits: ClassLimits): Check[] {
  if (facts.freeOfLimits || facts.convertedTo !== null || facts.ruledOn === null) return [];
  const base = { articles: [limits.article] as ArticleId[], version: limits.from, unit: 'months' as const };
  const caps = openTiers(facts).map((tier) => limits.cut[tier]);
  const hard = Math.max(...caps.map((cap) => cap.hard));
  const disputed = Math.min(...caps.map((cap) => cap.disputed));
  if (facts.cutMonths === null) {
    const says = { zh: '未载明减去的刑期', en: 'the cut is not printed' };
    return [check('CUT_TOO_LARGE', 'unknown', { ...base, limit: hard, says, missing: ['cutMonths'] })];
  }
  const relaxed = 1 + RELAXATION_SHARE;
  const certain = facts.relaxation === 'none-stated' ? hard : hard * relaxed;
  const ordinary = facts.relaxation === null || facts.relaxation === 'none-stated' ? disputed : disputed * relaxed;
  const cut = facts.cutMonths;
  const limit = cut > hard ? hard : disputed;
  const says = { zh: `一次减去${cut}个月，上限${limit}个月`, en: `${cut} months cut at once; at most ${limit} are allowed` };
  const found = { ...base, limit, actual: cut, says, uses: ['cutMonths', 'grounds'] as FactName[] };
  if (cut > certain + ROUNDING_MONTHS) return [check('CUT_TOO_LARGE', 'violated', found)];
  if (cut <= ordinary + ROUNDING_MONTHS) return [check('CUT_TOO_LARGE', 'satisfied', found)];
  const exceptions: ExceptionId[] = [];
  const missing: FactName[] = [];
  if (facts.grounds === null) missing.push('grounds');
  if (facts.grounds !== null && cut <= hard && disputed < hard) exceptions.push('strict-cap');
  if (facts.relaxation !== 'none-stated') exceptions.push('relaxed');
  if (facts.relaxation === null) missing.push('relaxation');
  return [check('CUT_TOO_LARGE', 'possible', { ...found, exceptions, missing })];
}

/** The term that replaces life against its lower end; a longer one favours nobody (23号 8 to 11; 2019 supplement 3, 4). */
export function termRule(facts: CommutationFacts, limits: ClassLimits): Check[] {
  if (facts.freeOfLimits || facts.convertedTo === null || facts.convertedTo === 'life' || limits.toYears === null) return [];
  const floors = limits.toYears;
  const open = openTiers(facts).map((tier) => floors[tier]);
  const hard = Math.min(...open.map((floor) => floor.hard));
  const disputed = Math.max(...open.map((floor) => floor.disputed));
  const years = facts.convertedTo;
  const limit = years < hard ? hard : disputed;
  const says = { zh: `减为${years}年，下限${limit}年`, en: `reduced to ${years} years; no less than ${limit}` };
  const found = {
    articles: [limits.article] as ArticleId[],
    version: limits.from,
    unit: 'years' as const,
    limit,
    actual: years,
    says,
    uses: ['convertedTo', 'grounds'] as FactName[],
  };
  if (years >= disputed) return [check('TERM_TOO_SHORT', 'satisfied', found)];
  // What a third more of such a reduction would be, no text says: a stated or unknown relaxation leaves the matter open.
  if (years < hard && facts.relaxation === 'none-stated') return [check('TERM_TOO_SHORT', 'violated', found)];
  const missing: FactName[] = facts.grounds === null ? ['grounds'] : facts.relaxation === null ? ['relaxation'] : [];
  const exceptions: ExceptionId[] = facts.relaxation === 'none-stated' ? ['strict-cap'] : ['relaxed'];
  return [check('TERM_TOO_SHORT', 'possible', { ...found, exceptions, missing })];
}

/** The ruling at the end of the two years: to life always lawful, to a term only with major merit (刑法 50). */
export function suspensionExpiryRule(facts: CommutationFacts): Check[] {
  const to = facts.convertedTo;
  if (to === null || to === 'life') return [];
  // Whether major merit saves from whole-life imprisonment is disputed in print.
  if (facts.wholeLife) return [];
  const oldCrime = crimeBefore(facts, AMENDMENT_8);
  const base = {
    articles: ['criminal-50'] as ArticleId[],
    version: oldCrime ? '1997-10-01' : '2015-11-01',
    unit: 'years' as const,
    actual: to,
    uses: ['convertedTo', 'grounds', 'crimeDate'] as FactName[],
  };
  const limit = oldCrime ? 15 : 25;
  const says = {
    zh: `死缓期满减为${to}年有期徒刑；限于确有重大立功，不少于${limit}年`,
    en: `suspended death to ${to} years at expiry; only with major merit and no less than ${limit}`,
  };
  const found = { ...base, limit, says };
  if (facts.grounds !== null && !isMajor(facts.grounds)) return [check('TERM_TOO_SHORT', 'violated', found)];
  if (to < 15 || (to < 25 && oldCrime === false)) return [check('TERM_TOO_SHORT', 'violated', found)];
  if (to < 25 && oldCrime === null) {
    return [check('TERM_TOO_SHORT', 'possible', { ...found, exceptions: ['old-crime-life'], missing: ['crimeDate'] })];
  }
  return [check('TERM_TOO_SHORT', 'satisfied', found)];
}

/** Deprivation of political rights after commutation: only the lower end is a limit on favour (23号 17). */
export function deprivationRule(facts: CommutationFacts, limits: ClassLimits): Check[] {
  const years = facts.deprivationYears;
  if (years === null || facts.ruledOn === null || facts.ruledOn < COMMUTATION_2017) return [];
  const limit = limits.family === 'fixed' ? 1 : facts.convertedTo !== null ? 7 : 3;
  const says = { zh: `剥夺政治权利${years}年，应当不少于${limit}年`, en: `deprivation of ${years} years; at least ${limit} are required` };
  const found = {
    articles: ['commutation-17'] as ArticleId[],
    version: COMMUTATION_2017,
    unit: 'years' as const,
    limit,
    actual: years,
    says,
    uses: ['deprivationYears'] as FactName[],
  };
  // Article 57(2) alone asks for three years; in the days of transition that was enough.
  const kept = years >= limit || (years >= 3 && inTransition(facts.ruledOn, COMMUTATION_2017));
  return [check('DEPRIVATION_RANGE', kept ? 'satisfied' : 'violated', found)];
}
