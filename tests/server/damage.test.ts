import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { DAMAGE } from '../../graph/model/keeping/damage.ts';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { openStore } from '../../graph/store/open.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import type { Extractor } from '../../nlp/extractor.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { findDamage } from '../../server/check/find-damage.ts';
import { sayDamage } from '../../server/check/say-damage.ts';
import { commandContext } from '../../server/commands/context.ts';
import { readConfig } from '../../server/config.ts';
import { anchorOf, anchorsFile, keepAnchor, readAnchors } from '../../server/keeping/anchors.ts';
import { aCommandLine } from '../support/a-command.ts';
import { aRun } from '../support/store-writes.ts';
import { zipOf } from '../support/zip.ts';
import { DAMAGE_CASES } from './damage-cases.ts';
import { aLeadQuoting } from './quoting-lead.ts';

let root: string;
let sound: string;

const judgment = (serial: number, party: string): string =>
  [
    '河湾县人民法院',
    '刑 事 判 决 书',
    `（2021）河9901刑初${serial}号`,
    '公诉机关河湾县人民检察院。',
    `被告人${party}，男，1980年1月2日出生，汉族，住河湾县青石镇。`,
    '辩护人程砚秋，河湾泰和律师事务所律师。',
    `河湾县人民检察院指控被告人${party}犯盗窃罪，于2021年3月${serial}日向本院提起公诉。本院依法公开开庭审理了本案。现已审理终结。`,
    `本院认为，被告人${party}以非法占有为目的，秘密窃取他人财物，其行为已构成盗窃罪。判决如下：`,
    `被告人${party}犯盗窃罪，判处有期徒刑十个月，并处罚金人民币二千元。`,
    '审　判　长　　顾清和',
    '审　判　员　　卓远帆',
    '二〇二一年四月九日',
    '书　记　员　　冯小满',
  ].join('\n');

/** Reads by the rules and doubts the second judge of one document. */
const doubting: Extractor = {
  ...rulesExtractor,
  extract(document) {
    const record = rulesExtractor.extract(document);
    const index = record.officials.findIndex(({ name }) => name === '卓远帆');
    const doubted = record.officials[index];
    if (record.number !== '(2021)河9901刑初1号' || !doubted) return record;
    const candidates = [doubted.name, '卓远'].map((value) => ({ value, spans: doubted.spans }));
    return { ...record, uncertain: [{ field: 'officials', index, reason: 'two-names', candidates, spans: doubted.spans }] };
  },
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'jianwei-damage-'));
  sound = join(root, 'sound');
  const files = join(root, 'in');
  mkdirSync(files);
  for (const [serial, party] of [
    [1, '张东川'],
    [2, '祁石'],
    [3, '𠮷川'],
  ] as const)
    writeFileSync(join(files, `${serial}.txt`), judgment(serial, party));
  writeFileSync(join(files, 'old.zip'), zipOf([{ name: '卷一/4.txt', bytes: Buffer.from(judgment(4, '闻笛')) }]));
  writeFileSync(join(files, 'empty.txt'), '');
  const store = await openStore(`file:${join(sound, 'jianwei.db')}`);
  const blobs = folderBlobs(join(sound, 'sources'));
  await loadBatch({ store, blobs, reader: inlineReader(doubting), paths: [files], name: 'n', now: () => new Date(), base: files });
  for await (const { document, sourceText } of store.documents.all()) {
    const quote = {
      document: document.id,
      path: document.path,
      start: 0,
      end: 7,
      quote: sourceText.slice(0, 7),
      shows: { zh: '法院', en: 'court' },
    };
    const lead = aLeadQuoting(quote);
    const missing = [{ fact: { zh: '刑期', en: 'term' }, paper: null, holder: null }] as const;
    const found = {
      gaps: [{ indicator: 'H02', document: document.id, missing }],
      findings: [{ id: 'f', conduct: lead.id, finding: lead.findings[0]! }],
    };
    await store.results.save({ ...aRun('r1'), leadsByTier: { red: 1, yellow: 0, blue: 0, grey: 0 } }, [lead], found);
    break;
  }
  await keepAnchor(anchorsFile(sound), (await anchorOf(store, new Date()))!);
  await store.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function told(folder: string) {
  const store = await openStore(`file:${join(folder, 'jianwei.db')}`);
  try {
    return await findDamage(store, join(folder, 'sources'), () => readAnchors(anchorsFile(folder)));
  } finally {
    await store.close();
  }
}

