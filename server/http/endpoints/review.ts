import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { acceptedValue, isReplaceable } from '../../../graph/assembly/review/accepted-value.ts';
import { AppError } from '../../../graph/model/errors.ts';
import { valueKey } from '../../../graph/model/review-values.ts';
import type { ReviewEntry, Store } from '../../../graph/store/port.ts';
import type { Body } from '../../api/contract.ts';
import type { Handler } from '../endpoint.ts';
import { presentReviewValue } from '../present/review.ts';

/** There are no accounts: whoever sits at this machine decides. */
const PERSON = 'local';

/** A document has far fewer. */
const MOST_OF_A_DOCUMENT = 10_000;

type Decision = Body<'POST /api/review/decide'>;

export const getReview: Handler<'GET /api/review'> = async ({ context, query }) => {
  const { field, reason, state, document, offset, limit } = query;
  const found = await context.services.store.review.list({
    ...{ offset, limit },
    ...(field && { field }),
    ...(reason && { reason }),
    ...(document && { document }),
    ...(state && { decided: state === 'decided' }),
  });
  return {
    total: found.total,
    byField: { ...found.byField },
    byReason: { ...found.byReason },
    byState: { ...found.byState },
    values: found.entries.map(presentReviewValue),
  };
};

export const postReviewDecide: Handler<'POST /api/review/decide'> = async ({ context, body }) => {
  const { store } = context.services;
  const { document, field, read, verdict, note = '' } = body;
  const value = decidedValue(body, await findEntry(store, body));
  const at = context.now().toISOString();
  await store.review.decide({ document, field, read, verdict, value, by: PERSON, at, note: note.trim() }, documentGraph);
  return presentReviewValue(await findEntry(store, body));
};

/** @throws AppError not-found */
async function findEntry(store: Store, decision: Decision): Promise<ReviewEntry> {
  const { document, field, read } = decision;
  const { entries } = await store.review.list({ document, field, offset: 0, limit: MOST_OF_A_DOCUMENT });
  const entry = entries.find((one) => valueKey(one) === valueKey(decision));
  if (!entry) throw new AppError('not-found', `no uncertain value ${field} ${read} in document ${document}`);
  return entry;
}

/** @throws AppError invalid-input where the value does not go with the verdict or the field */
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
