import { writeCommutation } from '../../documents/commutation-ruling.ts';
import { drawPrisoner, limitsOf } from '../../prisoner.ts';
import { cutOn } from '../prison.ts';
import { panelRefs } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';

/** One panel gives the highest cut on the first possible day, again and again. Each ruling alone is lawful. */
export const maximumCuts: Plot = (region, rng, strength) => {
  const panel = region.staff.panels[bySize(strength, 0, 1, 2)]!;
  const drafts = Array.from({ length: bySize(strength, 8, 15, 26) }, () => {
    const months = rng.pick([72, 84, 96, 102, 108]);
    const prisoner = drawPrisoner(rng, region.books, { group: 'general', months, deliveredOn: `201${rng.int(5, 7)}-0${rng.int(1, 9)}-14` });
    const { start, interval } = limitsOf(prisoner);
    const first = cutOn(region, rng, prisoner, prisoner.deliveredOn, { months: start, days: rng.int(1, 10) }, 9, []);
    const cut = cutOn(region, rng, prisoner, first.ruledOn, { months: interval, days: rng.int(8, 20) }, 9, [first]);
    return writeCommutation(prisoner, cut, [first], region.staff.cast, rng, {
      members: rng.sample(panel, 3).map((name, i) => ({ role: i === 0 ? '审判长' : '审判员', name })),
    });
  });
  region.drafts.push(...drafts);
  return { officials: panelRefs(panel), cases: drafts.map(({ number }) => number!), figures: { rulings: drafts.length } };
};
