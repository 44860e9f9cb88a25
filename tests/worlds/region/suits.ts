import { addDays } from '../../../graph/model/time.ts';
import { dayInQuarter, later, plainDate } from '../calendar.ts';
import { type CivilCause, type CivilPlan, companyParty, type Party, partiesOf } from '../docket.ts';
import type { Lawyer, Signer } from '../draft.ts';
import type { Rng } from '../rng.ts';
import { drawCounsel } from './bar.ts';
import { logistic, poisson } from './chance.ts';
import type { Seat } from './courts.ts';
import { assign, chemistry, judgeNamed, judgesOf, NICHES, nicheOf, type Region } from './region.ts';
import type { Division } from './staff.ts';

/** A civil suit of first instance with what the region knows beyond the papers' plan. */
export interface Suit extends CivilPlan {
  readonly division: Division;
  /** What the judgment tells of the course of the case, e.g. that counsel changed. */
  history: string;
  /** The panel; null lets the sole judge sign. */
  members: readonly Signer[] | null;
  /** Staff of a company who appear for it instead of a lawyer. */
  staffAgent: string | null;
  /** Ended by agreement before the court: a mediation statement instead of a judgment. */
  readonly mediated: boolean;
}

interface CauseModel {
  readonly cause: CivilCause;
  readonly share: number;
  readonly division: Division;
  /** Log-odds that an average plaintiff without counsel gets something. */
  readonly base: number;
}

const CAUSES: readonly CauseModel[] = [
  { cause: '民间借贷纠纷', share: 0.32, division: 'civil', base: 1.5 },
  { cause: '买卖合同纠纷', share: 0.24, division: 'civil', base: 1.3 },
  { cause: '金融借款合同纠纷', share: 0.08, division: 'finance', base: 2.6 },
  { cause: '离婚纠纷', share: 0.12, division: 'family', base: 0.1 },
  { cause: '机动车交通事故责任纠纷', share: 0.12, division: 'traffic', base: 2.2 },
  { cause: '物业服务合同纠纷', share: 0.07, division: 'civil', base: 2.3 },
  { cause: '劳动争议', share: 0.05, division: 'civil', base: 0.7 },
];

const skillOf = (region: Region, lawyers: readonly Lawyer[]): number =>
  region.bar.find((member) => member.name === lawyers[0]?.name)?.skill ?? 0;

/** Decides a suit: cause, judge, counsel and their chemistry; `push` is what a scheme adds for the plaintiff's side, in log-odds. */
export function decide(region: Region, rng: Rng, suit: Suit, push = 0): Suit['result'] {
  const judge = judgeNamed(region, suit.judge);
  const side = (lawyers: readonly Lawyer[]): number =>
    lawyers.length === 0 ? 0 : 0.25 + skillOf(region, lawyers) + chemistry(region, suit.judge, lawyers[0]!.name);
  const model = CAUSES.find(({ cause }) => cause === suit.cause)!;
  const odds = model.base + judge.lenience + side(suit.plaintiffLawyers) - side(suit.defendantLawyers) + push;
  if (!rng.chance(logistic(odds))) return 'dismissed';
  return suit.cause !== '离婚纠纷' && rng.chance(logistic(1 - odds / 2)) ? 'partly-granted' : 'granted';
}

function withColleague(rng: Rng, region: Region, counsel: Lawyer): readonly Lawyer[] {
  if (!rng.chance(0.15)) return [counsel];
  const colleague = region.bar.find((member) => member.firm === counsel.firm && member.name !== counsel.name);
  return colleague ? [counsel, colleague] : [counsel];
}

/** Draws a suit; `parties` and `counsel` fix them where a batch plaintiff or a plot does. */
export function drawSuit(
  region: Region,
  rng: Rng,
  seat: Seat,
  cause: CivilCause,
  acceptedOn: string,
  fixed: Partial<Pick<Suit, 'plaintiffs' | 'defendants' | 'plaintiffLawyers' | 'number' | 'judge' | 'staffAgent'>> = {},
): Suit {
  const { court } = seat;
  const [plaintiff, defendant] = partiesOf(rng, region.books, cause, court);
  const plaintiffs = fixed.plaintiffs ?? [plaintiff];
  const defendants = fixed.defendants ?? [defendant];
  const niche = rng.int(0, NICHES - 1);
  const pull = { knows: (name: string) => nicheOf(region, name) === niche, odds: region.setting.niches };
  const wanted = (party: Party): boolean => rng.chance(party.company ? 0.75 : 0.45);
  const plaintiffLawyers =
    fixed.plaintiffLawyers ?? (wanted(plaintiffs[0]!) ? withColleague(rng, region, drawCounsel(rng, region.bar, court.id, 'civil')) : []);
  const defendantLawyers = rng.chance(defendants[0]!.company ? 0.5 : 0.22)
    ? [drawCounsel(rng, region.bar, court.id, 'civil', plaintiffLawyers, pull)]
    : [];
  const model = CAUSES.find((item) => item.cause === cause)!;
  const division = seat.divisions && judgesOf(region, court.id, model.division, acceptedOn).length > 0 ? model.division : 'civil';
  const withdrawn = rng.chance(0.08);
  const mediated = !withdrawn && cause !== '离婚纠纷' && rng.chance(0.12);
  // One agreement in seven is reached on the fast track within days.
  const days: readonly [number, number] = mediated && rng.chance(0.15) ? [3, 10] : [24, 85];
  const suit: Suit = {
    court,
    cause,
    division,
    acceptedOn,
    judgedOn: later(rng, acceptedOn, ...days),
    number: fixed.number ?? region.books.numbers.take(rng, court.code, '民初', acceptedOn),
    seed: rng.int(0, 0x7fffffff),
    factsFrom: acceptedOn,
    plaintiffs,
    defendants,
    judge: fixed.judge ?? assign(region, rng, court.id, division, acceptedOn, [...plaintiffLawyers, ...defendantLawyers], niche),
    plaintiffLawyers,
    defendantLawyers,
    summary: withdrawn || mediated || rng.chance(0.7),
    result: 'withdrawn',
    history: '',
    members: null,
    staffAgent: fixed.staffAgent ?? null,
    mediated,
  };
  if (mediated) suit.result = 'granted';
  else if (!withdrawn) suit.result = decide(region, rng, suit);
  return suit;
}

