import { judgedPapers, oneCaseAt } from '../law/judged-papers.ts';
import { PROBATION_STEPS } from '../law/next-steps.ts';
import { judgeTestPeriod, PROBATION_LAW, type ProbationRule } from '../law/unrevoked-probation.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';

const READINGS = {
  edge: {
    text: {
      zh: '前罪判决经上诉等较晚生效，新罪在考验期之外',
      en: 'The earlier judgment became final later, and the crime lies outside the period',
    },
    paper: { zh: '前罪判决的生效证明、执行通知书', en: 'proof of finality of the earlier judgment, and its notice of execution' },
  },
  elsewhere: {
    text: { zh: '前罪缓刑已由其他裁判撤销或者并罚', en: 'Another decision revoked the probation or combined the sentences' },
    paper: { zh: '撤销缓刑裁定、其后的刑事判决书', en: 'the ruling that revoked it, or the later judgment' },
  },
  unknown: {
    text: { zh: '判决时法院尚不知道前罪缓刑', en: 'The court did not know of the probation' },
    paper: { zh: '起诉书与前科材料（随卷移送）', en: 'the indictment, and the papers on earlier convictions in the file' },
  },
  another: {
    text: { zh: '所载前科属于其他人，或者新罪时间另有所指', en: 'The conviction is somebody else’s, or the day means something else' },
    paper: { zh: '前罪判决书、户籍证明', en: 'the earlier judgment and the household register' },
  },
} as const satisfies Record<string, ReadingDefinition>;

export const h15UnrevokedProbation = defineIndicator({
  id: 'H15',
  version: '1.0.0',
  class: 'H',
  family: 'outcome',
  title: { zh: '缓刑考验期内再犯而未撤销缓刑', en: 'New crime within the test period, probation not revoked' },
  why: {
    zh: '缓刑考验期内犯新罪的，审判新罪时应当撤销缓刑、数罪并罚。这里只看判决自己写明的前罪缓刑和新罪时间；考验期从判决确定之日起算，临界日期只作待核，假释考验期文书不足不作判断。',
    en: 'For a crime within the test period the court that tries it revokes the probation and combines the sentences. Only the earlier probation and the day that the judgment itself prints count; days near the edge are to be checked, and parole is not judged.',
  },
  pattern: 'probation-not-revoked',
  patternName: { zh: '应撤销缓刑而未撤销', en: 'probation not revoked' },
  crimes: ['C08', 'C07'],
  law: [PROBATION_LAW.revoke, PROBATION_LAW.start],
  readings: READINGS,
  nextSteps: PROBATION_STEPS,
  clears: [
    { zh: '撤销缓刑裁定或者并罚的判决', en: 'A ruling that revoked the probation, or a judgment that combined the sentences' },
    { zh: '生效证明显示新罪在考验期之外', en: 'Proof of finality that puts the crime outside the period' },
  ],
  // An oversight of an older file is not rare: thirty to one where the days leave no room, three to two where they do.
  policy: { certain: 30, possible: 1.5 },
  needs: ['dossiers'],
  find: ({ dossiers }, policy) =>
    judgedPapers<ProbationRule>(
      {
        persons: ({ record }) => [...new Set(record.sentences.map(({ defendant }) => defendant))],
        personRole: '被告人',
        judge: (dossier, person) =>
          person !== null && dossier.record.kind === 'criminal-judgment' && dossier.record.outcomes.includes('convicted')
            ? judgeTestPeriod(dossier, person)
            : null,
        say: ({ dossier, verdict }) => {
          const where = oneCaseAt(dossier);
          const certain = verdict === 'violated';
          return {
            claim: {
              zh: `${where.zh}缓刑考验期内犯新罪而未撤销缓刑`,
              en: `${where.en}: a crime within the test period, and the probation not revoked`,
            },
            innocent: [
              tested(
                READINGS,
                'edge',
                certain ? 'excluded' : 'open',
                certain
                  ? {
                      zh: '新罪距前罪判决已逾半年，且在最早可能的期满日之前',
                      en: 'over half a year after that judgment, and before the earliest end',
                    }
                  : {
                      zh: '新罪时间接近考验期起点，或者有多名被告人、多起犯罪',
                      en: 'near the start of the period, or several defendants or crimes',
                    },
              ),
              tested(READINGS, 'elsewhere', 'open', {
                zh: '判决没有提到撤销缓刑或者并罚',
                en: 'the judgment speaks of no revocation and no combined sentence',
              }),
              tested(READINGS, 'unknown', 'excluded', { zh: '判决自己载明了前罪缓刑', en: 'the judgment itself tells of the probation' }),
              tested(READINGS, 'another', 'partly', { zh: '已引用原文，请核对', en: 'the text is quoted; please compare' }),
            ],
            logEvidence: Math.log(certain ? policy.certain : policy.possible),
          };
        },
      },
      dossiers,
    ),
});
