import { useSay } from '../../language.ts';
import { GAPS_TEXT } from '../../text/gaps.ts';
import { useReply } from '../../use-reply.ts';
import { type GapRow, gapRows } from './gap-rows.ts';

/** More than any document has: some forty indicators, each at most once a defendant. */
const ALL = 500;
/** Rows in sight; the rest open on demand. */
const IN_SIGHT = 3;

function Row({ row: { paper, holder, facts, indicators } }: { readonly row: GapRow }) {
  const say = useSay();
  return (
    <li>
      <span>{facts.map((fact) => say(fact)).join(say({ zh: '、', en: ', ' }))}</span>
      <span className="gap-paper">
        {paper === null ? say(GAPS_TEXT.noPaper) : say(GAPS_TEXT.paper, { paper: say(paper) })}
        {holder !== null && <span className="muted"> · {say(holder)}</span>}
      </span>
      <span className="muted">
        {indicators.map(({ id, title }) => (
          <span key={id} title={say(title)} className="gap-indicator">
            {id}
          </span>
        ))}
      </span>
    </li>
  );
}

/** What indicators could not tell of the open document, by the paper that would tell it; nothing where all could be told. */
export function DocumentGaps({ document }: { readonly document: string }) {
  const say = useSay();
  const { reply } = useReply('GET /api/gaps', { query: { document, limit: ALL } });
  const rows = gapRows(reply?.gaps ?? []);
  if (rows.length === 0) return null;
  const rest = rows.slice(IN_SIGHT);
  return (
    <section className="gaps" data-part="document-gaps">
      <h2>{say(GAPS_TEXT.title)}</h2>
      <p className="muted">{say(GAPS_TEXT.ofDocument)}</p>
      <ul>
        {rows.slice(0, IN_SIGHT).map((row) => (
          <Row key={row.facts.map(({ zh }) => zh).join()} row={row} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{say(GAPS_TEXT.more, { count: rest.length })}</summary>
          <ul>
            {rest.map((row) => (
              <Row key={row.facts.map(({ zh }) => zh).join()} row={row} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
