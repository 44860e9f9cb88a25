import { describe, expect, it } from 'vitest';
import { personVerdict } from '../../../nlp/confidence/names.ts';

describe('a personal name', () => {
  it.each(['温书岚', '涂林', '欧阳青禾', '阿依古·买德', '格桑•央拉'])('%s is borne out by its shape', (name) => {
    expect(personVerdict(name).level).toBe('borne-out');
  });

  it.each(['张某某', '卓某1', '×××'])('%s is masked: nothing speaks for or against it', (name) => {
    expect(personVerdict(name).level).toBe('plain');
  });

  it('whose border to the next was lost is put to a person', () => {
    expect(personVerdict('温书岚祁野')).toMatchObject({ reason: 'two-names', others: [{ value: '温书岚、祁野' }] });
  });

  it.each(['依照本法规定', '审判员温书岚', '青河县人民法院'])('%s is none', (name) => {
    expect(personVerdict(name).reason).toBe('not-a-name');
  });

  it('of four characters without a compound surname is rare, but may be one', () => {
    expect(personVerdict('温书岚儿')).toMatchObject({ level: 'doubtful', reason: null });
  });
});
