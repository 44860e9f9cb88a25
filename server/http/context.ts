import type { JobQueue } from '../../ingestion/queue/port.ts';
import type { Services } from '../compose.ts';

/** What the handlers work with. */
export interface HttpContext {
  readonly services: Services;
  readonly queue: JobQueue;
  readonly now: () => Date;
  /** Folder for files that are being uploaded. */
  readonly uploads: string;
}
