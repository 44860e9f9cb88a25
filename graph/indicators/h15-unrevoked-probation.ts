import { judgeTestPeriod, PROBATION_LAW, type ProbationRule } from '../law/probation/unrevoked-probation.ts';
import { judgedPapers, oneCaseAt } from '../law/tools/judged-papers.ts';
import { PROBATION_STEPS } from '../law/tools/next-steps.ts';
import { OFFICES } from '../model/leads/offices.ts';
import { defineIndicator, type ReadingDefinition, tested } from './define.ts';

const READINGS = {
  edge: {
    text: {
      zh: '前罪判决经上诉等较晚生效，新罪在考验期之外',
      en: 'The earlier judgment became final later, and the crime lies outside the period',
    },
    paper: { zh: '前罪判决的生效证明、执行通知书', en: 'proof of finality of the earlier judgment, and its notice of execution' },
    holder: OFFICES.courtArchive,
  },
  elsewhere: {
    text: { zh: '前罪缓刑已由其他裁判撤销或者并罚', en: 'Another decision revoked the probation or combined the sentences' },
    paper: { zh: '撤销缓刑裁定、其后的刑事判决书', en: 'the ruling that revoked it, or the later judgment' },
    holder: OFFICES.courtArchive,
  },
  unknown: {
    text: { zh: '判决时法院尚不知道前罪缓刑', en: 'The court did not know of the probation' },
    paper: { zh: '起诉书与前科材料（随卷移送）', en: 'the indictment, and the papers on earlier convictions in the file' },
    holder: OFFICES.procuratorate,
  },
  another: {
    text: { zh: '所载前科属于其他人，或者新罪时间另有所指', en: 'The conviction is somebody else’s, or the day means something else' },
    paper: { zh: '前罪判决书、户籍证明', en: 'the earlier judgment and the household register' },
    holder: OFFICES.household,
  },
} as const satisfies Record<string, ReadingDefinition>;

export const h15UnrevokedProbation = defineIndicator({
  id: 'H15',
  version: '1.0.0',
  class: 'H',
  family: 'outcome',
  title: { zh: '缓刑考验期内再犯而未撤销缓刑', en: 'New crime within the test period, probation not revoked' },
  why: {
    zh: '缓刑考验期内犯新罪的，审判新罪时应当撤销缓刑、数罪并罚。这里只看判决自己写明的前罪缓刑和新罪时间；考验期从判决确定之日起算，判决自己写明考验期尚在进行的才作确定，只有日期的作待核，假释不作判断。',
    en: 'For a crime within the test period the court that tries it revokes the probation and combines the sentences. Only the earlier probation and the day that the judgment itself prints count; certain is only what the judgment calls running, dates alone are to be checked, and parole is not judged.',
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
  // The court itself says that the period was running and does not revoke: thirty to one; by dates alone three to two.
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
                  ? { zh: '判决自己写明在缓刑考验期内', en: 'the judgment itself says that the period was running' }
                  : {
                      zh: '只有日期，判决没有写明考验期尚在进行',
                      en: 'dates alone; the judgment does not say that the period was running',
                    },
              ),
              tested(READINGS, 'elsewhere', 'open', {
                zh: '判决没有提到撤销缓刑或者并罚；缓刑可能此前已撤销并执行完毕',
                en: 'the judgment speaks of no revocation; the term may have been served after an earlier one',
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
