import { useState } from 'react';
import type { Bilingual } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { shortPath } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { BATCHES_TEXT } from '../../text/batches.ts';

type Outcome = Reply<'GET /api/batches/:id'>['outcomes'][number];
const FIRST_ROWS = 100;
const OUTCOME_TEXT: Readonly<Record<string, Bilingual>> = {
  loaded: BATCHES_TEXT.loaded,
  duplicate: BATCHES_TEXT.duplicate,
  skipped: BATCHES_TEXT.skipped,
  failed: BATCHES_TEXT.failed,
};

/** Files that were not loaded, each with its reason and what to do next. */
export function OutcomeTable({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const say = useSay();
  const count = useCount();
  const [all, setAll] = useState(false);
  const shown = all ? outcomes : outcomes.slice(0, FIRST_ROWS);
  return (
    <>
      <table className="plain-table outcome-table">
        <thead>
          <tr>
            <th>{say(BATCHES_TEXT.file)}</th>
            <th>{say(BATCHES_TEXT.outcome)}</th>
            <th>{say(BATCHES_TEXT.reason)}</th>
            <th>{say(BATCHES_TEXT.next)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={`${entry.path} ${entry.outcome}`} data-outcome={entry.outcome}>
              <td className="outcome-path" title={entry.path}>
                {shortPath(entry.path)}
              </td>
              <td className="keep">{say(OUTCOME_TEXT[entry.outcome] ?? { zh: entry.outcome, en: entry.outcome })}</td>
              <td className={entry.outcome === 'failed' ? 'bad' : undefined}>
                {entry.say === null ? (entry.reason ?? '—') : say(entry.say)}
                {entry.reason === 'same-document' && entry.detail !== null && (
                  <span className="muted" title={entry.detail}>
                    {' '}
                    {shortPath(entry.detail)}
                  </span>
                )}
              </td>
              <td>{entry.next === null ? '—' : say(entry.next)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {outcomes.length > shown.length && (
        <button type="button" className="bare as-link list-rest" onClick={() => setAll(true)}>
          {say(BATCHES_TEXT.showAll, { count: count(outcomes.length) })}
        </button>
      )}
    </>
  );
}
