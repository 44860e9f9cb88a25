import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { anAdoption, documentsIn, load } from '../../support/readings.ts';
import { aText, loadOf, readerOf, reading } from '../../support/scripted-readers.ts';
import { freshStore } from './databases.ts';

const B = readerOf('B');

describe.skipIf(inject('postgres') === null)('readings in PostgreSQL', () => {
  it('stand by the entry with which a document came again that was no longer found', async () => {
    const store = await freshStore();
    onTestFinished(() => store.close());
    const text = aText('A文书\n案号:(2021)云0521刑初9号\n法官:温如玉\n');
    await load(store, 'A', [text]);
    const before = await documentsIn(store);
    await store.readings.keep(B, reading('B', [text]));
    await store.readings.adopt(anAdoption());
    expect(await store.readings.putInPlace(9, documentGraph)).toBe(0);
    expect(await documentsIn(store)).toEqual([]);
    await store.commit(loadOf('A', text, 'again'));
    expect(await documentsIn(store)).toEqual(before);
    expect(await store.ledger.read('document', before[0]!.id)).toHaveLength(2);
    // The batch was not opened.
    expect(await store.check()).toMatchObject([{ code: 'item-without-batch' }]);
  });

  it('are kept once where two keep the same at the same moment, and put in place once', async () => {
    const store = await freshStore();
    onTestFinished(() => store.close());
    const texts = ['7', '8', '9'].map((n) => aText(`文书\n案号:(2021)云0521刑初${n}号\nA法官:程砚秋\nB法官:陆珩\n`));
    await load(store, 'A', texts);
    await Promise.all([1, 2, 3].map(() => store.readings.keep(B, reading('B', texts))));
    expect((await store.readings.summary(B)).documents).toEqual({ changed: 3, added: 0, gone: 0 });
    await Promise.all([1, 2].map(() => store.readings.adopt(anAdoption())));
    await Promise.all([1, 2, 3].map(() => store.readings.putInPlace(1, documentGraph)));
    expect(await store.readings.underWay()).toBeNull();
    expect(await store.readings.readers()).toEqual([{ reader: B, documents: 3 }]);
    expect(await store.check()).toEqual([]);
    const said: string[] = [];
    for await (const { entries } of store.ledger.since(0)) said.push(...entries.map(({ kind }) => kind));
    const count = (kind: string) => said.filter((one) => one === kind).length;
    expect([count('reading'), count('adoption'), count('standing')]).toEqual([3, 1, 3]);
  });
});
