import { describe, expect, it } from 'vitest';
import { inOneWriting } from '../../../graph/analytics/one-writing.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { aDossier } from '../../support/dossiers.ts';

/** A judgment of this court by one judge of an invented name. */
const judged = (court: string, number: string, judge = '苏明远'): Dossier =>
  aDossier({ court, number, officials: [{ name: judge, role: 'judge' }] });
const courtsOf = (...dossiers: readonly Dossier[]) => inOneWriting(dossiers).map((d) => d.record.court);
const nodesOf = (...dossiers: readonly Dossier[]) => new Set(inOneWriting(dossiers).flatMap((d) => d.officials.map((o) => o!.node)));

const LONG = '云川省临溪市清河县人民法院';

describe('agencies in one writing', () => {
  it('joins writings that drop province or city, and keeps the longest', () => {
    const writings = ['清河县人民法院', '临溪市清河县人民法院', LONG].map((court, i) => judged(court, `(2020)云0721民初${i + 1}号`));
    expect(courtsOf(...writings)).toEqual([LONG, LONG, LONG]);
    expect(inOneWriting(writings).map((d) => d.record.officials[0]!.agency)).toEqual([LONG, LONG, LONG]);
  });

  it('joins procuratorates as it does courts', () => {
    const dossiers = ['清河县人民检察院', '云川省清河县人民检察院'].map((procuratorate) =>
      aDossier({ procuratorate, officials: [{ name: '宁致远', role: 'prosecutor', agency: procuratorate }] }),
    );
    expect(inOneWriting(dossiers).map((d) => d.record.procuratorate)).toEqual(['云川省清河县人民检察院', '云川省清河县人民检察院']);
    expect(nodesOf(...dossiers).size).toBe(1);
  });

  it('makes one official of the two, known as the long writing knows him', () => {
    const [short, long] = [judged('清河县人民法院', '(2020)云0721民初1号'), judged(LONG, '(2020)云0721民初2号')];
    expect(short.officials[0]!.node).not.toBe(long.officials[0]!.node);
    expect(nodesOf(short, long)).toEqual(new Set([long.officials[0]!.node]));
    expect(inOneWriting([short, long])[0]!.officials[0]!.item.agency).toBe(LONG);
  });

  it('leaves together what the register of the assembly has joined', () => {
    const [short, long] = ['解放区人民法院', '河南省焦作市解放区人民法院'].map((court, i) => judged(court, `(2020)豫0802民初${i + 1}号`));
    expect(short!.officials[0]!.node).toBe(long!.officials[0]!.node);
    expect(nodesOf(short!, long!)).toEqual(new Set([long!.officials[0]!.node]));
  });

  it('makes no entity that no document has', () => {
    const [other, short] = [judged(LONG, '(2020)云0721民初1号', '顾清和'), judged('清河县人民法院', '(2020)云0721民初2号')];
    expect(nodesOf(other, short)).toEqual(new Set([other.officials[0]!.node, short.officials[0]!.node]));
  });

  it('keeps two colleagues of one court two people', () => {
    const pair = [judged(LONG, '(2020)云0721民初1号'), judged('清河县人民法院', '(2020)云0721民初2号', '顾清和')];
    expect(nodesOf(...pair).size).toBe(2);
  });

  it('leaves a name alone that two places bear', () => {
    const courts = ['清河县人民法院', '云川省清河县人民法院', '海陵省清河县人民法院'];
    const dossiers = courts.map((court, i) => judged(court, `(2020)民初${i + 1}号`));
    expect(courtsOf(...dossiers)).toEqual(courts);
    expect(nodesOf(...dossiers).size).toBe(3);
  });

  it('keeps courts apart whose case numbers have different codes', () => {
    const courts = ['清河县人民法院', '云川省清河县人民法院'];
    expect(courtsOf(judged(courts[0]!, '(2020)海0321民初1号'), judged(courts[1]!, '(2020)云0721民初1号'))).toEqual(courts);
    expect(courtsOf(judged(courts[0]!, '(2020)云0721民初2号'), judged(courts[1]!, '(2020)云0721民初1号'))).toEqual([courts[1], courts[1]]);
  });

  it('takes no end of the name of another place for a short writing', () => {
    const courts = ['河县人民法院', '云川省清河县人民法院'];
    expect(courtsOf(...courts.map((court, i) => judged(court, `(2020)民初${i + 1}号`)))).toEqual(courts);
  });

  it('never joins what is masked', () => {
    const courts = ['某县人民法院', '云川省某县人民法院'];
    expect(courtsOf(...courts.map((court, i) => judged(court, `(2020)民初${i + 1}号`)))).toEqual(courts);
    const masked = [judged(LONG, '(2020)云0721民初1号', '苏某某'), judged('清河县人民法院', '(2020)云0721民初2号', '苏某某')];
    expect(nodesOf(...masked).size).toBe(2);
  });

  it('does not depend on the order of loading', () => {
    const dossiers = ['清河县人民法院', LONG, '临溪市清河县人民法院'].map((court, i) => judged(court, `(2020)云0721民初${i + 1}号`));
    const [forth, back] = [inOneWriting(dossiers), inOneWriting([...dossiers].reverse()).reverse()];
    expect(back.map((d) => [d.record.court, d.officials[0]!.node])).toEqual(forth.map((d) => [d.record.court, d.officials[0]!.node]));
  });
});
