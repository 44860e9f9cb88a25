import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/port.ts';
import type { HttpContext } from '../../server/http/context.ts';
import { getAlike } from '../../server/http/endpoints/alike.ts';
import { aNode, aWrite } from '../support/store-writes.ts';

const FIRM = aNode('firm', '北京市青禾律师事务所');
const WRITTEN_OTHERWISE = aNode('firm', '北京青禾律师事务所');
const BRANCH = aNode('firm', '北京青禾（白石）律师事务所');
const COMPANY = aNode('organization', '云川青禾商贸有限公司');
const JUDGE = aNode('official', '青禾');
let store: Store;

beforeAll(async () => {
  store = await openStore('memory:');
  await store.commit(aWrite({ nodes: [FIRM, WRITTEN_OTHERWISE, BRANCH, COMPANY, JUDGE] }));
});
afterAll(() => store.close());

const alike = async (id: string) => {
  const context = { services: { store } } as unknown as HttpContext;
  const call = { context, params: { id }, query: {}, body: undefined } as unknown as Parameters<typeof getAlike>[0];
  return (await getAlike(call)).alike.map(({ node, certain }) => [node.label, certain]);
};

describe('names alike', () => {
  it('shows a firm under another writing, and neither its branch nor a company of the same word', async () => {
    expect(await alike(FIRM.id)).toEqual([[WRITTEN_OTHERWISE.label, true]]);
    expect(await alike(WRITTEN_OTHERWISE.id)).toEqual([[FIRM.label, true]]);
  });

  it('shows nothing for people', async () => {
    expect(await alike(JUDGE.id)).toEqual([]);
  });

  it('knows no entity that is not there', async () => {
    await expect(alike('x')).rejects.toMatchObject({ code: 'not-found' });
  });
});
