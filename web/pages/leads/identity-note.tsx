import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { FindingReply } from './gather.ts';

/** In how many readings of doubtful names a finding holds, and on which joins it rests. */
export function IdentityNote({ identity }: { readonly identity: NonNullable<FindingReply['identity']> }) {
  const say = useSay();
  return (
    <div className="identity">
      <b>{say(identity.says)}</b>
      <ul>
        {identity.restsOn.map((join) => (
          <li key={join.says.zh}>
            {say(join.says)} <span className="muted">{say(CARD_TEXT.samePerson, { chance: Math.round(join.chance * 100) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
