import { defectsOf } from '../defect.ts';

const INDICATORS = 'tests/graph/indicators';

/** Whose case it was and how it ended: late counsel, prosecutions, chains across organs, results. */
export const PROCEEDINGS = [
  ...defectsOf(
    [`${INDICATORS}/n05-chain-of-organs.test.ts`, 'tests/graph/analytics/relations.test.ts'],
    [
      {
        name: 'mild sentences of a chain',
        file: 'graph/indicators/n05-chain-of-organs.ts',
        text: 'leastMild: 0.5,',
        instead: 'leastMild: 0,',
        means: 'officers, prosecutors and judges are named although their cases ended as all do',
      },
      {
        name: 'one chain a prosecutor and judge',
        file: 'graph/indicators/n05-chain-of-organs.ts',
        text: 'if (seen.has(key)) return false;',
        instead: '',
        means: 'every officer of a team makes a lead of his own from the same cases',
      },
      {
        name: 'masked officers',
        file: 'graph/analytics/relations/chain.ts',
        text: ' && !o.masked && !isMasked(o.item.name)',
        instead: '',
        means: 'all officers under one mask are taken for one',
      },
    ],
  ),
  ...defectsOf(
    ['tests/graph/analytics/late-counsel.test.ts', `${INDICATORS}/n15-late-counsel.test.ts`],
    [
      {
        name: 'least late entries',
        file: 'graph/indicators/n15-late-counsel.ts',
        text: 'leastEntries: 3,',
        instead: 'leastEntries: 6,',
        means: 'a lawyer hired late five times before one judge goes unseen',
      },
      {
        name: 'counsel hired in time',
        file: 'graph/analytics/late-counsel.ts',
        text: 'on < acceptedOn.value',
        instead: 'on > acceptedOn.value',
        means: 'who was hired before the court had the case counts as hired for the judge',
      },
      {
        name: 'counsel who stayed',
        file: 'graph/analytics/late-counsel.ts',
        text: "if (act === 'dismissed' && next === null) return [];",
        instead: '',
        means: 'who stayed when a colleague was dismissed counts as hired late',
      },
      {
        name: 'late counsel on a rota',
        file: 'graph/analytics/late-counsel.ts',
        text: 'r?.node === lawyer && isAppointed(dossier, i)',
        instead: 'false',
        means: 'whom a legal-aid centre sent counts as hired for the judge',
      },
      {
        name: 'counsel known from the start',
        file: 'graph/analytics/late-counsel.ts',
        text: 'if (before.some((d) => d.representatives.some((r) => r?.node === node))) return [];',
        instead: '',
        means: 'a lawyer of the first hour counts as hired late',
      },
    ],
  ),
  ...defectsOf(
    [
      'tests/graph/analytics/prosecutions.test.ts',
      `${INDICATORS}/s06-dropped-prosecutions.test.ts`,
      `${INDICATORS}/s17-prosecutor-lawyer-pairing.test.ts`,
    ],
    [
      {
        name: 'cases that the law obliges to drop',
        file: 'graph/analytics/prosecutions.ts',
        text: "value === 'statutory' ? null : 'dropped'",
        instead: "value === 'statutory' ? 'dropped' : 'dropped'",
        means: 'obedience to the law counts as a favour',
      },
      {
        name: 'defenders on a rota',
        file: 'graph/analytics/prosecutions.ts',
        text: ' && !isAppointed(dossier, i)',
        instead: '',
        means: 'whom a legal-aid centre sent counts as chosen',
      },
      {
        name: 'indictment beside its judgment',
        file: 'graph/analytics/prosecutions.ts',
        text: "d.record.kind !== 'indictment' ||",
        instead: 'true ||',
        means: 'every case that was charged counts twice',
      },
      {
        name: 'pairs that gained nothing',
        file: 'graph/indicators/s17-prosecutor-lawyer-pairing.ts',
        text: "if (innocent.some((r) => r.state === 'applies')) return null;",
        instead: '',
        means: 'pairs are named whose cases were charged as usual',
      },
    ],
  ),
  ...defectsOf(
    ['tests/policy.test.ts', `${INDICATORS}/s06-dropped-prosecutions.test.ts`, `${INDICATORS}/s17-prosecutor-lawyer-pairing.test.ts`],
    [
      {
        name: 'least cases of prosecutor and defender',
        file: 'graph/indicators/s06-dropped-prosecutions.ts',
        text: 'leastResults: 4,',
        instead: 'leastResults: 1,',
        means: 'one case that was dropped is a favour',
      },
      {
        name: 'least ratio of prosecutor and defender',
        file: 'graph/indicators/s17-prosecutor-lawyer-pairing.ts',
        text: 'leastRatio: 1.5,',
        instead: 'leastRatio: 1,',
        means: 'pairs barely above expectation are shown',
      },
    ],
  ),
  ...defectsOf(
    ['tests/graph/indicators/s05-merit-for-one-lawyer.test.ts', 'tests/graph/analytics/pairs/calibration.test.ts'],
    [
      {
        name: 'papers loaded twice',
        file: 'graph/analytics/relations/judge-lawyer.ts',
        text: 'if (counted.has(key)) return false;',
        instead: '',
        means: 'a case doubles its weight when somebody uploads it again',
      },
    ],
  ),
  ...defectsOf(
    ['tests/graph/analytics/results.test.ts'],
    [
      {
        name: 'claims won in part',
        file: 'graph/analytics/results.ts',
        text: 'LARGELY = 0.6',
        instead: 'LARGELY = 0.41',
        means: 'half of a claim counts as a claim won',
      },
      {
        name: 'claims lost in part',
        file: 'graph/analytics/results.ts',
        text: 'HARDLY = 0.4',
        instead: 'HARDLY = 0.1',
        means: 'a claim of which hardly anything was granted is nobody’s loss',
      },
      {
        name: 'suits that nobody defended',
        file: 'graph/analytics/results.ts',
        text: 'if (extension.course.closing.length > 0) return null;',
        instead: '',
        means: 'debts that nobody disputes look like favours',
      },
      {
        name: 'sentences below',
        file: 'graph/analytics/results.ts',
        text: '|| !isFirstInstance(record.number)',
        instead: '',
        means: 'judges on appeal answer for the sentence of the court below',
      },
    ],
  ),
];
