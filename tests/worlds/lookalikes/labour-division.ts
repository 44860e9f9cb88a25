import { dayInQuarter } from '../calendar.ts';
import { drawLawyer, localBar } from '../cast.ts';
import { planSuit } from '../docket.ts';
import { writeCivilJudgment } from '../documents/civil-judgment.ts';
import { COURTS } from '../places.ts';
import { type Plot, publish } from '../province.ts';

/** A court where one judge hears every labour dispute and one lawyer takes most of them: they cannot avoid each other. */
export const labourDivision: Plot = (province) => {
  const rng = province.rng.fork('honest labour division');
  const { books, cast } = province;
  const court = COURTS.andu;
  const specialist = localBar(cast, 'andu')[1]!;
  const drafts = Array.from({ length: 30 }, (_, i) => {
    const filedOn = dayInQuarter(rng, 2018 + Math.floor(i / 8), 1 + (Math.floor(i / 2) % 4));
    const plan = planSuit(rng, books, cast, court, '劳动争议', filedOn);
    const result = plan.result === 'withdrawn' ? ('partly-granted' as const) : plan.result;
    const plaintiffLawyers = rng.chance(0.75) ? [specialist] : [];
    const defendantLawyers = rng.chance(0.4) ? [drawLawyer(rng, cast, 'andu', [specialist])] : [];
    return writeCivilJudgment({ ...plan, summary: true, plaintiffLawyers, defendantLawyers, result }, cast, rng);
  });
  publish(province, ...drafts);
  return {
    id: 'labour-division',
    indicators: ['S01'],
    officials: [{ name: cast.benches.andu.labour[0]!, agency: court.name, role: '审判员' }],
    lawyers: [specialist],
    drafts,
    why: '该院劳动争议全部由一名法官审理，县内主要由一名律师代理劳动者，二人同案多属必然。',
    figures: { cases: 30 },
  };
};
