import { describe, expect, it } from 'vitest';
import { explainLead } from '../../graph/conduct/explain.ts';
import type { IndicatorClass } from '../../graph/model/leads/lead.ts';
import { verdictWords } from '../../graph/model/leads/lead-words.ts';
import { CARD_TEXT } from '../../web/text/card.ts';
import { GOLDEN } from '../graph/conduct/golden/a-golden-lead.ts';

const both = (group: IndicatorClass) => ({
  violated: verdictWords({ class: group, verdict: 'violated' }),
  possible: verdictWords({ class: group, verdict: 'possible' }),
});
const VERDICTS = { H: both('H'), S: both('S'), N: both('N') };

/** The words of the card that tell certain from possible, and suspicion from proof. */
describe('the words of a lead card', () => {
  it('call what holds under some readings only to be checked, and only that', () => {
    for (const group of ['H', 'S', 'N'] as const) {
      const { violated, possible } = VERDICTS[group];
      expect([possible.zh, possible.en]).toEqual([expect.stringContaining('待核'), expect.stringContaining('to be checked')]);
      expect(violated.zh).not.toContain('待核');
      expect(violated.en).not.toContain('to be checked');
    }
  });

  it('call a breach what the explanation calls one', () => {
    expect(explainLead(GOLDEN, 'zh')).toContain(VERDICTS.H.violated.zh);
  });

  it('call a harmless reading open, excluded, partly excluded or holding as the explanation does', () => {
    for (const [state, word] of [
      ['open', '待查'],
      ['excluded', '已排除'],
      ['partly', '部分排除'],
    ] as const) {
      expect(CARD_TEXT[state].zh).toBe(word);
      expect(explainLead(GOLDEN, 'zh')).toContain(`[${word}]`);
    }
    expect(CARD_TEXT.applies.zh).toBe('成立');
  });

  it('say on every card that a lead is no conclusion about anybody', () => {
    expect(CARD_TEXT.note.zh).toMatch(/不是对任何人的结论.*未核实前不得外传/u);
    expect(CARD_TEXT.note.en).toMatch(/no conclusion about anybody.*Do not pass it on/u);
  });

  it('leave the elements of a crime still to be shown', () => {
    expect([CARD_TEXT.crimes.zh, CARD_TEXT.crimes.en]).toEqual([
      expect.stringContaining('尚待证明'),
      expect.stringContaining('still to be shown'),
    ]);
  });
});
