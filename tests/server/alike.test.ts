import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { LOCAL } from '../../server/casework/actor.ts';
import { findAlike } from '../../server/casework/graph/alike.ts';
import { aCasework } from '../support/a-casework.ts';
import { aNode, aWrite } from '../support/store-writes.ts';

const FIRM = aNode('firm', '北京市青禾律师事务所');
const WRITTEN_OTHERWISE = aNode('firm', '北京青禾律师事务所');
const BRANCH = aNode('firm', '北京青禾（白石）律师事务所');
const COMPANY = aNode('organization', '云川青禾商贸有限公司');
const JUDGE = aNode('official', '青禾');
const serving = (agency: string) => ({ ...aNode('official', '陆珩'), id: `official-${agency}`, properties: { agency } });
const [HERE, THERE] = [serving('云川省青石县人民法院'), serving('云川省河湾县人民法院')];
const LONGER = aNode('official', '欧陆珩');
const LAWYER = aNode('lawyer', '陆珩');
const hidden = (kind: 'official' | 'firm', label: string, n: number) => ({ ...aNode(kind, label), id: `${kind}-${n}`, masked: true });
const [HIDDEN, HIDDEN_TOO] = [hidden('official', '×××', 1), hidden('official', '×××', 2)];
const [HIDDEN_FIRM, HIDDEN_FIRM_TOO] = [hidden('firm', '云川某某律师事务所', 1), hidden('firm', '云川某某律师事务所', 2)];
let store: Store;

beforeAll(async () => {
  store = await openStore('memory:');
  await store.commit(
    aWrite({
      nodes: [
        FIRM,
        WRITTEN_OTHERWISE,
        BRANCH,
        COMPANY,
        JUDGE,
        HERE,
        THERE,
        LONGER,
        LAWYER,
        HIDDEN,
        HIDDEN_TOO,
        HIDDEN_FIRM,
        HIDDEN_FIRM_TOO,
      ],
    }),
  );
});
afterAll(() => store.close());

const alike = async (id: string) => {
  const alike = await aCasework({ store }).perform(LOCAL, findAlike, { node: id });
  return alike.map(({ node, certain }) => [node.label, certain]);
};

describe('names alike', () => {
  it('shows a firm under another writing, and neither its branch nor a company of the same word', async () => {
    expect(await alike(FIRM.id)).toEqual([[WRITTEN_OTHERWISE.label, true]]);
    expect(await alike(WRITTEN_OTHERWISE.id)).toEqual([[FIRM.label, true]]);
  });

  it('shows people of the same name only, never as one', async () => {
    expect(await alike(JUDGE.id)).toEqual([]);
    expect(await alike(HERE.id)).toEqual([['陆珩', false]]);
    expect(await alike(THERE.id)).toEqual([['陆珩', false]]);
  });

  it('shows nothing for a mask, which is like nobody', async () => {
    expect(await alike(HIDDEN.id)).toEqual([]);
    expect(await alike(HIDDEN_FIRM.id)).toEqual([]);
  });

  it('knows no entity that is not there', async () => {
    await expect(alike('x')).rejects.toMatchObject({ code: 'not-found' });
  });
});
