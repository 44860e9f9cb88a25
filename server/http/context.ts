import type { JobQueue } from '../../ingestion/queue/port.ts';
import type { Services } from '../compose.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { HostRule } from './hosts.ts';

/** What the handlers work with. */
export interface HttpContext {
  readonly services: Services;
  readonly queue: JobQueue;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** Folder for files that are being uploaded. */
  readonly uploads: string;
  /** Names that are answered to; loopback alone where nothing is said. */
  readonly hosts?: HostRule;
}
