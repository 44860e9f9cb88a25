import type { JobQueue, JobStatus } from '../../../ingestion/queue/port.ts';

const MOST_FAILED = 1000;

/** Jobs that have failed for good, oldest first. */
export const failedJobs = (queue: JobQueue): Promise<readonly JobStatus[]> => queue.list(['failed'], { limit: MOST_FAILED });
