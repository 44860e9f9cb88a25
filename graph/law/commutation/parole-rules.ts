/** Rules on parole: bars, time served, gap after the last commutation. */
import { monthsBetween } from '../../model/time.ts';
import type { ArticleId } from '../facts/articles.ts';
import type { CommutationFacts, FactName } from '../facts/commutation-facts.ts';
import { crimeBefore } from '../facts/commutation-facts.ts';
import type { Family, PrisonerClass } from '../facts/commutation-limits.ts';
import { isViolent } from '../tools/crime-kinds.ts';
import type { ExceptionId } from '../tools/exceptions.ts';
import { COMMUTATION_2017, CRIMINAL_LAW_1997, inTransition, SUPPLEMENT_2019 } from '../tools/regimes.ts';
import type { Check, CheckState } from '../tools/verdict.ts';
import { check } from '../tools/verdict.ts';
import { againstFloor, lifeFloor, suspendedFloor } from './served-rules.ts';
import { early } from './waiting-rules.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** Whether a listed violent crime itself carries ten years or more: yes, no, or not decidable from what is known. */
function violentTenYears(facts: CommutationFacts): 'yes' | 'no' | 'unknown' {
  const violent = facts.crimes.filter((it) => isViolent(it.crime));
  if (facts.crimes.length === 0) return 'unknown';
  if (violent.length === 0) return 'no';
  const heavy = (months: number | 'life' | 'death-suspended'): boolean =>
    months === 'life' || (months !== 'death-suspended' && months >= 120);
  if (violent.some((it) => it.months !== null && heavy(it.months))) return 'yes';
  // 81(2) names terms and life; 23号 25(2) adds suspended death since 2017.
  if (violent.some((it) => it.months === 'death-suspended')) return (facts.ruledOn ?? '') >= COMMUTATION_2017 ? 'yes' : 'unknown';
  if (violent.every((it) => it.months !== null)) return 'no';
  // 因…被判处十年以上: the ten years belong to that crime. No crime can carry more than the whole.
  return facts.sentenceMonths !== null && facts.sentenceMonths < 120 ? 'no' : 'unknown';
}

/** Bars to parole (刑法 81(2), 383(4); 23号 15, 25, 27; 2019 supplement 1). One check for each ground that applies. */
export function paroleBanRules(facts: CommutationFacts, classes: readonly PrisonerClass[]): Check[] {
  const day = facts.ruledOn;
  if (day === null || day < CRIMINAL_LAW_1997) return [];
  const found: Check[] = [];
  const bar = (state: CheckState, zh: string, en: string, article: ArticleId, rest: Partial<Check> = {}): void => {
    found.push(
      check('PAROLE_BANNED', state, { says: { zh, en }, articles: [article, 'criminal-81'], version: CRIMINAL_LAW_1997, ...rest }),
    );
  };
  const old = crimeBefore(facts, CRIMINAL_LAW_1997);
  const oldLaw: CheckState = old === null ? 'possible' : old ? 'exempt' : 'violated';
  const dated = {
    exceptions: (oldLaw === 'violated' ? [] : ['old-crime-parole']) as ExceptionId[],
    missing: (old === null ? ['crimeDate'] : []) as FactName[],
  };
  if (facts.recidivist)
    bar(oldLaw, '累犯不得假释', 'recidivists are barred from parole', 'commutation-25', {
      ...dated,
      uses: ['recidivist', 'crimeDate', 'bornOn'],
    });
  const violent = violentTenYears(facts);
  if (violent === 'yes') {
    const zh = '因所列暴力犯罪被判处十年以上有期徒刑、无期徒刑的不得假释';
    bar(oldLaw, zh, 'a listed violent crime of ten years or more bars parole', 'commutation-25', {
      ...dated,
      uses: ['crimes', 'crimeDate', 'bornOn'],
    });
  }
  if (facts.wholeLife || (classes.length > 0 && classes.every((it) => it === 'WHOLE_LIFE'))) {
    bar('violated', '终身监禁不得假释', 'whole-life imprisonment bars parole', 'criminal-383', { uses: ['wholeLife'] });
  }
  if (facts.ableButUnpaid && day >= COMMUTATION_2017) {
    const zh = '确有履行能力而不履行财产性判项的不予假释';
    bar('violated', zh, 'able to pay the property part and did not', 'commutation-27', {
      version: COMMUTATION_2017,
      uses: ['ableButUnpaid'],
    });
  }
  if (facts.deniesGuilt && day >= SUPPLEMENT_2019 && classes.length > 0 && classes.every((it) => it.includes('CORRUPT19'))) {
    const zh = '贪污贿赂罪犯拒不认罪悔罪的不予假释';
    bar('violated', zh, 'graft prisoners who deny guilt get no parole', 'supplement-1', {
      version: SUPPLEMENT_2019,
      uses: ['deniesGuilt'],
    });
  }
  if (found.length > 0) return found;
  const state: CheckState = violent === 'unknown' ? 'unknown' : 'satisfied';
  bar(state, '没有载明不得假释的情形', 'no bar is printed', 'commutation-25', { missing: violent === 'unknown' ? ['crimes'] : [] });
  return found;
}

