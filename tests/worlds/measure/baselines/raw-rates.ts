import type { Docket } from './docket.ts';

interface Pair {
  cases: number;
  decided: number;
  favour: number;
}

function pairsOf({ hearings }: Docket): ReadonlyMap<string, ReadonlyMap<string, Pair>> {
  const pairs = new Map<string, Map<string, Pair>>();
  for (const { official, lawyers } of hearings) {
    const own = pairs.get(official) ?? new Map<string, Pair>();
    pairs.set(official, own);
    for (const { name, favour } of lawyers) {
      const pair = own.get(name) ?? { cases: 0, decided: 0, favour: 0 };
      own.set(name, pair);
      pair.cases++;
      if (favour !== null) {
        pair.decided++;
        pair.favour += favour;
      }
    }
  }
  return pairs;
}

const best = (docket: Docket, value: (pair: Pair) => number): ReadonlyMap<string, number> =>
  new Map([...pairsOf(docket)].map(([official, own]) => [official, Math.max(0, ...[...own.values()].map(value))]));

/** The official's most frequent lawyer, by papers. */
export const rawPairCount = (docket: Docket): ReadonlyMap<string, number> => best(docket, ({ cases }) => cases);

/** The best share of success that a lawyer with five decided cases or more has before the official. */
export const rawWinRate = (docket: Docket): ReadonlyMap<string, number> =>
  best(docket, ({ decided, favour }) => (decided >= 5 ? favour / decided : 0));

/** Plain figures of each official, for a general outlier detector. */
export function featuresOf(docket: Docket): ReadonlyMap<string, readonly number[]> {
  const pairs = pairsOf(docket);
  const sums = new Map<
    string,
    { cases: number; decided: number; favour: number; sentenced: number; months: number; parties: Set<string> }
  >();
  for (const { official, favour, months, parties } of docket.hearings) {
    const sum = sums.get(official) ?? { cases: 0, decided: 0, favour: 0, sentenced: 0, months: 0, parties: new Set<string>() };
    sums.set(official, sum);
    sum.cases++;
    for (const party of parties) sum.parties.add(party);
    if (favour !== null) {
      sum.decided++;
      sum.favour += favour;
    }
    if (months !== null) {
      sum.sentenced++;
      sum.months += months;
    }
  }
  return new Map(
    [...sums].map(([official, { cases, decided, favour, sentenced, months, parties }]) => {
      const own = [...(pairs.get(official)?.values() ?? [])].map((pair) => pair.cases);
      const most = Math.max(0, ...own);
      return [
        official,
        [cases, own.length, most, most / cases, favour / Math.max(1, decided), months / Math.max(1, sentenced), parties.size / cases],
      ];
    }),
  );
}
