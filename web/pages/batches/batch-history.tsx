import { formatInstant } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { BATCHES_TEXT } from '../../text/batches.ts';
import { type Batch, type Queue, stateOf } from './batch-state.ts';

interface Properties {
  readonly batches: readonly Batch[];
  readonly queue: Queue | null;
  readonly open: string | null;
}

/** When a finished batch was loaded, or how another stands. */
function Standing({ batch, queue }: { readonly batch: Batch; readonly queue: Queue | null }) {
  const say = useSay();
  const state = stateOf(batch, queue);
  if (state === 'finished') return <span>{formatInstant(batch.startedAt)}</span>;
  return <span className={state === 'stuck' ? 'bad' : undefined}>{say(BATCHES_TEXT[state])}</span>;
}

/** All batches, newest first; each opens its receipt. */
export function BatchHistory({ batches, queue, open }: Properties) {
  const say = useSay();
  const count = useCount();
  return (
    <section className="box">
      <h2>{say(BATCHES_TEXT.history)}</h2>
      <ul className="history">
        {batches.map((batch) => (
          <li key={batch.id}>
            <PageLink page="batches" id={batch.id} className="document-row" current={batch.id === open}>
              <b className="one-line">{batch.name}</b>
              <small>
                <Standing batch={batch} queue={queue} />
                <span className="push">
                  {say(BATCHES_TEXT.loaded)} {count(batch.receipt.loaded)} / {count(Math.max(batch.total ?? 0, batch.receipt.in))}
                </span>
                {batch.receipt.failed > 0 && (
                  <span className="bad">
                    {say(BATCHES_TEXT.failed)} {count(batch.receipt.failed)}
                  </span>
                )}
              </small>
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
