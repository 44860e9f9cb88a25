import type { Claims } from '../../../graph/model/record/extension.ts';
import type { FoundMoney } from '../../text/money.ts';
import type { OutcomeRead } from '../operative/operative.ts';
import type { Facts } from '../passages/facts.ts';
import { sumsIn } from '../passages/sums.ts';

/** Money that runs on: only the principal of such an award is a sum that can be compared. */
const RUNNING = /利息|利率|违约金|滞纳金|罚息|复利|逾期/;
/** An award that is worked out in some other way than from its sums. */
const UNSTATED = /租金|占用费|余款|剩余|尚欠|分之|[×xX*]{2}/;
const WORKED_OUT = /计算|每[日月年]|按[日月年]|标准|[%％‰]/;
/** What stands right before a sum of principal. */
const PRINCIPAL = /(?:本金|借款|货款|欠款|工程款|垫付款)(?:共计|共|计|为|人民币|：)?$/;
/** Later the claim was lowered, or part of it was paid or settled. */
const CLAIM_CHANGED =
  /(?:变更|减少|放弃|降低|撤回|增加|明确|调整|修改)[^，。；\n]{0,12}(?:诉讼?请求|诉请|请求|主张)|请求[^，。；\n]{0,6}(?:变更|减少|调整)/;
/** A counterclaim has sums of its own. */
const COUNTERCLAIM = /反诉/;
/** What the law adds when the debtor does not pay in time (民诉法 264 条) is no part of the award. */
const IN_DEFAULT = /[^。；\n]*(?:加倍支付|迟延履行)[^。；\n]*/g;
/** Yuan: cents that were rounded off are no refusal. */
const ROUNDING = 1;

/**
 * A judgment that says of nothing that it is refused, and yet awards less than was claimed: partly granted.
 * Only where the highest sum claimed (yuan) exceeds all sums of the award together, bases and parts counted in;
 * where interest runs on, only where both are sums of principal.
 */
export function withShortfall(outcomes: readonly OutcomeRead[], facts: Facts, claims: Claims): readonly OutcomeRead[] {
  const [only] = outcomes;
  if (!facts.kind.recognisers.shortfall || facts.stage !== 'first' || outcomes.length !== 1 || only?.outcome !== 'granted') return outcomes;
  return fallsShort(facts, claims) ? [{ ...only, outcome: 'partly-granted' }] : outcomes;
}

function fallsShort({ reading, sections, operative, merits: decided }: Facts, { claimed, granted }: Claims): boolean {
  const merits = decided.replace(IN_DEFAULT, '');
  if (claimed.length === 0 || granted.length === 0 || UNSTATED.test(merits)) return false;
  const running = RUNNING.test(merits);
  if (!running && WORKED_OUT.test(merits)) return false;
  const history = { start: sections.opening.start, end: operative.start };
  const highest = Math.max(...claimed.map((sum) => sum.value));
  const sums = sumsIn(merits, { start: 0, end: merits.length });
  const awarded = withoutTotal(sums).reduce((total, sum) => total + sum.yuan, 0);
  if (awarded === 0 || awarded > highest - ROUNDING) return false;
  const { text } = reading;
  if (
    running &&
    !(
      isPrincipal(merits, sums[0]) &&
      isPrincipal(
        text,
        sumsIn(text, history).find((sum) => sum.yuan === highest),
      )
    )
  )
    return false;
  const account = text.slice(history.start, history.end);
  return !COUNTERCLAIM.test(account) && !CLAIM_CHANGED.test(account);
}

function isPrincipal(text: string, sum: FoundMoney | undefined): boolean {
  return sum !== undefined && PRINCIPAL.test(text.slice(Math.max(0, sum.start - 12), sum.start));
}

/** 某款793元、某款9016元，合计9809元: the last sum is the others once more. */
function withoutTotal(sums: readonly FoundMoney[]): readonly FoundMoney[] {
  const total = sums.at(-1);
  const parts = sums.slice(0, -1);
  const added = parts.reduce((sum, { yuan }) => sum + yuan, 0);
  return total !== undefined && parts.length > 1 && Math.abs(added - total.yuan) < ROUNDING ? parts : sums;
}
