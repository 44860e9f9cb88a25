import { Segmented, Select } from 'antd';
import { REVIEW_FIELDS, UNCERTAIN_REASONS, type UncertainReason } from '../../../graph/model/record/review.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { useCount, useSay } from '../../language.ts';
import { REVIEW_FIELD_TEXT, REVIEW_TEXT } from '../../text/review.ts';
import { adjustAddress } from '../../use-address.ts';

export type ReviewState = 'undecided' | 'decided' | 'all';

export interface ReviewFilter {
  readonly state: ReviewState;
  readonly field: string | null;
  readonly reason: string | null;
}

interface Properties {
  readonly filter: ReviewFilter;
  readonly reply: Reply<'GET /api/review'> | null;
}

/** State, field and reason with their counts; each lives in the address. */
export function ReviewFilters({ filter, reply }: Properties) {
  const say = useSay();
  const count = useCount();
  const { undecided = 0, decided = 0 } = reply?.byState ?? {};
  const counts: Readonly<Record<ReviewState, number>> = { undecided, decided, all: undecided + decided };
  const fields = REVIEW_FIELDS.filter((field) => (reply?.byField[field] ?? 0) > 0 || filter.field === field);
  const reasons = (Object.keys(UNCERTAIN_REASONS) as UncertainReason[]).filter(
    (reason) => (reply?.byReason[reason] ?? 0) > 0 || filter.reason === reason,
  );
  return (
    <>
      <div className="bar">
        <Segmented
          block
          className="review-state"
          value={filter.state}
          aria-label={say(REVIEW_TEXT.state)}
          onChange={(state: ReviewState) => adjustAddress({ state: state === 'undecided' ? null : state, page: null })}
          options={(['undecided', 'decided', 'all'] as const).map((state) => ({
            value: state,
            label: reply === null ? say(REVIEW_TEXT[state]) : `${say(REVIEW_TEXT[state])} ${count(counts[state])}`,
          }))}
        />
      </div>
      <div className="bar lead-narrow">
        <Select
          value={filter.field ?? ''}
          aria-label={say(REVIEW_TEXT.field)}
          popupMatchSelectWidth={false}
          onChange={(field: string) => adjustAddress({ field, page: null })}
          options={[
            { value: '', label: say(REVIEW_TEXT.allFields) },
            ...fields.map((field) => ({ value: field, label: `${say(REVIEW_FIELD_TEXT[field])} ${count(reply?.byField[field] ?? 0)}` })),
          ]}
        />
        <Select
          value={filter.reason ?? ''}
          aria-label={say(REVIEW_TEXT.reason)}
          popupMatchSelectWidth={false}
          onChange={(reason: string) => adjustAddress({ reason, page: null })}
          options={[
            { value: '', label: say(REVIEW_TEXT.allReasons) },
            ...reasons.map((reason) => ({
              value: reason,
              label: `${say(UNCERTAIN_REASONS[reason])} ${count(reply?.byReason[reason] ?? 0)}`,
            })),
          ]}
        />
      </div>
    </>
  );
}
