import { defectsOf } from '../defect.ts';

/** Statistics of pairs and sets: who is compared with whom, and from where on it is told. */
export const STATISTICS = [
  ...defectsOf(
    ['tests/policy.test.ts', 'tests/graph/indicators/s01-judge-lawyer-pairing.test.ts'],
    [
      {
        name: 'least ratio of a pair',
        file: 'graph/indicators/s01-judge-lawyer-pairing.ts',
        text: 'leastRatio: 1.5,',
        instead: 'leastRatio: 1,',
        means: 'pairs barely above expectation are shown',
      },
      {
        name: 'least cases of a pair',
        file: 'graph/indicators/s01-judge-lawyer-pairing.ts',
        text: 'leastUnits: 5,',
        instead: 'leastUnits: 2,',
        means: 'two cases make a pair',
      },
      {
        name: 'evidence left to a pair',
        file: 'graph/indicators/s01-judge-lawyer-pairing.ts',
        text: 'leastEvidence: 2,',
        instead: 'leastEvidence: 0.01,',
        means: 'a pair is shown although a defensible count takes its evidence away',
      },
    ],
  ),
  ...defectsOf(
    ['tests/policy.test.ts', 'tests/graph/indicators/s02-results-before-one-judge.test.ts'],
    [
      {
        name: 'least results of a pair',
        file: 'graph/indicators/s02-results-before-one-judge.ts',
        text: 'leastResults: 5,',
        instead: 'leastResults: 1,',
        means: 'one case won is an advantage',
      },
    ],
  ),
  ...defectsOf(
    ['tests/graph/analytics/pairs/cells.test.ts', 'tests/graph/analytics/pairs/weigh.test.ts'],
    [
      {
        name: 'cases from before a judge came',
        file: 'graph/analytics/pairs/cells.ts',
        text: ' || table.time[u]! < from || table.time[u]! > to',
        instead: '',
        means: 'a judge is compared with years in which he was not there',
      },
      {
        name: 'time around a judge',
        file: 'graph/analytics/pairs/cells.ts',
        text: 'AROUND = 1',
        instead: 'AROUND = 0',
        means: 'cases that could have gone to a judge before his first judgment do not count',
      },
      {
        name: 'strata of one judge',
        file: 'graph/analytics/pairs/cells.ts',
        text: 'return contested ?',
        instead: 'return units > 0 ?',
        means: 'where there was no choice a pair gains cases that it had to have',
      },
    ],
  ),
  ...defectsOf(
    ['tests/graph/analytics/one-writing.test.ts'],
    [
      {
        name: 'two places of one name',
        file: 'graph/analytics/one-writing.ts',
        text: '&& most.endsWith(other)',
        instead: '',
        means: 'judges of two courts of one name become one',
      },
      {
        name: 'courts of different codes',
        file: 'graph/analytics/one-writing.ts',
        text: '[...codes.get(other)!].some((code) => own.has(code))',
        instead: 'true',
        means: 'a court is taken for another whose name ends as its own',
      },
    ],
  ),
  ...defectsOf(
    [
      'tests/policy.test.ts',
      'tests/graph/analytics/bounds.test.ts',
      'tests/graph/analytics/evidence/scatter.test.ts',
      'tests/graph/analytics/evidence/false-discovery.test.ts',
      'tests/graph/analytics/pairs/calibration.test.ts',
    ],
    [
      {
        name: 'scatter of honest courts',
        file: 'graph/analytics/evidence/scatter.ts',
        text: 'tau: 0.32,',
        instead: 'tau: 0.02,',
        means: 'ordinary differences between judges look like schemes',
      },
      {
        name: 'arranged pairs in the yardstick',
        file: 'graph/analytics/evidence/scatter.ts',
        text: 'ups / (all + PRIOR_PAIRS)',
        instead: '0 * ups',
        means: 'a dozen arranged pairs widen the yardstick that they are measured with',
      },
      {
        name: 'usual share of schemes',
        file: 'graph/analytics/evidence/false-discovery.ts',
        text: 'PRIOR_SHARE = 0.005',
        instead: 'PRIOR_SHARE = 0.2',
        means: 'every fifth pair is suspected from the start',
      },
      {
        name: 'experience behind the usual share',
        file: 'graph/analytics/evidence/false-discovery.ts',
        text: 'PRIOR_WEIGHT = 20',
        instead: 'PRIOR_WEIGHT = 2',
        means: 'a small data set talks itself into many schemes',
      },
      {
        name: 'cases that a stratum needs',
        file: 'graph/analytics/strata.ts',
        text: 'LEAST_CASES = 20',
        instead: 'LEAST_CASES = 3',
        means: 'three cases are a yardstick',
      },
      {
        name: 'pairs that never met',
        file: 'graph/analytics/pairs/weigh.ts',
        text: 'joined(Float64Array.from(logs), rest)',
        instead: 'Float64Array.from(logs)',
        means: 'only pairs that stand out are corrected for: chance finds pass',
      },
      {
        name: 'overlap of firms by chance',
        file: 'graph/analytics/firm-overlap.ts',
        text: '1 - below > 0.05',
        instead: '1 - below > 0.9',
        means: 'one firm on both sides in a small town becomes a finding',
      },
      {
        name: 'consecutive numbers',
        file: 'graph/analytics/series.ts',
        text: 'CONSECUTIVE = 3',
        instead: 'CONSECUTIVE = 0',
        means: 'a series counts as many independent cases',
      },
    ],
  ),
  ...defectsOf(
    [
      'tests/policy.test.ts',
      'tests/graph/analytics/bounds.test.ts',
      'tests/graph/analytics/rare-sets.test.ts',
      'tests/graph/indicators/n01-rare-combination.test.ts',
    ],
    [
      {
        name: 'rarity of a circumstance',
        file: 'graph/analytics/rare-sets.ts',
        text: 'RARE = 0.15',
        instead: 'RARE = 0.9',
        means: 'ordinary circumstances count as rare',
      },
      {
        name: 'support of a rare set',
        file: 'graph/analytics/rare-sets.ts',
        text: 'LEAST_SUPPORT = 3',
        instead: 'LEAST_SUPPORT = 1',
        means: 'one case is a pattern',
      },
      {
        name: 'honest scatter of leniency',
        file: 'graph/analytics/rare-sets.ts',
        text: 'HONEST_SCATTER = 0.4',
        instead: 'HONEST_SCATTER = 0',
        means: 'a mild judge is a suspect',
      },
      {
        name: 'correction for looking everywhere',
        file: 'graph/analytics/rare-sets.ts',
        text: 'test.p * tested',
        instead: 'test.p',
        means: 'the best of a thousand chances passes for one',
      },
      {
        name: 'largest corrected p of a rare set',
        file: 'graph/indicators/n01-rare-combination.ts',
        text: 'largestP: 1e-4',
        instead: 'largestP: 0.5',
        means: 'combinations that chance makes are shown',
      },
    ],
  ),
  ...defectsOf(
    ['tests/graph/analytics/evidence/graded-residuals.test.ts', 'tests/graph/analytics/evidence/selected-shift.test.ts'],
    [
      {
        name: 'slips of reading among months',
        file: 'graph/analytics/evidence/graded-residuals.ts',
        text: 'Math.max(-FARTHEST, Math.min(FARTHEST, left[i]! / spread))',
        instead: 'left[i]! / spread',
        means: 'one month read for ten years makes a pair',
      },
      {
        name: 'months measured without the case itself',
        file: 'graph/analytics/evidence/graded-residuals.ts',
        text: 'results.filter((_, i) => folds[i] !== fold),',
        instead: 'results,',
        means: 'a case is measured by a rule that it has bent itself',
      },
      {
        name: 'levels of mild judges',
        file: 'graph/analytics/evidence/selected-shift.ts',
        text: 'const FAR = { scatter: 1, share: 0.2 };',
        instead: 'const FAR = { scatter: 0.3, share: 0.2 };',
        means: 'a judge who is mild to everybody is told to spare some',
      },
    ],
  ),
  ...defectsOf(
    ['tests/graph/indicators/n02-judge-lawyer-client.test.ts', 'tests/graph/indicators/s19-mass-suits.test.ts'],
    [
      {
        name: 'courts that assign by company',
        file: 'graph/indicators/client-frame.ts',
        text: 'if (usual !== null && usual >= (policy.practice * joint.length) / all) return null;',
        instead: '',
        means: 'the rule of a court to give one company to one judge is held against him',
      },
      {
        name: 'courts that assign by claimant',
        file: 'graph/indicators/s19-mass-suits.ts',
        text: 'if (practice !== null && practice >= POLICY.practice * share) return null;',
        instead: '',
        means: 'the rule of a court to give one claimant to one judge is held against him',
      },
    ],
  ),
  ...defectsOf(
    ['tests/graph/indicators/s23-appointed-institutions.test.ts'],
    [
      {
        name: 'bodies that others chose',
        file: 'graph/analytics/appointments.ts',
        text: 'chosen !== null && choices.includes(chosen) && ',
        instead: '',
        means: 'a body that was drawn by lot is held against the judge',
      },
      {
        name: 'bodies that take turns',
        file: 'graph/indicators/s23-appointed-institutions.ts',
        text: "tested(READINGS, 'turns', state(court.inTurns), {",
        instead: "tested(READINGS, 'turns', 'excluded', {",
        means: 'a judge who sat while it was the turn of one body is told to choose it',
      },
      {
        name: 'courts with a body for each judge',
        file: 'graph/indicators/s23-appointed-institutions.ts',
        text: "court.own * 2 >= court.judges ? 'applies' : ",
        instead: '',
        means: 'the custom of a court is held against one judge',
      },
    ],
  ),
  ...defectsOf(
    ['tests/nlp/rules/extension/police-accounts.test.ts'],
    [
      {
        name: 'who may be a police officer',
        file: 'nlp/rules/course/police-accounts.ts',
        text: 'if (officer === undefined && station === undefined && match[1] === undefined) continue;',
        instead: '',
        means: 'a neighbour who wrote a note is taken for a police officer',
      },
    ],
  ),
  ...defectsOf(
    ['tests/graph/analytics/evidence/hierarchy.test.ts'],
    [
      {
        name: 'price of pairs that were not weighed',
        file: 'graph/analytics/evidence/hierarchy.ts',
        text: 'logSumExp(logs) - Math.log(Math.max(1, tested))',
        instead: 'logSumExp(logs) - Math.log(Math.max(1, logs.length))',
        means: 'an official is certified by the best of many chances',
      },
    ],
  ),
];
