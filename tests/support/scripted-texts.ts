/** Random texts that two scripted readers read otherwise, and what stands in a store once they were read. */
import fc from 'fast-check';
import type { Store } from '../../graph/store/ports/store.ts';
import type { StoredText } from '../../graph/store/ports/stored.ts';
import { everythingIn } from './everything.ts';
import { aText } from './scripted-readers.ts';

const who = fc.constantFrom('', '', '', 'A', 'B');
const unsure = fc.constantFrom('', '', '?', '?A', '?B');
const VALUES: Readonly<Record<string, readonly string[]>> = {
  法院: ['云川省青河县人民法院', '云川省临渡县人民法院'],
  日期: ['2020-03-04', '2021-05-06'],
  法官: ['卓远帆', '程砚秋', '沈听澜'],
  当事人: ['岑默', '曲径', '云川青禾有限公司'],
  律师: ['温如玉', '书令仪'],
  参见: ['(2021)云0521刑初7号', '(2021)云0521刑初8号'],
};
const line = fc
  .constantFrom(...Object.keys(VALUES))
  .chain((field) =>
    fc.tuple(who, fc.constantFrom(...(VALUES[field] ?? [])), unsure).map(([only, value, doubt]) => `${only}${field}:${value}${doubt}`),
  );
const document = fc.tuple(fc.constantFrom('', '', 'A', 'B'), fc.option(fc.tuple(who, unsure)), fc.array(line, { maxLength: 6 }));

/** Texts of one to three documents, of which the first reader finds the first; every document is another one. */
export const someTexts: fc.Arbitrary<StoredText[]> = fc
  .array(fc.tuple(fc.constantFrom('', '', 'A'), document, fc.array(document, { maxLength: 2 })), { minLength: 1, maxLength: 4 })
  .map((texts) =>
    texts.map(([first, [, ...rest], others], t) => {
      const documents = [[first, ...rest] as const, ...others].map(([only, number, lines], d) => {
        const own = number ? [`${number[0]}案号:(2021)云0521刑初${t}${d}号${number[1]}`] : [];
        return [`${only}文书`, `号:${t}${d}`, ...own, ...lines].join('\n');
      });
      return aText(`${documents.join('\n')}\n`);
    }),
  );

/** What a store says, but for who decided what when, and for the place of a document among those of its text. */
export async function standsIn(store: Store) {
  const { documents, ...rest } = await everythingIn(store);
  const { entries, ...counts } = await store.review.list({ offset: 0, limit: 1000 });
  const phrases = [...Object.values(VALUES).flat(), '刑初00', '文书'];
  return {
    ...rest,
    documents: documents.map((one) => ({ ...(one as { record: object }), record: { ...(one as { record: object }).record, id: '' } })),
    review: entries.map(({ decision, ...entry }) => ({ ...entry, decision: decision && [decision.verdict, decision.value] })),
    counts,
    found: await Promise.all(
      phrases.map(async (text) => (await store.documents.list({ text, offset: 0, limit: 99 })).documents.map(({ id }) => id)),
    ),
    nodesFound: await Promise.all(phrases.map((text) => store.graph.search(text, { limit: 99 }))),
    digest: await store.digest(),
  };
}
