import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

/** Which paper of which office would settle which reading; each paper once. */
export function PaperList({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  const { papers } = lead;
  if (papers.length === 0) return null;
  return (
    <section>
      <h2>{say(CARD_TEXT.papers)}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{say(CARD_TEXT.holder)}</th>
            <th>{say(CARD_TEXT.paper)}</th>
            <th>{say(CARD_TEXT.settles)}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map(({ holder, paper, settles }) => (
            <tr key={`${holder?.zh} ${paper.zh}`}>
              <td>{holder === null ? <span className="muted">{say(CARD_TEXT.noHolder)}</span> : say(holder)}</td>
              <td>{say(paper)}</td>
              <td className="muted">{settles.map((text) => say(text)).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
