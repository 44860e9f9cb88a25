import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionsOf } from '../../../graph/conduct/contributions.ts';
import { fuse } from '../../../graph/conduct/fuse.ts';
import { tell, tellHead } from '../../../graph/conduct/tell.ts';
import { defineIndicator } from '../../../graph/indicators/define.ts';
import { INDICATORS } from '../../../graph/indicators/index.ts';
import { FAMILIES, type Finding, type InnocentReading } from '../../../graph/model/leads/lead.ts';
import { timesWords } from '../../../graph/model/leads/odds-words.ts';
import { aFinding, aLead, aPair } from './findings.ts';

const say = (zh: string) => ({ zh, en: zh });
const aQuote = (document: string, start: number) => ({
  ...{ document, path: `${document}.txt`, start, end: start + 3, quote: '审判员' },
  shows: say('审判员'),
});
const aReading = (id: string, state: InnocentReading['state'], paper: string | null = null): InnocentReading => ({
  ...{ id, text: say(id), state, note: say('') },
  paper: paper === null ? null : say(paper),
});
const told = (...findings: Finding[]) => tell(aLead({ findings }));
const titleOf = say;

describe('what findings say alike', () => {
  it('is told once, with what still holds first', () => {
    const { innocent } = told(
      aFinding({ innocent: [aReading('merit', 'excluded'), aReading('typo', 'open')] }),
      aFinding({ innocent: [aReading('typo', 'open'), aReading('merit', 'applies'), aReading('series', 'partly')] }),
    );
    expect(innocent.map(({ id, state, count, paper, holder }) => [id, state, count, paper, holder])).toEqual([
      ['merit', 'applies', 1, null, null],
      ['series', 'partly', 1, null, null],
      ['typo', 'open', 2, null, null],
      ['merit', 'excluded', 1, null, null],
    ]);
  });

  it('sums what speaks against as it is printed, with all its quotes', () => {
    const counter = (start: number) => ({ text: say('已履行'), logEvidence: -0.19, evidence: [aQuote('a', start)] });
    const { counterEvidence, findings } = told(aFinding({ counterEvidence: [counter(1)] }), aFinding({ counterEvidence: [counter(2)] }));
    expect(findings.map((f) => f.counterEvidence[0]?.decibans)).toEqual([-0.8, -0.8]);
    expect(counterEvidence).toEqual([{ text: say('已履行'), count: 2, decibans: -1.6, evidence: [aQuote('a', 1), aQuote('a', 2)] }]);
  });

  it('never weighs minus nothing', () => {
    const { counterEvidence } = told(aFinding({ counterEvidence: [{ text: say('略'), logEvidence: -0.001, evidence: [] }] }));
    expect(Object.is(counterEvidence[0]?.decibans, 0)).toBe(true);
  });

  it('names a paper once with all that it settles, and each step and version of an article once', () => {
    const law = (from: string) => ({ article: '第六条', says: say('间隔'), from });
    const lead = told(
      aFinding({ innocent: [aReading('a', 'open', '卷宗')], law: [law('2012-07-01'), law('2017-01-01')], nextSteps: [say('调卷')] }),
      aFinding({ innocent: [aReading('b', 'open', '卷宗')], law: [law('2017-01-01')], nextSteps: [say('调卷')], clears: [say('补正')] }),
    );
    expect(lead.papers).toEqual([{ holder: null, paper: say('卷宗'), settles: [say('a'), say('b')] }]);
    expect(lead.law.map((l) => l.from)).toEqual(['2012-07-01', '2017-01-01']);
    expect(lead.nextSteps).toEqual([say('调卷')]);
    expect(lead.clears.at(-1)).toEqual(say('补正'));
  });

  it('quotes each place once, counter-evidence included', () => {
    const { quotes, evidenceCount } = told(
      aFinding({
        evidence: [aQuote('a', 1), aQuote('b', 5)],
        counterEvidence: [{ text: say('反证'), logEvidence: -3, evidence: [aQuote('a', 9)] }],
      }),
      aFinding({ evidence: [aQuote('a', 1)] }),
    );
    expect(quotes).toEqual([aQuote('a', 1), aQuote('b', 5), aQuote('a', 9)]);
    expect(evidenceCount).toBe(3);
  });

  it('tells each densest stretch of time once', () => {
    const timeline = (window: { from: string; to: string } | null) => ({
      ...{ type: 'timeline' as const, title: say(''), own: say(''), others: say(''), quarters: [] },
      window,
    });
    const window = { from: '2019-01', to: '2021-06' };
    const lead = told(aFinding({ details: [timeline(window), timeline(null)] }), aFinding({ details: [timeline({ ...window })] }));
    expect(lead.windows).toEqual([window]);
  });
});

