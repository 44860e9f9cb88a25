import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { openStore } from '../../graph/store/open.ts';
import { aBatch, aNode, aWrite } from '../support/store-writes.ts';
import { describeStore } from './store.contract.ts';

describeStore('embedded', () => openStore('memory:'));

describe('embedded store of another version', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jianwei-version-'));
    file = join(folder, 'a.db');
    const store = await openStore(`file:${file}`);
    await store.journal.open(aBatch({ id: 'old' }));
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function change(sql: string): void {
    const database = openDatabase(file);
    database.exec(sql);
    database.close();
  }

  it('that is older is brought up to date and keeps what it holds', async () => {
    change("DROP TABLE batch_part; ALTER TABLE batch DROP COLUMN parts; UPDATE meta SET value = '1' WHERE name = 'schema'");
    for (let time = 0; time < 2; time++) {
      const store = await openStore(`file:${file}`);
      expect((await store.journal.batches()).map((b) => b.id)).toEqual(['old']);
      await store.journal.handedOver('old', ['p']);
      expect(await store.journal.partDone('old', 'p')).toBe(true);
      await store.close();
    }
  });

  it('that is newer is refused and left as it is', async () => {
    change("UPDATE meta SET value = '99' WHERE name = 'schema'");
    await expect(openStore(`file:${file}`)).rejects.toMatchObject({ code: 'store-damaged' });
    change("UPDATE meta SET value = '2' WHERE name = 'schema'");
    const store = await openStore(`file:${file}`);
    expect(await store.journal.batch('old')).not.toBeNull();
    await store.close();
  });
});

describe('embedded store file', () => {
  it('keeps what was committed and refuses what is no store', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianwei-store-'));
    try {
      const address = `file:${join(folder, 'deep', 'a.db')}`;
      const first = await openStore(address);
      await first.commit(aWrite({ nodes: [aNode('court', '清河市人民法院')] }));
      await first.close();
      const second = await openStore(address);
      expect((await second.graph.counts()).nodes).toBe(1);
      await second.close();
      const broken = join(folder, 'broken.db');
      writeFileSync(broken, 'this is no database, it is only text that is long enough to be read as a page header'.repeat(20));
      await expect(openStore(`file:${broken}`)).rejects.toMatchObject({ code: 'store-damaged' });
      await expect(openStore('mongo://x')).rejects.toMatchObject({ code: 'invalid-input' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
