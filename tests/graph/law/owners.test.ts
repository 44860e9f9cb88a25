import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../../graph/indicators/index.ts';
import { NOT_SHOWN } from '../../../graph/law/tools/not-shown.ts';
import { CODES } from '../../../graph/law/tools/verdict.ts';

const shown = INDICATORS.flatMap(({ codes = [] }) => codes);

describe('what the law judges', () => {
  it.each(Object.keys(CODES))('%s is shown by one indicator, or is said not to be shown', (code) => {
    const owners = INDICATORS.filter(({ codes = [] }) => codes.some((own) => own === code)).map(({ id }) => id);
    expect(owners).toHaveLength(code in NOT_SHOWN ? 0 : 1);
  });

  it('has for everything that is not shown a reason', () => {
    for (const reason of Object.values(NOT_SHOWN)) {
      expect(reason.zh).toMatch(/\p{Script=Han}/u);
      expect(reason.en).toMatch(/[a-z]/u);
    }
  });

  it('is shown by the indicators of commutation, parole and probation', () => {
    expect(INDICATORS.filter(({ codes = [] }) => codes.length > 0).map(({ id }) => id)).toEqual([
      ...['H01', 'H02', 'H03', 'H04', 'H05', 'H06', 'H10', 'H11'],
    ]);
    expect(shown).toHaveLength(Object.keys(CODES).length - Object.keys(NOT_SHOWN).length);
  });
});
