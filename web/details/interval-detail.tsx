import type { Detail } from '../../graph/model/leads/lead.ts';
import { formatDecimal } from '../format.ts';
import { useSay } from '../language.ts';
import { CARD_TEXT } from '../text/card.ts';

type Interval = Extract<Detail, { type: 'interval' }>;

/** A figure with its interval; one that holds "no difference" says so. */
export function IntervalDetail({ detail }: { readonly detail: Interval }) {
  const say = useSay();
  const { estimate, low, high, level, none } = detail;
  return (
    <p className="said">
      <b>{say(detail.title)}</b> {formatDecimal(estimate)} {say(detail.unit)}
      <span className="muted">
        {' '}
        {say(CARD_TEXT.interval, { level: Math.round(level * 100), low: formatDecimal(low), high: formatDecimal(high) })}
        {low <= none && none <= high && <> · {say(CARD_TEXT.holdsNone)}</>}
      </span>
    </p>
  );
}
