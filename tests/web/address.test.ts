import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeQuery, formatAddress, numberIn, PAGES, parseAddress } from '../../web/address.ts';

const split = (text: string): [string, string] => {
  const border = text.indexOf('?');
  return border < 0 ? [text, ''] : [text.slice(0, border), text.slice(border)];
};
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });

describe('address', () => {
  it('comes back from its text as it went in', () => {
    const addresses = fc.record({
      page: fc.constantFrom(...PAGES),
      id: fc.option(text),
      query: fc.dictionary(text, text, { noNullPrototype: true }).map((query) => ({ ...query })),
    });
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(...split(formatAddress(address)))).toEqual(address);
      }),
    );
  });

  it('opens the leads at the root and nothing on an unknown path', () => {
    expect(parseAddress('/', '')).toEqual({ page: 'leads', id: null, query: {} });
    expect(parseAddress('/nowhere', '').page).toBeNull();
    expect(parseAddress('/leads/a/b', '').page).toBeNull();
  });

  it('takes a damaged escape as written', () => {
    expect(parseAddress('/documents/%E4%B8', '').id).toBe('%E4%B8');
  });

  it('writes equal states alike whatever their order', () => {
    const one = formatAddress({ page: 'leads', id: null, query: { tier: 'red', q: '减刑' } });
    const other = formatAddress({ page: 'leads', id: null, query: { q: '减刑', tier: 'red' } });
    expect(one).toBe(other);
  });

  it('takes keys out on null and on an empty text, and keeps the rest', () => {
    expect(changeQuery({ tier: 'red', q: 'a', lang: 'en' }, { tier: null, q: '', page: 2 })).toEqual({ lang: 'en', page: '2' });
  });

  it('reads whole numbers only', () => {
    expect(numberIn({ start: '12' }, 'start')).toBe(12);
    for (const bad of ['-1', '1.5', '1e3', '', 'x']) expect(numberIn({ start: bad }, 'start')).toBeNull();
    expect(numberIn({}, 'start')).toBeNull();
  });
});
