import type { Detail } from '../../graph/model/leads/lead.ts';
import { useSay } from '../language.ts';
import { CARD_TEXT } from '../text/card.ts';

type Timeline = Extract<Detail, { type: 'timeline' }>;
const HEIGHT = 44;

/** Cases by quarter: those of the finding dark, those they are compared with light; the densest stretch is shaded, the sums are written. */
export function TimelineDetail({ detail }: { readonly detail: Timeline }) {
  const say = useSay();
  const { quarters, window } = detail;
  const most = Math.max(1, ...quarters.map((q) => q.own + q.others));
  const sum = (side: 'own' | 'others'): number => quarters.reduce((all, q) => all + q[side], 0);
  const inside = (quarter: string): boolean => window !== null && quarter >= window.from && quarter <= window.to;
  return (
    <figure className="detail">
      <figcaption>
        {say(detail.title)} · {window === null ? say(CARD_TEXT.evenly) : say(CARD_TEXT.densest, window)}
      </figcaption>
      <div className="strip" role="img" aria-label={`${say(detail.own)} ${sum('own')}, ${say(detail.others)} ${sum('others')}`}>
        {quarters.map(({ quarter, own, others }) => (
          <span key={quarter} className={inside(quarter) ? 'strip-in' : undefined} title={`${quarter}: ${own} + ${others}`}>
            <i className="bar-plain" style={{ height: (others / most) * HEIGHT }} />
            <i className="bar-for" style={{ height: (own / most) * HEIGHT }} />
            {quarter.endsWith('-01') && <small>{quarter.slice(0, 4)}</small>}
          </span>
        ))}
      </div>
      <p className="strip-sums">
        <i className="bar-for" /> {say(detail.own)} {say(CARD_TEXT.caseCount, { count: sum('own') })}
        <i className="bar-plain" /> {say(detail.others)} {say(CARD_TEXT.caseCount, { count: sum('others') })}
      </p>
    </figure>
  );
}
