import { describe, expect, it } from 'vitest';
import {
  byDocument,
  counterEvidenceOf,
  type FindingReply,
  innocentReadings,
  type LeadReply,
  lawOf,
  quoteIndex,
  quotesOf,
  sentencesOf,
  windowsOf,
} from '../../web/pages/leads/gather.ts';

const say = (zh: string) => ({ zh, en: zh });
const aQuote = (document: string, start: number) => ({
  document,
  path: `${document}.txt`,
  start,
  end: start + 3,
  quote: '审判员',
  shows: say('审判员'),
});
const aReading = (id: string, state: 'open' | 'excluded' | 'partly' | 'applies', note = '') => ({
  id,
  text: say(id),
  state,
  note: say(note),
  paper: null,
  holder: null,
});

function aFinding(over: Partial<FindingReply> = {}): FindingReply {
  return {
    id: 'f',
    indicator: 'H02',
    title: say('间隔'),
    why: say(''),
    class: 'H',
    family: 'timing',
    verdict: 'violated',
    claim: say('短于下限'),
    cases: [],
    period: { from: null, to: null },
    details: [],
    statistics: null,
    decibans: 10,
    evidence: [],
    innocent: [],
    counterEvidence: [],
    law: [],
    nextSteps: [],
    clears: [],
    influence: [],
    identity: null,
    ...over,
  };
}
const aLead = (...findings: FindingReply[]): LeadReply => ({ findings }) as unknown as LeadReply;

describe('what findings share', () => {
  it('is shown once, with what still holds first', () => {
    const lead = aLead(
      aFinding({ innocent: [aReading('merit', 'excluded'), aReading('typo', 'open')] }),
      aFinding({ innocent: [aReading('typo', 'open'), aReading('merit', 'applies')] }),
    );
    expect(innocentReadings(lead).map(({ item, count }) => [item.id, item.state, count])).toEqual([
      ['merit', 'applies', 1],
      ['typo', 'open', 2],
      ['merit', 'excluded', 1],
    ]);
  });

  it('sums counter-evidence that several findings share', () => {
    const counter = (start: number) => ({ text: say('已履行'), decibans: -0.8, evidence: [aQuote('a', start)] });
    const [shared, ...rest] = counterEvidenceOf(
      aLead(aFinding({ counterEvidence: [counter(1)] }), aFinding({ counterEvidence: [counter(2)] })),
    );
    expect(rest).toEqual([]);
    expect(shared?.count).toBe(2);
    expect(shared?.decibans).toBeCloseTo(-1.6);
    expect(shared?.evidence).toHaveLength(2);
  });

  it('tells each densest stretch of time once', () => {
    const timeline = (window: { from: string; to: string } | null) => ({
      ...{ type: 'timeline' as const, title: say(''), own: say(''), others: say(''), quarters: [] },
      window,
    });
    const window = { from: '2019-01', to: '2021-06' };
    const lead = aLead(aFinding({ details: [timeline(window), timeline(null)] }), aFinding({ details: [timeline({ ...window })] }));
    expect(windowsOf(lead)).toEqual([window]);
  });

  it('keeps two versions of an article apart', () => {
    const law = (from: string) => ({ article: '第六条', says: say('间隔'), from });
    expect(lawOf(aLead(aFinding({ law: [law('2012-07-01'), law('2017-01-01')] }), aFinding({ law: [law('2017-01-01')] })))).toHaveLength(2);
    expect(
      sentencesOf(aLead(aFinding({ nextSteps: [say('调卷')] }), aFinding({ nextSteps: [say('调卷')] })), (finding) => finding.nextSteps),
    ).toEqual([say('调卷')]);
  });

  it('lists each quoted place once, counter-evidence included, and finds the open one', () => {
    const lead = aLead(
      aFinding({
        evidence: [aQuote('a', 1), aQuote('b', 5)],
        counterEvidence: [{ text: say('反证'), decibans: -3, evidence: [aQuote('a', 9)] }],
      }),
      aFinding({ evidence: [aQuote('a', 1)] }),
    );
    const quotes = quotesOf(lead);
    expect(quotes.map((quote) => [quote.document, quote.start])).toEqual([
      ['a', 1],
      ['b', 5],
      ['a', 9],
    ]);
    expect(byDocument(quotes).map((group) => [group.document, group.quotes.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(quoteIndex(quotes, 'a', 9, 12)).toBe(2);
    expect(quoteIndex(quotes, 'a', 9, 13)).toBe(-1);
  });
});
