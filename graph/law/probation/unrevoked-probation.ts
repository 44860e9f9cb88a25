/** A crime inside the test period of an earlier probation that the new judgment tells of, and nothing that revokes it (刑法 77). */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { LawCitation } from '../../model/leads/lead.ts';
import { isMasked } from '../../model/names/names.ts';
import type { PriorConvictionItem } from '../../model/record/extension-penalties.ts';
import { addDays, addMonths } from '../../model/time.ts';
import { type Breach, figures, type Judged, KEPT, quotesAt, textOf } from '../tools/breach.ts';
import { CRIMINAL_LAW_1997 } from '../tools/regimes.ts';

export const PROBATION_LAW = {
  revoke: {
    article: '刑法第七十七条第一款',
    says: {
      zh: '缓刑考验期限内犯新罪的，应当撤销缓刑，对新犯的罪作出判决，把前罪和后罪并罚',
      en: 'Who commits a new crime within the test period: probation is revoked, and both sentences are combined',
    },
    from: CRIMINAL_LAW_1997,
  },
  start: {
    article: '刑法第七十三条第三款',
    says: { zh: '缓刑考验期限从判决确定之日起计算', en: 'The test period runs from the day on which the judgment is final' },
    from: CRIMINAL_LAW_1997,
  },
} as const satisfies Record<string, LawCitation>;

export type ProbationRule = 'not-revoked';

/** Ten days to appeal, from the day after receipt (刑诉法 230). */
const APPEAL_DAYS = 10;
/** Whatever tells of a revocation or of a combined penalty, of this court or another one, is taken for it. */
const REVOKED = /撤销[^。]{0,120}(?:缓刑|宣告)|缓刑[^。]{0,40}(?:撤销|收监)|数罪并罚|并罚|与(?:前罪|原判)[^。]{0,30}(?:刑罚|合并)|收监执行/;

/** The court's own words that the probation was still running; a statute speaks of 犯罪分子. */
const RUNNING = /(?<!犯罪分子[，]?)在?缓刑考验期(?:限|间)?(?:内|期间|未满|尚未届满)/;

/**
 * One judgment, one defendant: null where no earlier probation is told. Certain only where the court itself says that
 * the test period was running: by the dates alone the probation may have been revoked, and the term served, before the new crime.
 */
export function judgeTestPeriod(dossier: Dossier, defendant: string): Judged<ProbationRule> | null {
  const { record } = dossier;
  const prior = (record.extension.priorConvictions ?? []).filter((item) => item.defendant === defendant);
  const onProbation = prior.filter((item) => item.probation !== null);
  const last = onProbation.at(-1);
  if (last === undefined || isMasked(defendant) || record.date === null || record.date < CRIMINAL_LAW_1997) return null;
  if (last.convictedOn?.length !== 10) return { breaches: [], missing: ['priorConvictedOn'] };
  const crimes = record.extension.crimeDates.filter(({ value }) => value.length === 10);
  if (crimes.length === 0) return { breaches: [], missing: ['crimeDate'] };
  // With several defendants the days of the crimes are not told apart.
  const several = record.sentences.some((item) => item.defendant !== defendant);
  const text = textOf(dossier);
  if (last.release !== null || REVOKED.test(text) || hasOlder(dossier, defendant)) return KEPT;
  // Who is a recidivist had served the earlier term: then the probation had been revoked before.
  if (record.extension.circumstances.some((it) => it.circumstance === 'recidivist' && (it.defendant ?? defendant) === defendant))
    return { breaches: [], missing: ['priorExecution'] };
  // A later conviction may have dealt with it.
  if (prior.indexOf(last) < prior.length - 1 || onProbation.length > 1) return { breaches: [], missing: ['laterJudgments'] };
  const period = windowOf(last, last.convictedOn);
  const inside = crimes.filter(({ value }) => value > period.earliest && value < period.end);
  if (inside.length === 0) return KEPT;
  const certain = !several && inside.length === crimes.length && RUNNING.test(text);
  return { breaches: [breachOf(dossier, last, inside, period, certain)], missing: [] };
}

function breachOf(
  dossier: Dossier,
  prior: PriorConvictionItem,
  inside: Dossier['record']['extension']['crimeDates'],
  { earliest, end }: Window,
  certain: boolean,
): Breach<ProbationRule> {
  return {
    rule: 'not-revoked',
    verdict: certain ? 'violated' : 'possible',
    detail: figures(
      { zh: '缓刑考验期内犯新罪', en: 'new crime within the test period' },
      `撤销缓刑并与前罪并罚（考验期约自 ${earliest} 至 ${end}）`,
      `新罪 ${inside.map(({ value }) => value).join('、')}，判决没有撤销缓刑`,
      {
        zh: `前罪于${prior.convictedOn}宣告缓刑；考验期从判决确定之日起算，上诉可使其后延`,
        en: `probation was given on ${prior.convictedOn}; the period runs from finality, which an appeal puts off`,
      },
    ),
    evidence: [
      ...quotesAt(dossier, prior.spans, { zh: '前罪缓刑', en: 'the earlier probation' }),
      ...quotesAt(
        dossier,
        inside.flatMap(({ spans }) => spans),
        { zh: '新罪时间', en: 'day of the new crime' },
      ),
      ...quotesAt(
        dossier,
        dossier.record.sentences.flatMap(({ spans }) => spans),
        { zh: '判处', en: 'sentence' },
      ),
    ],
    law: [PROBATION_LAW.revoke, PROBATION_LAW.start],
  };
}

interface Window {
  /** First day on which the judgment can have been final. */
  readonly earliest: string;
  /** The period ended on this day at the earliest. */
  readonly end: string;
}

function windowOf({ probation }: PriorConvictionItem, convictedOn: string): Window {
  const { months, days } = probation ?? { months: 0, days: 0 };
  return {
    earliest: addDays(convictedOn, APPEAL_DAYS),
    end: addDays(addMonths(convictedOn, months), days),
  };
}

/** The operative part executes an older sentence as well. */
function hasOlder({ record }: Dossier, defendant: string): boolean {
  return (
    (record.extension.penalties ?? []).some((item) => item.defendant === defendant && item.part === 'older') ||
    (record.extension.revoked ?? []).length > 0
  );
}
