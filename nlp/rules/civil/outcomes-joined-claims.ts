import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { OutcomeRead } from '../operative/operative.ts';
import type { Facts } from '../passages/facts.ts';
import { sumsIn } from '../passages/sums.ts';

const ITEM = /[^；。\n]+/g;
/** Heads that punish, or dispose of things seized; restitution ordered by the criminal court is no civil award (刑法 64). */
const PENAL =
  /判处|犯(?!罪)[^，。；]{2,40}罪|没收|追缴|退赔|发还|扣押|查封|冻结|上缴|销毁|缓刑|执行(?:有期|拘役|无期|死刑)|附加|折抵|缴纳|罚金|禁止被告人|如不服|上诉状/;
const CLAIMANT = /附带民事[^，。；]{0,4}(?:原告|起诉)|公益诉讼起诉人|自诉人暨|原告人/;
const NAMES_CLAIM = /附带民事|原告人?|公益诉讼|起诉人|民事赔偿/;
const AWARDS = /赔偿|支付|给付|承担|返还|偿付|补偿|赔礼道歉|修复|恢复|消除/;
const REFUSES = /驳回|不承担|不予支持|不负[^，。；]{0,8}赔偿/;
const REJECTS = /驳回[^。；\n]{0,60}(?:起诉|自诉)(?!讼|人)/;
const SETTLES = /调解|和解协议/;
const IN_DEFAULT = /加倍支付|迟延履行|逾期/;
/** What a claimant asks for: sums in one sentence with the words that ask. */
const ASKS = /(?:请求|要求|诉请)[^。\n]{0,20}(?:赔偿|判令|判决|支付)[^。\n]{0,300}/g;
/** Yuan: cents that were rounded off are no refusal. */
const ROUNDING = 1;

/**
 * A criminal judgment of first instance that decides a civil claim besides (刑事诉讼法 101, 103): its outcomes, and that of the claim.
 * Restitution that the court orders of itself is none.
 */
export function withJoinedClaims(outcomes: readonly OutcomeRead[], facts: Facts): readonly OutcomeRead[] {
  const { kind, stage, merits, operative, people } = facts;
  if (!kind.recognisers.joinedClaims || stage !== 'first' || outcomes.length === 0) return outcomes;
  const roles = [...people.parties.flatMap((party) => party.roles), ...people.agencies.flatMap((entry) => entry.roles)];
  const claimed = roles.some((role) => CLAIMANT.test(role));
  if (!claimed && !NAMES_CLAIM.test(merits)) return outcomes;
  const heads = matchesOf(ITEM, merits)
    .map((match): Head => ({ words: match[0], start: operative.start + match.index, end: operative.start + match.index + match[0].length }))
    .filter(({ words }) => !PENAL.test(words) && !IN_DEFAULT.test(words) && (claimed || NAMES_CLAIM.test(words)));
  const found = claimOutcome(heads, facts);
  return found === null || outcomes.some((one) => one.outcome === found.outcome) ? outcomes : [...outcomes, found];
}

interface Head extends Range {
  readonly words: string;
}

function claimOutcome(heads: readonly Head[], facts: Facts): OutcomeRead | null {
  const settled = heads.find(({ words }) => SETTLES.test(words));
  if (settled) return at('mediated', settled);
  const refused = heads.find(({ words }) => REFUSES.test(words));
  const given = heads.filter(({ words }) => !REFUSES.test(words) && AWARDS.test(words));
  const [first] = given;
  if (first) return at(refused || fallsShort(given, facts) ? 'partly-granted' : 'granted', refused ?? first);
  if (!refused) return null;
  return at(REJECTS.test(refused.words) ? 'rejected' : 'dismissed', refused);
}

function at(outcome: OutcomeRead['outcome'], { start, end }: Range): OutcomeRead {
  return { outcome, start, end };
}

/** True where the highest sum that a claimant asks for exceeds all sums of the award together. */
function fallsShort(given: readonly Head[], { reading, sections, operative }: Facts): boolean {
  const awarded = given.reduce(
    (total, { words }) => total + sumsIn(words, { start: 0, end: words.length }).reduce((sum, { yuan }) => sum + yuan, 0),
    0,
  );
  if (awarded === 0) return false;
  const account = reading.text.slice(sections.parties.end, operative.start);
  const asked = matchesOf(ASKS, account).flatMap(({ 0: words }) => sumsIn(words, { start: 0, end: words.length }).map(({ yuan }) => yuan));
  return asked.length > 0 && Math.max(...asked) > awarded + ROUNDING;
}
