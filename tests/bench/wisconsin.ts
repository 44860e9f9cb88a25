/**
 * `npx tsx tests/bench/wisconsin.ts`: the evidence kernel on 160,000 real criminal cases of Wisconsin (../shared, public court records under
 * numbers). Nobody is known to have done wrong there: what is shown is the work that an honest system would make, and a copy with the
 * judges' labels permuted inside strata must show nothing. Bars (research/lead-science.md 3.3): at most 69 leads by who got whose cases
 * alone, at most 3 by two families.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { seededRandom, shuffled } from '../../graph/analytics/network/seeded-random.ts';
import type { Meeting, Relation, Result } from '../../graph/analytics/pairs/meeting.ts';
import { type WeighedPairs, weighPairs } from '../../graph/analytics/pairs/weigh.ts';
import type { Dossier } from '../../graph/model/documents/dossier.ts';
import { SHARED } from '../support/shared.ts';

const FALSE_RATE = 0.1;
const EVIDENCE = Math.log(10);
const MOST_ONE_FAMILY = 69;
const MOST_TWO_FAMILIES = 3;
const COPIES = 3;
const ARRANGED = 40;
const STEERED = 0.5;
/** Cases of one defendant within so many days of each other are one event. */
const CHAIN_DAYS = 120;

interface Row {
  readonly county: string;
  readonly type: string;
  readonly day: number;
  readonly quarter: number;
  readonly judge: string;
  readonly prosecutor: string;
  readonly defenders: readonly string[];
  readonly severity: string;
  readonly statute: string;
  readonly decided: boolean;
  readonly mild: boolean;
  readonly defendant: string;
}

function readRows(file: string): Row[] {
  return gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((text) => {
      const f = text.split(',');
      const day = Date.parse(f[3]!) / 86_400_000;
      if (!Number.isFinite(day)) return [];
      const [year, month] = [Number(f[3]!.slice(0, 4)), Number(f[3]!.slice(5, 7))];
      return [
        {
          ...{ county: f[0]!, type: f[2]!, day, quarter: 4 * year + Math.floor((month - 1) / 3), judge: f[4]!, prosecutor: f[5]! },
          ...{ defenders: f[6] ? f[6].split('|') : [], severity: f[8]!, statute: f[9]!, defendant: f[18]! },
          decided: f[10] === '1' && f[11] === '1',
          mild: f[12] !== '1' && f[13] !== '1',
        },
      ];
    });
}

/** First case of each chain; everybody who appears in the chain. */
interface Unit extends Row {
  readonly counterparts: string[];
}

