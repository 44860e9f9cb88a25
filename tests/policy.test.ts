/**
 * The numbers of policy, each once more with the reason for it. Changing one here is deciding it anew: whoever does changes the list of
 * everybody who is named. What the numbers do is tested where they are used.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEAST_OF_USUAL } from '../graph/analytics/coverage.ts';
import { PRIOR_SHARE } from '../graph/analytics/evidence/false-discovery.ts';
import { FAMILY_COUNT_WEIGHT } from '../graph/analytics/evidence/fusion.ts';
import { PLANNED, USUAL_ASSIGNMENT, USUAL_OUTCOME } from '../graph/analytics/evidence/scatter.ts';
import { HABIT } from '../graph/analytics/groups/rate.ts';
import { MOVES, READINGS, SAME_AGENT, SAME_BAR } from '../graph/analytics/identity-readings.ts';
import { EXCESS_P } from '../graph/analytics/pairs/readings.ts';
import { CERTIFICATE_RATE } from '../graph/analytics/pairs/weigh.ts';
import { LEAST_DAYS } from '../graph/analytics/trial-release.ts';
import { ALIKE } from '../graph/conduct/fold.ts';
import { PRIOR, SEVERITY, THRESHOLDS, VERDICT_WEIGHT } from '../graph/conduct/profile.ts';
import { SHARED_POLICY } from '../graph/conduct/shared-policy.ts';
import { MOST_PRIOR } from '../graph/indicators/group-frame.ts';
import { INDICATORS } from '../graph/indicators/index.ts';
import { CLEAR_P, LEFT_P, LEFT_RATIO } from '../graph/indicators/recount-frame.ts';
import { RELAXATION_SHARE } from '../graph/law/facts/commutation-limits.ts';
import { PROBATION_LIMIT_MONTHS, TEST_PERIODS } from '../graph/law/probation/probation.ts';
import { COUNTER_ODDS, OPEN_READING, PARTLY_READING, POSSIBLE_AT_MOST } from '../graph/law/tools/hit-weights.ts';
import { END_DATE_TOLERANCE_DAYS, TOLERANCE_DAYS, TRANSITION_DAYS } from '../graph/law/tools/regimes.ts';
import { POLICY_TERMS } from '../graph/model/leads/policy-terms.ts';
import { numbersText } from '../server/commands/mine.ts';
import { DEFAULT_FDR } from '../server/mining/mining.ts';

const GRAPH = join(import.meta.dirname, '../graph');
/** Bare fractions that weigh nothing: how a figure is rounded for the eye, the half of an unseen case, a table of 法释〔2016〕23号. */
const NOT_POLICY = ["? '<0.1'", '(back + 0.5) / (cases + 1)', 'toYears: byTier(', 'RELAXATION_SHARE) + 1e-9'];

/** Lines with the logarithm of a number, or a fraction, that neither a constant nor a member of a table names. */
function bareNumbersOf(source: string): string[] {
  const bare = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => !/^(?:export )?const [A-Z_]+ =/.test(line))
    .map((line) => line.replace(/\/\/.*/, ''));
  return bare
    .filter((line) =>
      /Math\.log\(\s*[\d.]+\s*\)|(?<![\w.\d])\d*\.\d|\de-\d/.test(
        line.replace(/'(?!<)[^']*'|`[^`]*`|\b[a-zA-Z]+: \d[\d._]*(?:e-\d+)?/g, ''),
      ),
    )
    .map((line) => line.trim());
}

const odds = (log: number): number => Math.round(Math.exp(log) * 1e6) / 1e6;