/** Suits that one plaintiff files together: consecutive numbers, one judge under the rule of related cases. */
export function fileSeries(
  region: Region,
  rng: Rng,
  seat: Seat,
  cause: CivilCause,
  on: string,
  count: number,
  fixed: Parameters<typeof drawSuit>[5],
): Suit[] {
  const numbers = region.books.numbers.series(rng, seat.court.code, '民初', on, count);
  const first = drawSuit(region, rng, seat, cause, on, { ...fixed, number: numbers[0]! });
  return [first, ...numbers.slice(1).map((number) => drawSuit(region, rng, seat, cause, on, { ...fixed, number, judge: first.judge }))];
}

/** Everything that the basic courts hear in five years when nobody interferes; `count` suits, nearly. */
export function planSuits(region: Region, count: number): Suit[] {
  const total = region.seats.reduce((sum, { load }) => sum + load, 0);
  return region.seats.flatMap((seat) => {
    const rng = region.rng.fork(`suits ${seat.court.id}`);
    const retained = new Map<string, readonly Lawyer[]>();
    const regulars = Array.from({ length: 6 }, () => companyParty(rng, region.books, seat.court));
    for (const party of regulars)
      if (rng.chance(region.setting.retainers)) retained.set(party.name, [drawCounsel(rng, region.bar, seat.court.id, 'civil')]);
    const suits: Suit[] = [];
    const quarterly = (count * seat.load) / total / 20;
    for (let quarter = 0; quarter < 20; quarter++) {
      for (let left = poisson(rng, quarterly); left > 0; ) {
        const on = dayInQuarter(rng, 2017 + Math.floor(quarter / 4), (quarter % 4) + 1);
        if (rng.chance(region.setting.batches / 4)) {
          const plaintiff = rng.pick(regulars);
          const lawyers = retained.get(plaintiff.name) ?? [drawCounsel(rng, region.bar, seat.court.id, 'civil')];
          const size = Math.min(left, rng.int(3, 7));
          suits.push(...fileSeries(region, rng, seat, '买卖合同纠纷', on, size, { plaintiffs: [plaintiff], plaintiffLawyers: lawyers }));
          left -= size;
          continue;
        }
        const { cause } = rng.weighted(CAUSES, (item) => item.share);
        const regular = cause === '买卖合同纠纷' && rng.chance(0.12) ? rng.pick(regulars) : null;
        const counsel = regular && retained.get(regular.name);
        const suit = drawSuit(region, rng, seat, cause, on, {
          ...(regular ? { plaintiffs: [regular] } : {}),
          ...(counsel ? { plaintiffLawyers: counsel } : {}),
        });
        suits.push(suit);
        left--;
        if (rng.chance(0.03) && suit.plaintiffLawyers.length > 0 && suit.result !== 'withdrawn' && !suit.mediated)
          changeCounsel(region, rng, suit);
      }
    }
    return suits;
  });
}

/** An innocent change of counsel during the case: fees, illness, a better known name. */
function changeCounsel(region: Region, rng: Rng, suit: Suit): void {
  const [old] = suit.plaintiffLawyers;
  const fresh = drawCounsel(rng, region.bar, suit.court.id, 'civil', [old!, ...suit.defendantLawyers]);
  suit.plaintiffLawyers = [fresh];
  suit.history = counselChanged(`原告${suit.plaintiffs[0]!.name}`, addDays(suit.acceptedOn, rng.int(3, 30)), old!, fresh);
}

/** The sentence by which a judgment tells that a party changed its lawyer. */
export function counselChanged(party: string, on: string, old: Lawyer | null, fresh: Lawyer): string {
  const day = plainDate(on);
  return old
    ? `审理过程中，${party}于${day}解除对${old.firm}律师${old.name}的委托，另行委托${fresh.firm}律师${fresh.name}为诉讼代理人。`
    : `审理过程中，${party}于${day}向本院提交授权委托书，委托${fresh.firm}律师${fresh.name}为诉讼代理人。`;
}
