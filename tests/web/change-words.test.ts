import { describe, expect, it } from 'vitest';
import { changeAsked, changeWords, type LeadChange } from '../../web/pages/leads/change-words.ts';

const change = (over: Partial<LeadChange> = {}): LeadChange => ({
  lead: 'a',
  kind: 'changed',
  parts: ['tier'],
  tier: { before: 'yellow', after: 'red' },
  claim: { zh: '某', en: 'x' },
  findings: { gained: 0, lost: 0 },
  into: null,
  ...over,
});

describe('what changed of a lead', () => {
  it('is said part by part, the tier first, and nothing of what did not change', () => {
    expect(changeWords(change()).zh).toBe('级别由黄变为红');
    const both = change({ parts: ['findings', 'tier'], findings: { gained: 2, lost: 1 } });
    expect(changeWords(both)).toEqual({
      zh: '级别由黄变为红；发现增 2 项、减 1 项',
      en: expect.stringMatching(/^tier was .*; findings: 2 more, 1 fewer$/),
    });
    expect(changeWords(change({ parts: ['facts'] })).zh).not.toContain('级别');
  });

  it('of a new one is that the run before did not find it', () => {
    expect(changeWords(change({ kind: 'new', parts: [], tier: { before: null, after: 'red' } })).zh).toContain('上次');
  });
});

describe('the change that an address asks for', () => {
  it('is one of three, and none where it is another word', () => {
    expect(['new', 'changed', 'vanished', 'old', '', undefined].map(changeAsked)).toEqual(['new', 'changed', 'vanished', null, null, null]);
  });
});
