import type { Services } from '../compose.ts';
import type { JobRunner } from '../jobs.ts';

/** What the handlers work with. */
export interface HttpContext {
  readonly services: Services;
  readonly jobs: JobRunner;
  readonly now: () => Date;
  /** Folder for files that are being uploaded. */
  readonly uploads: string;
}
