import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whileServing } from './process.ts';

const REQUESTS = 300;

/** Latency of list, lead and expand answers of the served fictional province, one request after the other. */
export async function benchApi(): Promise<[string, string][]> {
  const data = mkdtempSync(join(tmpdir(), 'jianwei-bench-'));
  try {
    return await whileServing(['demo'], { JIANWEI_DATA: data }, measure);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measure(base: string): Promise<[string, string][]> {
  const { leads } = (await (await fetch(`${base}/api/leads?limit=500`)).json()) as { leads: { id: string }[] };
  const lead = leads[0]?.id ?? '';
  const card = (await (await fetch(`${base}/api/leads/${lead}`)).json()) as { subjects: { node: string }[] };
  const node = card.subjects[0]?.node ?? '';
  const rows: [string, string][] = [];
  for (const [name, path] of [
    ['list', '/api/leads?limit=50'],
    ['lead', `/api/leads/${lead}`],
    ['expand', `/api/nodes/${node}/neighbours?limit=50`],
  ] as const) {
    const times: number[] = [];
    for (let i = 0; i < REQUESTS; i++) {
      const started = performance.now();
      await (await fetch(base + path)).arrayBuffer();
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0).toFixed(1);
    rows.push([`API ${name}`, `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (n = ${REQUESTS})`]);
  }
  return rows;
}
