import { addMonths } from '../../../graph/model/time.ts';
import { later } from '../calendar.ts';
import { writeAdminJudgment } from '../documents/admin-judgment.ts';
import { type AppealPlan, writeAppeal } from '../documents/civil-appeal.ts';
import { writeCriminalAppeal, writeCriminalJudgment } from '../documents/criminal-judgment.ts';
import { writeNonProsecution } from '../documents/procuratorate-papers.ts';
import type { Draft, Lawyer, Signer } from '../draft.ts';
import { INTERMEDIATE_COURT } from '../places.ts';
import type { Rng } from '../rng.ts';
import { drawCounsel } from './bar.ts';
import { logistic } from './chance.ts';
import { writePreservation } from './papers/civil.ts';
import { chemistry, judgeNamed, judgesOf, type Region } from './region.ts';
import type { Suit } from './suits.ts';
import type { Trial } from './trials.ts';

/** Three judges of a division of the intermediate court; the first presides and answers for the case. */
export function upperPanel(
  region: Region,
  rng: Rng,
  division: 'civil' | 'criminal',
  day: string,
  presiding?: string,
  barred?: string,
): readonly Signer[] {
  const names = judgesOf(region, 'qinghe', division, day)
    .map(({ name }) => name)
    .filter((name) => name !== barred);
  const first = presiding ?? rng.pick(names);
  const others = rng.sample(
    names.filter((name) => name !== first),
    2,
  );
  return [{ role: '审判长', name: first }, ...others.map((name) => ({ role: '审判员', name }))];
}

/** What a court above says of a judgment that is wrong on its own facts. */
export const FAULTS = ['一审判决适用法律错误', '一审判决认定事实错误', '一审判决适用法律不当', '一审对违约责任的认定有误'] as const;

/** An appeal against a suit's judgment: who appeals, with whom, before whom, and how it ends. */
export function planAppealOf(region: Region, rng: Rng, first: Suit, fixed: Partial<AppealPlan> = {}): AppealPlan {
  const acceptedOn = later(rng, first.judgedOn, 28, 60);
  const byPlaintiff = first.result === 'dismissed' || (first.result === 'partly-granted' && rng.chance(0.5));
  // One party in four takes another lawyer for the appeal, as many do who have lost.
  const keep = (lawyers: readonly Lawyer[]): readonly Lawyer[] =>
    lawyers.length > 0 && rng.chance(0.75)
      ? lawyers
      : rng.chance(0.5)
        ? [drawCounsel(rng, region.bar, 'qinghe', 'civil', [...first.plaintiffLawyers, ...first.defendantLawyers])]
        : [];
  const appellant = keep(byPlaintiff ? first.plaintiffLawyers : first.defendantLawyers);
  const other = keep(byPlaintiff ? first.defendantLawyers : first.plaintiffLawyers);
  const apart = other.some((lawyer) => appellant.some(({ firm }) => firm === lawyer.firm)) ? [] : other;
  // Nobody hears the appeal against a judgment of one's own.
  const members = upperPanel(region, rng, 'civil', acceptedOn, undefined, first.judge);
  const judge = judgeNamed(region, members[0]!.name);
  const odds = -1.6 + 0.5 * judge.lenience + (appellant[0] ? 0.2 + chemistry(region, judge.name, appellant[0].name) : 0);
  const changed = rng.chance(logistic(odds));
  // Two changes in five put right what the judge below got wrong; the others rest on new evidence.
  const fault = rng.fork(`fault ${first.number}`);
  const wrong = fault.chance(0.4) ? fault.pick(FAULTS) : undefined;
  return {
    first,
    number: region.books.numbers.take(rng, INTERMEDIATE_COURT.code, '民终', acceptedOn),
    acceptedOn,
    judgedOn: later(rng, acceptedOn, 30, 85),
    byPlaintiff,
    result: changed ? 'changed' : rng.chance(0.12) ? 'withdrawn' : 'affirmed',
    appellantLawyers: appellant,
    otherLawyers: apart,
    members,
    ...(wrong === undefined ? {} : { fault: wrong }),
    ...fixed,
  };
}

export function writeAppeals(region: Region, civil: number, criminal: number): void {
  const rng = region.rng.fork('appeals');
  const contested = region.suits.filter(({ result, judgedOn, mediated }) => result !== 'withdrawn' && !mediated && judgedOn < '2022-02-01');
  for (const suit of rng.sample(contested, civil))
    region.drafts.push(writeAppeal(planAppealOf(region, rng, suit), region.staff.cast, rng.fork(`appeal ${suit.number}`)));
  for (const trial of rng.sample(
    region.trials.filter(({ dropped }) => !dropped),
    criminal,
  )) {
    const acceptedOn = later(rng, trial.judgedOn, 22, 45);
    const appeal = {
      number: region.books.numbers.take(rng, INTERMEDIATE_COURT.code, '刑终', acceptedOn),
      acceptedOn,
      judgedOn: later(rng, acceptedOn, 25, 55),
      members: upperPanel(region, rng, 'criminal', acceptedOn),
      remand: false,
    };
    region.drafts.push(writeCriminalAppeal(trial, appeal, region.staff.cast, rng));
  }
}

/** The paper that ends a criminal case: a judgment, or the decision not to prosecute. */
export function writeTrial(region: Region, trial: Trial): Draft {
  const rng = region.rng.fork(`trial ${trial.number}`);
  if (!trial.dropped) return writeCriminalJudgment(trial, region.staff.cast, rng, [], trial.history);
  const serial = Number(trial.indictment.match(/(\d+)号$/)![1]);
  return writeNonProsecution(trial, serial, { counsel: trial.defendants[0]!.lawyers, prosecutor: trial.prosecutor });
}

/** Property frozen early in some suits for money, with the counsel of the day: it shows who acted before the judgment. */
export function writePreservations(region: Region, share: number): void {
  const rng = region.rng.fork('preservation');
  for (const suit of region.suits)
    if (
      suit.cause !== '离婚纠纷' &&
      suit.plaintiffLawyers.length > 0 &&
      suit.history === '' &&
      !region.engaged.has(suit.number) &&
      rng.chance(share)
    ) {
      // Every tenth client has left the first lawyer by the judgment.
      const changed = rng.chance(0.1);
      const counsel = changed
        ? [drawCounsel(rng, region.bar, suit.court.id, 'civil', [...suit.plaintiffLawyers, ...suit.defendantLawyers])]
        : suit.plaintiffLawyers;
      region.drafts.push(writePreservation(region, suit, counsel));
    }
}

export function writeAdministrative(region: Region, count: number): void {
  const rng = region.rng.fork('administrative');
  const cast = { ...region.staff.cast, bar: region.bar };
  for (let i = 0; i < count; i++) {
    const { court } = rng.pick(region.seats);
    const on = later(rng, addMonths('2017-02-10', rng.int(0, 56)), 0, 25);
    region.drafts.push(writeAdminJudgment(court, on, region.books, cast, rng, rng.chance(0.1)));
  }
}
