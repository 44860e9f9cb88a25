/** The bars of the evidence: each starts where the last ended, on one scale with zero and the lines of the tiers. Pure. */
import type { LeadReply } from './gather.ts';

export interface Bar {
  /** Left edge and width in percent of the track. */
  readonly left: number;
  readonly width: number;
}
export interface RunningSum {
  readonly steps: readonly { readonly item: LeadReply['contributions'][number]; readonly bar: Bar }[];
  readonly total: Bar;
  readonly zero: number;
  readonly yellow: number;
  readonly red: number;
}

type Summed = Pick<LeadReply, 'contributions' | 'total' | 'lines'>;

export function runningSum({ contributions, total, lines }: Summed): RunningSum {
  const all = [0, total, lines.yellow, lines.red, ...contributions.map((c) => c.sum)];
  const least = Math.min(...all);
  const width = Math.max(...all) - least || 1;
  const at = (value: number): number => ((value - least) / width) * 100;
  const bar = (from: number, to: number): Bar => ({ left: at(Math.min(from, to)), width: at(Math.max(from, to)) - at(Math.min(from, to)) });
  return {
    steps: contributions.map((item, i) => ({ item, bar: bar(contributions[i - 1]?.sum ?? 0, item.sum) })),
    ...{ total: bar(0, total), zero: at(0), yellow: at(lines.yellow), red: at(lines.red) },
  };
}
