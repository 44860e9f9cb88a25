import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrganisations } from '../../../nlp/organisations/compare.ts';

const verdict = (a: string, b: string) => compareOrganisations(a, b).verdict;

describe('comparing organisations', () => {
  it.each([
    ['云南明德律师事务所', '云南省明德律师事务所'],
    ['北京市明德（清河）律师事务所', '北京明德(清河)律师事务所'],
    ['北京市明德（清河市）律师事务所', '北京市明德（清河）律师事务所'],
    ['北京明德律师事务所（特殊普通合伙）', '北京明德律师事务所'],
    ['北京明德律师所', '北京明德律师事务所'],
    ['云南望川建材有限公司', '云南望川建材有限责任公司'],
    ['云南望川建材 有限公司', '云南望川建材有限公司'],
  ])('%s and %s are one', (a, b) => {
    expect(verdict(a, b)).toBe('same');
  });

  it.each([
    ['a head office and its branch', '北京明德律师事务所', '北京明德（清河）律师事务所', 'branch-differs'],
    ['two branches', '明德律师（清河）事务所', '明德律师（望川）事务所', 'branch-differs'],
    ['a bank and its branch', '云南望川银行股份有限公司', '云南望川银行股份有限公司清河支行', 'branch-differs'],
    ['numbered sisters', '云南第一建筑有限公司', '云南第二建筑有限公司', 'number-differs'],
    ['namesakes of two provinces', '云南望川建材有限公司', '贵州望川建材有限公司', 'place-differs'],
    ['a city and its district', '昆明市人民政府', '昆明市盘龙区人民政府', 'place-differs'],
    ['law firms one character apart', '云南明德律师事务所', '云南明理律师事务所', 'names-differ'],
    ['a law firm and a legal service', '云南明德律师事务所', '云南明德法律服务所', 'kind-differs'],
    ['companies of one trade', '云南望川房地产开发有限公司', '云南青禾房地产开发有限公司', 'names-differ'],
    ['companies of one group in two places', '云南望川（昆明）建材有限公司', '云南望川建材有限公司', 'names-differ'],
    ['insurers one character apart', '云南望川财产保险股份有限公司', '云南望江财产保险股份有限公司', 'names-differ'],
    ['masked names that differ', '云南某某建材有限公司', '云南某建材有限公司', 'masked'],
  ])('keeps apart %s', (_, a, b, reason) => {
    expect(compareOrganisations(a, b)).toMatchObject({ verdict: 'different', reason });
  });

  it.each([
    ['a masked name, even twice the same', '某某建材有限公司', '某某建材有限公司'],
    ['a name without its place', '云南明德律师事务所', '明德律师事务所'],
    ['a company and a stock company', '云南望川建材有限公司', '云南望川建材股份有限公司'],
    ['a slip in a long name', '云南望川青禾伍佰陆拾电子商务有限公司', '云南望川青禾伍伯陆拾电子商务有限公司'],
    ['a body of a district that has namesakes', '城关区人民政府', '城关区人民政府'],
    ['a branch with and without its suffix', '云南望川银行股份有限公司清河县支行', '云南望川银行股份有限公司清河支行'],
  ])('leaves %s to a person', (_, a, b) => {
    expect(verdict(a, b)).toBe('possible');
  });

  it('does not take a group for its subsidiary', () => {
    expect(verdict('云南望川集团有限公司', '云南望川有限公司')).not.toBe('same');
  });

  it('says the same in either order, and joins only what has one stem', () => {
    const part = fc.constantFrom(
      '北京',
      '北京市',
      '云南省',
      '清河县',
      '望川',
      '明德',
      '第一',
      '（清河）',
      '某',
      '建材',
      '有限公司',
      '律师事务所',
      '支行',
      ' ',
    );
    const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const result = compareOrganisations(a, b);
        expect(compareOrganisations(b, a)).toEqual(result);
        if (result.verdict === 'same') expect(result.score).toBe(1);
      }),
      { numRuns: 3000 },
    );
  });
});
