/** Conditions of ending this enforcement (终结本次执行程序), as far as the ruling itself tells them. */

import type { Dossier } from '../../model/documents/dossier.ts';
import type { LawCitation } from '../../model/leads/lead.ts';
import { parseCaseNumber } from '../../model/names/case-numbers.ts';
import { addDays, addMonths } from '../../model/time.ts';
import { type Breach, figures, type Judged, KEPT, quotesAt, textOf } from '../tools/breach.ts';

/** 民诉法解释 of 2015 made the procedure; 法〔2016〕373号 its five conditions. */
const RULE_FROM = '2015-02-04';
const CONDITIONS_FROM = '2016-12-01';
const LEAST_MONTHS = 3;

export const CLOSING_LAW = {
  interpretation: {
    article: '民诉法解释第五百一十七条（2022年4月10日以前为第五百一十九条）',
    says: {
      zh: '未发现可供执行的财产，在申请执行人签字确认，或者合议庭审查核实并经院长批准后，可以终结本次执行程序',
      en: 'Where no property is found this enforcement may end with the signed consent of the applicant, or with panel review and approval by the president',
    },
    from: RULE_FROM,
  },
  conditions: {
    article: '法〔2016〕373号第一条、第四条',
    says: {
      zh: '终结本次执行程序应当同时符合：已发执行通知并责令报告财产；已限制消费、符合条件的已纳入失信名单；已穷尽财产调查，未发现可供执行的财产或者发现的财产不能处置；自立案之日起已超过三个月；下落不明的已查找',
      en: 'All of: notice and order to report; spending limit and list; searches exhausted with nothing found or nothing that can be sold; three months since acceptance; missing debtors looked for',
    },
    from: CONDITIONS_FROM,
  },
} as const satisfies Record<string, LawCitation>;

/** Enforcements whose first acceptance was another one, or that the law ends otherwise. */
const OTHER_COUNT = /恢复执行|指定(?:本院)?执行|委托执行|移送执行|提级执行|交由本院|破产|死亡/;

export type ClosingRule = 'property-left' | 'too-early' | 'against-applicant';

/** How the ruling stands to the conditions; null where it ends no such enforcement. */
export function judgeClosing(dossier: Dossier): Judged<ClosingRule> | null {
  const { record } = dossier;
  const closing = record.extension.enforcementClosing ?? null;
  if (closing === null || !record.outcomes.includes('execution-terminated')) return null;
  if (record.date === null) return { breaches: [], missing: ['ruledOn'] };
  if (record.date < RULE_FROM) return KEPT;
  const agreed = closing.consent?.value === 'consented' || closing.consent?.value === 'applied';
  const bare = agreed ? [] : [...propertyLeft(dossier), ...againstApplicant(dossier)];
  const early = tooEarly(dossier, agreed);
  // A busy court that closes some days early leaves nobody unpaid: a flaw of form, no favour, unless property was left too.
  if (bare.length === 0) return { breaches: [], missing: early.length > 0 ? ['quickClosing'] : [] };
  return { breaches: [...bare, ...early.map((one) => ({ ...one, verdict: 'possible' as const }))], missing: [] };
}

/** Property that the ruling says was found, with no word of why it stays. Silence is no proof: never certain. */
function propertyLeft(dossier: Dossier): Breach<ClosingRule>[] {
  const closing = dossier.record.extension.enforcementClosing;
  if (!closing || closing.obstacles.length > 0 || (dossier.record.date ?? '') < CONDITIONS_FROM) return [];
  if (
    closing.nothingElse !== null &&
    /其他|其它/.test(closing.nothingElse.spans.map(({ start, end }) => dossier.quote(start, end)).join(''))
  )
    return [];
  // A sale under way or one that failed is told by the attempts.
  if ((dossier.record.extension.auctions ?? []).length > 0) return [];
  const left = closing.property.filter(({ obstacles }) => obstacles.length === 0);
  if (left.length === 0) return [];
  return [
    {
      rule: 'property-left',
      verdict: 'possible',
      detail: figures(
        { zh: '查到的财产', en: 'property found' },
        '未发现可供执行的财产，或者发现的财产不能处置',
        left.map(({ property }) => property).join('；'),
        {
          zh: '裁定载明查到财产，没有载明不能处置的原因，也没有载明申请执行人同意',
          en: 'the ruling names property, and neither why it cannot be sold nor that the applicant agreed',
        },
      ),
      evidence: left.flatMap(({ spans }) => quotesAt(dossier, spans, { zh: '裁定载明的财产', en: 'property named in the ruling' })),
      law: [CLOSING_LAW.interpretation, CLOSING_LAW.conditions],
    },
  ];
}

/** The applicant disagreed: then a panel must have weighed it and the president approved it. */
function againstApplicant(dossier: Dossier): Breach<ClosingRule>[] {
  const closing = dossier.record.extension.enforcementClosing;
  if (closing?.consent?.value !== 'refused' || (closing.panel !== null && closing.president !== null)) return [];
  return [
    {
      rule: 'against-applicant',
      verdict: 'possible',
      detail: figures({ zh: '申请执行人意见', en: 'the applicant' }, '同意，或者合议庭核实并经院长批准', '不同意', {
        zh: '申请执行人不同意，裁定没有载明合议庭审查核实并经院长批准',
        en: 'the applicant disagreed, and the ruling tells of no panel review with approval by the president',
      }),
      evidence: quotesAt(dossier, closing.consent.spans, { zh: '申请执行人意见', en: 'what the applicant said' }),
      law: [CLOSING_LAW.interpretation],
    },
  ];
}

/** Less than three months after the enforcement was accepted. A resumed enforcement counts from its first acceptance. */
function tooEarly(dossier: Dossier, agreed: boolean): Breach<ClosingRule>[] {
  const { date, number, extension } = dossier.record;
  const accepted = extension.acceptedOn;
  const parsed = number === null ? null : parseCaseNumber(number);
  if (date === null || date < CONDITIONS_FROM || !accepted || accepted.value < CONDITIONS_FROM || accepted.value > date) return [];
  if (parsed?.branch !== 'execution' || parsed.classWords !== '执' || OTHER_COUNT.test(textOf(dossier))) return [];
  // Months end on the day of the same number; one day is held against nobody.
  const due = addDays(addMonths(accepted.value, LEAST_MONTHS), -1);
  if (date >= due) return [];
  return [
    {
      rule: 'too-early',
      verdict: agreed ? 'possible' : 'violated',
      detail: figures({ zh: '立案至终结本次执行', en: 'from acceptance to the end' }, '超过 3 个月', `${accepted.value} 至 ${date}`, {
        zh: '自执行案件立案之日起未满三个月',
        en: 'less than three months since the enforcement was accepted',
      }),
      evidence: [
        ...quotesAt(dossier, accepted.spans, { zh: '立案日期', en: 'accepted on' }),
        ...quotesAt(dossier, dossier.record.spans.date, { zh: '裁定日期', en: 'date of the ruling' }),
      ],
      law: [CLOSING_LAW.conditions],
    },
  ];
}
