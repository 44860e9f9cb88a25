import { describe, expect, it } from 'vitest';
import type { Span } from '../../graph/model/span.ts';
import { aRecord, INVENTED_TEXT, spanOf } from './an-invented-reading.ts';
import { FIELDS, type Field } from './fields.ts';
import { spansOf } from './spans.ts';

/** One official at the given place, taken as right. */
function official(span: Span): { held: number; exact: number } {
  return measured('officials', aRecord({ officials: [{ name: '祁野', role: 'judge', agency: null, spans: [span] }] }));
}

function measured(field: Field, record = aRecord(), text = INVENTED_TEXT): { held: number; exact: number } {
  const { held, exact } = spansOf(field, text, record, new Set(FIELDS[field](record)));
  return { held, exact };
}

const none = aRecord().spans;

describe('spans of right values', () => {
  it('are exact when they are the name, spread or not, alone or after its role word', () => {
    expect(official(spanOf('祁　野'))).toEqual({ held: 1, exact: 1 });
    expect(official(spanOf('审判员　祁　野'))).toEqual({ held: 1, exact: 1 });
  });

  it('hold the name without being exact when they cover more', () => {
    expect(official(spanOf('温书岚\n审判员　祁　野'))).toEqual({ held: 1, exact: 0 });
  });

  it('do not hold a name that stands elsewhere, nor one outside the text', () => {
    expect(official(spanOf('温书岚'))).toEqual({ held: 0, exact: 0 });
    expect(official({ start: 0, end: INVENTED_TEXT.length + 1 })).toEqual({ held: 0, exact: 0 });
    expect(official({ start: 4, end: 4 })).toEqual({ held: 0, exact: 0 });
  });

  it('show a date in any writing, and no other date', () => {
    const dated = (date: string) => measured('date', aRecord({ date, spans: { ...none, date: [spanOf('二〇二一年三月九日')] } }));
    expect(dated('2021-03-09')).toEqual({ held: 1, exact: 1 });
    expect(dated('2021-03-19')).toEqual({ held: 0, exact: 0 });
  });

  it('show every role word of a party inside the one entry of the header', () => {
    const text = '上诉人（原审被告）：卓远帆';
    const party = {
      name: '卓远帆',
      roles: ['上诉人', '原审被告'],
      type: 'person' as const,
      spans: [spanOf('上诉人（原审被告）', text), spanOf('卓远帆', text)],
    };
    expect(measured('parties', aRecord({ parties: [party] }), text)).toEqual({ held: 2, exact: 2 });
    expect(measured('parties', aRecord({ parties: [{ ...party, spans: [spanOf('卓远帆', text)] }] }), text)).toEqual({ held: 0, exact: 0 });
  });

  it('of an outcome need words, and the outcome "other" needs none', () => {
    const decided = (span: Span) => measured('outcomes', aRecord({ outcomes: ['granted'], spans: { ...none, outcomes: [[span]] } }));
    expect(decided(spanOf('民事判决书')).held).toBe(1);
    expect(decided(spanOf('\n')).held).toBe(0);
    expect(spansOf('outcomes', INVENTED_TEXT, aRecord(), new Set(['other'])).right).toBe(0);
  });

  it('count right values only', () => {
    const record = aRecord({ court: '云川省青河县人民法院', spans: { ...none, court: [spanOf('云川省青河县人民法院')] } });
    expect(spansOf('court', INVENTED_TEXT, record, new Set(['云川省青河县法院'])).right).toBe(0);
  });
});
