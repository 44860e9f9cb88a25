import { judgePatentMerit, PATENT_LAW, type PatentRule } from '../law/commutation/patent-merit.ts';
import { judgedPapers, oneCaseAt } from '../law/tools/judged-papers.ts';
import { COMMUTATION_CLEARS, COMMUTATION_STEPS } from '../law/tools/next-steps.ts';
import { OFFICES } from '../model/leads/offices.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';

const READINGS = {
  other: {
    text: {
      zh: '重大立功另有依据（技术革新、检举、抢险等），专利只是附带提及',
      en: 'The major merit rests on something else; the patent is only mentioned',
    },
    paper: { zh: '立功审批表与立功材料', en: 'the approval of the merit with its papers' },
    holder: OFFICES.prison,
  },
  ordinary: {
    text: {
      zh: '实际按一般立功（技术革新，经省级主管部门确认）减刑',
      en: 'In truth ordinary merit: a technical innovation confirmed by the province',
    },
    paper: { zh: '省级主管部门的确认文件', en: 'the confirmation of the provincial authority' },
    holder: OFFICES.prison,
  },
  mainly: {
    text: { zh: '共同完成，但该犯为主', en: 'Made with others, but mainly by the prisoner' },
    paper: { zh: '专利证书（发明人）与研发记录', en: 'the patent certificate, for the inventors, and the workshop log' },
    holder: OFFICES.prison,
  },
  kind: {
    text: { zh: '裁定误写专利类型或者日期', en: 'The ruling misnames the kind of patent or a date' },
    paper: { zh: '专利登记簿副本', en: 'an extract of the patent register' },
    holder: OFFICES.patents,
  },
  corrected: {
    text: { zh: '裁定已经补正', en: 'The ruling has been corrected' },
    paper: { zh: '补正裁定、撤销裁定', en: 'a ruling that corrects or revokes it' },
    holder: OFFICES.courtArchive,
  },
} as const satisfies Record<string, ReadingDefinition>;

const SAYS: Readonly<Record<PatentRule, Bilingual>> = {
  kind: { zh: '以实用新型或者外观设计专利认定重大立功', en: 'a utility model or design was taken for major merit' },
  'outside-term': { zh: '以原判之前的专利认定重大立功', en: 'a patent from before the judgment was taken for major merit' },
  'not-mainly': { zh: '以与他人共同完成的专利认定重大立功', en: 'a patent made with others was taken for major merit' },
};

export const h09PatentMerit = defineIndicator({
  id: 'H09',
  version: '1.0.0',
  class: 'H',
  family: 'timing',
  title: { zh: '专利不合格而认定重大立功', en: 'Patent that is no major merit' },
  why: {
    zh: '重大立功中的发明创造只限刑罚执行期间独立或者为主完成并已授权的发明专利。这里只看裁定自己写明的专利类型、日期和立功等级；2017年以前的裁定不评价。',
    en: 'Only a granted invention patent made while serving, alone or mainly by the prisoner, can be major merit. Only what the ruling itself prints counts; rulings before 2017 are not measured.',
  },
  pattern: 'commutation-against-law',
  crimes: ['C14', 'C08'],
  law: [PATENT_LAW.major, PATENT_LAW.ordinary],
  readings: READINGS,
  nextSteps: [
    {
      zh: '向国家知识产权局查专利登记簿：类型、发明人、申请日、代理机构',
      en: 'Query the patent register: kind, inventors, date of application, agency',
    },
    ...COMMUTATION_STEPS,
  ],
  clears: [
    {
      zh: '专利登记簿显示为服刑期间本人为主完成的发明专利',
      en: 'The register shows an invention patent, made while serving and mainly by the prisoner',
    },
    ...COMMUTATION_CLEARS,
  ],
  policy: { scheme: 0.15, none: 0.0005 },
  needs: ['dossiers'],
  find: ({ dossiers }) =>
    judgedPapers<PatentRule>(
      {
        persons: ({ record }) => (record.commutation ? [record.commutation.prisoner] : []),
        personRole: '罪犯',
        judge: (dossier) => judgePatentMerit(dossier),
        say: ({ dossier, breaches: [first], verdict, corrected }) => {
          const where = oneCaseAt(dossier);
          const joint = first.rule === 'not-mainly';
          return {
            claim: { zh: `${where.zh}${SAYS[first.rule].zh}`, en: `${where.en}: ${SAYS[first.rule].en}` },
            innocent: [
              verdict === 'violated'
                ? tested(READINGS, 'other', 'partly', { zh: '裁定没有载明其他重大立功事实', en: 'the ruling tells of no other deed' })
                : tested(READINGS, 'other', 'open', {
                    zh: '裁定另有可能构成重大立功的文字',
                    en: 'the ruling has words that may be another deed',
                  }),
              tested(READINGS, 'ordinary', 'excluded', { zh: '裁定载明的是重大立功', en: 'the ruling says major merit' }),
              joint
                ? tested(READINGS, 'mainly', 'open', { zh: '裁定没有载明谁为主', en: 'the ruling does not say who did most' })
                : tested(READINGS, 'mainly', 'excluded', { zh: '与完成人的分工无关', en: 'does not turn on who did most' }),
              tested(READINGS, 'kind', 'partly', { zh: '已引用原文，请核对', en: 'the text is quoted; please compare' }),
              tested(READINGS, 'corrected', corrected ? 'open' : 'partly', {
                zh: corrected ? '已载入补正文书，须核对' : '已载入文书中没有补正裁定',
                en: corrected ? 'a correcting paper is loaded; compare it' : 'no correcting ruling is loaded',
              }),
            ],
          };
        },
      },
      dossiers,
    ),
});
