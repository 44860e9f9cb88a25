import { describe, expect, it } from 'vitest';
import { pairLookup } from '../../../../graph/analytics/pairs/lookup.ts';
import type { Meeting, Result } from '../../../../graph/analytics/pairs/meeting.ts';

const meeting = (id: string, over: Partial<Meeting> = {}): Meeting => ({
  ...{ id, dossiers: [], court: '甲院', stratum: 's', quarter: 0, time: 0, official: 'j1', counterparts: ['l1'], late: [], clients: [] },
  ...over,
});
const result = (over: Partial<Result>): Result => ({
  ...({
    meeting: 'm',
    official: 'j1',
    stratum: 's',
    quarter: 0,
    gained: [],
    lost: [],
    endedWell: true,
    features: [],
    span: null,
  } as unknown as Result),
  ...over,
});

describe('a lookup of meetings and results', () => {
  const meetings = [
    meeting('1'),
    meeting('2', { official: null, counterparts: ['l1', 'l1', 'l2'] }),
    meeting('3', { official: 'j2', court: '乙院', counterparts: [], late: ['l1'] }),
    meeting('4', { counterparts: ['l2', 'l1'] }),
  ];
  const results = [result({ gained: ['l1'] }), result({ official: 'j2', lost: ['l1'] }), result({ gained: ['l2'], lost: ['l2'] })];
  const lookup = pairLookup(meetings, results);
  const ids = (found: readonly Meeting[]) => found.map(({ id }) => id);

  it('finds them by official, counterpart and court, in their order and each once', () => {
    expect(ids(lookup.meetingsOf('j1'))).toEqual(['1', '4']);
    expect(ids(lookup.meetingsWith('l1'))).toEqual(['1', '2', '4']);
    expect(ids(lookup.meetingsAt('乙院'))).toEqual(['3']);
    expect(ids(lookup.joint('j1', 'l2'))).toEqual(['4']);
    expect(lookup.resultsOf('j1')).toEqual([results[0], results[2]]);
    expect(lookup.resultsWith('l2')).toEqual([results[2]]);
    expect(lookup.resultsWith('l1')).toEqual([results[0], results[1]]);
  });

  it('finds nothing of whom nobody knows', () => {
    expect([lookup.meetingsOf('j9'), lookup.meetingsWith('l9'), lookup.resultsOf('j9')]).toEqual([[], [], []]);
  });
});
