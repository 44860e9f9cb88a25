import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT_TENANT } from '../../graph/model/keeping/tenant.ts';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/store.ts';
import { storedPapers } from './papers.ts';

const VERSIONS = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const folder = mkdtempSync(join(tmpdir(), 'jianwei-stores-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Holds {
  readonly values: readonly { readonly decision: { readonly verdict: string } | null }[];
  readonly leads: readonly { readonly tier: string; readonly evidence: readonly { readonly document: string }[] }[];
}

describe.each(VERSIONS.map(({ name }) => name))('the store that %s made', (version) => {
  const holds = JSON.parse(readFileSync(join(import.meta.dirname, version, 'holds.json'), 'utf8')) as Holds;
  const file = join(folder, `${version}.db`);
  writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, version, 'jianwei.db.gz'))));

  it('holds the papers of the recipe, whole', () => {
    const database = openDatabase(file);
    const texts = database.prepare('SELECT path, content FROM source_text').all();
    const leads = database.prepare('SELECT count(*) n FROM lead').get();
    database.close();
    expect(texts.map((row) => String(row['content'])).sort()).toEqual(
      storedPapers()
        .map(({ text }) => text)
        .sort(),
    );
    expect(Number(leads?.['n'])).toBe(holds.leads.length);
  });

  it('holds decisions of each kind, and leads with their evidence', () => {
    const verdicts = holds.values.map(({ decision }) => decision?.verdict ?? 'undecided').sort();
    expect(verdicts).toEqual(['rejected', 'replaced', 'undecided', 'undecided']);
    expect(holds.leads.some(({ tier, evidence }) => tier === 'red' && evidence.length > 0)).toBe(true);
  });

  it('is brought up to date, belongs to the root, and holds what it held', async () => {
    const copy = join(folder, `${version}-now.db`);
    copyFileSync(file, copy);
    const store = openEmbeddedStore(copy);
    expect(await store.check()).toEqual([]);
    const texts = [];
    for await (const { content } of store.documents.texts()) texts.push(content);
    expect(texts.sort()).toEqual(
      storedPapers()
        .map(({ text }) => text)
        .sort(),
    );
    const { entries } = await store.review.list({ offset: 0, limit: 100 });
    const verdicts = (of: Holds['values']) => of.map(({ decision }) => decision?.verdict ?? 'undecided').sort();
    expect(verdicts(entries)).toEqual(verdicts(holds.values));
    expect((await store.results.leads({ offset: 0, limit: 100 })).total).toBe(holds.leads.length);
    expect(await store.tenants.list()).toEqual([ROOT_TENANT]);
    await store.close();
  });
});
