import type { ReactNode } from 'react';
import { formatDecibans } from '../../format.ts';
import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import { ConditionList } from './condition-list.tsx';
import type { LeadReply } from './gather.ts';
import { type Bar, type RunningSum, runningSum } from './running-sum.ts';

const BAR_CLASS = { finding: 'bar-for', like: 'bar-for', counter: 'bar-against', overlap: 'bar-against' } as const;

/** A bar on the common scale; what adds nothing is a dashed box at its place. */
function Track({ bar, className, scale }: { readonly bar: Bar; readonly className: string; readonly scale: RunningSum }) {
  const nothing = bar.width < 0.2;
  return (
    <span className="evidence-track" aria-hidden="true">
      <i className="line-zero" style={{ left: `${scale.zero}%` }} />
      <i className="line-yellow" style={{ left: `${scale.yellow}%` }} />
      <i className="line-red" style={{ left: `${scale.red}%` }} />
      <i
        className={nothing ? 'bar-nothing' : className}
        style={nothing ? { left: `min(${bar.left}%, calc(100% - 18px))` } : { left: `${bar.left}%`, width: `${bar.width}%` }}
      />
    </span>
  );
}

function Row({ label, children, className }: { readonly label: ReactNode; readonly children: ReactNode; readonly className?: string }) {
  return (
    <li className={className}>
      <span>{label}</span>
      {children}
    </li>
  );
}

/** The evidence in decibans as a sum: every step with its bar and the sum so far, the total, and the lines of the tiers. */
export function Contributions({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  if (lead.contributions.length === 0) return null;
  const scale = runningSum(lead);
  const [yellow, red] = [lead.lines.yellow.toFixed(1), lead.lines.red.toFixed(1)];
  return (
    <section>
      <h2>
        {say(CARD_TEXT.contributions)} <span className="muted">{say(CARD_TEXT.lines, { yellow, red })}</span>
      </h2>
      <div className="evidence-head muted" aria-hidden="true">
        <span>{say(CARD_TEXT.step)}</span>
        <span />
        <span className="num">{say(CARD_TEXT.change)}</span>
        <span className="num">{say(CARD_TEXT.soFar)}</span>
      </div>
      <ul className="evidence">
        {scale.steps.map(({ item, bar }, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: steps stand in an order of their own
            key={index}
            label={
              <>
                {item.kind === 'counter' && <span className="muted">{say(CARD_TEXT.counterStep)} </span>}
                {say(item.label)} <span className="muted">{item.indicator}</span>
              </>
            }
          >
            <Track bar={bar} className={item.decibans < 0 ? 'bar-against' : BAR_CLASS[item.kind]} scale={scale} />
            <span className="num">{formatDecibans(item.decibans)}</span>
            <span className="num muted">{item.sum.toFixed(1)}</span>
          </Row>
        ))}
        <Row className="evidence-total" label={say(CARD_TEXT.sum)}>
          <Track bar={scale.total} className="bar-for" scale={scale} />
          <span className="num">{formatDecibans(lead.total)}</span>
          <span className="num muted">{say(lead.times)}</span>
        </Row>
      </ul>
      <ConditionList conditions={lead.conditions} />
    </section>
  );
}
