import { describe, expect, it } from 'vitest';
import { sideOf } from '../../../graph/analytics/sides.ts';

describe('side of a party', () => {
  it.each([
    [['原告'], 'claimant'],
    [['被告', '反诉原告'], 'respondent'],
    [['上诉人', '原审被告'], 'respondent'],
    [['被上诉人', '原审原告'], 'claimant'],
    [['上诉人'], 'appellant'],
    [['被上诉人'], 'appellee'],
    [['原审第三人'], 'third'],
    [['申请执行人'], 'claimant'],
    [['被执行人'], 'respondent'],
    [['案外人'], 'third'],
    [['附带民事诉讼原告人'], 'claimant'],
    [['罪犯'], 'unknown'],
    [[], 'unknown'],
  ] as const)('%j is %s', (roles, side) => {
    expect(sideOf(roles)).toBe(side);
  });
});
