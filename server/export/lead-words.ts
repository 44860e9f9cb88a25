import type { Bilingual } from '../../graph/model/span.ts';

/** In which language the words of a table stand; what documents print stands as it is. */
export type Language = keyof Bilingual;

/** Columns of a lead table, as analysts hand it on. */
export const LEAD_COLUMNS = [
  { zh: '名次', en: 'rank' },
  { zh: '等级', en: 'tier' },
  { zh: '线索', en: 'lead' },
  { zh: '模式', en: 'pattern' },
  { zh: '起', en: 'from' },
  { zh: '止', en: 'to' },
  { zh: '指标', en: 'indicators' },
  { zh: '涉及人员与单位', en: 'people and bodies' },
  { zh: '案件', en: 'cases' },
  { zh: '后验', en: 'posterior' },
  { zh: 'q', en: 'q' },
  { zh: '待核罪名', en: 'candidate crimes' },
  { zh: '证据数', en: 'quotes' },
  { zh: '编号', en: 'id' },
] as const satisfies readonly Bilingual[];

export const FINDING_COLUMNS = [
  { zh: '名次', en: 'rank' },
  { zh: '指标', en: 'indicator' },
  { zh: '类别', en: 'class' },
  { zh: '结论', en: 'finding' },
  { zh: '案件', en: 'cases' },
  { zh: '证据（分贝）', en: 'evidence (decibans)' },
  { zh: '无辜解释', en: 'harmless explanations' },
] as const satisfies readonly Bilingual[];

export const QUOTE_COLUMNS = [
  { zh: '名次', en: 'rank' },
  { zh: '指标', en: 'indicator' },
  { zh: '文书路径', en: 'document' },
  { zh: '起', en: 'start' },
  { zh: '止', en: 'end' },
  { zh: '说明', en: 'shows' },
  { zh: '原文', en: 'quote' },
] as const satisfies readonly Bilingual[];

export const SUM_COLUMNS = [
  { zh: '名次', en: 'rank' },
  { zh: '步骤', en: 'step' },
  { zh: '类别', en: 'family' },
  { zh: '指标', en: 'indicator' },
  { zh: '增减（分贝）', en: 'change (decibans)' },
  { zh: '累计（分贝）', en: 'sum (decibans)' },
] as const satisfies readonly Bilingual[];

export const TOTAL = { zh: '合计', en: 'total' } as const satisfies Bilingual;

/** Names of the sheets of a workbook. */
export const SHEETS = {
  leads: { zh: '线索', en: 'Leads' },
  findings: { zh: '发现', en: 'Findings' },
  quotes: { zh: '证据', en: 'Evidence' },
  sum: { zh: '证据构成', en: 'Contributions' },
  nodes: { zh: '实体', en: 'Entities' },
  edges: { zh: '关系', en: 'Relations' },
} as const satisfies Record<string, Bilingual>;
