import { describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import type { Records } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { aLead } from '../../graph/conduct/findings.ts';
import { anOrder } from '../../support/erasures.ts';
import { aBatch, aRun } from '../../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../../support/uncertain-documents.ts';
import { ask, freshDatabase } from './databases.ts';

/** Something of everything. */
async function filled(address: string): Promise<Records> {
  const records = await openPostgresRecords(address);
  const document = anUncertainDocument({ doubts: [{ field: 'officials' }] });
  const other = anUncertainDocument({ number: '(2021)云0521刑初8号' });
  await records.journal.open(aBatch());
  const outcomes = [{ path: 'a', outcome: 'loaded' as const, reason: null, detail: null, documents: [document.document.id] }];
  await records.commit({ ...writeOfDocuments([document]), outcomes });
  await records.commit(writeOfDocuments([other]));
  for (const verdict of ['rejected', 'confirmed'] as const)
    await records.review.decide(aDecision(document, 'officials', '卓远帆', verdict), documentGraph);
  await records.results.save(aRun('r1'), [aLead({ id: 'a' })]);
  return records;
}

/** The same, of which one document was erased. */
async function erased(address: string): Promise<Records> {
  const records = await filled(address);
  const { document } = anUncertainDocument({ doubts: [{ field: 'officials' }] });
  const { approvedBy: _by, approvedAt: _at, ...request } = anOrder([document.id]);
  await records.erasures.request(request);
  await records.erasures.carryOut(anOrder([document.id]));
  return records;
}

const FIRST_TEXT = "(SELECT min(id) FROM ledger_entry WHERE kind = 'text')";

describe.skipIf(inject('postgres') === null)('a check of ledger and desk in PostgreSQL', () => {
  it('finds nothing wrong with what was written', async () => {
    const records = await filled(await freshDatabase());
    expect(await records.check()).toEqual([]);
    await records.close();
  });

  it.each([
    ["UPDATE ledger_entry SET body = 'x' WHERE kind = 'item'", ['entry-changed']],
    [
      "UPDATE ledger_entry SET body = '{' WHERE id = (SELECT min(id) FROM ledger_entry WHERE kind = 'document')",
      ['entry-changed', 'unreadable-record'],
    ],
    ["UPDATE ledger_entry SET subject = 'x' WHERE kind = 'run'", ['entry-missing', 'chain-broken']],
    ["UPDATE ledger_commit SET at = 'x' WHERE number = 2", ['chain-broken']],
    ['DELETE FROM ledger_commit WHERE number = 2', ['ledger-gap', 'chain-broken']],
    ['UPDATE tenant SET head_number = head_number + 1', ['ledger-gap']],
    ['UPDATE ledger_entry SET commit_number = NULL WHERE commit_number = 2', ['ledger-gap', 'chain-broken']],
    [`DELETE FROM ledger_entry WHERE id = ${FIRST_TEXT}`, ['entry-missing', 'chain-broken']],
    ['DELETE FROM document', ['entry-not-on-desk', 'mention-without-document', 'text-without-document', 'review-without-document']],
    ['DELETE FROM source_text', ['entry-not-on-desk', 'document-without-text']],
    ['UPDATE review_value SET decided = 0', ['review-state-wrong']],
    ['DELETE FROM review_value', ['decision-without-value']],
    ['DELETE FROM review_decision WHERE seq = (SELECT min(seq) FROM review_decision)', ['entry-not-on-desk']],
    ['DELETE FROM item', ['entry-not-on-desk']],
    ['DELETE FROM batch', ['item-without-batch']],
    ['UPDATE lead SET rank = 9', ['lead-listing-wrong']],
    ['DELETE FROM lead_subject', ['lead-listing-wrong']],
    ['DELETE FROM lead', ['lead-listing-wrong']],
    ["UPDATE lead SET body = '{'", ['unreadable-lead']],
    ['UPDATE document_search SET words = words[2:]', ['search-index-incomplete']],
    ['DELETE FROM document_search', ['search-index-incomplete']],
    ["INSERT INTO document_search (tenant, document, words) VALUES (0, 'nobody', '{}')", ['search-index-incomplete']],
    ['DROP TABLE mention', null],
  ])('tells of %s', async (sql, codes) => {
    const address = await freshDatabase();
    const records = await filled(address);
    await ask(address, sql);
    const found = records.check().then((damage) => damage.map(({ code }) => code as string));
    if (codes) expect((await found).sort()).toEqual(expect.arrayContaining(codes));
    else await expect(found).rejects.toMatchObject({ code: 'internal' });
    await records.close();
  });

  it('finds nothing wrong after an erasure', async () => {
    const records = await erased(await freshDatabase());
    expect(await records.erasures.tombstones()).toHaveLength(1);
    expect(await records.check()).toEqual([]);
    await records.close();
  });

  it.each([
    ["UPDATE ledger_entry SET body = '', salt = '' WHERE kind = 'batch'", ['entry-emptied', 'entry-missing']],
    ["UPDATE ledger_entry SET body = '', salt = '' WHERE kind = 'text'", ['entry-emptied', 'entry-missing']],
    ["UPDATE ledger_entry SET body = 'x' WHERE salt = ''", ['entry-emptied']],
    ["UPDATE ledger_entry SET body = 'x', salt = 'ab' WHERE salt = '' AND kind = 'path'", ['erased-still-there']],
    ["UPDATE ledger_entry SET body = 'x' WHERE kind = 'erasure'", ['entry-changed', 'entry-emptied']],
    ['DELETE FROM tombstone', ['entry-not-on-desk']],
    ["UPDATE erasure_request SET body = replace(body, '封存', '删除')", ['entry-not-on-desk']],
    ['DELETE FROM erasure_request', ['entry-not-on-desk']],
    [
      "INSERT INTO mention (tenant, document, range_start, range_end, field, node, text) SELECT 0, document, 0, 1, 'parties', 'n', 'x' FROM tombstone",
      ['erased-still-there', 'mention-without-document'],
    ],
    [
      "INSERT INTO document_search (tenant, document, words) SELECT 0, document, '{}' FROM tombstone",
      ['erased-still-there', 'search-index-incomplete'],
    ],
  ])('tells after an erasure of %s', async (sql, codes) => {
    const address = await freshDatabase();
    const records = await erased(address);
    await ask(address, sql);
    expect((await records.check()).map(({ code }) => code).sort()).toEqual([...codes].sort());
    await records.close();
  });
});
