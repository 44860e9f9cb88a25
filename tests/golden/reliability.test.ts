import { describe, expect, it } from 'vitest';
import { anOfficial, aReading, UNSTATED } from './an-invented-reading.ts';
import { binned, judgedGold } from './reliability.ts';

describe('judged confidence', () => {
  it('pairs what is stated for each item with whether it is right', () => {
    const presiding = anOfficial('温书岚', 'presiding-judge', '审判长　温书岚');
    const clerk = anOfficial('涂林', 'clerk', '书记员　涂林');
    const reading = aReading(
      { kind: 'civil-judgment', officials: [presiding] },
      { kind: 'civil-judgment', officials: [presiding, clerk], confidence: { ...UNSTATED, kind: 0.99, officials: [0.98, 0.4] } },
    );
    expect(judgedGold([reading])).toEqual([
      { stated: 0.99, right: true },
      { stated: 0.98, right: true },
      { stated: 0.4, right: false },
    ]);
  });

  it('takes a representative for wrong when one of those it stands for is wrong', () => {
    const agent = { name: '岑默', kind: 'lawyer' as const, firm: '云川朗衡律师事务所', represents: ['卓远帆', '曲径'], spans: [] };
    const read = { representatives: [agent], confidence: { ...UNSTATED, representatives: [0.9] } };
    const right = (represents: string[]) => judgedGold([aReading({ representatives: [{ ...agent, represents }] }, read)]).at(-1);
    expect(right(['卓远帆', '曲径'])).toEqual({ stated: 0.9, right: true });
    expect(right(['卓远帆'])).toEqual({ stated: 0.9, right: false });
  });

  it('is silent where nothing is stated', () => {
    expect(judgedGold([aReading({ kind: 'other' }, { kind: 'other', confidence: null })])).toEqual([]);
  });
});

describe('bins', () => {
  it('hold lower ends, the last its upper end too, and leave the empty ones out', () => {
    const bins = binned([
      { stated: 0.9, right: true },
      { stated: 0.94, right: false },
      { stated: 1, right: true },
    ]);
    expect(bins).toEqual([
      { from: 0.9, to: 0.95, count: 2, stated: 0.92, right: 1 },
      { from: 0.995, to: 1, count: 1, stated: 1, right: 1 },
    ]);
  });
});
