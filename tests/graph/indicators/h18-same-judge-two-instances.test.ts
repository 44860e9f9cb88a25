import { describe, expect, it } from 'vitest';
import { buildMatters } from '../../../graph/analytics/matters.ts';
import { h18SameJudgeTwoInstances } from '../../../graph/indicators/h18-same-judge-two-instances.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { OfficialRole, Outcome } from '../../../graph/model/glossary.ts';
import { aDossier, type DossierFacts } from '../../support/dossiers.ts';

const LOWER = '云川省清河县人民法院';
const UPPER = '云川省临溪市中级人民法院';

const sits = (...names: readonly (readonly [string, OfficialRole])[]) => names.map(([name, role]) => ({ name, role }));

const trial = (facts: DossierFacts = {}): Dossier =>
  aDossier({
    id: 'trial',
    court: LOWER,
    number: '(2019)云0721民初10号',
    date: '2019-03-01',
    outcomes: ['granted'],
    officials: sits(['苏明远', 'presiding-judge'], ['顾清和', 'judge'], ['叶知秋', 'lay-judge'], ['冯小满', 'clerk']),
    ...facts,
  });
const appeal = (outcome: Outcome = 'remanded', facts: DossierFacts = {}): Dossier =>
  aDossier({
    id: 'appeal',
    kind: 'civil-ruling',
    court: UPPER,
    number: '(2019)云07民终20号',
    date: '2019-08-01',
    outcomes: [outcome],
    officials: sits(['郑可安', 'presiding-judge']),
    relatedCases: [{ number: '(2019)云0721民初10号', relation: 'first-instance' }],
    ...facts,
  });
const again = (facts: DossierFacts = {}): Dossier =>
  aDossier({
    id: 'again',
    court: LOWER,
    number: '(2019)云0721民初99号',
    date: '2020-02-01',
    outcomes: ['dismissed'],
    officials: sits(['夏侯宁', 'presiding-judge'], ['顾清和', 'judge']),
    relatedCases: [
      { number: '(2019)云0721民初10号', relation: 'first-instance' },
      { number: '(2019)云07民终20号', relation: 'second-instance' },
    ],
    ...facts,
  });

const evaluate = (...dossiers: readonly Dossier[]) => h18SameJudgeTwoInstances.evaluate({ dossiers, matters: buildMatters(dossiers) });
const verdicts = (...dossiers: readonly Dossier[]) => evaluate(...dossiers).findings.map((f) => [f.verdict, f.subjects[0]!.name]);

