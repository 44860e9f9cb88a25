import { useState } from 'react';
import type { Detail } from '../../graph/model/leads/lead.ts';
import { formatDecimal } from '../format.ts';
import { useSay } from '../language.ts';
import { CARD_TEXT } from '../text/card.ts';

type Table = Extract<Detail, { type: 'table' }>;
const FIRST_ROWS = 8;

/** Rows of figures behind a finding; numbers stand to the right, long tables open on demand. */
export function TableDetail({ detail }: { readonly detail: Table }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const rows = all ? detail.rows : detail.rows.slice(0, FIRST_ROWS);
  const numeric = detail.head.map((_, column) => detail.rows.length > 0 && detail.rows.every((row) => typeof row[column] === 'number'));
  return (
    <figure className="detail">
      <figcaption>{say(detail.title)}</figcaption>
      <div className="detail-table">
        <table className="plain-table">
          <thead>
            <tr>
              {detail.head.map((head, column) => (
                <th key={head.zh} className={numeric[column] ? 'num' : undefined}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, column) => (
                  <td key={detail.head[column]?.zh ?? column} className={numeric[column] ? 'num' : undefined}>
                    {typeof cell === 'number' ? formatDecimal(cell) : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {detail.rows.length > rows.length && (
        <button type="button" className="bare as-link" onClick={() => setAll(true)}>
          {say(CARD_TEXT.moreCases, { count: detail.rows.length - rows.length })}
        </button>
      )}
    </figure>
  );
}
