import { describe, expect, it } from 'vitest';
import type { ItemOutcome } from '../../graph/model/batch.ts';
import { REASONS } from '../../ingestion/formats/reasons.ts';
import { receiptText, remarksText, sayReason } from '../../server/receipt.ts';
import { aBatch } from '../support/store-writes.ts';

const receipt = { in: 10, loaded: 4, duplicate: 3, skipped: 2, failed: 1, documents: 6 };
const batch = aBatch({ id: 'b7', name: '河湾县', receipt });
const lost = (path: string, reason: string | null, detail: string | null = null): ItemOutcome => ({
  ...{ path, outcome: 'failed', reason, detail, documents: 0 },
});

describe('the receipt of a batch', () => {
  it('adds up in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const [, sum = ''] = receiptText(batch, [], language).split('\n');
      const [whole, ...parts] = [...sum.matchAll(/\d+/gu)].map(([figure]) => Number(figure));
      expect([whole, ...parts]).toEqual([10, 4, 3, 2, 1, 6]);
      expect(parts.slice(0, 4).reduce((a, b) => a + b, 0)).toBe(whole);
    }
  });

  it('names what was not loaded, why, and what to do', () => {
    const text = receiptText(batch, [lost('卷一/空.txt', 'empty'), lost('锁.txt', 'encrypted', 'AES')], 'zh');
    expect(text).toContain(`卷一/空.txt: ${REASONS.empty.say.zh} ${REASONS.empty.next.zh}`);
    expect(text).toContain(`锁.txt: ${REASONS.encrypted.say.zh} (AES) ${REASONS.encrypted.next.zh}`);
  });

  it('names a reason that it does not know by its code', () => {
    expect(receiptText(batch, [lost('a.txt', 'of-another-version')], 'en')).toContain('a.txt: of-another-version');
    expect([sayReason('of-another-version'), sayReason(null)]).toEqual([null, null]);
  });

  it('counts and names what is to be known of what was loaded', () => {
    const noted = (path: string, reason: string) => ({ ...lost(path, reason, '2'), outcome: 'loaded' as const, documents: 1 });
    const items = [noted('a.txt', 'lossy'), noted('b.txt', 'lossy'), noted('c.csv#3', 'register-only')];
    const [head, ...lines] = remarksText(items, 'zh').split('\n');
    expect(head).toContain(`3 份：${REASONS.lossy.say.zh} 2；${REASONS['register-only'].say.zh} 1`);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['  a.txt', '  b.txt', '  c.csv#3']);
    expect(remarksText(items, 'en')).toContain(`3 loaded: ${REASONS.lossy.say.en} 2; ${REASONS['register-only'].say.en} 1`);
    expect(remarksText([], 'en')).toBe('');
  });

  it('counts what it leaves out', () => {
    const many = Array.from({ length: 25 }, (_, i) => lost(`${i}.txt`, 'empty'));
    const lines = receiptText(batch, many, 'zh').split('\n');
    expect(lines).toHaveLength(2 + 20 + 1);
    expect(lines.at(-1)).toContain('另有 5 件');
    expect(receiptText(batch, many, 'en').split('\n').at(-1)).toContain('and 5 more');
    expect(receiptText(batch, many.slice(0, 20), 'zh').split('\n')).toHaveLength(22);
  });
});
