import { relationTerm } from '../../../graph/model/glossary.ts';
import { policyTerm } from '../../../graph/model/leads/policy-terms.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { formatDecimal, formatProbability } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { GAPS_TEXT } from '../../text/gaps.ts';
import { STATISTICS_TEXT } from '../../text/statistics.ts';

/** The yardstick of the statistics, and the policy of each indicator. */
export function RunNumbers({ run }: { readonly run: NonNullable<Reply<'GET /api/statistics'>['run']> }) {
  const say = useSay();
  const count = useCount();
  const relations = Object.entries(run.calibration?.relations ?? {});
  return (
    <section className="box" data-part="run-numbers">
      <h2>{say(STATISTICS_TEXT.numbers)}</h2>
      <p className="muted">{say(STATISTICS_TEXT.numbersDetail, { id: run.calibration?.id ?? '—' })}</p>
      {relations.map(([relation, { scatter, share }]) => (
        <p key={relation}>
          <span className="keep">{say(relationTerm(relation))}</span>{' '}
          {say(STATISTICS_TEXT.calibrated, {
            assignment: formatDecimal(scatter.assignment.tau),
            outcome: formatDecimal(scatter.outcome.tau),
            late: formatDecimal(scatter.late.tau),
            share: formatProbability(share),
          })}
        </p>
      ))}
      <div className="quality-scroll">
        <table className="plain-table quality-table">
          <thead>
            <tr>
              <th>{say(STATISTICS_TEXT.indicator)}</th>
              <th>{say(STATISTICS_TEXT.policy)}</th>
              <th className="num">{say(STATISTICS_TEXT.examined)}</th>
              <th className="num">{say(STATISTICS_TEXT.findings)}</th>
              <th className="num">{say(GAPS_TEXT.count)}</th>
            </tr>
          </thead>
          <tbody>
            {run.outcomes.map(({ indicator, policy, examined, findings, gaps }) => (
              <tr key={indicator}>
                <td className="keep">{indicator}</td>
                <td>
                  {Object.entries(policy)
                    .map(([name, value]) => `${say(policyTerm(name))} ${formatProbability(value)}`)
                    .join(' · ')}
                </td>
                <td className="num">{count(examined)}</td>
                <td className="num">{count(findings)}</td>
                <td className="num">
                  {gaps === 0 ? (
                    <span className="muted">0</span>
                  ) : (
                    <PageLink page="quality" query={{ gaps: indicator }}>
                      {count(gaps)}
                    </PageLink>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
