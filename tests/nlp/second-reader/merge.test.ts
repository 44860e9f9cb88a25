import { describe, expect, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { effectiveRecord } from '../../../graph/assembly/review/effective-record.ts';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import type { UncertainValue } from '../../../graph/model/record/review.ts';
import { mergeProposals } from '../../../nlp/second-reader/merge.ts';
import { openFields } from '../../../nlp/second-reader/open-fields.ts';
import type { Proposal } from '../../../nlp/second-reader/proposal.ts';
import { aRecord } from '../../support/records.ts';
import { aStoredDocument } from '../../support/store-writes.ts';

const at = (start: number) => [{ start, end: start + 3 }];
const court: Proposal = { field: 'court', value: '青河县人民法院', spans: at(0) };
const judge = (name: string, start = 10): Proposal => ({
  field: 'officials',
  item: { name, role: 'judge', agency: null, spans: at(start) },
});
const doubted = (over: Partial<UncertainValue>): UncertainValue => ({
  ...{ field: 'date', index: null, reason: 'date-before-case', spans: at(40) },
  candidates: [{ value: '2009-03-05', spans: at(40) }],
  ...over,
});
const confidence = (record: ExtractionRecord) => record.confidence!;
const sure = { kind: 0.9, court: null, procuratorate: null, number: null, date: 0.2, outcomes: [], officials: [], parties: [] };
const withSureness = { ...sure, principals: [], representatives: [], relatedCases: [], charges: [], sentences: [], commutation: null };

describe('proposals', () => {
  it('fill empty fields and wait there for a person', () => {
    const { record, filled } = mergeProposals(aRecord(), ['court', 'officials'], [court, judge('陶令仪')], 'language-model');
    expect(filled).toBe(2);
    expect(record.court).toBe('青河县人民法院');
    expect(record.officials).toMatchObject([{ name: '陶令仪', agency: '青河县人民法院' }]);
    expect(record.uncertain).toEqual([
      {
        field: 'court',
        index: null,
        reason: 'read-by-model',
        candidates: [{ value: '青河县人民法院', spans: at(0), readBy: ['language-model'] }],
        spans: at(0),
      },
      {
        field: 'officials',
        index: 0,
        reason: 'read-by-model',
        candidates: [{ value: '陶令仪', spans: at(10), readBy: ['language-model'] }],
        spans: at(10),
      },
    ]);
    expect(effectiveRecord(record, [])).toMatchObject({ court: null, officials: [] });
  });

  it('are sure of nothing: nobody has measured how often a model is right', () => {
    const read = aRecord({ confidence: withSureness });
    const { record } = mergeProposals(read, ['court', 'officials'], [court, judge('陶令仪'), judge('闻钟', 20)], 'language-model');
    expect([confidence(record).court, confidence(record).officials]).toEqual([0, [0, 0]]);
  });

  it('are in no list and no graph before somebody has decided', () => {
    const read = aRecord({ kind: 'civil-judgment' });
    const { record } = mergeProposals(
      read,
      ['court', 'officials', 'kind'],
      [court, judge('陶令仪'), { field: 'kind', value: 'civil-ruling', spans: at(5) }],
      'language-model',
    );
    const stored = { ...aStoredDocument({ content: '无首部的材料' }).document, record: read };
    expect(documentGraph({ ...stored, record }, [])).toEqual(documentGraph(stored, []));
  });

  it('change nothing that the rules were sure of', () => {
    const read = aRecord({ court: '白石市中级人民法院', officials: [{ name: '闻钟', role: 'judge', agency: null, spans: at(3) }] });
    const { record, notAsked } = mergeProposals(read, openFields(read), [court, judge('陶令仪')], 'language-model');
    expect(record).toEqual(read);
    expect(notAsked).toBe(2);
  });

  it('make a doubted value surer where they agree, and leave it to a person', () => {
    const read = aRecord({ date: '2009-03-05', confidence: withSureness, uncertain: [doubted({})] });
    const { record, agreed } = mergeProposals(read, ['date'], [{ field: 'date', value: '2009-03-05', spans: at(40) }], 'language-model');
    expect(agreed).toBe(1);
    expect(confidence(record).date).toBeGreaterThan(0.2);
    expect(record.uncertain).toEqual([
      doubted({ candidates: [{ value: '2009-03-05', spans: at(40), readBy: ['rules', 'language-model'] }] }),
    ]);
    expect(effectiveRecord(record, []).date).toBeNull();
  });

  it('stand beside a doubted value where they differ', () => {
    const read = aRecord({ date: '2009-03-05', confidence: withSureness, uncertain: [doubted({})] });
    const { record, differed } = mergeProposals(read, ['date'], [{ field: 'date', value: '2019-03-05', spans: at(60) }], 'language-model');
    expect(differed).toBe(1);
    expect(record.date).toBe('2009-03-05');
    expect(confidence(record).date).toBe(0.2);
    expect(record.uncertain[0]?.candidates.map(({ value }) => value)).toEqual(['2009-03-05', '2019-03-05']);
  });

  it('say something to a doubted name only at its own place', () => {
    const read = aRecord({
      officials: [{ name: '陶令仪白露', role: 'judge', agency: null, spans: at(10) }],
      uncertain: [
        doubted({ field: 'officials', index: 0, reason: 'two-names', spans: at(10), candidates: [{ value: '陶令仪白露', spans: at(10) }] }),
      ],
    });
    const merged = mergeProposals(read, ['officials'], [judge('陶令仪', 11), judge('闻钟', 90)], 'language-model');
    expect(merged).toMatchObject({ differed: 1, notAsked: 1 });
    expect(merged.record.officials).toHaveLength(1);
    expect(merged.record.uncertain[0]?.candidates.map(({ value }) => value)).toEqual(['陶令仪白露', '陶令仪']);
  });

  it('take the first of several for a single value, and each person once', () => {
    const proposals: Proposal[] = [court, { ...court, value: '白石市中级人民法院' }, judge('陶令仪'), judge('陶令仪', 30)];
    const { record, filled } = mergeProposals(aRecord(), ['court', 'officials'], proposals, 'language-model');
    expect(filled).toBe(2);
    expect(record.court).toBe('青河县人民法院');
    expect(record.officials).toHaveLength(1);
  });
});
