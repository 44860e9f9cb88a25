/** Invented courts for tests: units with judges, lawyers and causes, assigned by chance or, for a planted pair, not. */

import type { Meeting } from '../../../graph/analytics/pairs/meeting.ts';
import { type WeighedPairs, weighPairs } from '../../../graph/analytics/pairs/weigh.ts';
import { meetingOf } from '../../../graph/analytics/relations/judge-lawyer.ts';
import { placeInStrata } from '../../../graph/analytics/strata.ts';
import type { CaseUnit } from '../../../graph/analytics/units.ts';

/** Seeded generator of uniform numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface CourtroomOptions {
  readonly courts?: number;
  readonly judges?: number;
  readonly lawyers?: number;
  readonly years?: number;
  readonly casesPerCourt?: number;
  /** Standard deviation of honest log odds between judge and lawyer. */
  readonly scatter?: number;
  /** Share of the cases of the first court's lawyer 5 that are steered to its judge 2. */
  readonly steered?: number;
  /** Judges prefer causes: share of a cause that its two expert judges take. */
  readonly specialised?: number;
}

const CAUSES = ['民间借贷纠纷', '买卖合同纠纷', '离婚纠纷', '机动车交通事故责任纠纷'];

export const PLANTED = { judge: 'court0-judge2', lawyer: 'court0-lawyer5' };

/** Units of some courts over some years; lawyers are busy by rank (Zipf), as bars are. */
export function courtroom(random: () => number, options: CourtroomOptions = {}): CaseUnit[] {
  const { courts = 3, judges = 6, lawyers = 30, years = 3, casesPerCourt = 700, scatter = 0, steered = 0, specialised = 0 } = options;
  const units: Omit<CaseUnit, 'stratum'>[] = [];
  for (let c = 0; c < courts; c++) {
    const taste = Float64Array.from({ length: judges * lawyers }, () => Math.exp(scatter * normal(random)));
    for (let i = 0; i < casesPerCourt; i++) {
      const quarter = 2019 * 4 + Math.floor(random() * years * 4);
      const cause = Math.floor(random() ** 1.5 * CAUSES.length);
      const lawyer = Math.min(lawyers - 1, Math.floor(lawyers ** random()) - 1);
      const weights = Array.from({ length: judges }, (_, j) => {
        const expert = specialised > 0 && j % CAUSES.length === cause ? 1 + 8 * specialised : 1;
        return taste[j * lawyers + lawyer]! * expert;
      });
      const judge = c === 0 && lawyer === 5 && random() < steered ? 2 : pick(weights, random);
      const [judgeId, lawyerId] = [`court${c}-judge${judge}`, `court${c}-lawyer${lawyer}`];
      units.push({
        id: `u${c}-${String(i).padStart(5, '0')}`,
        dossiers: [],
        quarter,
        time: quarter,
        judge: judgeId,
        lawyers: [lawyerId],
        date: `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 2).padStart(2, '0')}-10`,
        court: `court${c}`,
        cause: CAUSES[cause]!,
        clients: [],
        cases: [`(${Math.floor(quarter / 4)})云070${c}民初${i + 1}号`],
      });
    }
  }
  return inStrata(units);
}

/** Places units in their strata. */
export function inStrata(units: readonly Omit<CaseUnit, 'stratum'>[]): CaseUnit[] {
  const strata = placeInStrata(
    units.map((u) => ({ court: u.court, grade: '民初', cause: u.cause, quarter: u.quarter, year: Math.floor(u.quarter / 4) })),
  );
  return units.map((u, i) => ({ ...u, stratum: strata[i]!.key, quarter: strata[i]!.from }));
}

export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function pick(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, w) => sum + w, 0);
  for (const [i, w] of weights.entries()) {
    left -= w;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

/** Units as meetings of judge and lawyer, weighed by who got whose cases alone. */
export function weighUnits(units: readonly CaseUnit[]): WeighedPairs {
  const meetings: Meeting[] = units.map(meetingOf);
  return weighPairs({ id: 'judge-lawyer', meetings: () => meetings }, meetings);
}
