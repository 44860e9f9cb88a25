import { relationTerm } from '../../../graph/model/glossary.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { formatDecimal, formatInstant } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { STATISTICS_TEXT } from '../../text/statistics.ts';

/** The statistics on copies of the data in which no pair can be. */
export function AuditTable({ audit }: { readonly audit: Reply<'GET /api/statistics'>['audit'] }) {
  const say = useSay();
  const count = useCount();
  const list = (values: readonly number[]): string => values.map(formatDecimal).join(' · ');
  return (
    <section className="box" data-part="audit">
      <h2>{say(STATISTICS_TEXT.audit)}</h2>
      <p className="muted">{say(STATISTICS_TEXT.auditDetail)}</p>
      {audit === null ? (
        <p>
          {say(STATISTICS_TEXT.notAudited)} <code className="keep">{say(STATISTICS_TEXT.auditCommand)}</code>
        </p>
      ) : (
        <>
          <p className="muted">
            {say(STATISTICS_TEXT.auditedAt, {
              at: formatInstant(audit.at),
              documents: count(audit.documents),
              copies: count(audit.copies),
              fdr: audit.fdr,
            })}
            {!audit.current && <b> {say(STATISTICS_TEXT.outdated)}</b>}
          </p>
          <div className="quality-scroll">
            <table className="plain-table quality-table">
              <thead>
                <tr>
                  <th>{say(STATISTICS_TEXT.relation)}</th>
                  <th className="num">{say(STATISTICS_TEXT.tested)}</th>
                  <th className="num">{say(STATISTICS_TEXT.scatter)}</th>
                  <th className="num">{say(STATISTICS_TEXT.permutedScatter)}</th>
                  <th className="num">{say(STATISTICS_TEXT.standing)}</th>
                  <th className="num">{say(STATISTICS_TEXT.permutedStanding)}</th>
                  <th>{say(STATISTICS_TEXT.result)}</th>
                </tr>
              </thead>
              <tbody>
                {audit.relations.map((r) => (
                  <tr key={r.relation}>
                    <td className="keep">{say(relationTerm(r.relation))}</td>
                    <td className="num">{count(r.tested)}</td>
                    <td className="num">{formatDecimal(r.scatter)}</td>
                    <td className="num">{list(r.permutedScatter)}</td>
                    <td className="num">{count(r.standing)}</td>
                    <td className="num">{list(r.permutedStanding)}</td>
                    <td className="keep">{say(r.passed ? STATISTICS_TEXT.passed : STATISTICS_TEXT.failed)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
