import { describe, expect, it } from 'vitest';
import { chosenDefenders, crimeOf, endOf, leadingProsecutor, prosecutionMeetings } from '../../../graph/analytics/prosecutions.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { aDossier, aJudgment } from '../../support/dossiers.ts';
import { aPaper } from '../../support/papers.ts';
import { notProsecuted } from '../../support/with-extension.ts';
import { OFFICE, ordinaryCases, prosecution } from './prosecution-docket.ts';

const meetingsOf = (dossiers: readonly Dossier[]) =>
  prosecutionMeetings(dossiers, leadingProsecutor, chosenDefenders, (d) => d.record.procuratorate);
const charged = (name: string, number: string, procuratorate = OFFICE) =>
  aDossier({ kind: 'indictment', court: null, procuratorate, number, parties: [{ name, roles: ['被告人'] }] });
const judged = (name: string, number: string, procuratorate = OFFICE) =>
  aJudgment({ procuratorate, number, parties: [{ name, roles: ['被告人'] }] });

describe('how a case left the procuratorate', () => {
  const dropped = (value: Parameters<typeof notProsecuted>[1]) =>
    endOf(notProsecuted(aDossier({ kind: 'non-prosecution-decision' }), value));

  it('is dropped where the law left a choice', () => {
    expect([dropped('discretionary'), dropped('insufficient-evidence')]).toEqual(['dropped', 'dropped']);
    expect(endOf(aDossier({ kind: 'non-prosecution-decision' }))).toBe('dropped');
  });

  it('is not told by what the law obliged it to drop', () => {
    expect(dropped('statutory')).toBeNull();
  });

  it('is charged by an indictment or a judgment of first instance, by no later one', () => {
    expect(endOf(charged('郝大山', '清检刑诉〔2020〕1号'))).toBe('charged');
    expect(endOf(aJudgment())).toBe('charged');
    expect(endOf(aJudgment({ number: '(2020)云07刑终8号' }))).toBeNull();
    expect(endOf(aDossier())).toBeNull();
  });
});

describe('cases of a procuratorate', () => {
  it('are one where indictment and judgment of a defendant are both loaded', () => {
    const indictment = charged('郝大山', '清检刑诉〔2020〕1号');
    const judgment = judged('郝大山', '(2020)云0721刑初1号');
    expect(meetingsOf([indictment]).map((m) => m.id)).toEqual([indictment.document.id]);
    expect(meetingsOf([indictment, judgment]).map((m) => m.id)).toEqual([judgment.document.id]);
  });

  it('keep their indictment where only a judgment on appeal is loaded', () => {
    const indictment = charged('郝大山', '清检刑诉〔2020〕1号');
    expect(meetingsOf([indictment, judged('郝大山', '(2020)云07刑终1号')]).map((m) => m.id)).toEqual([indictment.document.id]);
  });

  it('are two where the judgment is of somebody else, of another office, or masked', () => {
    const indictment = charged('郝大山', '清检刑诉〔2020〕1号');
    expect(meetingsOf([indictment, judged('石小川', '(2020)云0721刑初1号')])).toHaveLength(2);
    expect(meetingsOf([indictment, judged('郝大山', '(2020)云0725刑初1号', '云川省白水县人民检察院')])).toHaveLength(2);
    expect(meetingsOf([charged('郝某某', '清检刑诉〔2020〕1号'), judged('郝某某', '(2020)云0721刑初1号')])).toHaveLength(2);
  });

  it('count once however often a paper is loaded', () => {
    const once = notProsecuted(
      aDossier({ kind: 'non-prosecution-decision', procuratorate: OFFICE, number: '清检刑不诉〔2020〕3号' }),
      'discretionary',
    );
    const copy = { ...once, document: { ...once.document, id: `${once.document.id}-copy` } };
    expect(meetingsOf([once, copy])).toHaveLength(1);
  });

  it('of two offices that share their letters are two', () => {
    const papers = [OFFICE, '云川省清江县人民检察院'].map((procuratorate) =>
      notProsecuted(aDossier({ kind: 'non-prosecution-decision', procuratorate, number: '清检刑不诉〔2020〕3号' }), 'discretionary'),
    );
    expect(
      meetingsOf(papers)
        .map((m) => m.court)
        .sort(),
    ).toEqual([OFFICE, '云川省清江县人民检察院'].sort());
  });

  it('need an office and a day', () => {
    expect(meetingsOf([aJudgment({ procuratorate: null }), aJudgment({ procuratorate: OFFICE, date: null })])).toEqual([]);
  });

  it('are compared inside office and crime, oldest stratum first', () => {
    const meetings = meetingsOf(ordinaryCases({ seed: 1, count: 300 }).map(prosecution));
    expect(meetings).toHaveLength(300);
    for (const { stratum, dossiers, quarter, time } of meetings) {
      expect(stratum.startsWith(`${OFFICE}|公诉|${crimeOf(dossiers[0]!)}|`)).toBe(true);
      expect(time).toBeGreaterThanOrEqual(quarter);
    }
  });
});

describe('who had a case', () => {
  it('is the prosecutor named first, and nobody under a mask', () => {
    const signed = (...names: readonly string[]) =>
      aJudgment({ procuratorate: OFFICE, officials: names.map((name) => ({ name, role: 'prosecutor' as const, agency: OFFICE })) });
    const two = signed('宁致远', '秦念安');
    expect(leadingProsecutor(two)).toBe(two.officials[0]!.node);
    expect(leadingProsecutor(signed('宁某某', '秦念安'))).toBeNull();
    expect(leadingProsecutor(aJudgment())).toBeNull();
  });
});

describe('defenders whom somebody chose', () => {
  const entry = (words: string) =>
    aPaper(
      `云川省清河县人民法院\n刑事判决书\n（2020）云0721刑初12号\n公诉机关云川省清河县人民检察院。\n被告人郝大山，男，汉族，住清河县。因本案于2020年1月2日被取保候审。\n${words}\n清河县人民检察院指控被告人郝大山犯盗窃罪，向本院提起公诉。本院认为，被告人郝大山的行为已构成盗窃罪。判决如下：\n被告人郝大山犯盗窃罪，判处拘役三个月。\n审判员苏明远\n二〇二〇年三月二日\n书记员段书白\n`,
    );

  it('are those of whom the paper tells no appointment', () => {
    expect(chosenDefenders(entry('辩护人程砚秋，云川泰和律师事务所律师。'))).toHaveLength(1);
    expect(chosenDefenders(entry('辩护人程砚秋，云川泰和律师事务所律师，由清河县法律援助中心指派。'))).toEqual([]);
    expect(chosenDefenders(entry('指定辩护人程砚秋，云川泰和律师事务所律师（法律援助）。'))).toEqual([]);
  });

  it('are no masked names', () => {
    expect(chosenDefenders(entry('辩护人程某某，云川泰和律师事务所律师。'))).toEqual([]);
  });
});
