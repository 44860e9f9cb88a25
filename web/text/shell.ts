import type { Bilingual } from '../../graph/model/span.ts';

export const SHELL_TEXT = {
  brand: { zh: '见微', en: 'Jianwei' },
  tagline: { zh: '线索挖掘平台', en: 'lead mining' },
  leads: { zh: '线索', en: 'Leads' },
  graph: { zh: '关系图谱', en: 'Graph' },
  documents: { zh: '文书', en: 'Documents' },
  batches: { zh: '批次导入', en: 'Batches' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  search: { zh: '姓名、案号、法院、律所…', en: 'Name, case number, court, law firm…' },
  searchEntities: { zh: '人员、单位与案件', en: 'People, units and cases' },
  searchDocuments: { zh: '文书', en: 'Documents' },
  searchNothing: {
    zh: '没有找到“{text}”。姓名至少两字，案号可只写一部分。',
    en: 'Nothing found for “{text}”. Part of a name or case number is enough.',
  },
  searchFailed: { zh: '搜索未完成：{title}', en: 'Search failed: {title}' },
  lastRun: { zh: '上次挖掘 {at}', en: 'Last run {at}' },
  runDetail: { zh: ' · {leads} 条线索 · {documents} 份文书', en: ' · {leads} leads · {documents} documents' },
  noRun: { zh: '尚未挖掘', en: 'Not mined yet' },
  shortcuts: { zh: '快捷键', en: 'Shortcuts' },
  everywhere: { zh: '任何页面', en: 'Everywhere' },
  version: { zh: '版本 {version}', en: 'Version {version}' },
  language: { zh: '切换到英文', en: 'Switch to Chinese' },
  inLead: { zh: '在线索中', en: 'in a lead' },
  masked: { zh: '隐名', en: 'masked' },
} as const satisfies Record<string, Bilingual>;
