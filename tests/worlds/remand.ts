import { later, plainDate } from './calendar.ts';
import { type CriminalPlan, planCriminal } from './criminal-docket.ts';
import { planSuit } from './docket.ts';
import { planAppeal, writeAppeal } from './documents/civil-appeal.ts';
import { writeCivilJudgment } from './documents/civil-judgment.ts';
import { writeCriminalAppeal, writeCriminalJudgment } from './documents/criminal-judgment.ts';
import type { Draft, Signer } from './draft.ts';
import { COURTS, type CourtId, INTERMEDIATE_COURT } from './places.ts';
import type { Province } from './province.ts';
import type { Rng } from './rng.ts';

/** One suit through first instance, remand and a second first instance before the given panels. Three documents, oldest first. */
export function civilRemand(
  province: Province,
  rng: Rng,
  court: CourtId,
  on: string,
  before: readonly Signer[],
  after: readonly Signer[],
): readonly Draft[] {
  const { books, cast } = province;
  const place = COURTS[court];
  const first = {
    ...planSuit(rng, books, cast, place, '买卖合同纠纷', on),
    judge: before[0]!.name,
    summary: false,
    result: 'granted' as const,
  };
  const appeal = planAppeal(first, cast, books.numbers, rng, 'remanded');
  const again = later(rng, appeal.judgedOn, 20, 45);
  const second = {
    ...first,
    judge: after[0]!.name,
    acceptedOn: again,
    judgedOn: later(rng, again, 50, 90),
    number: books.numbers.take(rng, place.code, '民初', again),
    result: 'partly-granted' as const,
  };
  const defendant = first.defendants[0]!.name;
  const history = `本院于${plainDate(first.judgedOn)}作出${first.number}民事判决，被告${defendant}不服，提起上诉。云岭省清河市中级人民法院于${plainDate(appeal.judgedOn)}作出${appeal.number}民事裁定，撤销原判，发回重审。本院重新立案后依法进行了审理。`;
  const facts = rng.fork('facts');
  return [
    writeCivilJudgment(first, cast, facts, before),
    writeAppeal(appeal, cast, rng.fork('facts')),
    writeCivilJudgment(second, cast, rng.fork('facts'), after, history),
  ];
}

/** One criminal case through judgment, remand and retrial before the given panels. */
export function criminalRemand(
  province: Province,
  rng: Rng,
  court: CourtId,
  on: string,
  before: readonly Signer[],
  after: readonly Signer[],
): readonly Draft[] {
  const { books, cast } = province;
  const place = COURTS[court];
  const drawn = planCriminal(rng, books, cast, place, '故意伤害罪', on, { judge: before[0]!.name, defendants: 1, panel: true });
  const defendants = drawn.defendants.map((defendant) => ({
    ...defendant,
    mask: null,
    recidivist: false,
    prior: null,
    bail: false,
    detention: false,
    months: 18,
    probationMonths: null,
  }));
  const first: CriminalPlan = { ...drawn, defendants, members: before };
  const acceptedOn = later(rng, first.judgedOn, 22, 40);
  const appeal = {
    number: books.numbers.take(rng, INTERMEDIATE_COURT.code, '刑终', acceptedOn),
    acceptedOn,
    judgedOn: later(rng, acceptedOn, 25, 45),
    members: rng.sample(cast.benches.qinghe.criminal, 3).map((name, i) => ({ role: i === 0 ? '审判长' : '审判员', name })),
    remand: true,
  };
  const again = later(rng, appeal.judgedOn, 15, 30);
  const second: CriminalPlan = {
    ...first,
    judgedOn: later(rng, again, 35, 60),
    number: books.numbers.take(rng, place.code, '刑初', again),
    members: after,
    defendants: defendants.map((defendant) => ({ ...defendant, months: 16 })),
  };
  const history = `本院于${plainDate(first.judgedOn)}作出${first.number}刑事判决，被告人不服，提出上诉。云岭省清河市中级人民法院于${plainDate(appeal.judgedOn)}作出${appeal.number}刑事裁定，撤销原判，发回重审。本院于${plainDate(again)}重新立案，依法组成合议庭，公开开庭审理了本案。`;
  return [
    writeCriminalJudgment(first, cast, rng.fork('facts')),
    writeCriminalAppeal(first, appeal, cast, rng.fork('facts')),
    writeCriminalJudgment(second, cast, rng.fork('facts'), [], history),
  ];
}
