import { addDays, addMonths } from '../../../graph/model/time.ts';
import { later } from '../calendar.ts';
import { writeCommutation } from '../documents/commutation-ruling.ts';
import type { Signer } from '../draft.ts';
import { INTERMEDIATE_COURT } from '../places.ts';
import { type Cut, drawPrisoner, lawfulCuts, type Prisoner } from '../prisoner.ts';
import type { Rng } from '../rng.ts';
import type { Region } from './region.ts';

const FIRST_RULING = '2017-03-15';
const LAST_RULING = '2022-09-30';

/** A panel of the commutation division: its members stay together, and they preside in turn. */
export function prisonPanel(region: Region, rng: Rng, index = rng.int(0, region.staff.panels.length - 1)): readonly Signer[] {
  const members = rng.sample(region.staff.panels[index]!, 3);
  return members.map((name, i) => ({ role: i === 0 ? '审判长' : '审判员', name }));
}

/** The panel with room left: the division spreads its rulings evenly. */
function freePanel(region: Region, rng: Rng, rulings: number): number {
  const { panels } = region.staff;
  const presided = region.drafts.filter(({ kind }) => kind === 'commutation-ruling').map(({ signers }) => signers[0]!.name);
  const load = panels.map((panel) => presided.filter((name) => panel.includes(name)).length);
  return rng.weighted([...panels.keys()], (index) => Math.max(0.5, rulings / panels.length - load[index]!));
}

/** Invention patents that honest engineers were granted in prison; utility models and designs are no such merit. */
export const honestInvention = (name: string, what: string): string =>
  `服刑期间，罪犯${name}独立完成的“${what}”经国家知识产权局实质审查，被授予发明专利权，并经省监狱管理局审核确认，认定为重大立功`;

/** The honest commutations of the region. */
export function writeCommutations(region: Region, count: number): void {
  const rng = region.rng.fork('prison');
  const all = count + region.drafts.filter(({ kind }) => kind === 'commutation-ruling').length;
  let left = count;
  while (left > 0) {
    const prisoner = drawPrisoner(rng, region.books);
    const cuts = lawfulCuts(rng, region.books, prisoner, LAST_RULING);
    const recent = cuts.filter((cut) => cut.ruledOn >= FIRST_RULING).slice(-2);
    for (const cut of recent.slice(0, left)) {
      const merit = cut.grounds === 'repent_and_merit' ? '服刑期间，该犯检举他人违法犯罪线索，经查证属实，被认定为立功' : undefined;
      region.drafts.push(
        writeCommutation(prisoner, cut, cuts.slice(0, cuts.indexOf(cut)), region.staff.cast, rng, {
          members: prisonPanel(region, rng, freePanel(region, rng, all)),
          openHearing: ['集资诈骗罪', '贷款诈骗罪', '信用卡诈骗罪'].includes(prisoner.crime),
          ...(merit ? { merit } : {}),
        }),
      );
      left--;
    }
  }
}

/** A cut of so many months, reported so many months and days after `from`; ruled about five weeks later. */
export function cutOn(
  region: Region,
  rng: Rng,
  prisoner: Prisoner,
  from: string,
  wait: { readonly months: number; readonly days: number },
  months: number,
  earlier: readonly Cut[],
  grounds: Cut['grounds'] = 'repent',
): Cut {
  const reportedOn = later(rng, addDays(addMonths(from, wait.months), wait.days), 0, 0);
  const acceptedOn = later(rng, reportedOn, 5, 9);
  return {
    number: region.books.numbers.take(rng, INTERMEDIATE_COURT.code, '刑更', acceptedOn),
    reportedOn,
    acceptedOn,
    ruledOn: later(rng, acceptedOn, 20, 30),
    months,
    grounds,
    newTermTo: addMonths(prisoner.termTo, -(earlier.reduce((sum, cut) => sum + cut.months, 0) + months)),
  };
}
