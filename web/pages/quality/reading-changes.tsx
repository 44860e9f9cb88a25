import { READING_OUTCOMES } from '../../../graph/model/record/reading.ts';
import { wordsOfField } from '../../../graph/model/record/record-words.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { useCount, useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { READINGS_TEXT } from '../../text/readings.ts';
import { useReply } from '../../use-reply.ts';

/** Documents shown; the command line lists all. */
const SHOWN = 20;

type Readings = Reply<'GET /api/readings'>;
type Waiting = Reply<'GET /api/readings/waiting'>['readings'][number];

/** What adopting the new readings would change: field by field over all documents, and the first documents. */
export function ReadingChanges({ readings: { documents, changes } }: { readonly readings: Readings }) {
  const say = useSay();
  const count = useCount();
  const { changed, added, gone } = documents;
  return (
    <>
      <p>{say(READINGS_TEXT.waiting, { changed: count(changed), added: count(added), gone: count(gone) })}</p>
      <div className="quality-pair">
        <table className="plain-table quality-table" data-part="reading-changes">
          <thead>
            <tr>
              <th>{say(READINGS_TEXT.field)}</th>
              {(['gained', 'lost', 'changed'] as const).map((how) => (
                <th key={how} className="num">
                  {say(READINGS_TEXT[how])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(changes).map(([field, change]) => (
              <tr key={field}>
                <td>{say(wordsOfField(field))}</td>
                <td className="num">{count(change.gained)}</td>
                <td className="num">{count(change.lost)}</td>
                <td className="num">{count(change.changed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {/* Read again as more is found to differ. */}
        <ChangedDocuments key={changed + added + gone} />
      </div>
    </>
  );
}

function ChangedDocuments() {
  const say = useSay();
  const count = useCount();
  const { reply } = useReply('GET /api/readings/waiting', { query: { limit: SHOWN } });
  if (reply === null) return null;
  return (
    <div data-part="changed-documents">
      <h3>{say(READINGS_TEXT.changedDocuments)}</h3>
      {reply.readings.map((reading) => (
        <Changed key={`${reading.outcome} ${reading.document.id}`} reading={reading} />
      ))}
      {reply.total > reply.readings.length && (
        <p className="muted">{say(READINGS_TEXT.firstOf, { shown: count(reply.readings.length), total: count(reply.total) })}</p>
      )}
    </div>
  );
}

function Changed({ reading: { document, outcome, changes } }: { readonly reading: Waiting }) {
  const say = useSay();
  const name = document.number ?? document.path;
  return (
    <p className="changed-document">
      {outcome === 'added' ? (
        name
      ) : (
        <PageLink page="documents" id={document.id}>
          {name}
        </PageLink>
      )}{' '}
      <span className="muted">
        {outcome === 'changed'
          ? Object.keys(changes)
              .map((field) => say(wordsOfField(field)))
              .join(' · ')
          : say(READING_OUTCOMES[outcome])}
      </span>
    </p>
  );
}
