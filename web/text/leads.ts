import type { Bilingual } from '../../graph/model/span.ts';

export const LEADS_TEXT = {
  title: { zh: '待核线索', en: 'Leads to verify' },
  totalOf: { zh: '{shown} / {total} 条', en: '{shown} of {total}' },
  total: { zh: '{total} 条，按优先级', en: '{total}, by priority' },
  allPatterns: { zh: '全部模式', en: 'All patterns' },
  pattern: { zh: '模式', en: 'Pattern' },
  filterText: { zh: '在线索中查找', en: 'Find in leads' },
  tiers: { zh: '按级别筛选', en: 'Filter by tier' },
  list: { zh: '线索列表', en: 'List of leads' },
  rank: { zh: '第 {rank} 位', en: 'No. {rank}' },
  cases: { zh: '{count} 案', en: '{count} cases' },
  more: { zh: '再显示 {count} 条', en: 'Show {count} more' },
  emptyTitle: { zh: '还没有线索', en: 'No leads yet' },
  emptyNotMined: {
    zh: '线索由法律规则和统计从已导入的文书中得出。已有 {documents} 份文书，尚未挖掘。',
    en: 'Leads come from law rules and statistics over the loaded documents. {documents} documents are loaded and not mined yet.',
  },
  emptyNoDocuments: {
    zh: '线索由法律规则和统计从文书中得出。请先导入裁判文书。',
    en: 'Leads come from law rules and statistics over documents. Load court documents first.',
  },
  emptyMined: {
    zh: '{at} 检验了 {documents} 份文书，没有发现达到线的情形。没有线索不等于没有问题：缺少的事实从不作为依据。',
    en: '{documents} documents were examined on {at}; nothing reached the threshold. No lead does not mean no problem: missing facts are never used.',
  },
  load: { zh: '导入文书', en: 'Load documents' },
  mineNow: { zh: '开始挖掘', en: 'Mine now' },
  noMatch: { zh: '没有符合条件的线索', en: 'No lead matches' },
  noMatchDetail: { zh: '当前筛选排除了全部 {total} 条线索。', en: 'The filter excludes all {total} leads.' },
  clearFilter: { zh: '清除筛选', en: 'Clear the filter' },
  choose: { zh: '从左侧选择一条线索', en: 'Choose a lead on the left' },
  documentPane: { zh: '原文', en: 'Original text' },
  quoteOf: { zh: '引文 {index} / {total}', en: 'Quote {index} / {total}' },
  noQuote: { zh: '点击卡片中的引文，原文在此对照显示。', en: 'Click a quote in the card to read it here in its original.' },
  openDocument: { zh: '打开文书页', en: 'Open document page' },
  close: { zh: '关闭', en: 'Close' },
} as const satisfies Record<string, Bilingual>;
