import { defineProbationRule } from './probation-rule.ts';

export const h10BarredProbation = defineProbationRule({
  id: 'H10',
  version: '1.0.0',
  title: { zh: '累犯、首要分子适用缓刑', en: 'Probation for a barred offender' },
  why: {
    zh: '累犯和犯罪集团首要分子不适用缓刑。这里只看判决自己认定累犯或首要分子而又宣告缓刑；同名的前科不作推断。',
    en: 'Recidivists and ringleaders of criminal groups get no probation. Only a judgment that itself finds one and still gives probation counts; earlier convictions under the same name prove nothing.',
  },
  patternName: { zh: '违反法定条件缓刑', en: 'probation against the law' },
  codes: ['PROBATION_BARRED'],
  readings: ['minor-offender', 'old-crime-ringleader', 'corrected-judgment'],
  articles: ['criminal-74', 'criminal-65'],
  rates: { scheme: 0.2, none: 0.001 },
});
