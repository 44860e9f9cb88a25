import { describe, expect, it } from 'vitest';
import { anOfficial, aReading, INVENTED_TEXT } from './an-invented-reading.ts';
import { changesSince, hashOf, ledgerOf, statesOf } from './values.ts';

const presiding = anOfficial('温书岚', 'presiding-judge', '审判长　温书岚');
const judge = anOfficial('祁野', 'judge', '审判员　祁　野');
const clerk = anOfficial('涂林', 'clerk', '书记员　涂林');
const statesWith = (read: readonly (typeof judge)[]) => statesOf([aReading({ officials: [presiding, judge] }, { officials: [...read] })]);
const named = (values: readonly { field: string; key: string }[]) => values.map((value) => `${value.field} ${value.key}`);

describe('what is committed of the values', () => {
  it('says of each whether it was found, missed or read too much', () => {
    const officials = statesWith([presiding, clerk]).filter((value) => value.field === 'officials');
    expect(officials.map((value) => [value.key, value.state])).toEqual([
      ['温书岚 | presiding-judge', 'found'],
      ['祁野 | judge', 'missed'],
      ['涂林 | clerk', 'extra'],
    ]);
  });

  it('names gained, lost and new values when the documents are at hand', () => {
    const before = ledgerOf(statesWith([presiding, clerk]));
    const changes = changesSince(before, statesWith([judge]));
    expect(named(changes.gained)).toEqual(['officials 祁野 | judge']);
    expect(named(changes.lost)).toEqual(['officials 温书岚 | presiding-judge']);
    expect(changes.goneExtras).toEqual({ officials: 1 });
    expect(changes.newExtras).toEqual([]);
    expect(named(changesSince(ledgerOf(statesWith([judge])), statesWith([judge, clerk])).newExtras)).toEqual(['officials 涂林 | clerk']);
  });

  it('does not know values of documents that were not there', () => {
    expect(changesSince({}, statesWith([presiding])).unknown).toBe(
      statesWith([presiding]).filter((value) => value.state !== 'extra').length,
    );
  });

  it('hides the value from everybody who has not the text', () => {
    const key = '温书岚 | presiding-judge';
    expect(hashOf(INVENTED_TEXT, 'officials', key)).toMatch(/^[0-9a-f]{12}$/);
    expect(hashOf('another text', 'officials', key)).not.toBe(hashOf(INVENTED_TEXT, 'officials', key));
    expect(hashOf(INVENTED_TEXT, 'parties', key)).not.toBe(hashOf(INVENTED_TEXT, 'officials', key));
    expect(JSON.stringify(ledgerOf(statesWith([presiding])))).not.toMatch(/\p{Script=Han}/u);
  });
});
