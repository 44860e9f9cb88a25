import { BENCH_LAW, type BenchRule, judgeBench } from '../law/procedure/bench.ts';
import { judgedPapers, oneCaseAt } from '../law/tools/judged-papers.ts';
import { BEFORE_FILING, ROUTE } from '../law/tools/next-steps.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { parseCaseNumber } from '../model/names/case-numbers.ts';
import type { Bilingual } from '../model/span.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';

const READINGS = {
  printed: {
    text: { zh: '上网文书漏排、错排署名', en: 'The published paper leaves out or misprints a signature' },
    paper: { zh: '裁判文书正本（署名页）', en: 'the signed original of the decision' },
    holder: OFFICES.courtArchive,
  },
  converted: {
    text: { zh: '审理中已转为合议庭审理', en: 'The case was passed to a panel in between' },
    paper: { zh: '转换程序裁定、合议庭组成通知书', en: 'the ruling on the change, and the notice of the panel' },
    holder: OFFICES.courtArchive,
  },
  pilot: {
    text: { zh: '属于当时法律或者试点允许的独任审判', en: 'One judge was allowed by the law or a pilot of that day' },
    paper: { zh: '独任审理告知书、程序适用审批表', en: 'the notice of trial by one judge, with its approval' },
    holder: OFFICES.trialManagement,
  },
  corrected: {
    text: { zh: '署名已经补正', en: 'The signatures have been corrected' },
    paper: { zh: '补正裁定', en: 'the correcting ruling' },
    holder: OFFICES.courtArchive,
  },
} as const satisfies Record<string, ReadingDefinition>;

const SAYS: Readonly<Record<BenchRule, Bilingual>> = {
  even: { zh: '合议庭署名人数为双数', en: 'an even number signs as the panel' },
  assessor: { zh: '第二审由人民陪审员署名', en: 'a lay judge signs in second instance' },
  'sole-commutation': { zh: '减刑、假释由一人审理', en: 'commutation or parole decided by one judge' },
  'sole-again': { zh: '发回重审、再审由一人审理', en: 'a case after remand or in retrial tried by one judge' },
  'sole-long-term': { zh: '独任审判判处三年以上有期徒刑', en: 'one judge imposed a term over three years' },
  'sole-appeal': { zh: '第二审由一人审理', en: 'an appeal heard by one judge' },
};

export const h22WrongBench = defineIndicator({
  id: 'H22',
  version: '1.0.0',
  class: 'H',
  family: 'timing',
  title: { zh: '审判组织不合法', en: 'Wrong bench' },
  why: {
    zh: '合议庭人数须为单数，减刑假释、发回重审、再审须组成合议庭，第二审没有人民陪审员。这里只看署名和正文都能确认的情形；署名遮蔽、残缺的不作判断，独任按裁判当时的法律判断。',
    en: 'A panel is odd in number; commutation, remands and retrials need one; second instance has no lay judges. Only what signatures and text show beyond doubt counts; masked or cut blocks tell nothing, and sole judges are measured by the law of that day.',
  },
  pattern: 'wrong-bench',
  patternName: { zh: '审判组织不合法', en: 'wrong bench' },
  crimes: ['C08', 'C09', 'C14'],
  law: [
    BENCH_LAW.odd,
    BENCH_LAW.assessors,
    BENCH_LAW.commutation,
    BENCH_LAW.again,
    BENCH_LAW.summary,
    BENCH_LAW.criminalAppeal,
    BENCH_LAW.appeal,
  ],
  readings: READINGS,
  nextSteps: [
    {
      zh: '调取合议庭组成通知书、开庭笔录、合议笔录，核对各成员当日行踪',
      en: 'Pull the notice of the panel, hearing and deliberation records; compare where each member was that day',
    },
    BEFORE_FILING,
    ROUTE,
  ],
  clears: [
    { zh: '文书正本、合议笔录显示的审判组织合法', en: 'The original or the deliberation record shows a lawful bench' },
    { zh: '补正裁定更正署名', en: 'A correcting ruling mends the signatures' },
  ],
  // Most wrong signatures are slips of print: ten to one where text and signatures agree, three to two where they do not both tell.
  policy: { certain: 10, possible: 1.5 },
  needs: ['dossiers'],
  find: ({ dossiers }, policy) =>
    judgedPapers<BenchRule>(
      {
        judge: (dossier) => judgeBench(dossier),
        say: ({ dossier, breaches, verdict, corrected }) => {
          const where = oneCaseAt(dossier);
          const rules = breaches.map(({ rule }) => rule);
          const sole = rules.some((rule) => rule.startsWith('sole'));
          const branch = parseCaseNumber(dossier.record.number ?? '')?.branch;
          return {
            claim: {
              zh: `${where.zh}${rules.map((rule) => SAYS[rule].zh).join('、')}`,
              en: `${where.en}: ${rules.map((rule) => SAYS[rule].en).join(', ')}`,
            },
            innocent: [
              tested(READINGS, 'printed', 'open', { zh: '只见上网文本', en: 'only the published text was seen' }),
              sole
                ? tested(READINGS, 'converted', 'partly', {
                    zh: '正文只说独任，没有转换程序',
                    en: 'the text says one judge, and tells of no change',
                  })
                : tested(READINGS, 'converted', 'excluded', { zh: '署名的就是合议庭', en: 'those who sign are the panel' }),
              sole
                ? tested(READINGS, 'pilot', 'partly', { zh: '按裁判当时的法律不允许独任', en: 'the law of that day did not allow it' })
                : tested(READINGS, 'pilot', 'excluded', { zh: '不涉及独任', en: 'not about one judge' }),
              tested(READINGS, 'corrected', corrected ? 'open' : 'partly', {
                zh: corrected ? '已载入补正文书，须核对' : '已载入文书中没有补正裁定',
                en: corrected ? 'a correcting paper is loaded; compare it' : 'no correcting ruling is loaded',
              }),
            ],
            crimes: rules.includes('sole-commutation') ? ['C14'] : branch === 'criminal' ? ['C08'] : ['C09'],
            logEvidence: Math.log(verdict === 'violated' ? policy.certain : policy.possible),
          };
        },
      },
      dossiers,
    ),
});
