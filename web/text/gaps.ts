import type { Bilingual } from '../../graph/model/span.ts';

/** What could not be told: of which document, for want of which fact. Never about a person. */
export const GAPS_TEXT = {
  title: { zh: '尚不能判断', en: 'Could not be told' },
  ofDocument: {
    zh: '下列事实没有载明或者不足以判断，相应指标未作判断。这不说明任何人有问题，也不说明没有问题。',
    en: 'These facts are not stated, or not enough to tell by, so the indicators were not judged. It says nothing of anybody, for or against.',
  },
  paper: { zh: '可查：{paper}', en: 'told by {paper}' },
  noPaper: { zh: '没有材料可以说明', en: 'no paper can tell' },
  more: { zh: '另有 {count} 项', en: '{count} more' },
  ofRun: { zh: '先调取哪些材料', en: 'Which papers to pull first' },
  ofRunDetail: {
    zh: '上次挖掘有 {total} 项因所需事实没有载明或者不足而不能判断，不进入线索。下列是最常缺少的事实和能说明它的材料，{facts} 种中列 {shown} 种；一项缺几种的各计一次。',
    en: 'The last run could not tell {total} for want of a stated fact; no lead is made of them. Listed are the facts most often lacked and the papers that tell them, {shown} of {facts}. What lacks several is counted for each.',
  },
  none: { zh: '上次挖掘没有不能判断的事项。', en: 'There was nothing that the last run could not tell.' },
  notKept: {
    zh: '上次挖掘由旧版进行，没有留存不能判断的事项；重新挖掘后列出。',
    en: 'The last run was made by an older version, which did not keep what it could not tell: mine again to see it.',
  },
  ofIndicator: { zh: '{indicator} 不能判断的文书', en: 'Documents of which {indicator} could not tell' },
  allIndicators: { zh: '全部指标', en: 'All indicators' },
  indicator: { zh: '指标', en: 'Indicator' },
  paperColumn: { zh: '材料', en: 'Paper' },
  holder: { zh: '保管单位', en: 'Kept by' },
  document: { zh: '文书', en: 'Document' },
  fact: { zh: '缺少的事实', en: 'Fact not stated' },
  facts: { zh: '缺少的事实', en: 'Facts not stated' },
  count: { zh: '不能判断', en: 'Not told' },
  documentsOf: { zh: '第 {from}–{to} 项，共 {total} 项', en: '{from}–{to} of {total}' },
  before: { zh: '上一页', en: 'Previous' },
  after: { zh: '下一页', en: 'Next' },
  gone: { zh: '文书已不在库中', en: 'the document is no longer here' },
} as const satisfies Record<string, Bilingual>;
