import { wordsOfField } from '../../../graph/model/record/record-words.ts';
import { VERDICTS } from '../../../graph/model/record/review.ts';
import { formatInstant } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { READINGS_TEXT } from '../../text/readings.ts';
import { useReply } from '../../use-reply.ts';

const SHOWN = 50;

/** Decisions of people whose value is not found any more. */
export function UnplacedDecisions({ count: total }: { readonly count: number }) {
  const say = useSay();
  const count = useCount();
  const { reply } = useReply('GET /api/review/unplaced', { query: { limit: SHOWN } });
  return (
    <div data-part="unplaced">
      <p className="warning">{say(READINGS_TEXT.unplaced, { count: count(total) })}</p>
      {reply !== null && (
        <div className="quality-scroll">
          <table className="plain-table quality-table">
            <thead>
              <tr>
                {(['documents', 'field', 'read', 'decided', 'by'] as const).map((head) => (
                  <th key={head}>{say(READINGS_TEXT[head])}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reply.decisions.map(({ document, listed, field, read, verdict, value, by, at }) => (
                <tr key={`${document} ${field} ${read}`}>
                  <td>
                    {listed === null ? (
                      <code>{document}</code>
                    ) : (
                      <PageLink page="documents" id={document}>
                        {listed.number ?? listed.path}
                      </PageLink>
                    )}
                  </td>
                  <td className="keep">{say(wordsOfField(field))}</td>
                  <td>{read}</td>
                  <td>
                    {say(VERDICTS[verdict])} {value}
                  </td>
                  <td className="keep">
                    {by} · {formatInstant(at)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
