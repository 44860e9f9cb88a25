import { formatDecibans } from '../../format.ts';
import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { FindingReply } from './gather.ts';

/** Every case of one finding with what the finding loses without it; folded, since the card shows what moves the whole lead. */
export function InfluenceList({ influence }: Pick<FindingReply, 'influence'>) {
  const say = useSay();
  const sorted = [...influence].sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans));
  return (
    <details className="influence">
      <summary>{say(CARD_TEXT.influence, { count: influence.length })}</summary>
      <table className="plain-table">
        <tbody>
          {sorted.map((c) => (
            <tr key={`${c.case} ${c.document}`}>
              <td className="keep">{c.case}</td>
              <td className="keep">{c.date ?? '—'}</td>
              <td>{say(c.says)}</td>
              <td className="num">{formatDecibans(c.decibans)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
