import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_MS = 1000;

/** Samples the resident memory of every process below `root` (Linux), and says how the greatest of them grew over the run. */
export function memoryOfTree(root: number): { text(): string; stop(): void } {
  const samples: number[] = [];
  const timer = setInterval(() => {
    const sizes = below(root).map(residentMegabytes);
    if (sizes.length > 0) samples.push(Math.max(...sizes));
  }, SAMPLE_MS);
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return {
    text() {
      if (samples.length < 4) return 'too short to say how memory grows';
      const quarter = samples.length >> 2;
      const [second, last] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)];
      return `greatest worker ${median(second).toFixed(0)} MB in the second quarter, ${median(last).toFixed(0)} MB in the last, peak ${Math.max(...samples).toFixed(0)} MB`;
    },
    stop: () => clearInterval(timer),
  };
}

function below(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/** Processes end while they are looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
