import { writeCommutation } from '../../documents/commutation-ruling.ts';
import type { Draft } from '../../draft.ts';
import { drawPrisoner, limitsOf } from '../../prisoner.ts';
import { cutOn } from '../prison.ts';
import { panelRefs } from '../refs.ts';
import { bySize, engage, type Plot } from '../region.ts';

/** One presiding judge commutes too early, too soon again, or by too much (Provisions of 2016 art. 6), by turns. */
export const unlawfulCommutations: Plot = (region, rng, strength) => {
  const index = rng.int(3, region.staff.panels.length - 1);
  const judge = engage(
    region,
    rng,
    region.staff.panels[index]!.map((name) => ({ name })),
  ).name;
  const others = region.staff.panels[index]!.filter((name) => name !== judge);
  const members = [{ role: '审判长', name: judge }, ...others.map((name) => ({ role: '审判员', name }))];
  const drafts = Array.from({ length: bySize(strength, 2, 5, 10) }, (_, i): Draft => {
    const months = rng.pick([72, 84, 96]);
    const prisoner = drawPrisoner(rng, region.books, { group: 'general', months, deliveredOn: `201${rng.int(6, 7)}-0${rng.int(1, 9)}-14` });
    const { start } = limitsOf(prisoner);
    const write = (cut: Parameters<typeof writeCommutation>[1], earlier: Parameters<typeof writeCommutation>[2]): Draft =>
      writeCommutation(prisoner, cut, earlier, region.staff.cast, rng, { members });
    const early = i % 3 === 0 ? cutOn(region, rng, prisoner, prisoner.deliveredOn, { months: 6, days: rng.int(0, 50) }, 6, []) : null;
    if (early) return write(early, []);
    const first = cutOn(region, rng, prisoner, prisoner.deliveredOn, { months: start, days: 30 }, i % 3 === 1 ? 6 : rng.int(13, 16), []);
    if (i % 3 === 2) return write(first, []);
    return write(cutOn(region, rng, prisoner, first.ruledOn, { months: 5, days: rng.int(0, 30) }, rng.int(5, 8), [first]), [first]);
  });
  region.drafts.push(...drafts);
  return { officials: panelRefs([judge]), cases: drafts.map(({ number }) => number!), figures: { rulings: drafts.length } };
};
