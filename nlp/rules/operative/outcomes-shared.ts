import { allMatching, type OutcomeRead, type OutcomeRule } from './operative.ts';

const CORRECTED = /(?:补正|更正)(?:为|如下)?|应(?:为|更正为|补正为)[“"《]?|(?:笔误|错误)[^。]{0,20}(?:补正|更正)/;
const WITHDRAWN =
  /(?:准许|准予|允许|同意)[^。；\n]{0,80}?(?:撤回|撤诉|撤销[^。；]{0,6}(?:申请|起诉)|放弃)|撤回[^。；\n]{0,30}(?:予以准许|准许|准予)|(?:予以准许|准许)[^。；\n]{0,10}撤/;
const DEEMED = /按[^。；\n]{0,60}?(?:撤回|撤诉)[^。；\n]{0,20}?处理|按(?:自动)?(?:撤诉|撤回)|视为[^。；\n]{0,20}撤/;

/** Outcomes of a second instance or a retrial that had the merits before it; empty when the words are of another kind. */
export function appealOutcomes(words: string, offset: number): OutcomeRead[] {
  const found = allMatching(words, offset, [
    ['withdrawn', WITHDRAWN],
    ['deemed-withdrawn', DEEMED],
  ]);
  const remanded = allMatching(words, offset, [
    [
      'remanded',
      /发回[^。；\n]{0,60}?(?:重审|重新审判|重新审理|审理)|(?:指令|指定|由)[^。；\n]{2,40}?法院[^。；\n]{0,12}(?:立案受理|继续审理|进行审理|审理|重新审理)|重新审判/,
    ],
  ]);
  const quashed = /撤销/.test(words);
  if (remanded.length > 0 && quashed) return [...found, ...remanded];
  if (quashed || /变更[^。]{0,80}(?:判决|第[一二三四五六七八九十\d]+项)|改判/.test(words)) {
    const rejected = allMatching(words, offset, [['rejected', /驳回[^。；\n]{0,60}?(?:的?起诉|自诉)(?!讼)|不予受理/]]);
    const changed = allMatching(words, offset, [['changed', /撤销[^。；\n]{0,80}|变更[^。；\n]{0,80}|改判/]]);
    return [...found, ...changed, ...rejected];
  }
  const affirmed = allMatching(words, offset, [
    ['affirmed', /驳回[^。；\n]{0,60}?(?:上诉|抗诉)[^。；\n]{0,30}|维持[^。；\n]{0,90}?(?:判决|裁定|决定|原判)|维持原(?:判|裁)/],
  ]);
  if (found.length > 0 && affirmed.length > 0 && /撤回(?:上诉|抗诉)/.test(words) && !/驳回[^。；\n]{0,40}(?:上诉|抗诉)/.test(words))
    return found;
  return [...found, ...affirmed];
}

/** Review of an application for retrial or of a petition. */
export const RETRIAL_RULES: readonly OutcomeRule[] = [
  ['withdrawn', WITHDRAWN],
  ['deemed-withdrawn', DEEMED],
  [
    'retrial-ordered',
    /(?:由本院|本院)[^。；\n]{0,10}?(?:提审|再审|另行组成合议庭)|指令[^。；\n]{2,40}?再审|指定[^。；\n]{2,40}?再审|提审|进行再审|再审期间|中止原(?:判决|裁定|调解|判)/,
  ],
  [
    'retrial-denied',
    /驳回[^。\n]{0,160}?(?:再审申请|申诉|申请再审|再审请求)|不符合[^。]{0,30}(?:再审|重新审判)条件[^。]{0,20}驳回|予以驳回|驳回(?:你|申请)/,
  ],
];

/** Procedural results that any kind of ruling may have. */
export const PROCEDURAL_RULES: readonly OutcomeRule[] = [
  ['withdrawn', WITHDRAWN],
  ['deemed-withdrawn', DEEMED],
  ['jurisdiction-dismissed', /驳回[^。\n]{0,120}?管辖[^。；\n]{0,12}异议|管辖[^。；\n]{0,8}异议[^。；\n]{0,12}(?:不成立|驳回)/],
  ['rejected', /驳回[^。\n]{0,160}?(?:的?起诉|自诉|反诉)(?!讼)|不予受理|不予立案/],
  [
    'transferred',
    /移送[^。；\n]{2,60}?(?:处理|审理|管辖|法院|机关|审判)|指定[^。；\n]{2,60}?(?:管辖|审理|审判|法院)|由[^。；\n]{2,40}?法院(?:管辖|审理)/,
  ],
  ['dissolved', /解除[^。；\n]{0,120}?(?:查封|冻结|扣押|保全|措施|限制|轮候)|解除(?:查封|冻结|扣押|保全)/],
  ['corrected', CORRECTED],
];
