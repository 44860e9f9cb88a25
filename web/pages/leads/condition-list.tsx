import { useSay } from '../../language.ts';
import { TierMark } from '../../parts/tier-mark.tsx';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

type Condition = LeadReply['conditions'][number];

/** Between the conditions of red: a rule, or the line together with two families. */
const JOINED = { red: [null, CARD_TEXT.or, CARD_TEXT.and], yellow: [null, CARD_TEXT.or, CARD_TEXT.or] } as const;

function Tick({ condition }: { readonly condition: Condition }) {
  const say = useSay();
  return (
    <span className={condition.met ? 'met' : 'unmet'}>
      <span role="img" aria-label={say(condition.met ? CARD_TEXT.met : CARD_TEXT.unmet)}>
        {condition.met ? '✓' : '✗'}
      </span>{' '}
      {say(condition.label)}
    </span>
  );
}

/** What red and yellow ask for, each ticked where it is met. */
export function ConditionList({ conditions }: Pick<LeadReply, 'conditions'>) {
  const say = useSay();
  if (conditions.length === 0) return null;
  return (
    <ul className="conditions">
      {(['red', 'yellow'] as const).map((tier) => (
        <li key={tier}>
          <TierMark tier={tier} />
          <span>
            {conditions
              .filter((c) => c.tier === tier)
              .map((condition, index) => {
                const word = JOINED[tier][index];
                return (
                  <span key={condition.label.zh}>
                    {word && <span className="muted"> {say(word)} </span>}
                    <Tick condition={condition} />
                  </span>
                );
              })}
          </span>
        </li>
      ))}
    </ul>
  );
}
