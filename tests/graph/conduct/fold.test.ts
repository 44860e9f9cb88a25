import { describe, expect, it } from 'vitest';
import { foldAlike } from '../../../graph/conduct/fold.ts';
import { leadLine } from '../../../graph/conduct/line.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import { aLead, lawyer, official } from './findings.ts';

const cases = (count: number, from = 1): string[] => Array.from({ length: count }, (_, i) => `(2020)云0721刑初${from + i}号`);
const folded = (...leads: Partial<Lead>[]) => foldAlike(leads.map((over, i) => aLead({ ...over, id: over.id ?? String(i), rank: i + 1 })));
const shape = (leads: readonly Lead[]) => leads.map((l) => [l.id, l.rank, l.foldedInto, l.others]);

describe('near-duplicates', () => {
  it('fold under the stronger one and stand right behind it, none lost', () => {
    const leads = folded({ cases: cases(5) }, { cases: cases(5), subjects: [official('顾清和')] }, { cases: cases(5), pattern: 'other' });
    expect(shape(leads)).toEqual([
      ['0', 1, null, ['2']],
      ['2', 2, '0', []],
      ['1', 3, null, []],
    ]);
  });

  it('share four fifths of the cases of the larger', () => {
    expect(folded({ cases: cases(5) }, { cases: cases(4) })[1]!.foldedInto).toBe('0');
    expect(folded({ cases: cases(5) }, { cases: cases(3) })[1]!.foldedInto).toBeNull();
    expect(folded({ cases: cases(4) }, { cases: cases(5) })[1]!.foldedInto).toBe('0');
    // One case of many is a conduct of its own, not the same one told twice.
    expect(folded({ cases: cases(17) }, { cases: cases(1) })[1]!.foldedInto).toBeNull();
  });

  it('are about the same person, and about cases at all', () => {
    expect(folded({ cases: cases(5) }, { cases: cases(5), subjects: [lawyer('程砚秋')] })[1]!.foldedInto).toBeNull();
    expect(folded({ cases: [] }, { cases: [] })[1]!.foldedInto).toBeNull();
  });

  it('say so in their line, and others do not', () => {
    const [head, twin] = folded({ cases: cases(5) }, { cases: cases(5) }).map((lead) => JSON.parse(leadLine(lead)));
    expect(head).not.toHaveProperty('foldedInto');
    expect(twin.foldedInto).toBe(head.id);
    expect(twin.rank).toBe(head.rank + 1);
  });
});