describe('a finding', () => {
  const oddsRatio = { estimate: 4, low: 2, high: 8 };
  const statistics = { ...aPair().statistics!, oddsRatio };

  it('tells the odds ratio only where no interval tells the effect', () => {
    const interval = {
      ...{ type: 'interval' as const, title: say('比'), estimate: 4, low: 2, high: 8 },
      ...{ level: 0.9, none: 1, unit: say('倍') },
    };
    expect(told(aPair({ statistics, details: [] })).findings[0]?.oddsRatio).toEqual(oddsRatio);
    expect(told(aPair({ statistics, details: [interval] })).findings[0]?.oddsRatio).toBe(null);
  });

  it('is titled as narrowly as it says', () => {
    expect(told(aFinding({ indicatorTitle: say('减刑'), title: say('减刑间隔') })).findings[0]?.title).toEqual(say('减刑间隔'));
    expect(told(aFinding({ indicatorTitle: say('减刑') })).findings[0]?.title).toEqual(say('减刑'));
  });
});

describe('the words of an indicator', () => {
  const [registered] = INDICATORS;

  it('come with every finding', () => {
    const subject = aFinding();
    const indicator = defineIndicator({
      ...{ id: 'X01', version: '1.0.0', class: 'H', family: 'outcome', title: say('题'), why: say('因'), pattern: 'x', crimes: ['C08'] },
      ...{
        law: [subject.law[0]!],
        nextSteps: [say('查')],
        clears: [say('清')],
        readings: {},
        needs: [],
        policy: { scheme: 0.5, none: 0.01 },
      },
      find: () => ({
        hits: [{ ...subject, title: undefined, statistics: undefined, logEvidence: undefined, key: ['a'], dossiers: [] } as never],
        ...{ unknown: [], examined: 1 },
      }),
    });
    expect(indicator.evaluate({}).findings[0]).toMatchObject({ indicatorTitle: say('题'), indicatorWhy: say('因') });
  });

  it('are those of the day on which it found something, whatever the registry says today', () => {
    const renamed = aFinding({ indicator: registered!.id, indicatorTitle: say('旧名'), indicatorWhy: say('旧因') });
    const gone = aFinding({ indicator: 'X99', indicatorTitle: say('已下架'), indicatorWhy: say('因') });
    const lead = told(renamed, gone);
    expect(lead.findings.map((f) => [f.title.zh, f.why.zh])).toEqual([
      ['旧名', '旧因'],
      ['已下架', '因'],
    ]);
    expect(lead.indicators.map(({ id, title }) => [id, title.zh])).toEqual([
      [registered!.id, '旧名'],
      ['X99', '已下架'],
    ]);
  });

  it('are those of today where a finding of an older version brought none, and its id where there is none', () => {
    const lead = told(aFinding({ indicator: registered!.id }), aFinding({ indicator: 'X99' }));
    expect(lead.findings.map((f) => f.title)).toEqual([registered!.title, say('X99')]);
    expect(lead.findings.map((f) => f.why)).toEqual([registered!.why, say('')]);
  });
});

describe('the waterfall', () => {
  const evidence = fc.record({
    ...{ indicator: fc.constantFrom('H10', 'H11', 'S01', 'N01'), family: fc.constantFrom('outcome', 'assignment', 'timing') },
    ...{
      log: fc.double({ min: -5, max: 12, noNaN: true }),
      against: fc.array(fc.double({ min: -3, max: 0, noNaN: true }), { maxLength: 2 }),
    },
  });

  it('adds up, bar by bar, to the total as it is printed', () => {
    fc.assert(
      fc.property(fc.array(evidence, { minLength: 1, maxLength: 8 }), (parts) => {
        const findings = parts.map(({ indicator, family, log, against }, i) =>
          aFinding({
            ...{ indicator, family: family as Finding['family'], cases: [`${i}`], logEvidence: log },
            counterEvidence: against.map((logEvidence, j) => ({ text: say(`反证${j}`), logEvidence, evidence: [] })),
          }),
        );
        const { sum } = tell(aLead({ findings, ...contributionsOf(findings, fuse(findings), titleOf) }));
        let tenths = 0;
        for (const bar of sum.bars) {
          expect(bar.decibans).toBeCloseTo(Math.round(10 * bar.decibans) / 10, 9);
          tenths += Math.round(10 * bar.decibans);
          expect(Math.round(10 * bar.sum)).toBe(tenths);
          expect(bar.sum.toFixed(1)).not.toBe('-0.0');
          expect(bar.familyName).toEqual(bar.family === null ? null : FAMILIES[bar.family]);
        }
        expect(sum.bars.at(-1)?.sum).toBe(sum.total);
        expect(sum.bars.filter((b) => b.kind === 'overlap').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('tells the total as so many times', () => {
    expect([19.1, 10 * Math.log10(0.42), 45, 70].map((decibans) => timesWords(decibans).zh)).toEqual([
      '81 倍',
      '0.42 倍',
      '32,000 倍',
      '>1,000,000 倍',
    ]);
    expect(tell(aLead({ total: 10 })).sum.times).toEqual({ zh: '10 倍', en: '× 10' });
  });
});

describe('the head', () => {
  it('is the same in a list and on the card', () => {
    const lead = aLead({ findings: [aFinding(), aPair(), aFinding({ cases: ['b'] })], identity: { readings: 20, holds: 17 } });
    expect(tell(lead)).toMatchObject(tellHead(lead));
    expect(tellHead(lead).indicators.map(({ id, count }) => [id, count])).toEqual([
      ['H10', 2],
      ['S01', 1],
    ]);
    expect(tellHead(lead).identity?.says.zh).toBe('在 20 种身份读法中有 17 种成立');
  });
});
