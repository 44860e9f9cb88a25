import { createHash } from 'node:crypto';
import type { ExtractionRecord } from '../model/record/record.ts';
import type { ReviewDecision } from '../model/record/review.ts';
import { decisionLine } from '../model/record/review-values.ts';

/**
 * What a record says, in few characters: records that differ in what they say have another one, whoever read them and wherever their file lies.
 * Kept with each document, so that nobody has to read all records to know whether one has changed.
 */
export function recordDigest({ id: _id, source: _source, ...said }: ExtractionRecord): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
}

/**
 * The digest of what leads are made of. `documents` are the id of each, followed by the digest of its record, in the order of the ids; `decisions`
 * all that are in force and placed, ordered by document, field and value.
 */
export async function digestOf(
  documents: AsyncIterable<string> | Iterable<string>,
  decisions: AsyncIterable<ReviewDecision> | Iterable<ReviewDecision>,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const document of documents) hash.update(document);
  for await (const decision of decisions) hash.update(decisionLine(decision));
  return hash.digest('hex').slice(0, 20);
}
