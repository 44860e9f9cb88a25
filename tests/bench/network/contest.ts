const ROUNDS = 3;

export interface Timed<T> {
  readonly milliseconds: number;
  readonly result: T;
}

/** What a contestant took, and what it found in a few words. */
export type Run = Timed<string>;

/** One kernel, here and by its peers. A peer that is null is absent. */
export interface Contest {
  readonly name: string;
  readonly here: () => Run | Promise<Run>;
  readonly peers: Readonly<Record<string, (() => Run | Promise<Run>) | null>>;
  /** Default 3; 1 for what takes seconds. */
  readonly rounds?: number;
}

/** All contestants in turns: what slows the machine for a while slows all. The least of their times. */
export async function held({ name, here, peers, rounds = ROUNDS }: Contest): Promise<[string, string][]> {
  const contestants = [here, ...Object.values(peers)];
  const runs = contestants.map((): Run[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, contestant] of contestants.entries()) if (contestant) runs[i]!.push(await contestant());
  }
  const own = least(runs[0]!);
  const names = [name, ...Object.keys(peers).map((peer) => `${name}: ${peer}`)];
  return names.flatMap((title, i): [string, string][] => {
    const [first] = runs[i]!;
    if (first === undefined) return [];
    const ratio = i === 0 ? '' : `${(least(runs[i]!) / own).toFixed(2)} × the time here = `;
    return [[title, `${ratio}${shown(least(runs[i]!))}${first.result === '' ? '' : `, ${first.result}`}`]];
  });
}

/** CPU time of the process, which other work on the machine hardly changes. */
export function timed<T>(work: () => T): Timed<T> {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, result };
}

export const least = (runs: readonly Timed<unknown>[]): number => Math.min(...runs.map((r) => r.milliseconds));

const shown = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
