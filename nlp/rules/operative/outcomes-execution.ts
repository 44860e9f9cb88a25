import { allMatching, type OutcomeRead, type OutcomeRule } from './operative.ts';
import { appealOutcomes } from './outcomes-shared.ts';

const RULES: readonly OutcomeRule[] = [
  ['withdrawn', /(?:准许|准予)[^。；\n]{0,80}?(?:撤回|撤销)[^。；\n]{0,12}(?:异议|复议|申请)/],
  ['deemed-withdrawn', /按[^。；\n]{0,40}撤回[^。；\n]{0,20}处理/],
  ['execution-terminated', /终结[^。；\n]{0,120}?本次执行|终结本次|终结[^。；\n]{0,60}?本次|本次执行程序[^。；\n]{0,6}终结/],
  [
    'execution-closed',
    /(?:终结|予以结案|结案)(?![^。；\n]{0,120}本次)[^。；\n]{0,120}?(?:执行|结案)|执行(?:终结|完毕)|终结[^。；\n]{0,60}号[^。；\n]{0,30}案件|作结案处理|予以结案/,
  ],
  [
    'objection-granted',
    /异议[^。；\n]{0,12}成立(?!的)|撤销[^。；\n]{0,120}?(?:执行裁定|裁定|决定|通知|公告|拍卖|执行行为|查封|冻结)|(?:中止|停止|不得)[^。；\n]{0,30}?对[^。；\n]{2,120}?的?执行/,
  ],
  ['objection-dismissed', /驳回[^。\n]{0,120}?(?:异议|复议)[^。；\n]{0,10}|维持[^。；\n]{0,60}(?:执异|异议)[^。；\n]{0,20}/],
  ['execution-suspended', /中止(?!对)[^。；\n]{0,120}?执行|中止[^。；\n]{0,80}(?:判决|调解书|裁定|决定)[^。；\n]{0,20}执行|暂缓执行/],
  ['rejected', /驳回[^。；\n]{0,80}?(?:执行申请|的执行|强制执行)|不予受理/],
  ['transferred', /(?:指定|移送|移交|交由|交付|委托|提级)[^。；\n]{0,60}?(?:执行|法院)|由本院(?:提级)?执行/],
  ['corrected', /补正|更正|(?:笔误|误写)[^。]{0,20}/],
];
const MEASURE =
  /(?<!解除[^。；\n]{0,80}|撤销[^。；\n]{0,80}|中止[^。；\n]{0,80}|停止[^。；\n]{0,60}|终结[^。；\n]{0,60}|驳回[^。；\n]{0,80})(?:查封|冻结|划拨|扣划|扣留|提取|拍卖|变卖|扣押|搜查|强制(?:迁出|腾|执行)|以物抵债|抵偿|抵债|过户|变更[^。；\n]{0,40}(?:被执行人|申请执行人|执行主体)|追加[^。；\n]{0,60}被执行人|限制[^。；\n]{0,10}(?:消费|出境|高消费)|失信|罚款|拘留|责令|腾退|评估|续行|续封|轮候|归[^。；\n]{2,30}所有|交付|协助)/;
const RELEASED = /解除[^。；\n]{0,120}?(?:查封|冻结|扣押|措施|限制|失信|拘留|保全)|屏蔽|解除/;

/** Execution rulings and decisions; several results may stand side by side. */
export function executionOutcomes(words: string, offset: number, review: boolean): OutcomeRead[] {
  const found = allMatching(words, offset, RULES);
  const has = (outcome: string): boolean => found.some((one) => one.outcome === outcome);
  const ended = has('execution-terminated') || has('execution-closed');
  if (!ended && !has('objection-granted') && !has('objection-dismissed')) {
    found.push(...allMatching(words, offset, [['measure-imposed', MEASURE]]));
    if (!has('measure-imposed')) found.push(...allMatching(words, offset, [['dissolved', RELEASED]]));
  } else if (ended) found.push(...allMatching(words, offset, [['dissolved', RELEASED]]));
  if (has('execution-terminated'))
    return found.filter((one) => one.outcome !== 'execution-closed' && one.outcome !== 'execution-suspended');
  if (review && found.length === 0) return appealOutcomes(words, offset);
  return found;
}

/** Decisions, orders and notices in execution. */
export function executionDecisionOutcomes(words: string, offset: number): OutcomeRead[] {
  return allMatching(words, offset, [
    ['dissolved', /(?:解除|撤销|屏蔽|删除)[^。；\n]{0,80}?(?:限制|失信|拘留|罚款|措施)/],
    ['corrected', /补正/],
    ['objection-dismissed', /驳回[^。；\n]{0,80}(?:异议|复议|申请)|维持/],
    ['transferred', /(?:指定|移送|委托|提级)[^。；\n]{0,60}?(?:执行|法院)/],
    ['execution-suspended', /中止|暂缓/],
  ]).concat(
    /(?:解除|撤销|屏蔽|删除|驳回|维持)/.test(words)
      ? []
      : allMatching(words, offset, [
          ['measure-imposed', /限制[^。；\n]{0,10}(?:消费|出境|高消费)|失信|罚款|拘留|责令|报告|冻结|查封|划拨|扣划|不得|履行|执行|搜查/],
        ]),
  );
}
