import type { Bilingual } from '../../graph/model/span.ts';

export const SECOND_READING_TEXT = {
  group: { zh: '其他读者（非证据）', en: 'Other readers (not evidence)' },
  asked: { zh: '询问：', en: 'asked for: ' },
  filled: { zh: '补出', en: 'filled' },
  agreed: { zh: '与规则一致', en: 'as the rules' },
  differed: { zh: '与规则不一致', en: 'other than the rules' },
  dropped: { zh: '弃用：', en: 'dropped: ' },
  guessedCause: { zh: '推测案由', en: 'Probable cause' },
  usedForNothing: { zh: '仅供参考，不计入分析', en: 'a guess, used for nothing' },
} as const satisfies Record<string, Bilingual>;
