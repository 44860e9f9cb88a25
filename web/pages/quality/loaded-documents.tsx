import { DOCUMENT_PARTS, MISSING_REASONS } from '../../../graph/model/record/completeness.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { useCount, useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { QUALITY_TEXT } from '../../text/quality.ts';

/** What the documents that are loaded here lack, part by part; what could not be read leads to the review page. */
export function LoadedDocuments({ loaded }: { readonly loaded: Reply<'GET /api/quality'>['loaded'] }) {
  const say = useSay();
  const count = useCount();
  return (
    <section className="box" data-part="loaded-documents">
      <h2>{say(QUALITY_TEXT.loaded)}</h2>
      <p className="muted">
        {say(QUALITY_TEXT.loadedDetail, { documents: count(loaded.documents), incomplete: count(loaded.incomplete) })}
      </p>
      {loaded.parts.length > 0 && (
        <div className="quality-scroll">
          <table className="plain-table quality-table">
            <thead>
              <tr>
                <th>{say(QUALITY_TEXT.part)}</th>
                <th>{say(QUALITY_TEXT.why)}</th>
                <th className="num">{say(QUALITY_TEXT.items)}</th>
              </tr>
            </thead>
            <tbody>
              {loaded.parts.map(({ part, reason, count: items }) => (
                <tr key={`${part} ${reason}`}>
                  <td className="keep">{say(DOCUMENT_PARTS[part])}</td>
                  <td>
                    {say(MISSING_REASONS[reason])}
                    {reason === 'not-read' && (
                      <>
                        {' '}
                        <PageLink page="review" query={{ reason: 'not-read' }}>
                          {say(QUALITY_TEXT.supply)}
                        </PageLink>
                      </>
                    )}
                  </td>
                  <td className="num">{count(items)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
