import { DECIBANS_EXPLAINED } from '../model/leads/odds-words.ts';
import type { Bilingual } from '../model/span.ts';

export const WORDS = {
  lead: { zh: '线索', en: 'Lead' },
  tier: { zh: '分级', en: 'Tier' },
  pattern: { zh: '类型', en: 'Pattern' },
  likelihood: { zh: '可能性', en: 'Likelihood' },
  people: { zh: '涉及人员与单位', en: 'People and bodies' },
  cases: { zh: '案件', en: 'Cases' },
  period: { zh: '期间', en: 'Period' },
  facts: { zh: '要点', en: 'Figures' },
  contributions: {
    zh: `证据构成（分贝，正为支持，负为相反；${DECIBANS_EXPLAINED.zh}）`,
    en: `Evidence (decibans; above zero supports, below speaks against; ${DECIBANS_EXPLAINED.en})`,
  },
  total: { zh: '合计', en: 'Total' },
  against: { zh: '反证', en: 'against' },
  movers: {
    zh: '推动结论的案件（去掉该件后合计减少多少；负为对线索不利的案件；各件不能相加）',
    en: 'Cases that move it (what the sum loses without each; below zero speaks against; they do not add up)',
  },
  conditions: {
    zh: '分级条件（红：规则确认不符，或者红线与两类证据同时达到；黄：其中一项）',
    en: 'What the tiers ask for (red: a broken rule, or the red line together with two families; yellow: either)',
  },
  met: { zh: '✓ 已达到', en: '✓ met' },
  unmet: { zh: '✗ 未达到', en: '✗ not met' },
  finding: { zh: '发现', en: 'Finding' },
  check: { zh: '核对', en: 'Check' },
  limit: { zh: '界限', en: 'limit' },
  actual: { zh: '实际', en: 'actual' },
  oddsRatio: { zh: '比值比', en: 'odds ratio' },
  interval: { zh: '区间', en: 'interval' },
  noDifference: { zh: '区间含“无差别”，单独不成立', en: 'the interval holds “no difference”: nothing by itself' },
  densest: { zh: '集中于', en: 'densest' },
  to: { zh: '至', en: 'to' },
  evenly: { zh: '没有明显集中的时段', en: 'no part of the time stands out' },
  quotes: { zh: '原文引证', en: 'Quotes' },
  identity: { zh: '身份', en: 'Who is who' },
  chance: { zh: '为同一人的可能（估计）', en: 'chance of being one person (estimate)' },
  innocent: { zh: '无辜解释（先排除，再怀疑）', en: 'Harmless explanations (excluded before suspicion)' },
  counter: { zh: '相反证据', en: 'Counter-evidence' },
  noCounter: { zh: '已载入文书中未见', en: 'none in the loaded documents' },
  papers: { zh: '可以查明的材料（何处 / 何件 / 查明什么）', en: 'Papers that would settle it (where / which / what)' },
  noHolder: { zh: '保管单位未注明', en: 'office not told' },
  law: { zh: '法律依据', en: 'Law' },
  since: { zh: '施行', en: 'in force' },
  crimes: { zh: '可能涉及的罪名与尚待查明的要件', en: 'Candidate crimes and elements still to be shown' },
  subject: { zh: '主体', en: 'Subject' },
  next: { zh: '下一步核查（立案前可用）', en: 'Next steps (allowed before filing)' },
  clears: { zh: '什么能够澄清', en: 'What would clear it' },
  others: { zh: '同案的其他线索', en: 'Other leads about the same cases' },
  foldedInto: { zh: '与此线索同案，并入显示', en: 'About the same cases as this lead, shown under it' },
  more: { zh: '其余', en: 'more' },
} as const satisfies Record<string, Bilingual>;

export type Language = keyof Bilingual;

/** e.g. +13.6 dB */
export function signed(decibans: number): string {
  return `${decibans >= 0 ? '+' : ''}${decibans.toFixed(1)} dB`;
}
