import { CRIMES } from '../../graph/model/crimes.ts';
import { TIERS } from '../../graph/model/glossary.ts';
import { FAMILIES, type Lead } from '../../graph/model/lead.ts';

/** Columns of a lead table, as analysts hand it on. */
export const LEAD_COLUMNS = [
  '名次',
  '等级',
  '线索',
  '模式',
  '起',
  '止',
  '指标',
  '涉及人员与单位',
  '案件',
  '后验',
  'q',
  '待核罪名',
  '证据数',
  '编号',
] as const;

export function leadRow(lead: Lead): (string | number)[] {
  const subjects = lead.subjects.map((s) => [s.name, s.agency ?? s.firm].filter(Boolean).join('·'));
  return [
    lead.rank,
    TIERS[lead.tier].zh,
    lead.claim.zh,
    lead.patternName.zh,
    lead.period.from ?? '',
    lead.period.to ?? '',
    [...new Set(lead.findings.map((f) => f.indicator))].join(' '),
    subjects.join('；'),
    lead.cases.join('；'),
    uncertain(lead.posterior),
    Math.round(lead.q * 1e6) / 1e6,
    lead.crimes.map((c) => CRIMES[c].zh).join('；'),
    lead.findings.reduce((sum, f) => sum + f.evidence.length, 0),
    lead.id,
  ];
}

/** Three decimals, and never none or one: no lead is certain, and none is impossible. */
function uncertain(probability: number): number {
  return Math.min(0.999, Math.max(0.001, Math.round(probability * 1000) / 1000));
}

/** The steps of the sum with the sum so far, and the total as the last row. */
export function partRows({ rank, contributions, total }: Lead): (string | number)[][] {
  let sum = 0;
  const steps = contributions.map(({ family, indicator, label, decibans }) => {
    sum = Math.round((sum + decibans) * 10) / 10;
    return [rank, label.zh, family === null ? '' : FAMILIES[family].zh, indicator, decibans, sum];
  });
  return [...steps, [rank, '合计', '', '', '', total]];
}
