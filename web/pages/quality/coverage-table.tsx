import { Button } from 'antd';
import { useState } from 'react';
import type { Reply } from '../../../server/api/contract.ts';
import { useCount, useSay } from '../../language.ts';
import { STATISTICS_TEXT } from '../../text/statistics.ts';

type Coverage = NonNullable<Reply<'GET /api/statistics'>['coverage']>;

/** Rows before the rest is asked for. */
const FIRST = 20;

/** Dockets of which the least is public, court by year: seen of expected, with its interval. */
export function CoverageTable({ coverage }: { readonly coverage: Coverage }) {
  const say = useSay();
  const count = useCount();
  const [all, setAll] = useState(false);
  const rows = all ? coverage.worst : coverage.worst.slice(0, FIRST);
  return (
    <section className="box" data-part="coverage">
      <h2>{say(STATISTICS_TEXT.coverage)}</h2>
      <p className="muted">
        {say(STATISTICS_TEXT.coverageDetail, {
          dockets: count(coverage.dockets),
          thin: count(coverage.thin),
          open: count(coverage.open),
          shown: count(rows.length),
        })}
      </p>
      <div className="quality-scroll">
        <table className="plain-table quality-table">
          <thead>
            <tr>
              <th>{say(STATISTICS_TEXT.court)}</th>
              <th className="num">{say(STATISTICS_TEXT.year)}</th>
              <th>{say(STATISTICS_TEXT.docket)}</th>
              <th className="num">{say(STATISTICS_TEXT.seen)}</th>
              <th className="num">{say(STATISTICS_TEXT.expected)}</th>
              <th className="num">{say(STATISTICS_TEXT.share)}</th>
              <th className="num">{say(STATISTICS_TEXT.masked)}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((docket) => (
              <DocketRow key={`${docket.court} ${docket.year} ${docket.docket}`} docket={docket} />
            ))}
          </tbody>
        </table>
      </div>
      {!all && coverage.worst.length > FIRST && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          + {count(coverage.worst.length - FIRST)}
        </Button>
      )}
    </section>
  );
}

function DocketRow({ docket }: { readonly docket: Coverage['worst'][number] }) {
  const say = useSay();
  const count = useCount();
  const { court, year, docket: name, seen, expected, masked, thin } = docket;
  const share = expected === null ? null : (100 * seen) / Math.max(1, expected.cases);
  return (
    <tr>
      <td className="keep">{court}</td>
      <td className="num">{year}</td>
      <td className="keep">{name}</td>
      <td className="num">{count(seen)}</td>
      <td className="num">{expected === null ? '—' : `${count(expected.cases)} (${count(expected.low)}–${count(expected.high)})`}</td>
      <td className="num">{share === null ? '—' : `${share.toFixed(share < 10 ? 1 : 0)}%`}</td>
      <td className="num">{`${Math.round(100 * masked)}%`}</td>
      <td>
        {thin && say(STATISTICS_TEXT.thin)}
        {!thin && expected?.from === 'neighbours' && <span className="muted">{say(STATISTICS_TEXT.fromNeighbours)}</span>}
      </td>
    </tr>
  );
}
