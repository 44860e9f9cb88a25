import { describe, expect, it } from 'vitest';
import { dossierOf } from '../../../graph/assembly/dossier.ts';
import { packed } from '../../../graph/assembly/holding.ts';
import { mine } from '../../../graph/conduct/run.ts';
import { NOT_ANALYSED } from '../../../graph/model/documents/dossier.ts';
import { openTextSpool } from '../../../server/mining/text-spool.ts';
import { aCommutation, aJudgment } from '../../support/dossiers.ts';
import { dossiersOf } from '../../worlds/leads-of.ts';
import { buildRegion } from '../../worlds/region/build-region.ts';

const inMemory = (_hash: string, content: string) => (start: number, end: number) => content.slice(start, end);
const read = [aJudgment({ crimeDates: ['2019-01-02'] }), aCommutation()];
const stored = read.map(({ document, record }) => ({ ...document, text: document.id, record, reader: null }));

/** All that the analysis reads, as plain data. */
function plain(record: object): unknown {
  const { extension, ...rest } = JSON.parse(JSON.stringify(record)) as { extension: object };
  const kept = (value: object, left: readonly string[]) =>
    Object.fromEntries(Object.entries(value).filter(([name]) => !left.includes(name)));
  return { ...kept(rest, NOT_ANALYSED.record), extension: kept(extension, NOT_ANALYSED.extension) };
}

describe('a packed record', () => {
  const holding = packed(inMemory);
  const dossiers = stored.map((document) => dossierOf(document, '', [], holding));

  it('says all that the analysis reads, and nothing else', () => {
    expect(dossiers.map(({ record }) => plain(record))).toEqual(read.map(({ record }) => plain(record)));
    for (const { record } of dossiers) for (const name of NOT_ANALYSED.record) expect(record).not.toHaveProperty(name);
  });

  it('keeps its places in a copy', () => {
    const [{ record }] = dossiers as [(typeof dossiers)[0]];
    const copy = { ...record.officials[0]!, agency: '别院' };
    expect(copy.spans).toEqual(read[0]!.record.officials[0]!.spans);
    expect(Object.keys(copy).sort()).toEqual(['agency', 'name', 'role', 'spans']);
  });

  it('joins the very items that the record has', () => {
    for (const { record, officials } of dossiers)
      for (const [i, joined] of officials.entries()) expect(joined?.item).toBe(record.officials[i]);
  });
});

describe('leads', () => {
  it('are the same from packed records with their texts on disk', async () => {
    const { documents } = buildRegion({ seed: 7, documents: 700, setting: 'standard' });
    const files = documents.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    const spool = openTextSpool();
    const mined = async (...holding: Parameters<typeof dossiersOf> extends [unknown, ...infer Rest] ? Rest : never) =>
      mine({ dossiers: await dossiersOf(files, ...holding), asOf: '2024-01-01', fdr: 0.1, seed: 1, version: 'test', inputDigest: '' });
    const [one, other] = [await mined(), await mined(packed(spool.add))];
    spool.close();
    expect(one.leads.length).toBeGreaterThan(5);
    expect(other.leads).toEqual(one.leads);
    expect(other.run.outcomes.map(({ message }) => message)).toEqual(one.run.outcomes.map(({ message }) => message));
  });
});