function chains(rows: readonly Row[], counterparts: (row: Row) => readonly string[]): Unit[] {
  const byDefendant = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.county}|${row.defendant}`;
    const known = byDefendant.get(key);
    if (known === undefined) byDefendant.set(key, [row]);
    else known.push(row);
  }
  return [...byDefendant.values()].flatMap((own) => {
    const units: Unit[] = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const row of own.sort((a, b) => a.day - b.day)) {
      if (row.day - last <= CHAIN_DAYS) {
        const { counterparts: known } = units.at(-1)!;
        for (const id of counterparts(row)) if (!known.includes(id)) known.push(id);
      } else units.push({ ...row, counterparts: [...counterparts(row)] });
      last = row.day;
    }
    return units;
  });
}

const stratumOf = (u: Unit): string => `${u.county}|${u.type}|${u.quarter}`;

/** The judges' labels permuted inside strata. */
function permuted(units: readonly Unit[], seed: number): Unit[] {
  const random = seededRandom(seed);
  const byStratum = new Map<string, number[]>();
  for (const [i, unit] of units.entries()) byStratum.set(stratumOf(unit), [...(byStratum.get(stratumOf(unit)) ?? []), i]);
  const copy = [...units];
  for (const members of byStratum.values()) {
    const order = shuffled(members.length, random);
    for (const [k, i] of members.entries()) copy[i] = { ...units[i]!, judge: units[members[order[k]!]!]!.judge };
  }
  return copy;
}

function weigh(units: readonly Unit[], withResults: boolean): WeighedPairs {
  const meetings: Meeting[] = units.map((u, i) => ({
    ...{ id: String(i), dossiers: [], court: u.county, stratum: stratumOf(u), quarter: u.quarter, time: u.quarter },
    ...{ official: `j${u.judge}`, counterparts: u.counterparts, late: [], clients: [] },
  }));
  const results = (): Result[] =>
    units.flatMap((u, i) =>
      u.decided
        ? [
            {
              ...{ meeting: String(i), official: `j${u.judge}`, stratum: `${u.county}|${u.severity}|${u.statute}`, quarter: u.quarter },
              ...{ gained: u.counterparts, lost: [], endedWell: u.mild, features: [], dossier: null as unknown as Dossier, span: null },
            },
          ]
        : [],
    );
  const relation: Relation = { id: 'wisconsin', meetings: () => meetings, ...(withResults ? { results } : {}) };
  return weighPairs(relation, meetings);
}

/** Forty invented arrangements: half of what a busy lawyer brings to the strata of one judge goes to that judge. */
function arranged(units: readonly Unit[], seed: number): { readonly units: Unit[]; readonly pairs: ReadonlySet<string> } {
  const random = seededRandom(seed);
  const judgesOf = new Map<string, Set<string>>();
  const unitsOf = new Map<string, number[]>();
  for (const [i, u] of units.entries()) {
    judgesOf.set(stratumOf(u), (judgesOf.get(stratumOf(u)) ?? new Set()).add(u.judge));
    for (const lawyer of u.counterparts) {
      const key = `${u.county}|${lawyer}`;
      const known = unitsOf.get(key);
      if (known === undefined) unitsOf.set(key, [i]);
      else known.push(i);
    }
  }
  const busy = [...unitsOf].filter(([, own]) => own.length >= 30 && own.length <= 300);
  const copy = [...units];
  const pairs = new Set<string>();
  for (const at of shuffled(busy.length, random)) {
    const [key, own] = busy[at]!;
    const judges = [...new Set(own.flatMap((i) => [...judgesOf.get(stratumOf(units[i]!))!]))].sort();
    const judge = judges[Math.floor(random() * judges.length)]!;
    const possible = own.filter((i) => judgesOf.get(stratumOf(units[i]!))!.has(judge) && judgesOf.get(stratumOf(units[i]!))!.size > 1);
    if (possible.length < 30) continue;
    for (const i of possible) if (random() < STEERED) copy[i] = { ...copy[i]!, judge };
    pairs.add(`j${judge}|${key.split('|')[1]}`);
    if (pairs.size === ARRANGED) break;
  }
  return { units: copy, pairs };
}

function powerOf(name: string, units: readonly Unit[], seed: number): void {
  const { units: steered, pairs } = arranged(units, seed);
  const shown = weigh(steered, false).pairs.filter((p) => p.q <= FALSE_RATE);
  const found = shown.filter((p) => pairs.has(`${p.official}|${p.counterpart}`)).length;
  process.stdout.write(`${name.padEnd(34)} ${found} of ${pairs.size} arranged pairs found, ${shown.length - found} others\n`);
}

interface Figures {
  readonly tested: number;
  readonly tau: number;
  readonly tail: number;
  readonly outcomeTau: number;
  readonly oneFamily: number;
  readonly twoFamilies: number;
  readonly shown: number;
  readonly certified: number;
  /** Share of tested pairs with p < .005 against scatter: .005 where its tails are right, less for counts, which come in steps. */
  readonly tails: number;
}

function figuresOf(units: readonly Unit[]): Figures {
  const assigned = weigh(units, false);
  const both = weigh(units, true);
  const strong = both.pairs.filter(
    ({ aspects: { assignment, outcome } }) => (assignment?.logBayesFactor ?? 0) > EVIDENCE && (outcome?.logBayesFactor ?? 0) > EVIDENCE,
  );
  return {
    ...{ tested: assigned.tested, tau: assigned.scatter.assignment.tau, tail: assigned.scatter.assignment.tail },
    outcomeTau: both.scatter.outcome.tau,
    oneFamily: assigned.pairs.filter((p) => p.q <= FALSE_RATE).length,
    certified: assigned.pairs.filter((p) => p.certified).length,
    shown: both.pairs.filter((p) => p.q <= FALSE_RATE).length,
    twoFamilies: strong.length,
    tails: assigned.pairs.filter((p) => (p.aspects.assignment?.p ?? 1) < 0.005).length / assigned.tested,
  };
}

function lineOf(name: string, f: Figures): void {
  const tails = f.tail > 0 ? `, tail ${f.tail}` : '';
  process.stdout.write(
    `${name.padEnd(34)} ${f.tested} pairs, τ ${f.tau}${tails}, of results ${f.outcomeTau}; by assignment ${f.oneFamily} (certified ${f.certified}), ` +
      `by either or both ${f.shown}, both above ten to one ${f.twoFamilies}; p < .005 in ${(100 * f.tails).toFixed(2)} %\n`,
  );
}

export function benchWisconsin(): void {
  const file = SHARED === null ? null : join(SHARED, 'data', 'wisconsin-sentencing.csv.gz');
  if (file === null || !existsSync(file)) {
    process.stdout.write(`${'Wisconsin'.padEnd(34)} absent: ../shared is not here\n`);
    return;
  }
  const rows = readRows(file);
  const relations = [
    ['judge and defence lawyer', (row: Row) => row.defenders, true],
    ['judge and prosecutor', (row: Row) => (row.prosecutor === '' ? [] : [`p${row.prosecutor}`]), false],
  ] as const;
  for (const [name, counterparts, barred] of relations) {
    const units = chains(rows, counterparts);
    const real = figuresOf(units);
    lineOf(name, real);
    if (barred) {
      const held = real.oneFamily <= MOST_ONE_FAMILY && real.twoFamilies <= MOST_TWO_FAMILIES;
      process.stdout.write(`${''.padEnd(34)} bars ${MOST_ONE_FAMILY} and ${MOST_TWO_FAMILIES}: ${held ? 'held' : 'NOT held'}\n`);
    }
    for (let copy = 1; copy <= COPIES; copy++) lineOf(`  permuted ${copy}`, figuresOf(permuted(units, copy)));
    if (barred) {
      powerOf('  arranged among permuted', permuted(units, 1), 1);
      powerOf('  arranged among real', units, 1);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) benchWisconsin();
