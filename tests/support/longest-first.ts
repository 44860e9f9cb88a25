import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/**
 * Files that take seconds, longest first: one that began last would let all cores but its own wait for it. A file that is not named here is as
 * short as most; one that no longer is belongs here, and nothing but time is lost where it is missing.
 */
const LONGEST = [
  'contract/embedded-queue',
  'worlds/no-leads',
  'server/api',
  'ingestion/submit',
  'worlds/leads',
  'nlp/linear',
  'nlp/classifier/classify',
  'graph/indicators/n16-counsel-follows-judge',
  'nlp/metamorphic/metamorphic',
  'server/ask-province',
  'worlds/region/scatter',
  'worlds/region/plots',
  'worlds/region/region',
  'graph/conduct/audit',
  'nlp/llm/endpoint',
  'graph/indicators/s07-released-at-trial',
  'graph/indicators/s02-results-before-one-judge',
  'graph/analytics/evidence/outcome-model',
  'graph/indicators/s14-reversals-of-one-judge',
  'graph/indicators/s19-mass-suits',
  'graph/analytics/pairs/weigh',
  'graph/indicators/s01-judge-lawyer-pairing',
  'graph/indicators/n02-judge-lawyer-client',
  'contract/folder-blobs',
  'ingestion/readers/thread',
  'ingestion/batch',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((file) => moduleId.endsWith(`/tests/${file}.test.ts`));
  return place < 0 ? LONGEST.length : place;
};

/** Long files first, then the others as vitest has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
