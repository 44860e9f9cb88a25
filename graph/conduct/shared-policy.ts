/**
 * Numbers of policy that several indicators or the whole engine share, each read from the file that owns it and printed with every run
 * beside the `policy` of each indicator. `tests/policy.test.ts` holds each with its reason. Odds are Bayes factors, shares are 0..1.
 */
import { LEAST_OF_USUAL } from '../analytics/coverage.ts';
import { PRIOR_SHARE } from '../analytics/evidence/false-discovery.ts';
import { FAMILY_COUNT_WEIGHT } from '../analytics/evidence/fusion.ts';
import { PLANNED, USUAL_ASSIGNMENT, USUAL_OUTCOME } from '../analytics/evidence/scatter.ts';
import { HABIT } from '../analytics/groups/rate.ts';
import { MOVES, READINGS, SAME_AGENT, SAME_BAR } from '../analytics/identity-readings.ts';
import { EXCESS_P } from '../analytics/pairs/readings.ts';
import { CERTIFICATE_RATE } from '../analytics/pairs/weigh.ts';
import { LEAST_DAYS } from '../analytics/trial-release.ts';
import { MOST_PRIOR } from '../indicators/group-frame.ts';
import { CLEAR_P, LEFT_P, LEFT_RATIO } from '../indicators/recount-frame.ts';
import { COUNTER_ODDS, OPEN_READING, PARTLY_READING, POSSIBLE_AT_MOST } from '../law/tools/hit-weights.ts';
import type { Bilingual } from '../model/span.ts';
import { ALIKE } from './fold.ts';
import { PRIOR, SEVERITY, THRESHOLDS, VERDICT_WEIGHT } from './profile.ts';

interface SharedNumber {
  readonly value: number;
  /** The file under graph/ that owns it. */
  readonly owner: string;
  readonly words: Bilingual;
}

const odds = (log: number): number => Math.round(Math.exp(log) * 1e6) / 1e6;
const row = (value: number, owner: string, zh: string, en: string): SharedNumber => ({ value, owner, words: { zh, en } });
const all = (values: Readonly<Record<string, number>>, owner: string, name: string, zh: string, en: string): Record<string, SharedNumber> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`${name}.${key}`, row(value, owner, `${zh}（${key}）`, `${en} (${key})`)]),
  );

const PROFILE = 'conduct/profile.ts';
const EVIDENCE = 'law/tools/hit-weights.ts';
const IDENTITY = 'analytics/identity-readings.ts';
const RECOUNT = 'indicators/recount-frame.ts';
const SCATTER = 'analytics/evidence/scatter.ts';

export const SHARED_POLICY: Readonly<Record<string, SharedNumber>> = {
  ...all(PRIOR, PROFILE, 'prior', '先验比例', 'share that means conduct, beforehand'),
  ...all(VERDICT_WEIGHT, PROFILE, 'verdictWeight', '认定程度的权重', 'weight by verdict'),
  ...all(SEVERITY, PROFILE, 'severity', '罪名严重程度（年）', 'severity in years'),
  familyOdds: row(odds(THRESHOLDS.family), PROFILE, '证据族独立支持的倍数', 'odds of an independent family'),
  strongOdds: row(odds(THRESHOLDS.strong), PROFILE, '单族强证据的倍数', 'odds of one strong family'),
  redPosterior: row(THRESHOLDS.redPosterior, PROFILE, '红色线索的最低成立可能', 'least probability of a red lead'),
  yellowPosterior: row(THRESHOLDS.yellowPosterior, PROFILE, '黄色线索的最低成立可能', 'least probability of a yellow lead'),
  leastPosterior: row(THRESHOLDS.leastPosterior, PROFILE, '成为线索的最低成立可能', 'least probability of a lead'),
  ...all(
    Object.fromEntries(FAMILY_COUNT_WEIGHT.entries()),
    'analytics/evidence/fusion.ts',
    'families',
    '留痕的证据族数的比例',
    'share of schemes by families that show it',
  ),
  openReading: row(OPEN_READING, EVIDENCE, '未排除的合理解释', 'an untested harmless reading'),
  partlyReading: row(PARTLY_READING, EVIDENCE, '部分排除的合理解释', 'a partly tested harmless reading'),
  possibleOdds: row(odds(POSSIBLE_AT_MOST), EVIDENCE, '仅可能成立时的证据倍数上限', 'most odds of what is only possible'),
  ...all(COUNTER_ODDS, EVIDENCE, 'counterOdds', '反证倍数', 'odds against'),
  identityReadings: row(READINGS, IDENTITY, '同名读法次数', 'readings of doubtful names'),
  moves: row(MOVES, IDENTITY, '官员异地任职的比例', 'share of officials at a second agency'),
  sameBar: row(SAME_BAR, IDENTITY, '未载律所的同名律师为同一人的比例', 'lawyers of one name without firm that are one'),
  sameAgent: row(SAME_AGENT, IDENTITY, '同名公民代理人为同一人的比例', 'lay agents of one name that are one'),
  priorShare: row(
    PRIOR_SHARE,
    'analytics/evidence/false-discovery.ts',
    '异常配对的先验比例',
    'share of pairs that are arranged, beforehand',
  ),
  certificateRate: row(
    CERTIFICATE_RATE,
    'analytics/pairs/weigh.ts',
    '不用模型认定配对的误报率',
    'rate at which pairs are certified without a model',
  ),
  usualAssignment: row(USUAL_ASSIGNMENT.tau, SCATTER, '通常的分案离散', 'usual scatter of assignment'),
  usualOutcome: row(USUAL_OUTCOME.tau, SCATTER, '通常的结果离散', 'usual scatter of results'),
  planned: row(PLANNED, SCATTER, '视为按分工分案的离散', 'scatter that shows a plan'),
  habit: row(HABIT, 'analytics/groups/rate.ts', '群体自有习惯的比例', 'groups with a habit of their own'),
  groupPrior: row(MOST_PRIOR, 'indicators/group-frame.ts', '群体类指标的先验上限', 'most share beforehand, for groups'),
  excessP: row(EXCESS_P, 'analytics/pairs/readings.ts', '视为高于预期的显著性', 'p of an excess'),
  leftRatio: row(LEFT_RATIO, RECOUNT, '重算后须余的倍数', 'ratio that a recount must leave'),
  leftP: row(LEFT_P, RECOUNT, '重算后的显著性上限', 'most p that a recount may leave'),
  clearP: row(CLEAR_P, RECOUNT, '重算后排除解释的显著性', 'p at which a recount excludes a reading'),
  releaseDays: row(LEAST_DAYS, 'analytics/trial-release.ts', '宣判前变更措施的最少天数', 'fewest days between release and judgment'),
  alike: row(ALIKE, 'conduct/fold.ts', '并为一条线索的案件重合', 'cases that fold two leads into one'),
  leastOfUsual: row(LEAST_OF_USUAL, 'analytics/coverage.ts', '公开量不足的比例', 'share of the usual below which a year is thin'),
};
