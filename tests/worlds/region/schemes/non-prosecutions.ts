import { addTrials, publishTrials } from '../cases.ts';
import { criminalLawyerOf } from '../defenders.ts';
import { prosecutorRef } from '../refs.ts';
import { bySize, engage, type Plot } from '../region.ts';

/** One prosecutor lets the clients of one lawyer go without trial in cases that others would bring to court. */
export const nonProsecutions: Plot = (region, rng, strength) => {
  const seat = rng.pick(region.seats.filter(({ civil }) => civil > 2));
  const court = seat.court.id;
  const prosecutor = engage(
    region,
    rng,
    region.staff.cast.benches[court].prosecutors.map((name) => ({ name })),
  ).name;
  const lawyer = criminalLawyerOf(region, rng, court);
  const trials = addTrials(region, rng, court, bySize(strength, 5, 10, 18), ['故意伤害罪', '诈骗罪', '盗窃罪', '寻衅滋事罪'], {
    prosecutor,
    lawyers: [lawyer],
    defendant: { recidivist: false, restitution: false, bail: true },
  }).map((trial) => ({ ...trial, dropped: true }));
  publishTrials(region, trials, 'prosecutor');
  return {
    officials: [prosecutorRef(region, court, prosecutor)],
    lawyers: [lawyer],
    cases: trials.map(nonProsecutionNumber),
    figures: { dropped: trials.length },
  };
};

/** The number under which the decision not to prosecute is published. */
export function nonProsecutionNumber(trial: {
  readonly indictment: string;
  readonly indictedOn: string;
  readonly court: { readonly procuratorateShort: string };
}): string {
  return `${trial.court.procuratorateShort}刑不诉〔${trial.indictedOn.slice(0, 4)}〕${Number(trial.indictment.match(/(\d+)号$/)![1])}号`;
}
