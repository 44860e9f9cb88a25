/**
 * `npm run bench:pairs [cases]`: pair statistics of a country's year, on one thread: 3,000 courts with 14 judges each, 300,000 lawyers of
 * whom few have most cases, 10 million cases; in thirty courts one pair is arranged. The table stands before the clock starts; everything
 * after it is what a run over documents does (`weighCounted`).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../graph/analytics/network/seeded-random.ts';
import type { Counted } from '../../graph/analytics/pairs/counted.ts';
import { arrange, type LooseUnits } from '../../graph/analytics/pairs/table.ts';
import { countHired, weighCounted } from '../../graph/analytics/pairs/weigh.ts';

const COURTS = 3000;
const JUDGES = 14;
const CAUSES = 6;
const QUARTERS = 32;
const LAWYERS = 300_000;
const ARRANGED = 30;
/** Share of the cases of an arranged pair's lawyer that are steered. */
const STEERED = 0.7;

function synthetic(units: number): LooseUnits {
  const random = seededRandom(1);
  const [judge, stratum, time, lawyers] = [new Int32Array(units), new Int32Array(units), new Int32Array(units), new Int32Array(units)];
  for (let u = 0; u < units; u++) {
    const lawyer = Math.floor(LAWYERS * random() ** 2.2);
    const court = random() < 0.8 ? lawyer % COURTS : Math.floor(random() * COURTS);
    const cause = Math.floor(CAUSES * random() * random());
    const quarter = Math.floor(random() * QUARTERS);
    const steered = court < ARRANGED && lawyer === court + 5 * COURTS && random() < STEERED;
    lawyers[u] = lawyer;
    time[u] = quarter;
    stratum[u] = (court * CAUSES + cause) * QUARTERS + quarter;
    judge[u] = court * JUDGES + (steered ? 2 : Math.floor(random() * JUDGES));
  }
  const strata = COURTS * CAUSES * QUARTERS;
  return {
    judgeIds: Array.from({ length: COURTS * JUDGES }, (_, j) => `j${j}`),
    lawyerIds: Array.from({ length: LAWYERS }, (_, l) => `l${l}`),
    ...{ units, judge, stratum, time, lawyers },
    lawyersFrom: Int32Array.from({ length: units + 1 }, (_, u) => u),
    stratumCourt: Int32Array.from({ length: strata }, (_, s) => Math.floor(s / (CAUSES * QUARTERS))),
    stratumQuarter: Int32Array.from({ length: strata }, (_, s) => s % QUARTERS),
  };
}

const NOBODY: LooseUnits = {
  ...{ judgeIds: [], lawyerIds: [], units: 0 },
  ...{ judge: new Int32Array(0), stratum: new Int32Array(0), time: new Int32Array(0), lawyers: new Int32Array(0) },
  ...{ lawyersFrom: new Int32Array(1), stratumCourt: new Int32Array(0), stratumQuarter: new Int32Array(0) },
};

function measure(units: number): void {
  let loose: LooseUnits | null = synthetic(units);
  const line = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(34)} ${value}\n`);
  const started = performance.now();
  const busy = (): number => process.cpuUsage().user / 1e6;
  const [busyBefore, memoryBefore] = [busy(), process.memoryUsage().rss / 1e6];
  let before = started;
  let spent = busyBefore;
  let step = 'sort';
  const ended = (): void => {
    line(`  ${step}`, `${((performance.now() - before) / 1000).toFixed(2)} s, ${(busy() - spent).toFixed(2)} s computing`);
    before = performance.now();
    spent = busy();
  };
  const next = (name: string): void => {
    ended();
    step = name;
  };
  const table = arrange(loose);
  loose = null;
  next('count');
  const hired: Counted = countHired(table);
  const counted = { hired, late: countHired(arrange(NOBODY)), contrasts: [], period: { from: 0, to: QUARTERS - 1 } };
  const { pairs, tested, share, scatter } = weighCounted(counted, null, next);
  ended();
  const seconds = (performance.now() - started) / 1000;
  const arranged = (official: string, counterpart: string): boolean =>
    Number(counterpart.slice(1)) - 5 * COURTS === Math.floor(Number(official.slice(1)) / JUDGES) &&
    Number(official.slice(1)) % JUDGES === 2;
  const shown = pairs.filter((p) => p.q <= 0.1);
  const right = shown.filter((p) => arranged(p.official, p.counterpart)).length;
  line('pair statistics', `${units} cases, ${tested} pairs tested, ${pairs.length} weighed exactly`);
  line(
    '',
    `τ ${scatter.assignment.tau}, share ${share.toExponential(1)}; shown at q ≤ .1: ${shown.length}, ${right} of ${ARRANGED} arranged`,
  );
  const peak = process.resourceUsage().maxRSS / 1000;
  line('', `${seconds.toFixed(1)} s (at most 10), ${(busy() - busyBefore).toFixed(1)} s of it computing`);
  line('', `peak ${peak.toFixed(0)} MB (at most 1000), ${memoryBefore.toFixed(0)} MB of it the table`);
}

/** In a process of its own, so that the peak is its own. */
export function benchPairs(): void {
  spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], { stdio: 'inherit' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) measure(Number(process.argv[2] ?? 10_000_000));