describe('policy', () => {
  it.each([
    ['a hard hit means conduct in one of ten: yields of supervision models reach from 4.5 to 72 %', PRIOR.H, 0.1],
    ['two of a thousand pairs are arranged, where the run cannot estimate it', PRIOR.S, 0.002],
    ['five of a thousand pairs that are tested at all are arranged, until the data say otherwise', PRIOR_SHARE, 0.005],
    ['five of a thousand shapes mean conduct', PRIOR.N, 0.005],
    ['what is certain counts whole', VERDICT_WEIGHT.violated, 1],
    ['what is only possible counts a tenth', VERDICT_WEIGHT.possible, 0.1],
    ['no scheme leaves no trace', FAMILY_COUNT_WEIGHT[0], 0],
    ['half of the schemes leave traces in one family', FAMILY_COUNT_WEIGHT[1], 0.5],
    ['a third and a bit in two', FAMILY_COUNT_WEIGHT[2], 0.35],
    ['the rest in three or more', FAMILY_COUNT_WEIGHT[3], 0.15],
    ['ten to one makes a family independent support', odds(THRESHOLDS.family), 10],
    ['a hundred to one makes one family strong', odds(THRESHOLDS.strong), 100],
    ['a red lead without a hard rule is right four times in five', THRESHOLDS.redPosterior, 0.8],
    ['a yellow lead is right every second time', THRESHOLDS.yellowPosterior, 0.5],
    ['below one in ten a statistic makes no lead', THRESHOLDS.leastPosterior, 0.1],
    ['one pair in twenty that is shown may be chance', DEFAULT_FDR, 0.05],
    ['an untested harmless reading is worth half a hit', OPEN_READING, 0.5],
    ['one partly tested, a quarter', PARTLY_READING, 0.25],
    ['what an unstated fact may undo is worth three to one at most', odds(POSSIBLE_AT_MOST), 3],
    ['a court that hides something hears it in private: an open hearing is worth three to two against', COUNTER_ODDS.openHearing, 1.5],
    ['a property part is paid by most: six to five against', COUNTER_ODDS.propertyPaid, 1.2],
    ['after a plea the sentence follows the procuratorate: three to two against', COUNTER_ODDS.pleadedGuilty, 1.5],
    ['an honest official has such an excess one time in twenty', EXCESS_P, 0.05],
    ['of pairs that are certified without a model one in ten may be chance', CERTIFICATE_RATE, 0.1],
    ['a quarter more than expected must be left of an excess that is counted otherwise', LEFT_RATIO, 1.25],
    ['and one time in ten at most by chance', LEFT_P, 0.1],
    ['one time in fifty excludes the reading', CLEAR_P, 0.02],
    ['doubtful names are read in twenty ways (lead-science.md 1.8)', READINGS, 20],
    ['one official in twenty works at a given second agency', MOVES, 0.05],
    ['nine of ten lawyers printed without firm are the known one of that name', SAME_BAR, 0.9],
    ['lay agents of one name at one court are one man every second time, before the name is looked at', SAME_AGENT, 0.5],
    ['a fortnight before judgment the sentence is known: who is let go then is let go for it', LEAST_DAYS, 15],
    ['leads that share four fifths of their cases tell of one thing', ALIKE, 0.8],
    ['one group in fifty has a habit of its own: no count of results is worth more than fifty to one', HABIT, 0.02],
    ['a court searched for every official and group has a scheme in one of twenty at most, before anything is seen', MOST_PRIOR, 0.05],
    ['scatter of judges and defence lawyers where it was measured (lead-science.md 0)', USUAL_ASSIGNMENT.tau, 0.32],
    ['scatter of results where it was measured (lead-science.md 3.1)', USUAL_OUTCOME.tau, 0.18],
    ['above this scatter cases are dealt out by a plan (lead-science.md 1.3)', PLANNED, 0.6],
    ['a year that shows a fifth of what its court usually shows was chosen by somebody', LEAST_OF_USUAL, 0.2],
    ['articles 19, 20, 31 of 法释〔2016〕23号 relax by a third', RELAXATION_SHARE, 1 / 3],
    ['刑法 72: three years', PROBATION_LIMIT_MONTHS, 36],
    ['no text settles which one governs in its first two months', TRANSITION_DAYS, 60],
    ['terms are counted to the day before the same day (刑诉解释 202)', TOLERANCE_DAYS, 1],
    ['months of 28 and 31 days differ by three', END_DATE_TOLERANCE_DAYS, 3],
  ])('%s', (_, number, decided) => {
    expect(number).toBe(decided);
  });

  it('takes severity from the upper term of the basic offence, in years', () => {
    expect(SEVERITY).toEqual({
      // 刑法 238, 245, 247, 248, 397 and 401: three years.
      ...{ C01: 3, C02: 3, C03: 3, C04: 3, C05: 3, C06: 3, C14: 3 },
      // Negligence (397, 400(2), 399(3)): half of it.
      ...{ C07: 1.5, C13: 1.5, C10: 2.5 },
      // 刑法 399 and 400(1): five years.
      ...{ C08: 5, C09: 5, C11: 5, C12: 5 },
    });
  });

  it('stands with each indicator, and is printed with every run', () => {
    expect(Object.fromEntries(INDICATORS.map(({ id, policy }) => [id, policy]))).toEqual({
      H01: { scheme: 0.2, none: 0.002 },
      H02: { scheme: 0.2, none: 0.002 },
      H03: { scheme: 0.25, none: 0.002 },
      // A printed end date that does not compute is far more often a slip than a favour.
      H04: { scheme: 0.1, none: 0.001, slipScheme: 0.05, slipNone: 0.01 },
      H05: { scheme: 0.15, none: 0.0005 },
      H06: { scheme: 0.15, none: 0.001 },
      H09: { scheme: 0.15, none: 0.0005 },
      H10: { scheme: 0.2, none: 0.001 },
      H11: { scheme: 0.1, none: 0.001 },
      // Thirty to one where the court itself says that the test period was running, three to two where only dates do.
      H15: { certain: 30, possible: 1.5 },
      // Thirty to one where the remand is loaded, three to two where a name alone says so.
      // An assessor is drawn by lot and his name stands in many papers: three to one.
      H18: { certain: 30, assessor: 3, possible: 1.5 },
      H21: { certain: 20, possible: 1.5 },
      // Most wrong signatures are slips of print, and busy courts close a few days early: ten to one at most.
      H22: { certain: 10, possible: 1.5 },
      H28: { scheme: 0.2, none: 0.002 },
      H29: { certain: 10, possible: 1.5 },
      // One in ten thousand after correction for every set that could have been found.
      // A caseload explains what turns up one time in a hundred among cases of the same crimes, and not one time in a thousand.
      N01: { largestP: 1e-4, caseloadP: 0.01, caseloadClearP: 1e-3 },
      // Two joint matters of one client are an anecdote.
      N02: { leastMatters: 3, leastRatio: 1.5, leastEvidence: 3, leastPosterior: 0.1, leastCases: 5, leastCounsel: 0.6, practice: 0.8 },
      // Five parties with no tie but the agent and the judge (indicators.md N08).
      N08: { leastParties: 5, leastRatio: 1.5, leastEvidence: 3, leastPosterior: 0.1 },
      // Four suits are an anecdote; two fifths with one judge, and both the share and the ending three to one: a dense group alone is a family.
      N09: { leastSuits: 5, leastShare: 0.4, leastEach: 3 },
      // Two sales with all three the same, or three of a pair with both kinds of evidence at three to one.
      N10: { leastTriple: 2, leastPair: 3, leastEach: 3 },
      // Two merits of one source are ordinary police work; seven letters of ten the same, and both kinds of evidence above two to one.
      N12: { leastDefendants: 3, sameWords: 0.7, leastEach: 2, rotaOdds: 10 },
      // Two prisoners with one agency are a coincidence; half of the row must be his.
      N20: { leastPrisoners: 3, leastShare: 0.5, leastEvidence: 3, rotaOdds: 10 },
      // Four joint cases are an anecdote; less than half as much again as expected is what honest courts show.
      S01: { leastUnits: 5, leastRatio: 1.5, leastEvidence: 2, leastPosterior: 0.1, docketShare: 0.15, counterQuotes: 5 },
      // Judges may differ by a seventh: less than that below like cases favours nobody.
      S02: { leastResults: 5, leastEvidence: 3, leastPosterior: 0.1, leastElsewhere: 3, leastShortfall: 0.15 },
      // Release at trial is rare: three clients of four are told, two are luck.
      S07: { leastResults: 4, leastReleased: 3, leastEvidence: 3, leastPosterior: 0.1, leastElsewhere: 3 },
      // A month after the minimum is the first chance; eight rulings on either side, four of them at the top.
      S08: { leastRulings: 8, leastTop: 4, graceMonths: 1, leastEvidence: 3 },
      // Two rulings without a reason are slips of the pen; five others make a yardstick.
      S11: { leastClosings: 3, leastOthers: 5, leastEvidence: 3 },
      // A rate of judgments that fall: four of eight, or three of four that one lawyer had won.
      S14: { leastAppealed: 8, leastReversed: 4, leastPairAppealed: 4, leastPairReversed: 3, leastEvidence: 3 },
      // Fifteen days for an answer (民诉法 128); a hundred thousand yuan are beyond small claims, even agreed ones (民诉法 165).
      S18: { leastEndings: 4, leastYuan: 100_000, mostDays: 15, leastEvidence: 3 },
      // Ten suits a year and two marks make one to look at; four months with one judge, and both the share and the ending three to one.
      S19: { leastInYear: 10, leastBatches: 4, leastMark: 0.4, leastMarks: 2, leastShare: 0.5, leastEach: 3, practice: 0.8 },
      // Near-duplicates are 80 % alike (lead-science.md 1.2, T6); words alone are worth ten to one at most.
      S22: { leastPapers: 3, sameWords: 0.8, ownForm: 0.3, leastEvidence: 3, mostEvidence: 10 },
      // Five years are the shortest limitation of prosecution (刑法 87): older deeds nobody had to look for. One deed is three to two, each
      // further one adds a half, up to three to one; two gangs of one handler are six to one at most: the old files must tell. A path
      // through papers, not a rate: one in ten beforehand, as a hard rule.
      N06: { windowMonths: 60, possible: 1.5, perAct: 0.5, leastGangs: 2, leastEvidence: 3, mostEvidence: 6, prior: 0.1 },
      // Four cases of one chain; a chain that sentences as usual, less than half of it mildly, favours nobody.
      N05: { leastUnits: 4, leastRatio: 1.5, leastEvidence: 3, leastPosterior: 0.1, leastMild: 0.5 },
      // Late entries are rare: three before one judge are told, two are an anecdote.
      N15: { leastEntries: 3, leastEvidence: 3, leastPosterior: 0.1 },
      // Four joint cases at each court, each half two to one by itself; two other firms that did the same tell that a subject moved.
      N16: { leastUnits: 4, leastRatio: 1.5, largestArrival: 0.05, leastEach: 2, leastPosterior: 0.1, otherFollowers: 2 },
      // Five appellants, four of whom had a cut; appeals are few and cuts rare, so that one in five must be arranged for a pair to be shown.
      N18: { leastResults: 5, leastCut: 4, leastEvidence: 3, leastPosterior: 0.2, leastElsewhere: 3 },
      // Three may be three hidden facts.
      S04: { leastResults: 10, leastOthers: 60, leastFar: 4, leastEvidence: 3 },
      // Merit is rare: three clients of four with it are told, two are luck.
      S05: { leastResults: 4, leastMerits: 3, leastEvidence: 3, leastPosterior: 0.1 },
      // Prosecutions are dropped one at a time, each in a paper of its own: the posterior, not the factor alone, keeps the chance ones out.
      S06: { leastResults: 4, leastEvidence: 1.5, leastPosterior: 0.1, leastElsewhere: 3 },
      // Eight orders of one judge (catalogue, section 7); with one other judge nobody can tell whose habit it is.
      S23: { leastUnits: 8, leastRatio: 1.5, leastJudges: 2, leastEvidence: 3, leastPosterior: 0.1 },
      // Offices are smaller than courts: four cases of one prosecutor with one defender, of which most were dropped.
      S17: { leastUnits: 4, leastRatio: 1.5, leastEvidence: 2, leastPosterior: 0.1 },
    });
  });

  it('is named where it is shared, with an owner that exists, and is printed with every run', () => {
    const printed = numbersText({ outcomes: [] }, 'zh');
    for (const [name, { value, owner, words }] of Object.entries(SHARED_POLICY)) {
      expect(existsSync(join(GRAPH, owner)), owner).toBe(true);
      expect(
        [words.zh, words.en].every((said) => said.length > 0),
        name,
      ).toBe(true);
      expect(` ${printed} `).toContain(` ${name}=${Number(value.toPrecision(4))} `);
    }
  });

  it('has no weight or threshold of law and indicators without a name', () => {
    const unnamed = ['indicators', 'law'].flatMap((room) =>
      readdirSync(join(GRAPH, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => bareNumbersOf(readFileSync(join(GRAPH, room, file), 'utf8')).map((line) => `${room}/${file}: ${line}`)),
    );
    expect(unnamed.filter((line) => !NOT_POLICY.some((words) => line.includes(words)))).toEqual([]);
    expect(bareNumbersOf('  return Math.log(3);\n  if (p < 0.05) return;\n')).toHaveLength(2);
    expect(bareNumbersOf('const POLICY = {\n  leastRatio: 1.5,\n} as const;\n')).toEqual([]);
  });

  it('has a name in both languages for every number, and no name without a number', () => {
    const used = new Set(INDICATORS.flatMap(({ policy }) => Object.keys(policy)));
    expect(Object.keys(POLICY_TERMS).sort()).toEqual([...used].sort());
    for (const { zh, en } of Object.values(POLICY_TERMS)) expect([zh, en].every((words) => words.length > 0)).toBe(true);
  });

  it('expects a rule that is broken a hundred times as often under a scheme as in honest rulings, or more', () => {
    for (const { id, policy } of INDICATORS)
      if (policy.scheme !== undefined) expect(policy.scheme / policy.none!, id).toBeGreaterThanOrEqual(99);
  });

  it('counts test periods as 刑法 73 does', () => {
    expect(TEST_PERIODS).toEqual({ 'fixed-term': { least: 12, most: 60 }, 'criminal-detention': { least: 2, most: 12 } });
  });
});
