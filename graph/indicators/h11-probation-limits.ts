import { defineProbationRule } from './probation-rule.ts';

export const h11ProbationLimits = defineProbationRule({
  id: 'H11',
  version: '1.0.0',
  title: { zh: '宣告刑超三年而缓刑、考验期越界', en: 'Probation outside its limits' },
  why: {
    zh: '缓刑只适用于拘役和三年以下有期徒刑，考验期有法定上下限。这里核对主文中的刑期与考验期。',
    en: 'Probation is for detention and terms of up to three years, and its test period has bounds. It checks term and test period of the operative part.',
  },
  codes: ['PROBATION_TERM', 'TEST_PERIOD'],
  readings: ['wartime', 'corrected-judgment'],
  articles: ['criminal-72', 'criminal-73'],
  rates: { scheme: 0.1, none: 0.001 },
});
