import { describe, expect, it } from 'vitest';
import { claimByName, identityOf, identityWords } from '../../../graph/conduct/who-is-who.ts';
import type { Finding, Identity } from '../../../graph/model/leads/lead.ts';
import { aFinding, aPair } from './findings.ts';

const identity = (...failing: number[]): Identity => ({
  ...{ readings: 20, holds: 20 - failing.length, failing },
  restsOn: [{ says: { zh: '两院同名', en: 'same name at two courts' }, chance: 0.85 }],
});
const doubtful = (over: Partial<Finding> = {}): Finding => aFinding({ verdict: 'possible', identity: identity(3, 7, 11), ...over });

describe('a lead that rests on names', () => {
  it('holds in the readings in which what it rests on holds', () => {
    expect(identityOf([doubtful()], 'grey')).toEqual({ readings: 20, holds: 17 });
    expect(identityWords({ readings: 20, holds: 17 }).zh).toBe('在 20 种身份读法中有 17 种成立');
  });

  it('keeps its tier without the doubtful finding where another carries it', () => {
    expect(identityOf([aFinding(), doubtful({ cases: ['b'] })], 'red')).toEqual({ readings: 20, holds: 20 });
    const second = aFinding({ indicator: 'N01', class: 'N', logEvidence: Math.log(200), identity: identity(1) });
    expect(identityOf([aPair(), second], 'red')).toEqual({ readings: 20, holds: 19 });
  });

  it('fails in a reading in which two findings fail that need each other', () => {
    const two = [doubtful(), doubtful({ cases: ['b'], identity: identity(3, 9) })];
    expect(identityOf(two, 'grey')!.holds).toBe(19);
  });

  it('says first that nothing but a name joins it, and only then', () => {
    const claim = { zh: '1 案署有同一姓名', en: '1 case with the same name' };
    expect(claimByName(claim, [doubtful()])).toEqual({
      zh: '仅凭姓名相同：1 案署有同一姓名',
      en: 'By name alone: 1 case with the same name',
    });
    expect(claimByName(claim, [doubtful(), aFinding()])).toBe(claim);
    expect(identityOf([aFinding()], 'red')).toBeNull();
  });
});
