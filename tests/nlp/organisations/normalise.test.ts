import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseOrganisation } from '../../../nlp/organisations/normalise.ts';

describe('the parts of an organisation name', () => {
  it.each([
    ['云南省昆明市望川建材有限责任公司', { place: ['云南', '昆明市'], stem: '望川建材', form: 'limited', branch: null }],
    ['云南望川银行股份有限公司清河支行', { place: ['云南'], stem: '望川银行', form: 'stock', branch: '清河支行' }],
    ['北京市明德（清河）律师事务所', { place: ['北京'], stem: '明德', form: 'law-firm', branch: '清河' }],
    ['明德律师（清河）事务所', { place: [], stem: '明德', form: 'law-firm', branch: '清河' }],
    ['北京明德律师事务所清河分所', { place: ['北京'], stem: '明德', form: 'law-firm', branch: '清河' }],
    ['昆明市盘龙区人民政府', { place: ['昆明市', '盘龙区'], stem: '人民政府', form: 'other', branch: null }],
    ['福州市公安局', { place: ['福州市'], stem: '公安局', form: 'other', branch: null }],
    ['云南望川投资中心（有限合伙）', { place: ['云南'], stem: '望川投资中心', form: 'partnership', branch: null }],
  ])('%s', (name, parts) => {
    expect(normaliseOrganisation(name)).toMatchObject(parts);
  });

  it('sees one name in both widths of brackets and letters', () => {
    expect(normaliseOrganisation('云南(ＡＢ)建材有限公司').printed).toBe(normaliseOrganisation('云南（AB）建材 有限公司').printed);
  });

  it('marks names with hidden characters', () => {
    expect(normaliseOrganisation('云南××律师事务所').masked).toBe(true);
    expect(normaliseOrganisation('云南明德律师事务所').masked).toBe(false);
  });

  it('always leaves a stem, whatever the name is', () => {
    const part = fc.constantFrom('北京市', '云南', '县', '区', '（', '）', '有限公司', '律师事务所', '分所', '明德', '1', ' ');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const name = parts.join('');
        fc.pre(/[\u4e00-\u9fff]/.test(name));
        expect(normaliseOrganisation(name).stem.length + (normaliseOrganisation(name).branch ?? '').length).toBeGreaterThan(0);
      }),
    );
  });
});
