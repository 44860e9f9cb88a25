import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { aNode, aWrite } from '../support/store-writes.ts';
import { describeStore } from './store.contract.ts';

describeStore('embedded', () => openStore('memory:'));

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