/** Time served before parole (刑法 81(1); 23号 23): half with custody; life from finality and suspended death from expiry, without. */
export function paroleTimeRule(facts: CommutationFacts, family: Family): Check[] {
  const day = facts.ruledOn;
  if (day === null || day < CRIMINAL_LAW_1997) return [];
  const version = CRIMINAL_LAW_1997;
  if (family === 'life') {
    const span = { from: facts.finalOn, to: day, uses: ['finalOn', 'ruledOn'] as FactName[] };
    return [againstFloor('PAROLE_TOO_EARLY', lifeFloor(facts), span, version)];
  }
  if (family === 'death-suspended') {
    const span = { from: facts.suspensionEnd, to: day, uses: ['suspensionEnd', 'ruledOn'] as FactName[] };
    return [againstFloor('PAROLE_TOO_EARLY', suspendedFloor(facts, day), span, version)];
  }
  const base = { articles: ['criminal-81', 'commutation-23'] as ArticleId[], version, unit: 'months' as const };
  if (facts.sentenceMonths === null || facts.servedMonths === null) {
    const says = { zh: '未载明原判刑期或者已执行的刑期', en: 'the sentence or the time served is not printed' };
    return [check('PAROLE_TOO_EARLY', 'unknown', { ...base, says, missing: ['sentenceMonths', 'servedMonths'] })];
  }
  const limit = facts.sentenceMonths / 2;
  const actual = round(facts.servedMonths);
  const says = { zh: `已执行${actual}个月，应当不少于${limit}个月`, en: `${actual} months served; at least ${limit} are required` };
  const found = {
    ...base,
    limit,
    actual,
    says,
    exceptions: ['special-case', 'custody'] as ExceptionId[],
    uses: ['servedMonths', 'sentenceMonths'] as FactName[],
  };
  return [check('PAROLE_TOO_EARLY', facts.servedMonths < limit - 1 / 30 ? 'violated' : 'satisfied', found)];
}

/** Gap between the last commutation and parole (23号 28). Certain only where the decision itself came too soon. */
export function paroleGapRule(facts: CommutationFacts): Check[] {
  if (facts.previous === null || facts.ruledOn === null || facts.ruledOn < COMMUTATION_2017) return [];
  const from = facts.previous.servedOn ?? facts.previous.ruledOn;
  const months = facts.previous.months;
  const base = { articles: ['commutation-28'] as ArticleId[], version: COMMUTATION_2017, unit: 'months' as const };
  if (from === null) {
    const says = { zh: '未载明前次减刑日期', en: 'no date of the last commutation printed' };
    return [check('PAROLE_GAP', 'unknown', { ...base, says, missing: ['previous'] })];
  }
  // A cut of unknown size may have been under a year: twelve months hold in any case.
  const limit = months !== null && months >= 12 ? 18 : 12;
  const actual = round(monthsBetween(from, facts.ruledOn));
  const says = {
    zh: `自减刑${from}至假释${facts.ruledOn}为${actual}个月，应当不少于${limit}个月`,
    en: `${actual} months from the commutation of ${from} to the parole of ${facts.ruledOn}; at least ${limit} are required`,
  };
  const found = { ...base, limit, actual, says, uses: ['previous', 'ruledOn', 'remainderAfterCutMonths'] as FactName[] };
  if (facts.remainderAfterCutMonths !== null && facts.remainderAfterCutMonths < 24) {
    return [check('PAROLE_GAP', 'exempt', { ...found, exceptions: ['short-after-cut'] })];
  }
  // In the days of transition a parole that kept the text of 2012 is lawful; only two years after a cut of two years were firm.
  const keptOlder = inTransition(facts.ruledOn, COMMUTATION_2017) && !((months ?? 0) >= 24 && early(from, facts.ruledOn, 24));
  if (keptOlder) return [check('PAROLE_GAP', 'satisfied', found)];
  if (early(from, facts.ruledOn, limit)) {
    const exceptions: ExceptionId[] = [];
    if (facts.remainderAfterCutMonths === null) exceptions.push('short-after-cut');
    if (from < COMMUTATION_2017) exceptions.push('older-text');
    const missing: FactName[] = facts.remainderAfterCutMonths === null ? ['remainderAfterCutMonths'] : [];
    return [check('PAROLE_GAP', exceptions.length === 0 ? 'violated' : 'possible', { ...found, exceptions, missing })];
  }
  if (months === null && early(from, facts.ruledOn, 18)) return [check('PAROLE_GAP', 'unknown', { ...found, missing: ['previous'] })];
  return [check('PAROLE_GAP', 'satisfied', found)];
}
