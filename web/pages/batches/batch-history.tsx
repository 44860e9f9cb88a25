import { formatInstant } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { BATCHES_TEXT } from '../../text/batches.ts';
import type { Batch } from './use-batch-events.ts';

/** All batches, newest first; each opens its receipt. */
export function BatchHistory({ batches, open }: { readonly batches: readonly Batch[]; readonly open: string | null }) {
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
                <span>{batch.state === 'finished' ? formatInstant(batch.startedAt) : say(BATCHES_TEXT[batch.state])}</span>
                <span className="push">
                  {say(BATCHES_TEXT.loaded)} {count(batch.receipt.loaded)} / {count(batch.receipt.in)}
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
