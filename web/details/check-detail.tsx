import type { Detail } from '../../graph/model/leads/lead.ts';
import { useSay } from '../language.ts';
import { CARD_TEXT } from '../text/card.ts';

type Check = Extract<Detail, { type: 'check' }>;

/** What the law sets beside what the document says, and why the two do not agree. */
export function CheckDetail({ detail }: { readonly detail: Check }) {
  const say = useSay();
  return (
    <figure className="detail">
      <figcaption>{say(detail.title)}</figcaption>
      <div className="check">
        <span className="check-side">
          <small>{say(CARD_TEXT.limit)}</small>
          {detail.limit}
        </span>
        <span className="check-side check-actual">
          <small>{say(CARD_TEXT.actual)}</small>
          {detail.actual}
        </span>
      </div>
      <p className="muted">{say(detail.why)}</p>
    </figure>
  );
}
