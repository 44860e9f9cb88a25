import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../graph/assembly/case-of.ts';

describe('the case of a number', () => {
  it('is one for all rulings in it, and another for every other serial', () => {
    expect(caseOf('(2019)岭0121执恢3号之一')).toBe('(2019)岭0121执恢3号');
    expect(caseOf('(2010)成刑执字第853-2号')).toBe('(2010)成刑执字第853号');
    expect(caseOf('(2014)邵民初字第03693号')).toBe(caseOf('(2014)邵民初字第3693号'));
    expect(caseOf('(2016)粤0881刑初697号')).not.toBe(caseOf('(2016)粤0881刑初69号'));
  });
});
