import { z } from 'zod';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { acceptedValue, isReplaceable } from '../../../graph/assembly/review/accepted-value.ts';
import { AppError } from '../../../graph/model/errors.ts';
import { REVIEW_FIELDS } from '../../../graph/model/record/review.ts';
import { valueKey } from '../../../graph/model/record/review-values.ts';
import type { ReviewEntry } from '../../../graph/store/ports/desk.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

const LONGEST = 2000;
/** A document has far fewer. */
const MOST_OF_A_DOCUMENT = 10_000;

const Decision = z.object({
  document: Id,
  field: z.enum(REVIEW_FIELDS),
  /** The value as it was read. */
  read: z.string().max(LONGEST),
  /** `open` takes a decision back. */
  verdict: z.enum(['confirmed', 'replaced', 'rejected', 'open']),
  /** Given with `replaced` and with nothing else. */
  value: z.string().max(LONGEST).optional(),
  note: z.string().max(LONGEST).default(''),
});
type Decision = z.output<typeof Decision>;

/**
 * Confirms, replaces or rejects a doubtful value, or takes a decision back; graph and evidence follow in the same transaction.
 * @throws AppError not-found; invalid-input where the value does not go with the verdict or the field
 */
export const decideValue = defineUseCase({
  name: 'review.decide',
  permission: 'values.decide',
  words: { zh: '裁定待复核的值', en: 'decided a doubtful value' },
  input: Decision,
  async run(actor, decision, at): Promise<ReviewEntry> {
    const { store } = await at.services();
    const { document, field, read, verdict, note } = decision;
    const entry = await entryOf(store, decision);
    const value = decidedValue(decision, entry);
    // With its place, so that it holds there whatever a later reader reads.
    const made = { by: actor.id, at: at.now().toISOString(), note: note.trim(), place: entry.spans };
    const kept = { document, field, read, verdict, value, ...made };
    await store.review.decide(kept, documentGraph);
    return entryOf(store, decision);
  },
});

async function entryOf(store: Store, decision: Decision): Promise<ReviewEntry> {
  const { document, field, read } = decision;
  const { entries } = await store.review.list({ document, field, offset: 0, limit: MOST_OF_A_DOCUMENT });
  const entry = entries.find((one) => valueKey(one) === valueKey(decision));
  if (!entry) throw new AppError('not-found', `no uncertain value ${field} ${read} in document ${document}`);
  return entry;
}

function decidedValue({ verdict, value }: Decision, { field, reason }: ReviewEntry): string | null {
  if (verdict !== 'replaced') {
    if (value !== undefined) throw new AppError('invalid-input', `value: goes with replaced, not with ${verdict}`);
    return null;
  }
  if (!isReplaceable(field, reason)) throw new AppError('invalid-input', `verdict: ${field} can be confirmed or rejected, not replaced`);
  const accepted = acceptedValue(field, value ?? '');
  if (accepted === null) throw new AppError('invalid-input', `value: cannot be a value of ${field}`);
  return accepted;
}
