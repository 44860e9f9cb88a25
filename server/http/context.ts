import type { Casework } from '../casework/gate.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { HostRule } from './hosts.ts';

/** What the pages and the API work with. */
export interface HttpContext {
  readonly casework: Casework;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** Folder for files that are being uploaded. */
  readonly uploads: string;
  /** Names that are answered to; loopback alone where nothing is said. */
  readonly hosts?: HostRule;
}
