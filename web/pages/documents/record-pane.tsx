import { useEffect, useRef } from 'react';
import type { Bilingual } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { ReaderMark } from '../../parts/reader-mark.tsx';
import { TierMark } from '../../parts/tier-mark.tsx';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { REVIEW_TEXT } from '../../text/review.ts';
import { DocumentGaps } from './document-gaps.tsx';
import type { RecordRow, RowReview } from './record-rows.ts';

interface Properties {
  readonly reply: Reply<'GET /api/documents/:id'>;
  readonly rows: readonly RecordRow[];
  readonly selected: number | null;
  readonly onRow: (index: number) => void;
}

interface Group {
  readonly title: Bilingual;
  readonly rows: { readonly row: RecordRow; readonly index: number }[];
}

function groupsOf(rows: readonly RecordRow[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, row] of rows.entries()) {
    const group = groups.get(row.group.zh) ?? { title: row.group, rows: [] };
    group.rows.push({ row, index });
    groups.set(row.group.zh, group);
  }
  return [...groups.values()];
}

/** Says that a value was doubtful and what became of it, and leads to where it is decided. */
function ReviewMark({ document, review }: { readonly document: string; readonly review: RowReview }) {
  const say = useSay();
  const { id, reason, verdict, proposedBy } = review;
  return (
    <PageLink
      page="review"
      id={document}
      query={{ value: id }}
      title={say(reason)}
      className={verdict === null ? 'row-doubt' : 'row-decided'}
    >
      {proposedBy && <ReaderMark reader={proposedBy} />}
      {verdict === null ? `${say(REVIEW_TEXT.uncertain)} · ${say(reason)}` : `${say(REVIEW_TEXT.decidedMark)} · ${say(verdict)}`}
    </PageLink>
  );
}

/** Right pane: the record as a table whose rows lead to their places, the leads that cite the document, and reading notes. */
export function RecordPane({ reply, rows, selected, onRow }: Properties) {
  const say = useSay();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== null) root.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div className="scroll">
      <div className="record" ref={root}>
        <section>
          <h2>{say(DOCUMENTS_TEXT.leads)}</h2>
          {reply.leads.length === 0 && <p className="muted">{say(DOCUMENTS_TEXT.noLeads)}</p>}
          {reply.leads.map((lead) => (
            <div key={lead.id} className="lead-line">
              <TierMark tier={lead.tier} />
              <PageLink page="leads" id={lead.id}>
                {say(lead.claim)}
              </PageLink>
            </div>
          ))}
        </section>
        {rows.length === 0 && <p className="muted">{say(DOCUMENTS_TEXT.recordEmpty)}</p>}
        {groupsOf(rows).map((group) => (
          <section key={group.title.zh}>
            <h2>{say(group.title)}</h2>
            <table>
              <tbody>
                {group.rows.map(({ row, index }) => (
                  <tr key={`${index} ${row.value.zh}`} aria-selected={index === selected}>
                    <th scope="row">{say(row.label)}</th>
                    <td>
                      <button type="button" className="bare" onClick={() => onRow(index)} disabled={row.spans.length === 0}>
                        {say(row.value)}
                        {row.spans.length > 1 && <span className="muted"> ×{row.spans.length}</span>}
                      </button>
                      {row.review !== undefined && <ReviewMark document={reply.id} review={row.review} />}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        <DocumentGaps document={reply.id} />
        {reply.warnings.length > 0 && (
          <section>
            <h2>{say(DOCUMENTS_TEXT.warnings)}</h2>
            {reply.warnings.map((warning) => (
              <p key={`${warning.code} ${warning.message}`} className="warning">
                {warning.message} <span className="muted">{warning.code}</span>
              </p>
            ))}
          </section>
        )}
        <section>
          <h2>{say(DOCUMENTS_TEXT.source)}</h2>
          <p className="muted" style={{ overflowWrap: 'anywhere' }}>
            {reply.path}
          </p>
        </section>
      </div>
    </div>
  );
}
