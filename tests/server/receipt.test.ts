import { describe, expect, it } from 'vitest';
import type { ItemOutcome } from '../../graph/model/keeping/batch.ts';
import { REASONS } from '../../ingestion/formats/reasons.ts';
import { receiptText, remarksText, sayReason } from '../../server/terminal/receipt.ts';
import { aBatch } from '../support/store-writes.ts';

const receipt = { in: 10, loaded: 4, duplicate: 3, skipped: 2, failed: 1, documents: 6 };
const batch = aBatch({ id: 'b7', name: '河湾县', receipt });
const lost = (path: string, reason: string | null, detail: string | null = null): ItemOutcome => ({
  ...{ path, outcome: 'failed', reason, detail, documents: 0 },
});

const aDetail = (others: readonly ItemOutcome[] = [], files = 10) => ({ files, others });

describe('the receipt of a batch', () => {
  it('adds up in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const [, sum = ''] = receiptText(batch, aDetail(), language).split('\n');
      const [whole, ...parts] = [...sum.matchAll(/\d+/gu)].map(([figure]) => Number(figure));
      expect([whole, ...parts]).toEqual([10, 4, 3, 2, 1, 6]);
      expect(parts.slice(0, 4).reduce((a, b) => a + b, 0)).toBe(whole);
    }
  });

  it('names what was not loaded, why, and what to do', () => {
    const text = receiptText(batch, aDetail([lost('卷一/空.txt', 'empty'), lost('锁.txt', 'encrypted', 'AES')]), 'zh');
    expect(text).toContain(`卷一/空.txt: ${REASONS.empty.say.zh} ${REASONS.empty.next.zh}`);
    expect(text).toContain(`锁.txt: ${REASONS.encrypted.say.zh} (AES) ${REASONS.encrypted.next.zh}`);
  });

  it('names a reason that it does not know by its code', () => {
    expect(receiptText(batch, aDetail([lost('a.txt', 'of-another-version')]), 'en')).toContain('a.txt: of-another-version');
    expect([sayReason('of-another-version'), sayReason(null)]).toEqual([null, null]);
  });

  it('counts and names what is to be known of what was loaded', () => {
    const noted = (path: string, reason: string) => ({ ...lost(path, reason, '2'), outcome: 'loaded' as const, documents: 1 });
    const items = [noted('a.txt', 'lossy'), noted('b.txt', 'lossy'), noted('c.csv#3', 'register-only')];
    const { lossy, 'register-only': register } = REASONS;
    expect(remarksText(items, 'zh').split('\n')).toEqual([
      '已入库者中需留意 3 件：',
      `  ${lossy.say.zh} 2 ${lossy.next.zh}`,
      '    a.txt (2)',
      '    b.txt (2)',
      `  ${register.say.zh} 1 ${register.next.zh}`,
      '    c.csv#3 (2)',
    ]);
    expect(remarksText(items, 'en')).toContain(`3 loaded:\n  ${lossy.say.en} 2 ${lossy.next.en}\n    a.txt`);
    const many = Array.from({ length: 25 }, (_, i) => noted(`${i}.txt`, 'lossy'));
    expect(remarksText(many, 'zh').split('\n').at(-1)).toBe('    …另有 5 件');
    expect(remarksText([], 'en')).toBe('');
  });

  it('counts what it leaves out', () => {
    const many = Array.from({ length: 25 }, (_, i) => lost(`${i}.txt`, 'empty'));
    const named = (text: string) => text.split('\n').filter((line) => /\d\.txt/.test(line)).length;
    const text = receiptText(batch, aDetail(many), 'zh');
    expect(named(text)).toBe(20);
    expect(text.split('\n').at(-1)).toContain('另有 5 件');
    expect(receiptText(batch, aDetail(many), 'en').split('\n').at(-1)).toContain('and 5 more');
    const all = receiptText(batch, aDetail(many.slice(0, 20)), 'zh');
    expect(named(all)).toBe(20);
    expect(all).not.toContain('另有');
  });

  it('says in words where its figures come from: files, documents, copies and other versions', () => {
    const duplicates = [
      { ...lost('甲.txt', 'duplicate'), outcome: 'duplicate' as const },
      { ...lost('乙.txt', 'duplicate'), outcome: 'duplicate' as const },
      { ...lost('丙.txt', 'same-document'), outcome: 'duplicate' as const, documents: 1 },
    ];
    const others = [...duplicates, { ...lost('丁.txt', 'empty'), outcome: 'skipped' as const }, lost('戊.zip', 'damaged-archive')];
    const zh = receiptText(batch, aDetail(others, 3), 'zh');
    expect(zh).toContain('3 个文件里共有 10 件');
    expect(zh).toContain('文书 6 份 = 已入库的 4 件中 5 份（一件可含多份）+ 已有文书的另一版本 1 份');
    expect(zh).toContain(`重复：2 件${REASONS.duplicate.say.zh}，1 件${REASONS['same-document'].say.zh}`);
    const en = receiptText(batch, aDetail(others, 3), 'en');
    expect(en).toContain('3 files hold 10 items');
    expect(en).toContain('6 documents = 5 in the 4 items loaded');
    expect(en).toContain(`skipped: 1 × ${REASONS.empty.say.en}`);
    expect(en).not.toContain('甲.txt');
  });

  it('is short where every file is one item and one document', () => {
    const plain = aBatch({ receipt: { in: 2, loaded: 2, duplicate: 0, skipped: 0, failed: 0, documents: 2 } });
    expect(receiptText(plain, aDetail([], 2), 'zh').split('\n')).toHaveLength(2);
  });

  it('says in words what incomplete documents lack', () => {
    const cut = { ...lost('己.txt', 'incomplete'), outcome: 'loaded' as const, detail: 'date cut-off; operative cut-off; court masked' };
    expect(remarksText([cut], 'zh')).toContain('己.txt (文书被截断：落款日期、主文；已作隐名处理：法院)');
    expect(remarksText([cut], 'en')).toContain('己.txt (the text is cut off: date, operative part; masked in the document: court)');
  });
});