describe('H18 same judge in two instances', () => {
  it('finds a panel member of the first trial sitting after remand', () => {
    const { findings } = evaluate(trial(), appeal(), again());
    expect(findings.map((f) => [f.verdict, f.subjects.map((s) => s.name)])).toEqual([['violated', ['顾清和']]]);
    expect(findings[0]!.cases).toEqual(['(2019)云0721民初10号', '(2019)云0721民初99号']);
    expect(findings[0]!.evidence.map((q) => q.shows.zh)).toEqual(['前次审理署名', '后次审理署名', '发回重审', '后案引用前案']);
    expect(findings[0]!.law.map((l) => l.article).join()).toContain('民事诉讼法第四十一条');
    expect(findings[0]!.crimes).toEqual(['C09']);
  });

  it('also counts assessors, and never clerks', () => {
    const officials = sits(['叶知秋', 'lay-judge'], ['冯小满', 'clerk']);
    expect(verdicts(trial(), appeal(), again({ officials }))).toEqual([['violated', '叶知秋']]);
  });

  it('finds a judge of the trial in the retrial by the same court', () => {
    const retrial = again({ number: '(2021)云0721民再3号', relatedCases: [{ number: '(2019)云0721民初10号', relation: 'original' }] });
    expect(verdicts(trial(), retrial)).toEqual([['violated', '顾清和']]);
  });

  it('names the criminal articles and crime in criminal cases', () => {
    const first = trial({ kind: 'criminal-judgment', number: '(2019)云0721刑初10号', outcomes: ['convicted'] });
    const remand = appeal('remanded', {
      kind: 'criminal-ruling',
      number: '(2019)云07刑终20号',
      relatedCases: [{ number: '(2019)云0721刑初10号', relation: 'first-instance' }],
    });
    const second = again({
      kind: 'criminal-judgment',
      number: '(2019)云0721刑初99号',
      outcomes: ['convicted'],
      relatedCases: [{ number: '(2019)云07刑终20号', relation: 'second-instance' }],
    });
    const [finding] = evaluate(first, remand, second).findings;
    expect(finding).toMatchObject({ verdict: 'violated', crimes: ['C08'] });
    expect(finding!.law.map((l) => l.article).join()).toContain('刑事诉讼法第二百三十九条');
  });

  it('leaves open what only the missing remand ruling could settle', () => {
    expect(verdicts(trial(), again())).toEqual([['possible', '顾清和']]);
  });

  it('does not take an order to hear a rejected action for a remand', () => {
    expect(verdicts(trial({ kind: 'civil-ruling', outcomes: ['rejected'] }), appeal(), again())).toEqual([]);
  });

  it('does not take a ruling on jurisdiction or preservation for an instance', () => {
    expect(verdicts(trial({ kind: 'civil-ruling', outcomes: ['jurisdiction-dismissed'] }), appeal(), again())).toEqual([]);
    expect(verdicts(trial({ kind: 'civil-ruling', outcomes: ['preservation'] }), appeal(), again())).toEqual([]);
  });

  it('allows the appellate panel to hear the case again when it returns on appeal', () => {
    const second = appeal('affirmed', {
      id: 'appeal2',
      kind: 'civil-judgment',
      number: '(2020)云07民终88号',
      date: '2020-09-01',
      relatedCases: [{ number: '(2019)云0721民初99号', relation: 'first-instance' }],
    });
    expect(verdicts(trial(), appeal(), again({ officials: sits(['夏侯宁', 'presiding-judge']) }), second)).toEqual([]);
  });

  it('allows who reviewed the retrial application to sit in the retrial', () => {
    const review = again({
      kind: 'civil-ruling',
      number: '(2020)云07民申5号',
      court: UPPER,
      date: '2020-03-01',
      outcomes: ['retrial-ordered'],
    });
    const retrial = again({
      id: 'retrial',
      number: '(2020)云07民再6号',
      court: UPPER,
      date: '2020-09-01',
      relatedCases: [{ number: '(2020)云07民申5号', relation: 'previous' }],
    });
    expect(verdicts(review, retrial)).toEqual([]);
  });

  it('leaves open a remand after death-penalty review, where some items need no new panel', () => {
    const first = trial({ kind: 'criminal-judgment', number: '(2019)云07刑初10号', court: UPPER, outcomes: ['convicted'] });
    const review = appeal('remanded', {
      kind: 'death-penalty-review',
      number: '(2019)最高法刑核20号',
      court: '最高人民法院',
      outcomes: ['death-not-approved', 'remanded'],
      relatedCases: [{ number: '(2019)云07刑初10号', relation: 'original' }],
    });
    const second = again({
      kind: 'criminal-judgment',
      number: '(2020)云07刑初9号',
      court: UPPER,
      outcomes: ['convicted'],
      relatedCases: [{ number: '(2019)云07刑初10号', relation: 'original' }],
    });
    expect(verdicts(first, review, second)).toEqual([['possible', '顾清和']]);
  });

  it('keeps the same name at two courts at possible, and says that it is a name only', () => {
    const [finding] = evaluate(trial(), appeal('affirmed', { officials: sits(['苏明远', 'presiding-judge']) })).findings;
    expect(finding).toMatchObject({ verdict: 'possible' });
    expect(finding!.subjects.map((s) => s.agency)).toEqual([UPPER, LOWER]);
    expect(finding!.innocent.find((r) => r.id === 'name')).toMatchObject({ state: 'open' });
    expect(finding!.claim.zh).toContain('身份待核');
  });

  it('rests across courts on the name, the more doubtful the more courts print it, and never inside one court', () => {
    const upper = appeal('affirmed', { officials: sits(['苏明远', 'presiding-judge']) });
    const elsewhere = ['甲', '乙', '丙', '丁'].map((place) =>
      aDossier({ id: place, court: `云川省${place}县人民法院`, number: `(2018)云${place}民初1号`, officials: sits(['苏明远', 'judge']) }),
    );
    const [rare] = evaluate(trial(), upper).findings;
    const [common] = evaluate(trial(), upper, ...elsewhere).findings;
    expect(rare!.identity).toMatchObject({ readings: 20, restsOn: [{ says: { zh: expect.stringContaining('署有同一姓名') } }] });
    expect(common!.identity!.holds).toBeLessThan(rare!.identity!.holds);
    expect(common!.logEvidence).toBeLessThan(rare!.logEvidence);
    expect(evaluate(trial(), appeal(), again()).findings[0]!.identity).toBeUndefined();
  });

  it('drops the name when both courts print it at the same time: two people', () => {
    const upper = appeal('affirmed', { officials: sits(['苏明远', 'presiding-judge']) });
    const stillThere = trial({ id: 'later', number: '(2019)云0721民初77号', date: '2019-11-01' });
    expect(verdicts(trial(), upper, stillThere)).toEqual([]);
  });

  it('never joins masked names, undated documents or other matters', () => {
    const masked = sits(['顾某某', 'presiding-judge']);
    expect(verdicts(trial({ officials: masked }), appeal(), again({ officials: masked }))).toEqual([]);
    expect(verdicts(trial({ date: null }), appeal(), again())).toEqual([]);
    expect(verdicts(trial(), appeal('remanded', { relatedCases: [] }), again({ relatedCases: [] }))).toEqual([]);
  });

  describe('where only the division tells two cases apart', () => {
    const civil = (division: string, id: string, parties: readonly string[], judge: string): Dossier =>
      trial({
        ...{ id, number: `(2014)临中法民${division}终字第51号`, court: UPPER, date: '2014-05-08' },
        parties: parties.map((name) => ({ name, roles: ['上诉人'] })),
        officials: sits([judge, 'presiding-judge'], ['顾清和', 'judge']),
      });
    const [first, second] = [civil('一', 'first', ['罗川'], '苏明远'), civil('二', 'second', ['向晚'], '郑可安')];
    const retrial = (cited: string): Dossier =>
      again({
        ...{ court: UPPER, number: '(2015)临中法审监民再字第9号', date: '2015-09-16', parties: [{ name: '向晚', roles: ['再审申请人'] }] },
        officials: sits(['苏明远', 'presiding-judge']),
        relatedCases: [{ number: cited, relation: 'original' }],
      });

    it('does not hold the judge of the other division for the judge of this one', () => {
      expect(verdicts(first, second, retrial('(2014)临中法民二终字第51号'))).toEqual([]);
      expect(verdicts(first, second, retrial('(2014)临中法民终字第51号'))).toEqual([]);
    });

    it('still finds the judge who tried this case', () => {
      const same = retrial('(2014)临中法民二终字第51号');
      expect(verdicts(first, civil('二', 'second', ['向晚'], '苏明远'), same)).toEqual([['violated', '苏明远']]);
    });
  });

  it('never takes masked courts or numbers for those of one case', () => {
    const court = '某县人民法院';
    expect(verdicts(trial({ court }), appeal(), again({ court }))).toEqual([]);
    const number = '(2019)云××××民初10号';
    const cites = [{ number, relation: 'first-instance' as const }];
    const officials = sits(['顾清和', 'judge']);
    const other = again({ number: '(2020)云0721民再9号', relatedCases: cites, officials });
    expect(verdicts(trial({ number }), other)).toEqual([]);
  });

  it('does not take two documents of one case for two instances', () => {
    expect(
      verdicts(
        trial(),
        trial({ id: 'fix', kind: 'civil-ruling', number: '(2019)云0721民初10号之一', date: '2019-04-01', outcomes: ['dismissed'] }),
      ),
    ).toEqual([]);
  });
});
