import { quarterOf } from '../calendar.ts';
import { drawLawyer, localBar } from '../cast.ts';
import type { CivilCause, CivilPlan } from '../docket.ts';
import { writeCivil } from '../documents/civil-judgment.ts';
import { COURTS, type CourtId } from '../places.ts';
import { type Plot, publish } from '../province.ts';

interface Favour {
  readonly id: string;
  readonly court: CourtId;
  readonly cause: CivilCause;
  /** Rank of the judge in the division and of the lawyer in the local bar. */
  readonly judgeRank: number;
  readonly lawyerRank: number;
  /** Cases of the lawyer in the stratum, and how many of them before the judge. */
  readonly cases: number;
  readonly joint: number;
}

/**
 * S01: a lawyer whose cases in one court and cause mostly reach one judge. Clients, months and opponents all differ,
 * so it is no series; everybody else's cases stay as the lot dealt them.
 */
function favour({ id, court, cause, judgeRank, lawyerRank, cases, joint }: Favour): Plot {
  return (province) => {
    const { cast, suits } = province;
    const rng = province.rng.fork(`scheme ${id}`);
    const judge = cast.benches[court].civil[judgeRank]!;
    const lawyer = localBar(cast, court)[lawyerRank]!;
    for (const suit of suits.filter((plan) => plan.court.id === court))
      replaceLawyer(suit, lawyer.name, () => drawLawyer(rng, cast, court, [lawyer]));

    const stratum = suits.filter((suit) => suit.court.id === court && suit.cause === cause && suit.result !== 'withdrawn');
    const chosen = spread(rng.sample(stratum, stratum.length), cases);
    chosen.forEach((suit, i) => {
      const forPlaintiff = rng.chance(0.75);
      if (forPlaintiff) suit.plaintiffLawyers = [lawyer];
      else suit.defendantLawyers = [lawyer];
      if (i < joint) {
        suit.judge = judge;
        suit.result = forPlaintiff ? 'granted' : rng.chance(0.6) ? 'dismissed' : 'partly-granted';
      } else {
        suit.judge = rng.pick(cast.benches[court].civil.filter((name) => name !== judge));
      }
    });
    const drafts = chosen.slice(0, joint).map((suit) => writeCivil(suit, cast, province.rng.fork(suit.number)));
    publish(province, ...drafts);
    const written = new Set(chosen.slice(0, joint));
    suits.splice(0, suits.length, ...suits.filter((suit) => !written.has(suit)));
    return {
      id,
      indicators: ['S01'],
      officials: [{ name: judge, agency: COURTS[court].name, role: '审判长或独任审判员' }],
      lawyers: [lawyer],
      drafts: [...drafts].sort((a, b) => (a.date < b.date ? -1 : 1)),
      why: `该律师在${COURTS[court].name}代理的${chosen.length}件${cause}案件中，有${drafts.length}件由同一法官承办，当事人、月份各不相同，不是系列案。`,
      figures: { jointCases: drafts.length, lawyerCases: chosen.length },
    };
  };
}

function replaceLawyer(suit: CivilPlan, name: string, draw: () => { readonly name: string; readonly firm: string }): void {
  const swap = (side: CivilPlan['plaintiffLawyers']): CivilPlan['plaintiffLawyers'] =>
    side.some((lawyer) => lawyer.name === name) ? [draw()] : side;
  suit.plaintiffLawyers = swap(suit.plaintiffLawyers);
  suit.defendantLawyers = swap(suit.defendantLawyers).filter(
    (lawyer) => !suit.plaintiffLawyers.some((other) => other.name === lawyer.name),
  );
}

/** The first `count` suits in the given order that leave no quarter with more than two; fewer when the docket is too small. */
function spread(suits: readonly CivilPlan[], count: number): CivilPlan[] {
  const perQuarter = new Map<string, number>();
  const out: CivilPlan[] = [];
  for (const suit of suits) {
    const quarter = quarterOf(suit.acceptedOn);
    const taken = perQuarter.get(quarter) ?? 0;
    if (taken >= 2 || out.length === count) continue;
    perQuarter.set(quarter, taken + 1);
    out.push(suit);
  }
  return out;
}

export const favouredLawyer = favour({
  id: 'S01-favoured-lawyer',
  court: 'linxi',
  cause: '民间借贷纠纷',
  judgeRank: 2,
  lawyerRank: 5,
  cases: 22,
  joint: 17,
});

export const weakFavour = favour({
  id: 'S01-weaker-pair',
  court: 'wangchuan',
  cause: '买卖合同纠纷',
  judgeRank: 1,
  lawyerRank: 4,
  cases: 15,
  joint: 12,
});
