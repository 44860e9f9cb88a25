import type { z } from 'zod';
import { isReplaceable } from '../../../graph/assembly/review/accepted-value.ts';
import { partsId } from '../../../graph/model/ids.ts';
import type { ReviewDecision } from '../../../graph/model/record/review.ts';
import type { Span } from '../../../graph/model/span.ts';
import type { ReviewEntry } from '../../../graph/store/ports/desk.ts';
import type { ReviewValueReply } from '../../api/review-schemas.ts';

export function presentReviewValue({
  document,
  field,
  read,
  reason,
  candidates,
  spans,
  decision,
}: ReviewEntry): z.output<typeof ReviewValueReply> {
  const { id, path, kind, number, court, date } = document;
  return {
    id: partsId('review', id, field, read),
    document: { id, path, kind, number, court, date },
    ...{ field, read, reason },
    // What nobody read is nothing to choose.
    candidates: candidates
      .filter(({ value }) => value !== '')
      .map(({ value, spans: places, readBy = ['rules'] }) => ({ value, spans: copies(places), readBy: [...readBy] })),
    spans: copies(spans),
    replaceable: isReplaceable(field, reason),
    decision: decision && presentDecision(decision),
  };
}

const copies = (spans: readonly Span[]): Span[] => spans.map(({ start, end }) => ({ start, end }));

function presentDecision({ verdict, value, by, at, note }: ReviewDecision): z.output<typeof ReviewValueReply>['decision'] {
  return verdict === 'open' ? null : { verdict, value, by, at, note };
}
