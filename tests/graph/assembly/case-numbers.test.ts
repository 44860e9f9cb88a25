import { describe, expect, it } from 'vitest';
import { caseKey, parseCaseNumber } from '../../../graph/assembly/case-numbers.ts';

describe('case numbers', () => {
  it.each([
    ['(2016)粤0881刑初697号', { year: 2016, courtCode: '粤0881', type: '刑初', serial: 697, suffix: '' }],
    ['(2018)最高法民申12号', { year: 2018, courtCode: '最高法', type: '民申', serial: 12, suffix: '' }],
    ['(2019)岭0121执恢3号之一', { year: 2019, courtCode: '岭0121', type: '执恢', serial: 3, suffix: '之一' }],
    ['(2014)邵民初字第03693号', { year: 2014, courtCode: '邵', type: '民初', serial: 3693, suffix: '' }],
    ['(2010)成刑执字第853-2号', { year: 2010, courtCode: '成', type: '刑执', serial: 853, suffix: '-2' }],
  ])('reads %s', (number, parts) => {
    expect(parseCaseNumber(number)).toEqual(parts);
  });

  it('is no court number', () => {
    expect(parseCaseNumber('廉检公诉刑诉(2016)422号')).toBeNull();
    expect(parseCaseNumber('')).toBeNull();
  });

  it('names the case, not the ruling in it', () => {
    expect(caseKey('(2019)岭0121执恢3号之一')).toBe('(2019)岭0121执恢3号');
    expect(caseKey('(2010)成刑执字第853-2号')).toBe('(2010)成刑执字第853号');
    expect(caseKey('(2014)邵民初字第03693号')).toBe(caseKey('(2014)邵民初字第3693号'));
    expect(caseKey('(2016)粤0881刑初697号')).not.toBe(caseKey('(2016)粤0881刑初69号'));
  });
});
