import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, NARROW, WIDE } from './support/browser.ts';
import { type RunningServer, startServer } from './support/server.ts';

/** A store as the first version made it: its records know no reader. */
const OLD_STORE = join(import.meta.dirname, '..', 'stores', '0.1.0', 'jianwei.db.gz');

describeInBrowser('readings', (visit) => {
  const data = mkdtempSync(join(tmpdir(), 'jianwei-readings-'));
  let server: RunningServer;
  beforeAll(async () => {
    writeFileSync(join(data, 'jianwei.db'), gunzipSync(readFileSync(OLD_STORE)));
    server = await startServer(data, 'serve');
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('of an older version are made anew in the background, shown with what they change, and stand when somebody says so', async () => {
    for (const size of [WIDE, NARROW]) {
      const page = await visit.open(`${server.address}/quality`, size);
      const box = page.locator('[data-part="readings"]');
      await box.locator('[data-part="reading-changes"]').waitFor();
      // Reading goes on in the background while the page is looked at.
      await expect.poll(() => box.locator('[data-part="changed-documents"] a').count(), { timeout: 60_000 }).toBe(11);
      expect(await box.getByText('未记录版本').count()).toBe(1);
      expect(await box.getByRole('button', { name: '采用新的读取结果' }).isDisabled()).toBe(true);
    }
    const page = await visit.open(`${server.address}/quality`);
    const box = page.locator('[data-part="readings"]');
    await box.getByRole('textbox').fill('抽查三份，均以新结果为准');
    await box.getByRole('button', { name: '采用新的读取结果' }).click();
    await box.getByText('没有差异').waitFor({ timeout: 60_000 });
    expect(await box.getByText('未记录版本').count()).toBe(0);
    await box.locator('[data-part="mined-before"]').getByRole('link').waitFor();
  });
});
