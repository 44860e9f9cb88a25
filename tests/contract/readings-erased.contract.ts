import { afterEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { StoredDocument, StoredText } from '../../graph/store/ports/stored.ts';
import { anOrder } from '../support/erasures.ts';
import { anAdoption, chainHolds, load, saidOf } from '../support/readings.ts';
import { aText, type Reader, readerOf, reading } from '../support/scripted-readers.ts';

const B = readerOf('B');
const PAGE = { offset: 0, limit: 100 };

/** What every store promises of erasures where readers have read again. `open` gives a fresh, empty store. */
export function describeErasedReadings(name: string, open: () => Promise<Store>): void {
  describe(`erased readings contract: ${name}`, () => {
    const opened: Store[] = [];
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });
    const loaded = async (...texts: readonly StoredText[]): Promise<Store> => {
      const store = await open();
      opened.push(store);
      await load(store, 'A', texts);
      return store;
    };

    const same = aText('文书\n案号:(2021)云0521刑初7号\n法官:卓远帆\n');
    const changed = aText('文书\n案号:(2021)云0521刑初8号\nA法官:程砚秋\nB法官:沈听澜\n当事人:岑默?\n');
    const gone = aText('A文书\n案号:(2021)云0521刑初9号\n法官:温如玉?\n');
    const grown = aText('文书\n案号:(2021)云0521刑初10号\n法官:卓远帆\nB文书\n案号:(2021)云0521刑初11号\n当事人:曲径\n');

    it('passes over what is not stored, and what was erased while it was read', async () => {
      const store = await loaded(grown, changed);
      const all = reading('B', [grown, changed]);
      const [first] = reading('A', [grown])[0]!.documents;
      await store.erasures.carryOut(anOrder([first!.id]));
      expect(await store.readings.keep(B, [...all, ...reading('B', [same])])).toEqual({ same: 0, changed: 1, added: 0, gone: 0 });
      await store.readings.adopt(anAdoption());
      const [{ id }] = all[1]!.documents as [StoredDocument];
      await store.erasures.carryOut(anOrder([id], { id: 'e2' }));
      expect(await store.readings.underWay()).toBeNull();
      expect((await store.readings.waiting(B, PAGE)).total).toBe(0);
      expect(await store.documents.count()).toBe(0);
      expect(await saidOf(store, ['沈听澜', '程砚秋', '岑默', '卓远帆'])).toEqual([]);
      expect(await store.check()).toEqual([]);
    });

    it('erases what was read of a text with it: what waits, what stood before and what is no longer found', async () => {
      const store = await loaded(changed, gone, same);
      await putInPlace(store, [changed, gone]);
      await store.readings.keep(readerOf('A'), reading('A', [changed, gone]));
      const [stands] = reading('B', [changed])[0]!.documents;
      const [lost] = reading('A', [gone])[0]!.documents;
      await store.erasures.carryOut(anOrder([stands!.id, lost!.id]));
      expect(await saidOf(store, ['沈听澜', '程砚秋', '岑默', '温如玉'])).toEqual([]);
      expect(await saidOf(store, ['卓远帆'])).not.toEqual([]);
      expect((await store.readings.waiting(readerOf('A'), PAGE)).total).toBe(0);
      expect(await store.erasures.tombstone(lost!.id)).not.toBeNull();
      expect(await store.documents.knownTexts([changed.hash, gone.hash])).toEqual(new Map());
      expect(await chainHolds(store)).toBe(true);
      expect(await store.check()).toEqual([]);
    });

    async function putInPlace(store: Store, texts: readonly StoredText[], reader: Reader = 'B'): Promise<void> {
      await store.readings.keep(readerOf(reader), reading(reader, texts));
      await store.readings.adopt(anAdoption({ reader: readerOf(reader) }));
      expect(await store.readings.putInPlace(9, documentGraph)).toBe(0);
    }
  });
}
