import { addDays, addMonths } from '../../../graph/model/time.ts';
import { workday } from '../calendar.ts';
import type { OfficialRef } from '../draft.ts';
import { INTERMEDIATE_COURT } from '../places.ts';
import { type Cut, makeCut, type Prisoner } from '../prisoner.ts';
import type { Province } from '../province.ts';
import type { Rng } from '../rng.ts';

/** A commutation ruled on a working day about `months` after `from`, reported five weeks before. */
export function cutAfter(
  province: Province,
  rng: Rng,
  prisoner: Prisoner,
  from: string,
  months: number,
  remitted: number,
  earlier: readonly Cut[],
  grounds: Cut['grounds'] = 'repent',
): Cut {
  const whole = Math.floor(months);
  const ruledOn = workday(addDays(addMonths(from, whole), Math.round((months - whole) * 30)));
  const reportedOn = workday(addDays(ruledOn, -37));
  const cut = makeCut(rng, province.books, prisoner, reportedOn, remitted, earlier, grounds);
  return { ...cut, ruledOn, acceptedOn: workday(addDays(reportedOn, 8)) };
}

/** The judge of the commutation division with this rank in the cast. */
export function commutationJudge(province: Province, rank: number): OfficialRef {
  return { name: province.cast.benches.qinghe.commutation[rank]!, agency: INTERMEDIATE_COURT.name, role: '审判长' };
}
