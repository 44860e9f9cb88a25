import { defineCommutationRule } from './commutation-rule.ts';

export const h05BarredParole = defineCommutationRule({
  id: 'H05',
  version: '1.0.0',
  proceeding: 'parole',
  title: { zh: '依法不得假释而假释', en: 'Parole that the law bars' },
  why: {
    zh: '累犯、因所列暴力犯罪被判十年以上、终身监禁和有能力不履行财产判项的罪犯不得假释。这里只用裁定或原审裁判载明的认定。',
    en: 'Recidivists, those with ten years or more for a listed violent crime, whole-life prisoners and the able who do not pay may not be paroled. Only findings printed in the ruling or the judgment count.',
  },
  patternName: { zh: '违反法定条件假释', en: 'parole against the law' },
  codes: ['PAROLE_BANNED'],
  claim: (check, where) => ({ zh: `${where.zh}获假释，而${check.says.zh}`, en: `${where.en} was paroled: ${check.says.en}` }),
  readings: ['old-crime-parole', 'namesake', 'corrected'],
  articles: ['criminal-81', 'commutation-25', 'commutation-27', 'criminal-383', 'supplement-1', 'criminal-401'],
  crimes: ['C14'],
  rates: { scheme: 0.15, none: 0.0005 },
  clears: [
    {
      zh: '原审裁判没有认定累犯，或者所列罪名本身刑期不满十年',
      en: 'The judgment finds no recidivism, or the listed crime itself carries under ten years',
    },
  ],
});