describe('check', () => {
  it('finds nothing wrong with what was loaded', async () => {
    expect(await told(sound)).toEqual([]);
  });

  it.each(['confirmed', 'rejected', 'replaced', 'open'] as const)('finds nothing wrong where a person has decided: %s', async (verdict) => {
    const folder = mkdtempSync(join(root, 'decided-'));
    cpSync(sound, folder, { recursive: true });
    const store = await openStore(`file:${join(folder, 'jianwei.db')}`);
    const [entry] = (await store.review.list({ offset: 0, limit: 1 })).entries;
    const { field, read } = entry!;
    const value = verdict === 'replaced' ? '卓远' : null;
    const decided = { document: entry!.document.id, field, read, by: 'p', at: '2024-01-01T00:00:00Z', note: '' };
    await store.review.decide({ ...decided, verdict: 'confirmed', value: null }, documentGraph);
    await store.review.decide({ ...decided, verdict, value, at: '2024-01-02T00:00:00Z' }, documentGraph);
    await store.close();
    expect(await told(folder)).toEqual([]);
  });

  it.each(DAMAGE_CASES.map((one) => [one.name, one] as const))('%s', async (_name, { damage, told: code }) => {
    const folder = mkdtempSync(join(root, 'case-'));
    cpSync(sound, folder, { recursive: true });
    damage(folder);
    const found = await told(folder);
    if (code === null) expect(found).toEqual([]);
    else expect(found.map((one) => one.code)).toContain(code);
    for (const one of found) {
      expect(sayDamage(one, 'zh')).toContain(DAMAGE[one.code].zh);
      expect(sayDamage(one, 'en')).toMatch(new RegExp(`^${one.code} .* ${one.count}`));
    }
  });

  it('tells that the graph is behind, and looks at the rest', async () => {
    const folder = join(root, 'behind');
    cpSync(sound, folder, { recursive: true });
    const database = openDatabase(join(folder, 'jianwei.db'));
    database.exec("UPDATE meta SET value = '0' WHERE name = 'graph'");
    database.close();
    const line = aCommandLine({ JIANWEI_DATA: folder, JIANWEI_LANGUAGE: 'en' });
    const { check } = await import('../../server/commands/check.ts');
    const { code, out, err } = await line.run('check', (context) => check(context));
    line.remove();
    expect(code).toBe(1);
    expect(out).toContain('entities ? · edges ?');
    expect(err).toMatch(/^graph-behind · /m);
  });

  it('goes on where the anchors cannot be read, and refuses a file of them that is not there', async () => {
    const folder = join(root, 'anchored');
    cpSync(sound, folder, { recursive: true });
    writeFileSync(anchorsFile(folder), 'no anchor\n');
    expect((await told(folder)).map(({ code }) => code)).toEqual(['check-stopped']);
    const { check } = await import('../../server/commands/check.ts');
    const context = commandContext('check', readConfig({ JIANWEI_DATA: folder }));
    await expect(check(context, { anchors: [join(root, 'mistyped.jsonl')] })).rejects.toMatchObject({ code: 'unreadable-file' });
  });

  it('makes no store where there is none, and says so', async () => {
    const data = join(root, 'nothing');
    for (const language of ['zh', 'en'] as const) {
      const context = commandContext('check', readConfig({ JIANWEI_DATA: data, JIANWEI_LANGUAGE: language }));
      const { check } = await import('../../server/commands/check.ts');
      await expect(check(context)).rejects.toMatchObject({
        code: 'not-found',
        message: expect.stringContaining(language === 'zh' ? '没有存储' : 'no store'),
      });
    }
    expect(existsSync(data)).toBe(false);
  });
});
