import { CLOSING_LAW, type ClosingRule, judgeClosing } from '../law/enforcement/closing-conditions.ts';
import { ENFORCEMENT_STEPS } from '../law/enforcement/enforcement-steps.ts';
import { judgedPapers, oneCaseAt } from '../law/tools/judged-papers.ts';
import { OFFICES } from '../model/leads/offices.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';

const READINGS = {
  disposal: {
    text: {
      zh: '财产轮候查封、有抵押、未实际扣押或者价值过低而不能处置，裁定没有写明',
      en: 'The property could not be sold (queued seizure, mortgage, not in hand, no value), and the ruling does not say so',
    },
    paper: { zh: '查控反馈、查封登记、财产处置情况说明', en: 'search replies, registers of seizure, and the note on disposal' },
    holder: OFFICES.enforcement,
  },
  consent: {
    text: { zh: '申请执行人签字确认，裁定没有写明', en: 'The applicant signed, and the ruling does not say so' },
    paper: { zh: '终本约谈笔录、申请执行人签字', en: 'the record of the talk with the applicant, with the signature' },
    holder: OFFICES.enforcement,
  },
  approval: {
    text: {
      zh: '合议庭审查核实并经院长批准，裁定没有写明',
      en: 'A panel reviewed it and the president approved, and the ruling does not say so',
    },
    paper: { zh: '合议笔录、院长审批表', en: 'the panel record and the approval' },
    holder: OFFICES.enforcement,
  },
  acceptance: {
    text: { zh: '所载立案日期不是首次执行立案的日期', en: 'The day printed is not that of the first acceptance' },
    paper: { zh: '首次执行的立案审批表', en: 'the acceptance form of the first enforcement' },
    holder: OFFICES.filing,
  },
  misread: {
    text: { zh: '裁定中的日期、财产描述有笔误，或者识别有误', en: 'A date or a description is a slip of the pen or was misread' },
    paper: { zh: '原卷中的裁定正本', en: 'the signed original in the file' },
    holder: OFFICES.courtArchive,
  },
} as const satisfies Record<string, ReadingDefinition>;

const SAYS: Readonly<Record<ClosingRule, Bilingual>> = {
  'property-left': { zh: '裁定载明有财产而终结本次执行', en: 'this enforcement was ended though the ruling names property' },
  'too-early': { zh: '立案未满三个月即终结本次执行', en: 'this enforcement was ended within three months' },
  'against-applicant': { zh: '申请执行人不同意而终结本次执行', en: 'this enforcement was ended against the applicant' },
};
const ABOUT: Readonly<Record<'disposal' | 'consent' | 'approval' | 'acceptance', readonly ClosingRule[]>> = {
  disposal: ['property-left'],
  consent: ['property-left', 'too-early'],
  approval: ['against-applicant'],
  acceptance: ['too-early'],
};

export const h29ClosedEnforcement = defineIndicator({
  id: 'H29',
  version: '1.0.0',
  class: 'H',
  family: 'money',
  title: { zh: '终结本次执行不合条件', en: 'Enforcement ended without its conditions' },
  why: {
    zh: '终结本次执行须穷尽调查、财产不能处置、满三个月，并经申请执行人确认或者合议庭核实、院长批准。这里只看裁定自己写明的内容；没有写明的不作不利推断，事后恢复执行是救济而不是违法。',
    en: 'This enforcement ends only when searches are exhausted, nothing can be sold and three months have passed, with consent or panel and president. Only what the ruling itself says counts; a later resumption is the remedy, no breach.',
  },
  pattern: 'enforcement-ended-against-law',
  patternName: { zh: '违法终结本次执行', en: 'enforcement ended against the law' },
  crimes: ['C10', 'C11'],
  law: [CLOSING_LAW.interpretation, CLOSING_LAW.conditions],
  readings: READINGS,
  nextSteps: ENFORCEMENT_STEPS,
  clears: [
    { zh: '查控反馈、查封登记显示财产不能处置', en: 'Search replies or registers which show that the property cannot be sold' },
    { zh: '申请执行人签字，或者合议笔录与院长审批表', en: 'The signature of the applicant, or panel record and approval' },
  ],
  // A busy court that closes a few days early is far from rare: ten to one, and three to two for what is only possible.
  policy: { certain: 10, possible: 1.5 },
  needs: ['dossiers'],
  find: ({ dossiers }, policy) =>
    judgedPapers<ClosingRule>(
      {
        judge: (dossier) => judgeClosing(dossier),
        say: ({ dossier, breaches, verdict }) => {
          const where = oneCaseAt(dossier);
          const rules = breaches.map(({ rule }) => rule);
          const about = (id: keyof typeof ABOUT) =>
            ABOUT[id].some((rule) => rules.includes(rule))
              ? tested(READINGS, id, 'open', { zh: '裁定没有载明，须查原卷', en: 'the ruling does not say; the file must be looked at' })
              : tested(READINGS, id, 'excluded', { zh: '与本项无关', en: 'does not bear on this' });
          return {
            claim: {
              zh: `${where.zh}${rules.map((rule) => SAYS[rule].zh).join('、')}`,
              en: `${where.en}: ${rules.map((rule) => SAYS[rule].en).join(', ')}`,
            },
            innocent: [
              ...(['disposal', 'consent', 'approval', 'acceptance'] as const).map(about),
              tested(READINGS, 'misread', 'partly', { zh: '已引用原文，请核对', en: 'the text is quoted; please compare' }),
            ],
            logEvidence: Math.log(verdict === 'violated' ? policy.certain : policy.possible),
          };
        },
      },
      dossiers,
    ),
});
