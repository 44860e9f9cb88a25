import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rereadCommand } from '../../server/commands/reread.ts';
import { review } from '../../server/commands/review.ts';
import { aCommandLine, type CommandLine } from '../support/a-command.ts';

/** Eleven papers as version 0.1.0 read them, with what people decided about three. */
const OLD_STORE = join(import.meta.dirname, '..', 'stores', '0.1.0', 'jianwei.db.gz');

let line: CommandLine;
beforeEach(() => {
  line = aCommandLine();
  mkdirSync(join(line.folder, 'data'));
  writeFileSync(join(line.folder, 'data', 'jianwei.db'), gunzipSync(readFileSync(OLD_STORE)));
});
afterEach(() => line.remove());

const told = (options: Parameters<typeof rereadCommand>[1]) => line.run('reread', (c) => rereadCommand(c, options));
const documents = async () => {
  let listed: readonly string[] = [];
  await line.prepare(async ({ store }) => {
    const { documents: all } = await store.documents.list({ offset: 0, limit: 100 });
    const stored = await Promise.all(all.map(({ id }) => store.documents.document(id)));
    listed = stored.map((one) => JSON.stringify([one?.id, one?.record, one?.reader]));
  });
  return [...listed].sort();
};

describe('jianwei reread', () => {
  it('shows what the present reader gains and loses, document by document, and changes nothing', async () => {
    const before = await documents();
    const { code, out } = await told({});
    expect(code).toBe(0);
    expect(out).toMatch(/现行读取版本 rules@\d+\n +11 {2}未记录版本\n/);
    expect(out).toMatch(/ +11 {2}读取结果有变化\n/);
    expect(out).toContain('jianwei reread --adopt');
    const lines = (await told({ jsonl: true })).out.trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    for (const text of lines) expect(Object.keys(JSON.parse(text).changes).length).toBeGreaterThan(0);
    expect(await documents()).toEqual(before);
  });

  it('lets it stand when somebody says why, and then has nothing left to tell', async () => {
    const before = await documents();
    const adopted = await told({ adopt: '抽查三份，均以新结果为准', by: '书令仪' });
    expect(adopted.code).toBe(0);
    expect(adopted.out).toContain('jianwei mine');
    const after = await documents();
    expect(after.every((text) => /"rules@\d+"\]$/.test(text))).toBe(true);
    expect(after).not.toEqual(before);
    const { out } = await told({});
    expect(out).toContain('没有读取结果有变化的文书');
    await line.prepare(async ({ store }) => {
      expect(await store.check()).toEqual([]);
      const [said] = await store.ledger.read('adoption', (await store.readings.readers())[0]!.reader!);
      expect(JSON.parse(said!.body)).toMatchObject({ by: '书令仪', reason: '抽查三份，均以新结果为准' });
    });
  });

  it('keeps what people decided, and lists what finds no value any more', async () => {
    const decided = async () => {
      let verdicts: string[] = [];
      await line.prepare(async ({ store }) => {
        const { entries } = await store.review.list({ decided: true, offset: 0, limit: 100 });
        verdicts = entries.map(({ field, read, decision }) => [field, read, decision?.verdict, decision?.value].join(' ')).sort();
      });
      return verdicts;
    };
    const before = await decided();
    expect(before).toHaveLength(2);
    await told({ adopt: '抽查三份，均以新结果为准' });
    const { out } = await line.run('review', (c) => review(c, { unplaced: true }));
    const unplaced = Number(/失去对应值的裁定 (\d+) 项/.exec(out)?.[1]);
    expect((await decided()).length + unplaced).toBe(before.length);
    const json = await line.run('review', (c) => review(c, { unplaced: true, jsonl: true }));
    expect(json.out.split('\n').filter((text) => text !== '')).toHaveLength(unplaced);
  });

  it('refuses to be told who decides where nothing is decided', async () => {
    await expect(told({ by: '书令仪' })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
