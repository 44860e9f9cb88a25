import { STRENGTHS } from '../region/region.ts';
import { calibrationError, type Scores } from './metrics.ts';
import type { OfficialScores } from './officials.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const figure = (value: number | null): string => (value === null ? '-' : value.toFixed(3));
const TIERS = ['red', 'yellow', 'blue', 'grey'] as const;
const tiers = (counts: Readonly<Record<string, number>>): string => TIERS.map((tier) => `${tier} ${counts[tier] ?? 0}`).join('  ');

/** Upper end of the one-sided 95 % interval of a share (Clopper and Pearson): the largest share with at least 5 % chance of so few. */
export function upperBound(events: number, trials: number): number {
  if (events >= trials) return 1;
  const soFew = (share: number): number => {
    let term = (1 - share) ** trials;
    let sum = term;
    for (let k = 1; k <= events; k++) {
      term *= ((trials - k + 1) / k) * (share / (1 - share));
      sum += term;
    }
    return sum;
  };
  let [low, high] = [events / trials, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (soFew(middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

function counted(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const lines = [...counts].sort(([, a], [, b]) => b - a).map(([value, count]) => `  ${value.padEnd(44)} ${count}`);
  return lines.length === 0 ? '  none' : lines.join('\n');
}

/** What the worlds with schemes say, pooled. */
export function schemeTable(worlds: readonly { readonly scores: Scores; readonly officials: OfficialScores }[]): string {
  const scores = worlds.map((world) => world.scores);
  const finds = scores.flatMap((world) => world.finds);
  const recall = (list: typeof finds): string => {
    const found = list.filter(({ rank }) => rank !== null).length;
    return list.length === 0 ? '-' : `${found}/${list.length}`;
  };
  const claimed = scores.reduce((sum, world) => sum + world.claimed.leads, 0);
  const wrong = scores.reduce((sum, world) => sum + world.claimed.false, 0);
  const methods = Object.keys(worlds[0]!.officials.auprc);
  const kinds = [...new Set(finds.map(({ kind }) => kind))];
  return [
    'schemes',
    `  AUPRC over schemes                           ${figure(mean(scores.map(({ auprc }) => auprc ?? 0)))}   by world ${scores.map(({ auprc }) => figure(auprc)).join(' ')}`,
    `  P@20                                         ${figure(mean(scores.map(({ precisionAt20 }) => precisionAt20 ?? 0)))}`,
    `  false share at q <= .10                      ${claimed === 0 ? '-' : figure(wrong / claimed)}   ${wrong} of ${claimed} leads`,
    `  calibration error of posteriors              ${figure(calibrationError(scores.flatMap(({ posteriors }) => posteriors)))}`,
    `  schemes found by a lead with q <= .10        ${finds.filter(({ q }) => q !== null && q <= 0.1).length}/${finds.length}`,
    `  schemes found by any lead                    ${recall(finds)}`,
    ...STRENGTHS.map((strength) => `    ${strength.padEnd(42)} ${recall(finds.filter((find) => find.strength === strength))}`),
    'found by kind (small, medium, strong; tier of the first true lead)',
    ...kinds.map((kind) => {
      const own = finds.filter((find) => find.kind === kind);
      const cells = STRENGTHS.map((strength) => recall(own.filter((find) => find.strength === strength)).padEnd(6)).join(' ');
      const firsts = own.flatMap(({ tier, rank }) => (tier === null ? [] : [`${tier} #${rank}`])).slice(0, 6);
      return `  ${kind.padEnd(28)} ${cells} ${firsts.join(', ')}`;
    }),
    'leads by world, in brackets those that hit no scheme',
    ...scores.map((world, i) => `  ${String(i + 1).padEnd(3)} ${tiers(world.leads)}   (${tiers(world.falseLeads)})`),
    'look-alikes hit (kind, tier, indicators)',
    counted(scores.flatMap(({ lookalikes }) => lookalikes.map(({ kind, tier, indicators }) => `${kind} ${tier} ${indicators}`))),
    `officials: AUPRC beside baselines on the same records (${worlds.map(({ officials }) => `${officials.guilty} of ${officials.officials}`).join(', ')})`,
    ...methods.map((method) => `  ${method.padEnd(44)} ${figure(mean(worlds.map(({ officials }) => officials.auprc[method]!)))}`),
  ].join('\n');
}

/** What the worlds without schemes say: every lead is a false one. */
export function nullTable(worlds: readonly Scores[]): string {
  const any = worlds.filter(({ leads }) => TIERS.some((tier) => tier !== 'grey' && (leads[tier] ?? 0) > 0)).length;
  return [
    `without schemes: ${any} of ${worlds.length} worlds have a lead above grey; at most ${upperBound(any, worlds.length).toFixed(2)} of all such worlds (95 %)`,
    ...worlds.map((world, i) => `  ${String(i + 1).padEnd(3)} ${tiers(world.leads)}   q <= .10: ${world.claimed.leads}`),
    'look-alikes hit (kind, tier, indicators)',
    counted(worlds.flatMap(({ lookalikes }) => lookalikes.map(({ kind, tier, indicators }) => `${kind} ${tier} ${indicators}`))),
  ].join('\n');
}
