import type { Bilingual } from '../../../graph/model/span.ts';
import { useCount, useSay } from '../../language.ts';
import { BATCHES_TEXT } from '../../text/batches.ts';
import type { Batch } from './batch-state.ts';

export type ReceiptNumbers = Batch['receipt'];

function Figure({
  value,
  label,
  bad = false,
  part,
}: {
  readonly value: number;
  readonly label: Bilingual;
  readonly bad?: boolean;
  readonly part: string;
}) {
  const say = useSay();
  const count = useCount();
  return (
    <div data-figure={part}>
      <b className={bad && value > 0 ? 'bad' : undefined}>{count(value)}</b>
      <span>{say(label)}</span>
    </div>
  );
}

/** The receipt: received = loaded + duplicate + skipped + failed. While a batch runs, `total` gives what still waits. */
export function ReceiptFigures({ receipt, total }: { readonly receipt: ReceiptNumbers; readonly total: number | null }) {
  const say = useSay();
  const count = useCount();
  const values = {
    in: count(receipt.in),
    loaded: count(receipt.loaded),
    duplicate: count(receipt.duplicate),
    skipped: count(receipt.skipped),
    failed: count(receipt.failed),
  };
  return (
    <>
      <div className="receipt">
        <Figure part="in" value={receipt.in} label={BATCHES_TEXT.received} />
        <Figure part="loaded" value={receipt.loaded} label={BATCHES_TEXT.loaded} />
        <Figure part="duplicate" value={receipt.duplicate} label={BATCHES_TEXT.duplicate} />
        <Figure part="skipped" value={receipt.skipped} label={BATCHES_TEXT.skipped} />
        <Figure part="failed" value={receipt.failed} label={BATCHES_TEXT.failed} bad />
        {total === null ? (
          <Figure part="documents" value={receipt.documents} label={BATCHES_TEXT.documents} />
        ) : (
          <Figure part="waiting" value={Math.max(0, total - receipt.in)} label={BATCHES_TEXT.waiting} />
        )}
      </div>
      {total === null && (
        <p className="muted receipt-sum" data-part="receipt">
          {say(BATCHES_TEXT.addsUp, values)}
        </p>
      )}
    </>
  );
}
