import type { ItemOutcome, ItemOutcomeName } from '../../model/keeping/batch.ts';
import { compareText } from '../../model/order.ts';
import type { Row, Run } from './driver.ts';
import type { Say } from './ledger.ts';
import { inPortions, textOrNull } from './rows.ts';

/**
 * Keeps what became of the items of a batch, and gives it in their order. One that has an outcome in the batch keeps it, and that is the answer:
 * who commits again because he never heard it hears the same.
 */
export async function settleItems(run: Run, say: Say, batch: string, outcomes: readonly ItemOutcome[]): Promise<ItemOutcome[]> {
  const rows = [...outcomes].sort((a, b) => compareText(a.path, b.path));
  const added = await inPortions(
    run,
    `INSERT INTO item (tenant, path, outcome, reason, detail, documents, batch)
     SELECT {tenant}, i.*, $6::text FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[]) AS i (path, outcome, reason, detail, documents)
     ON CONFLICT (tenant, batch, path) DO NOTHING RETURNING path`,
    rows.map(({ path, outcome, reason, detail, documents }) => [path, outcome, reason, detail, documents]),
    [batch],
  );
  const fresh = new Set(added.map((row) => String(row['path'])));
  const others = outcomes.filter(({ path }) => !fresh.has(path)).map(({ path }) => [path]);
  const found = await inPortions(run, 'SELECT * FROM item WHERE tenant = {tenant} AND path = ANY($1::text[]) AND batch = $2', others, [
    batch,
  ]);
  const known = new Map(found.map((row) => [String(row['path']), toOutcome(row)]));
  return outcomes.map((one) => {
    const { path, outcome, reason, detail, documents } = one;
    // Of two items of one path the first counts.
    if (!fresh.delete(path)) return known.get(path) ?? one;
    say('item', batch, JSON.stringify({ path, outcome, reason, detail, documents }));
    known.set(path, one);
    return one;
  });
}

/** @param once reasons and outcomes of which each is kept as one string for all: a batch may have half a million */
export function toOutcome(row: Row, once: Map<string, string> = new Map()): ItemOutcome {
  const shared = (word: string): string => {
    if (!once.has(word)) once.set(word, word);
    return once.get(word) ?? word;
  };
  const reason = textOrNull(row['reason']);
  return {
    path: String(row['path']),
    outcome: shared(String(row['outcome'])) as ItemOutcomeName,
    reason: reason === null ? null : shared(reason),
    detail: textOrNull(row['detail']),
    documents: Number(row['documents']),
  };
}
