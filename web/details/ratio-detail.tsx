import type { Detail } from '../../graph/model/leads/lead.ts';
import { formatDecimal } from '../format.ts';
import { useSay } from '../language.ts';
import { CARD_TEXT } from '../text/card.ts';

type Ratio = Extract<Detail, { type: 'ratio' }>;

function Row({
  label,
  value,
  most,
  unit,
  className,
}: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly unit: string;
  readonly className: string;
}) {
  return (
    <>
      <span className="muted">{label}</span>
      <span className="ratio-track">
        <i className={className} style={{ width: `${most === 0 ? 0 : (Math.max(0, value) / most) * 100}%` }} />
      </span>
      <span className="num">
        {formatDecimal(value)} {unit}
      </span>
    </>
  );
}

/** What was seen beside what chance would give, on one scale. */
export function RatioDetail({ detail }: { readonly detail: Ratio }) {
  const say = useSay();
  const most = Math.max(detail.observed, detail.expected);
  const unit = say(detail.unit);
  return (
    <figure className="detail">
      <figcaption>{say(detail.title)}</figcaption>
      <div className="ratio">
        <Row label={say(CARD_TEXT.observed)} value={detail.observed} most={most} unit={unit} className="bar-for" />
        <Row label={say(CARD_TEXT.expected)} value={detail.expected} most={most} unit={unit} className="bar-plain" />
      </div>
    </figure>
  );
}
