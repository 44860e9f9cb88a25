import { describe, expect, it } from 'vitest';
import { defendantTraits } from '../../../graph/analytics/defendant-traits.ts';
import { aJudgment } from '../../support/dossiers.ts';

describe('traits of a defendant', () => {
  it('are what the court did and found, never the age', () => {
    const judgment = aJudgment({
      circumstances: [
        { defendant: '罗云', circumstance: 'minor' },
        { defendant: '罗云', circumstance: 'merit' },
      ],
      sentences: [{ defendant: '罗云', penalty: 'exempt', months: null }],
    });
    expect([...(defendantTraits(judgment).get('罗云')?.keys() ?? [])]).toEqual(['merit', 'exempted']);
  });
});
