import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

/** An appeal whose header is lost: the opening alone says who is who. */
const appeal = (opening: string) =>
  readText(
    `河湾市中级人民法院\n刑事判决书\n（2021）苏99刑终31号\n河湾市青石区人民法院审理河湾市青石区人民检察院指控被告人顾川、白野犯盗窃罪一案，于2020年11月6日作出（2020）苏9905刑初11号刑事判决。${opening}本院依法组成合议庭审理了本案。现已审理终结。\n经审理查明，被告人顾川窃得手机一部。`,
  );
const roles = (opening: string) => Object.fromEntries(appeal(opening).parties.map((party) => [party.name, party.roles]));

describe('parties of an appeal without a header', () => {
  it.each([
    '宣判后，原审被告人顾川不服，提出上诉。上诉人顾川及其辩护人温书岚到庭参加诉讼。',
    '上诉人（原审被告人）顾川不服，提出上诉。',
    '原审被告人顾川不服，以量刑过重为由提出上诉。本院依法讯问了上诉人顾川。',
  ])('have the roles that the opening gives them as such: %s', (opening) => {
    expect(roles(opening)['顾川']).toEqual(['上诉人', '原审被告人']);
  });

  it('keep the roles of the first instance where the appeal gives them none', () => {
    expect(roles('原审被告人顾川不服，提出上诉。')).toMatchObject({ 顾川: ['原审被告人'], 白野: ['被告人'] });
  });
});

describe('a defender whom only the sentence about who appeared names', () => {
  const agents = (words: string) =>
    appeal(`被告人顾川${words}到庭参加诉讼。`).representatives.map(({ name, kind, firm, represents }) => [name, kind, firm, represents]);

  it.each([
    ['及青石区法律援助中心指派的辩护人温书岚', '青石区法律援助中心'],
    ['和河湾市法律援助中心接本院通知指派的辩护人温书岚', '河湾市法律援助中心'],
    ['、和平区法律援助处指派的辩护人温书岚', '和平区法律援助处'],
  ])('is legal aid where a centre sent him: %s', (words, centre) => {
    expect(agents(words)).toEqual([['温书岚', 'legal-aid', centre, ['顾川']]]);
  });

  it('is a citizen where nothing is said of him', () => {
    expect(agents('及其辩护人温书岚')).toEqual([['温书岚', 'citizen', null, ['顾川']]]);
  });
});
