/** The cases of one company before one judge, as N02 tells them where the company has one standing counsel and nothing else can be compared. */
import { gather } from '../analytics/groups/gather.ts';
import type { Recounts } from '../analytics/pairs/readings.ts';
import { lawyersOf } from '../analytics/relations/judge-lawyer.ts';
import { leastEvidence, usualShare } from '../analytics/repeat-clients.ts';
import type { NodeId } from '../model/entity.ts';
import type { Hit } from '../model/leads/hit.ts';
import type { InnocentReading, Subject } from '../model/leads/lead.ts';
import { firstOf } from './group-frame.ts';
import {
  crimesOfTrials,
  expectedFigure,
  type PairView,
  pairHit,
  pairQuotes,
  pairStatistics,
  pairStory,
  ratioDetail,
} from './pair-frame.ts';

export interface ClientPolicy {
  /** Bayes factor that must be left under the least favourable count. */
  readonly leastEvidence: number;
  /** Share of the joint cases in which one lawyer must stand for the company. */
  readonly leastCounsel: number;
  /** Where the court gives so much of the company's share of other companies to one judge, it deals out by company. */
  readonly practice: number;
}

/** What the words of N02 need: the share of the joint cases, and of other companies. */
export interface ClientShare {
  readonly joint: number;
  readonly all: number;
  readonly usual: number | null;
}

const STORY = {
  own: { zh: '该法官审理', en: 'before this judge' },
  others: { zh: '其他法官审理', en: 'before others' },
  likelier: { zh: '该法官接到该单位案件', en: 'the judge gets cases of the company' },
} as const;

/** Null where one lawyer does not stand in most of them, the evidence is thin, or the court deals out so as a rule. Possible at most. */
export function clientHit(
  view: PairView,
  recounts: Recounts,
  policy: ClientPolicy,
  readings: (share: ClientShare) => InnocentReading[],
): Hit | null {
  const { pair, aspect, joint, dossiers, weighed, court, subjects } = view;
  const names = new Set(subjects.filter((s) => s.node === pair.counterpart).map((s) => s.name));
  const counsel = mainCounsel(view, names);
  if (counsel === null || counsel.cases < policy.leastCounsel * joint.length) return null;
  const logEvidence = leastEvidence(pair, recounts);
  if (logEvidence < Math.log(policy.leastEvidence)) return null;
  const all = weighed.lookup.meetingsWith(pair.counterpart).filter((m) => m.court === joint[0]!.court).length;
  const usual = usualShare(weighed, joint[0]!.court, pair.counterpart);
  if (usual !== null && usual >= (policy.practice * joint.length) / all) return null;
  const story = pairStory(view, 'assignment', logEvidence, STORY);
  return {
    ...pairHit({ ...view, subjects: [...subjects, ...counsel.subject] }, dossiers),
    key: ['client', pair.official, pair.counterpart],
    // By the lot nobody gets them all; a rule of the court that gives one company to one judge would explain it, and papers do not print it.
    verdict: 'possible',
    claim: {
      zh: `${court}同一单位的 ${all} 件案件（系列案计一次）中 ${joint.length} 件由同一法官审理，按该院同类案件只应有 ${expectedFigure(aspect.expected)} 件，其中 ${counsel.cases} 件由同一律师代理；如无按当事人集中分案的规定即属异常`,
      en: `of ${all} cases of one company at ${court} (a series counts once) ${joint.length} came before one judge, ${expectedFigure(aspect.expected)} expected among like cases, ${counsel.cases} with one lawyer; odd unless the court assigns by party`,
    },
    details: [ratioDetail(view, { zh: '件（系列案计一次）', en: 'cases (a series counts once)' }), ...story.details],
    influence: story.influence,
    statistics: pairStatistics(view),
    logEvidence,
    evidence: pairQuotes({ pair, joint }),
    innocent: readings({ joint: joint.length, all, usual }),
    crimes: crimesOfTrials(dossiers),
  };
}

/** The lawyer who stands for the company in most of the cases. */
function mainCounsel(
  { joint }: PairView,
  names: ReadonlySet<string>,
): { readonly subject: readonly Subject[]; readonly cases: number } | null {
  const appearing = joint.flatMap((m) => [...new Set(m.dossiers.flatMap((d) => lawyersOf(d, (name) => names.has(name))))]);
  const [most] = gather(appearing, (node: NodeId) => [node]).sort(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return null;
  const subject = firstOf(
    joint.flatMap((m) => m.dossiers),
    most[0],
  );
  return subject.length === 0 ? null : { subject, cases: most[1].length };
}
