import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { ITEM_OUTCOMES, type ItemOutcome, type ItemOutcomeName } from '../../graph/model/keeping/batch.ts';
import { JOB_STATES, type Job, type JobState } from '../../ingestion/queue/port.ts';
import { JOB_OUTCOMES, type JobOutcome } from '../casework/queue/attempt.ts';
import type { Sample } from '../casework/upkeep/sample.ts';
import { VERSION } from '../package-root.ts';

const JOB_KINDS = ['load', 'mine'] as const satisfies readonly Job['kind'][];
/** Seconds: pages are quick, neighbourhoods of courts are not. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Seconds: a part of a load takes moments, a run over a province takes minutes. */
const JOB_BUCKETS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];

/** The numbers of one process, as Prometheus reads them; docs/operations.md lists them. */
export interface Metrics {
  /** Counts an answered request; `route` is the pattern of its path, never the path. */
  request(request: { readonly method: string; readonly route: string; readonly status: number }, seconds: number): void;
  /** Counts one attempt at a job. */
  job(kind: Job['kind'], outcome: JobOutcome, seconds: number): void;
  /** Counts items as they are committed. */
  items(outcomes: readonly Pick<ItemOutcome, 'outcome' | 'documents'>[]): void;
  /** Everything in the text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface MetricsOptions {
  /**
   * Counts what store and queue hold. Only who serves pages is given it: the numbers are the same for every process,
   * and a hundred workers need not all ask.
   */
  readonly sample?: () => Promise<Sample>;
  /** A clock in milliseconds. */
  readonly now?: () => number;
}

export function serviceMetrics({ sample, now = () => performance.now() }: MetricsOptions = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'jianwei_build_info', help: 'Always 1; the label names the version.', labelNames: ['version'], registers }).set(
    { version: VERSION },
    1,
  );
  if (sample) addSampled(registry, kept(sample, now));

  const requests = new Histogram({
    name: 'jianwei_http_request_duration_seconds',
    help: 'Answered requests, by method, pattern of the path and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const jobs = new Counter({
    name: 'jianwei_worker_jobs_total',
    help: 'Attempts at jobs, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const jobSeconds = new Histogram({
    name: 'jianwei_worker_job_duration_seconds',
    help: 'Attempts at jobs, by kind.',
    labelNames: ['kind'],
    buckets: JOB_BUCKETS,
    registers,
  });
  const items = new Counter({
    name: 'jianwei_worker_items_total',
    help: 'Items of batches, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const documents = new Counter({ name: 'jianwei_worker_documents_loaded_total', help: 'Legal documents added to the store.', registers });
  // A counter that appears with its first event hides that event from `rate`.
  for (const kind of JOB_KINDS) for (const outcome of JOB_OUTCOMES) jobs.inc({ kind, outcome }, 0);
  for (const outcome of Object.keys(ITEM_OUTCOMES) as ItemOutcomeName[]) items.inc({ outcome }, 0);

  return {
    request({ method, route, status }, seconds) {
      requests.observe({ method, route, status }, seconds);
    },
    job(kind, outcome, seconds) {
      jobs.inc({ kind, outcome });
      jobSeconds.observe({ kind }, seconds);
    },
    items(outcomes) {
      for (const item of outcomes) {
        items.inc({ outcome: item.outcome });
        documents.inc(item.documents);
      }
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** Gauges of what all processes share; those of a service that does not answer are left out, and its `up` is 0. */
function addSampled(registry: Registry, sample: () => Promise<Sample>): void {
  const registers = [registry];
  const number = (name: string, help: string, read: (of: NonNullable<Sample['store']>) => number): void => {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const { store } = await sample();
        if (store === null) this.remove();
        else this.set(read(store));
      },
    });
  };
  number('jianwei_store_documents', 'Legal documents in the store.', (store) => store.documents);
  number('jianwei_store_nodes', 'Nodes of the graph.', (store) => store.nodes);
  number('jianwei_store_edges', 'Edges of the graph.', (store) => store.edges);
  number('jianwei_batches_running', 'Batches that are being loaded.', (store) => store.runningBatches);
  new Gauge({
    name: 'jianwei_queue_jobs',
    help: 'Jobs in the queue, by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { queue } = await sample();
      this.reset();
      if (queue) for (const state of JOB_STATES satisfies readonly JobState[]) this.set({ state }, queue[state]);
    },
  });
  new Gauge({
    name: 'jianwei_service_up',
    help: '1 when the service answered within 2 s, else 0.',
    labelNames: ['service'],
    registers,
    async collect() {
      const { store, queue } = await sample();
      this.set({ service: 'store' }, store === null ? 0 : 1);
      this.set({ service: 'queue' }, queue === null ? 0 : 1);
    },
  });
}

/** A sample is used for so long, however many ask. */
const KEPT_MS = 10_000;

/** Gives a sample that is at most 10 s old. `now` is a clock in milliseconds. */
function kept(take: () => Promise<Sample>, now: () => number): () => Promise<Sample> {
  let last: { readonly at: number; readonly sample: Promise<Sample> } | null = null;
  return () => {
    if (last === null || now() - last.at >= KEPT_MS) last = { at: now(), sample: take() };
    return last.sample;
  };
}
