/** Everything that can be done, by subject: one file each, listed by `npm run docs`. */
import { follow } from './batches/follow.ts';
import { listBatches } from './batches/list.ts';
import { loadFiles } from './batches/load.ts';
import { openBatch } from './batches/open.ts';
import { readReceipt } from './batches/receipt.ts';
import { submitFiles } from './batches/submit.ts';
import { extractDocuments } from './documents/extract.ts';
import { listDocuments } from './documents/list.ts';
import { openDocument } from './documents/open.ts';
import { approveErasure } from './erasures/approve.ts';
import { finishErasures } from './erasures/finish.ts';
import { listErasures } from './erasures/list.ts';
import { repeatErasures } from './erasures/repeat.ts';
import { requestErasure } from './erasures/request.ts';
import { withdrawErasure } from './erasures/withdraw.ts';
import { writeExport } from './exports/write.ts';
import { auditStatistics } from './figures/audit.ts';
import { seeQuality } from './figures/quality.ts';
import { seeStatistics } from './figures/statistics.ts';
import { seeStatus } from './figures/status.ts';
import { findAlike } from './graph/alike.ts';
import { showEvidence } from './graph/evidence.ts';
import { showNeighbours } from './graph/neighbours.ts';
import { findPaths } from './graph/paths.ts';
import { search } from './graph/search.ts';
import { askLead } from './leads/ask.ts';
import { listLeadsBeside } from './leads/beside.ts';
import { listChangedLeads } from './leads/changes.ts';
import { findLead } from './leads/find.ts';
import { listGaps } from './leads/gaps.ts';
import { drawLead } from './leads/graph.ts';
import { listLeads } from './leads/list.ts';
import { openLead } from './leads/open.ts';
import { listLedger } from './ledger/list.ts';
import { retryJobs } from './queue/retry.ts';
import { seeQueue } from './queue/see.ts';
import { work } from './queue/work.ts';
import { adoptReadings } from './readings/adopt.ts';
import { finishAdoption } from './readings/finish.ts';
import { listReadings } from './readings/list.ts';
import { readAnew } from './readings/read.ts';
import { seeReadings } from './readings/see.ts';
import { decideValue } from './review/decide.ts';
import { listReview } from './review/list.ts';
import { takeOutReview } from './review/take-out.ts';
import { listUnplaced } from './review/unplaced.ts';
import { mineAsKnown } from './runs/as-known.ts';
import { seeLastRun } from './runs/last.ts';
import { mine } from './runs/mine.ts';
import { requestRun } from './runs/request.ts';
import { seeRun } from './runs/see.ts';
import { stopRun } from './runs/stop.ts';
import { seeRunUnderWay } from './runs/under-way.ts';
import { foundTenant } from './tenants/found.ts';
import { listTenants } from './tenants/list.ts';
import { keepHead } from './upkeep/anchor.ts';
import { backUp } from './upkeep/back-up.ts';
import { check } from './upkeep/check.ts';
import { clearLeftovers } from './upkeep/clear-leftovers.ts';
import { migrate } from './upkeep/migrate.ts';
import { probe } from './upkeep/probe.ts';
import { rebuild } from './upkeep/rebuild.ts';
import { restore } from './upkeep/restore.ts';
import { takeSample } from './upkeep/sample.ts';

export const USE_CASES = [
  follow,
  listBatches,
  loadFiles,
  openBatch,
  readReceipt,
  submitFiles,
  extractDocuments,
  listDocuments,
  openDocument,
  approveErasure,
  finishErasures,
  listErasures,
  repeatErasures,
  requestErasure,
  withdrawErasure,
  writeExport,
  auditStatistics,
  seeQuality,
  seeStatistics,
  seeStatus,
  findAlike,
  showEvidence,
  showNeighbours,
  findPaths,
  search,
  askLead,
  listLeadsBeside,
  listChangedLeads,
  findLead,
  listGaps,
  drawLead,
  listLeads,
  openLead,
  listLedger,
  retryJobs,
  seeQueue,
  work,
  adoptReadings,
  finishAdoption,
  listReadings,
  readAnew,
  seeReadings,
  decideValue,
  listReview,
  takeOutReview,
  listUnplaced,
  mineAsKnown,
  seeLastRun,
  mine,
  requestRun,
  seeRun,
  stopRun,
  seeRunUnderWay,
  foundTenant,
  listTenants,
  keepHead,
  backUp,
  check,
  clearLeftovers,
  migrate,
  probe,
  rebuild,
  restore,
  takeSample,
] as const;

export type UseCaseName = (typeof USE_CASES)[number]['name'];
