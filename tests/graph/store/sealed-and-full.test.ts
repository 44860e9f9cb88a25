import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asStorageError } from '../../../graph/model/keeping/storage-error.ts';
import { openDatabase } from '../../../graph/store/embedded/driver.ts';
import { openStore } from '../../../graph/store/open.ts';
import { openQueue } from '../../../ingestion/queue/open.ts';
import { aBatch, aStoredDocument, aWrite } from '../../support/store-writes.ts';

/** Rights bind nobody who has all of them. */
const BOUND_BY_RIGHTS = process.platform !== 'win32' && process.getuid?.() !== 0;

describe.runIf(BOUND_BY_RIGHTS)('a store in a folder that cannot be written to', () => {
  async function aSealedCopy(): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'jianwei-sealed-'));
    const store = await openStore(`file:${join(folder, 'jianwei.db')}`);
    const { text, document } = aStoredDocument({ content: '青石区人民法院 民事判决书' });
    await store.journal.open(aBatch());
    await store.commit(aWrite({ texts: [text], documents: [document] }));
    await store.close();
    chmodSync(join(folder, 'jianwei.db'), 0o444);
    chmodSync(folder, 0o555);
    return folder;
  }

  it('is read, and says why nothing can be written', async () => {
    const folder = await aSealedCopy();
    const sealed = readdirSync(folder);
    const store = await openStore(`file:${join(folder, 'jianwei.db')}`);
    expect(await store.documents.count()).toBe(1);
    expect(await store.check()).toEqual([]);
    await expect(store.commit(aWrite({ texts: [{ hash: 'h', path: 'p', source: 's', content: 'c' }] }))).rejects.toMatchObject({
      code: 'not-writable',
    });
    await store.close();
    const queue = await openQueue(`embedded:${join(folder, 'queue.db')}`);
    expect((await queue.counts()).waiting).toBe(0);
    await queue.close();
    expect(readdirSync(folder)).toEqual(sealed);
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });
});

describe('a disk that is full', () => {
  it('is the reason that a commit gives, and nothing of the commit is kept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianwei-full-'));
    const database = openDatabase(join(folder, 'small.db'));
    database.exec('CREATE TABLE t (a TEXT); PRAGMA max_page_count = 8;');
    const fill = () =>
      database.transaction(() => {
        for (let i = 0; i < 100; i++) database.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(4000));
      });
    expect(fill).toThrowError(expect.objectContaining({ code: 'no-space' }));
    expect(database.prepare('SELECT count(*) n FROM t').get()?.['n']).toBe(0);
    // The next transaction finds none open.
    database.transaction(() => database.prepare('INSERT INTO t VALUES (?)').run('small'));
    database.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    [Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), 'no-space'],
    [Object.assign(new Error('EDQUOT: quota'), { code: 'EDQUOT' }), 'no-space'],
    [new Error('database or disk is full'), 'no-space'],
    [Object.assign(new Error('EROFS: read-only file system, open'), { code: 'EROFS' }), 'not-writable'],
    [Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES' }), 'not-writable'],
    [new Error('attempt to write a readonly database'), 'not-writable'],
    [new Error('disk I/O error'), 'store-unavailable'],
  ])('%s is %s', (error, code) => {
    expect(asStorageError(error, '/data')).toMatchObject({ code, message: `/data: ${error.message}` });
  });
});
