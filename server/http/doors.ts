import type { EndpointName } from '../api/contract.ts';
import type { Door } from './door.ts';
import { getAlike } from './endpoints/alike.ts';
import { postLeadAsk } from './endpoints/ask.ts';
import { getBatch, getBatches } from './endpoints/batches.ts';
import { getDocument } from './endpoints/document.ts';
import { getDocuments } from './endpoints/documents.ts';
import { getEdgeEvidence } from './endpoints/edge-evidence.ts';
import { getGaps } from './endpoints/gaps.ts';
import { getLead } from './endpoints/lead.ts';
import { getLeadChanges } from './endpoints/lead-changes.ts';
import { getLeadGraph } from './endpoints/lead-graph.ts';
import { getLeads } from './endpoints/leads.ts';
import { getNeighbours } from './endpoints/neighbours.ts';
import { getPaths } from './endpoints/paths.ts';
import { getQuality } from './endpoints/quality.ts';
import { getQueue, postBatchRetry } from './endpoints/queue.ts';
import { getReadings, getUnplaced, getWaitingReadings, postReadingsAdopt } from './endpoints/readings.ts';
import { getReview, postReviewDecide } from './endpoints/review.ts';
import { getRun, getRuns, postRunStop, postRuns } from './endpoints/runs.ts';
import { getSearch } from './endpoints/search.ts';
import { getStatistics } from './endpoints/statistics.ts';
import { getStatus } from './endpoints/status.ts';
import { postBatches } from './endpoints/upload.ts';

/** Every endpoint of the contract is a way to one use case; leaving one out does not compile. Listed by `npm run docs`. */
export const DOORS: { readonly [N in EndpointName]: Door<N> } = {
  'GET /api/status': getStatus,
  'GET /api/leads': getLeads,
  'GET /api/leads/changes': getLeadChanges,
  'GET /api/leads/:id': getLead,
  'GET /api/leads/:id/graph': getLeadGraph,
  'POST /api/leads/:id/ask': postLeadAsk,
  'GET /api/gaps': getGaps,
  'GET /api/search': getSearch,
  'GET /api/nodes/:id/neighbours': getNeighbours,
  'GET /api/nodes/:id/alike': getAlike,
  'GET /api/paths': getPaths,
  'GET /api/edges/:id/evidence': getEdgeEvidence,
  'GET /api/documents': getDocuments,
  'GET /api/documents/:id': getDocument,
  'GET /api/batches': getBatches,
  'GET /api/batches/:id': getBatch,
  'POST /api/batches': postBatches,
  'POST /api/batches/:id/retry': postBatchRetry,
  'GET /api/quality': getQuality,
  'GET /api/statistics': getStatistics,
  'GET /api/readings': getReadings,
  'GET /api/readings/waiting': getWaitingReadings,
  'POST /api/readings/adopt': postReadingsAdopt,
  'GET /api/queue': getQueue,
  'GET /api/review': getReview,
  'GET /api/review/unplaced': getUnplaced,
  'POST /api/review/decide': postReviewDecide,
  'GET /api/runs': getRuns,
  'POST /api/runs': postRuns,
  'GET /api/runs/:id': getRun,
  'POST /api/runs/:id/stop': postRunStop,
};
