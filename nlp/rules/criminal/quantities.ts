import type { QuantityItem } from '../../../graph/model/record/extension.ts';
import type { Range } from '../../text/range.ts';
import type { Findings } from '../passages/findings.ts';
import type { Reading } from '../writing/reading.ts';
import { bloodAlcoholIn } from './blood-alcohol.ts';
import { amountOfFacts, amountsOfReasons } from './crime-amounts.ts';
import { drugWeightsIn } from './drug-weights.ts';

/** Amounts on which the penalty rests, as the court found them. What the reasons repeat is the figure that counts. */
export function quantitiesOf(reading: Reading, { reasons, facts }: Findings): QuantityItem[] {
  const ranges = facts ? [reasons, facts] : [reasons];
  return [
    ...firstWith(ranges, (range) => bloodAlcoholIn(reading, range)),
    ...firstWith(ranges, (range) => drugWeightsIn(reading, range)),
    ...firstWith(ranges, (range) => (range === facts ? amountOfFacts : amountsOfReasons)(reading, range)),
  ];
}

function firstWith(ranges: readonly Range[], read: (range: Range) => QuantityItem[]): QuantityItem[] {
  for (const range of ranges) {
    const found = read(range);
    if (found.length > 0) return unique(found);
  }
  return [];
}

function unique(items: readonly QuantityItem[]): QuantityItem[] {
  const seen = new Set<string>();
  return items.filter(({ kind, value, substance }) => {
    const key = `${kind}|${value}|${substance}`;
    return !seen.has(key) && seen.add(key);
  });
}
