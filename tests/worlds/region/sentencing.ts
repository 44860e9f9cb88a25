import type { Crime, Defendant } from '../criminal-docket.ts';
import type { Rng } from '../rng.ts';
import { logistic, normal } from './chance.ts';

/** How one crime's size turns into months: `from` at `least`, growing with the log of the size, never above `to`. */
interface Tariff {
  readonly median: number;
  readonly spread: number;
  readonly least: number;
  readonly most: number;
  /** Decimal places with which the papers print the size. */
  readonly decimals: number;
  readonly from: number;
  readonly slope: number;
  readonly to: number;
  readonly fine: readonly [number, number];
}

const tariff = (
  size: readonly [median: number, spread: number, least: number, most: number, decimals: number],
  months: readonly [from: number, slope: number, to: number],
  fine: readonly [number, number],
): Tariff => {
  const [median, spread, least, most, decimals] = size;
  return { median, spread, least, most, decimals, from: months[0], slope: months[1], to: months[2], fine };
};

/** Yuan, mg/100ml, grams or grade of injury, with the months of a plain case; all within the lowest band of the law but for fraud. */
const TARIFFS: Readonly<Record<Crime, Tariff>> = {
  盗窃罪: tariff([6500, 0.8, 2100, 48000, 0], [6, 9, 36], [1, 20]),
  危险驾驶罪: tariff([140, 0.25, 85, 290, 1], [1, 3, 6], [2, 8]),
  诈骗罪: tariff([26000, 0.8, 6000, 190000, 0], [8, 11, 90], [3, 40]),
  故意伤害罪: tariff([2, 0, 1, 2, 0], [9, 0, 36], [0, 0]),
  贩卖毒品罪: tariff([2.2, 0.7, 0.3, 9.4, 1], [7, 7, 36], [2, 10]),
  寻衅滋事罪: tariff([4000, 0.4, 2100, 9000, 0], [8, 8, 36], [0, 0]),
  开设赌场罪: tariff([22000, 0.6, 6000, 90000, 0], [7, 8, 36], [5, 40]),
  '掩饰、隐瞒犯罪所得罪': tariff([7000, 0.5, 3200, 30000, 0], [6, 6, 36], [2, 10]),
  交通肇事罪: tariff([0, 0, 0, 0, 0], [16, 0, 36], [0, 0]),
};

/** Draws the size of an offence; null where the papers print none. */
export function drawAmount(rng: Rng, crime: Crime): number | null {
  const { median, spread, least, most, decimals } = TARIFFS[crime];
  if (crime === '交通肇事罪') return null;
  if (crime === '故意伤害罪') return rng.chance(0.25) ? 1 : 2;
  const drawn = Math.min(most, Math.max(least, median * Math.exp(spread * normal(rng))));
  return Number(drawn.toFixed(decimals));
}

type Facts = Pick<Defendant, 'surrender' | 'restitution' | 'pleaded' | 'recidivist' | 'merit' | 'bail'>;

/** Months of a plain case of this size before its circumstances. */
function plainMonths(crime: Crime, amount: number | null): number {
  const { from, slope, least } = TARIFFS[crime];
  if (crime === '故意伤害罪') return amount === 1 ? 20 : from;
  if (crime === '诈骗罪' && amount! >= 50000) return 38 + 20 * Math.log(amount! / 50000);
  return from + (amount === null ? 0 : slope * Math.log(amount / least));
}

export interface Sentence {
  readonly detention: boolean;
  readonly months: number;
  readonly probation: boolean;
  readonly fine: number;
  /** Below three years although the fraud is huge, for surrender or merit (Criminal Law art. 63, 67, 68). */
  readonly mitigated: boolean;
}

/**
 * What the facts lead to: the guidelines' shares for surrender, restitution, plea and recidivism on the log of the months,
 * the court's and the judge's mildness and what the facts leave open. `push` is a scheme's log-odds for probation, `cut` its factor on the months.
 */
export function sentenceFor(
  rng: Rng,
  crime: Crime,
  amount: number | null,
  facts: Facts,
  judge: { readonly lenience: number; readonly court: number; readonly open: number; readonly push?: number; readonly cut?: number },
): Sentence {
  const { to, fine } = TARIFFS[crime];
  const shares =
    (facts.surrender ? -0.25 : 0) +
    (facts.restitution ? -0.2 : 0) +
    (facts.pleaded ? -0.12 : 0) +
    (facts.recidivist ? 0.25 : 0) +
    (facts.merit ? -0.25 : 0);
  const raw =
    plainMonths(crime, amount) * Math.exp(shares - judge.court - 0.12 * judge.lenience + judge.open * normal(rng)) * (judge.cut ?? 1);
  const huge = crime === '诈骗罪' && amount! >= 50000;
  const mitigable = facts.surrender || facts.merit !== null;
  const detention = crime === '危险驾驶罪' || (raw < 6 && !facts.recidivist);
  const least = huge && !mitigable ? 36 : detention ? (crime === '危险驾驶罪' ? 1 : 2) : 6;
  const months = Math.min(detention ? 6 : huge ? to : 36, Math.max(least, Math.round(raw)));
  const mild =
    -1.4 +
    (facts.bail ? 1.9 : -0.8) +
    (facts.surrender ? 0.5 : 0) +
    (facts.restitution ? 0.9 : 0) +
    (facts.pleaded ? 0.4 : 0) -
    (months - 12) / 14 +
    judge.lenience +
    2 * judge.court +
    (judge.push ?? 0);
  return {
    detention,
    months,
    probation: !facts.recidivist && months <= 36 && rng.chance(logistic(mild)),
    fine: rng.int(fine[0], fine[1]) * 1000,
    mitigated: huge && months < 36,
  };
}
