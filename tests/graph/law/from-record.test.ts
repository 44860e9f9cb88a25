import { describe, expect, it } from 'vitest';
import { factSheet } from '../../../graph/law/commutation/from-record.ts';
import { prisonerHistories } from '../../../graph/law/commutation/prisoner-history.ts';
import { quotesOf } from '../../../graph/law/facts/fact-sheet.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { aCommutation, aDossier, aJudgment, aParole } from '../../support/dossiers.ts';

const sheetOf = (dossier: Dossier, others: readonly Dossier[] = []) => {
  const sheet = factSheet(dossier, prisonerHistories([...others, dossier])(dossier));
  if (sheet === null) throw new Error('no fact sheet');
  return sheet;
};
const factsOf = (dossier: Dossier, others: readonly Dossier[] = []) => sheetOf(dossier, others).facts;
const original = [{ number: '(2016)云07刑初12号', relation: 'original' as const }];

describe('facts from a ruling', () => {
  it('reads what is printed and quotes it', () => {
    const sheet = sheetOf(
      aCommutation({
        date: '2020-03-10',
        commutation: { originalMonths: 96, cutMonths: 9, previousCuts: [{ date: '2018-05-20', months: 8 }] },
        detail: { deliveredOn: '2016-05-01', sentencedOn: '2016-03-01', grounds: 'repent' },
      }),
    );
    expect(sheet.facts).toMatchObject({
      proceeding: 'commutation',
      sentenceMonths: 96,
      cutMonths: 9,
      totalCutMonths: 17,
      handedOver: { date: '2016-05-01', reading: 'exact' },
      finalOn: '2016-03-01',
      previous: { servedOn: null, ruledOn: '2018-05-20', months: 8 },
      grounds: 'repent',
      relaxation: 'none-stated',
    });
    const quotes = quotesOf(sheet, ['handedOver', 'previous', 'ruledOn']);
    expect(quotes.map((it) => it.quote)).toEqual(['2016-05-01', '2018-05-20减8', '2020-03-10']);
    for (const { start, end, quote } of quotes) expect(sheet.dossier.quote(start, end)).toBe(quote);
  });

  it('takes a date after the ruling for a misreading', () => {
    const sheet = sheetOf(
      aCommutation({
        date: '2020-03-10',
        commutation: { originalMonths: 96, cutMonths: 9, previousCuts: [{ date: '2021-05-20', months: 8 }] },
        detail: { deliveredOn: '2026-05-01', reportedOn: '2020-03-11', grounds: 'repent' },
      }),
    );
    expect(sheet.facts.handedOver).toBeNull();
    expect(sheet.facts.reportedOn).toBeNull();
    expect(sheet.facts.previous?.ruledOn).toBeNull();
    expect(sheet.misread).toEqual(expect.arrayContaining(['handedOver', 'reportedOn']));
  });

  it('tells mere entry into a prison from delivery', () => {
    const prose = '2016-05-20入监服刑。';
    const entered = aCommutation({ prose, commutation: { originalMonths: 96 }, detail: {} });
    const start = entered.quote(0, 200).indexOf('2016-05-20');
    const spans = [{ start, end: start + 10 }];
    const detail = entered.record.extension.commutation;
    if (detail === null) throw new Error('no detail');
    const extension = { ...entered.record.extension, commutation: { ...detail, deliveredOn: { value: '2016-05-20', spans } } };
    const dossier: Dossier = { ...entered, record: { ...entered.record, extension } };
    expect(factsOf(dossier).handedOver).toEqual({ date: '2016-05-20', reading: 'at-latest' });
  });

  it('knows nothing of documents that are no commutation', () => {
    expect(factSheet(aDossier(), { earlier: [], judgment: null, takenBack: [] })).toBeNull();
  });

  it('reads the birthday in the entry of the prisoner alone', () => {
    const born = (prose: string) => factsOf(aCommutation({ prose, commutation: { originalMonths: 96 } })).bornOn;
    expect(born('罪犯郝大山，男，1985年3月2日出生，汉族，初中文化。')).toBe('1985-03-02');
    expect(born('罪犯郝大山在押。同案犯贺小川，1990年3月2日出生。')).toBeNull();
    expect(born('罪犯郝大山，1985年13月2日出生')).toBeNull();
  });

  it('quotes a sentence, a cut and a crime each from its own place', () => {
    const texts = ['郝大山', '云川省临溪监狱', '盗窃罪', '判处有期徒刑八年', '减去有期徒刑九个月'];
    const made = aCommutation({
      prose: texts.join('，'),
      commutation: { originalMonths: 96, cutMonths: 9 },
      detail: { grounds: 'repent' },
    });
    const all = made.quote(0, 60);
    const spans = texts.map((text) => ({ start: all.indexOf(text), end: all.indexOf(text) + text.length }));
    const item = made.record.commutation;
    if (item === null) throw new Error('no commutation');
    const sheet = sheetOf({ ...made, record: { ...made.record, commutation: { ...item, spans } } });
    const quoted = (fact: 'sentenceMonths' | 'cutMonths' | 'crimes') => quotesOf(sheet, [fact]).map((it) => it.quote);
    expect(quoted('sentenceMonths')).toEqual(['判处有期徒刑八年']);
    expect(quoted('cutMonths')).toEqual(['减去有期徒刑九个月']);
    expect(quoted('crimes')).toEqual(['盗窃罪']);
  });

  it('leaves the relaxation open where no reasons were read', () => {
    expect(factsOf(aCommutation({ commutation: { originalMonths: 96, cutMonths: 9 } })).relaxation).toBeNull();
  });

  it('takes the articles that the court names for its own classification', () => {
    const prose = '依照《最高人民法院关于办理减刑、假释案件具体应用法律的规定》第六条、第二十条之规定';
    const facts = factsOf(aCommutation({ prose, commutation: { originalMonths: 96, cutMonths: 9 }, detail: { grounds: 'repent' } }));
    expect(facts.classes).toEqual(['GEN']);
    expect(facts.relaxation).toBe('aged-unable');
  });

  it('counts a remainder that was let off up to the day of service', () => {
    const facts = factsOf(
      aCommutation({
        date: '2020-03-10',
        commutation: { originalMonths: 96, remainderCut: true },
        detail: { termTo: '2020-09-17', grounds: 'repent' },
      }),
    );
    expect(facts.cutMonths).toBe(6);
    expect(facts.releasedOn).toBe('2020-03-10');
    expect(facts.oldEnd).toBeNull();
  });

  it('does not use a first day that contradicts the sentence', () => {
    const printed = (termFrom: string) =>
      factsOf(
        aCommutation({ date: '2020-03-10', commutation: { originalMonths: 60, cutMonths: 3 }, detail: { termFrom, termTo: '2021-06-30' } }),
      ).termFrom;
    expect(printed('2016-07-01')).toBe('2016-07-01');
    expect(printed('2017-07-01')).toBeNull();
  });

  it('understands a printed end that is that of the judgment, before earlier cuts', () => {
    const facts = factsOf(
      aCommutation({
        date: '2020-03-10',
        commutation: { originalMonths: 96, cutMonths: 6, previousCuts: [{ date: '2018-05-20', months: 8 }] },
        detail: { termTo: '2024-03-14', newTermTo: '2023-01-14' },
      }),
    );
    expect(facts.oldEnd).toBe('2023-07-14');
  });

  it('bounds the remainder at effect by delivery', () => {
    const remainder = (termTo: string) =>
      factsOf(aCommutation({ date: '2020-03-10', commutation: { originalMonths: 96 }, detail: { deliveredOn: '2018-05-01', termTo } }))
        .remainderAtEffectMonths;
    expect(remainder('2023-05-01')).toBe(60);
    expect(remainder('2019-12-01')).toBeNull();
  });

  it('ends the two years of a suspended sentence two years after it became final', () => {
    const facts = factsOf(
      aCommutation({
        date: '2020-03-10',
        commutation: { crimes: ['故意杀人罪'], previousCuts: [{ date: '2016-05-20' }] },
        detail: { originalPenalty: 'death-suspended', finalOn: '2013-11-01', convertedTo: 25 },
      }),
    );
    expect(facts.suspensionEnd).toBe('2015-11-01');
    expect(facts.classes).toEqual(['SD_STRICT']);
    expect(facts.previous).toBeNull();
  });
});

describe('what documents of one prisoner say for each other', () => {
  const first = aCommutation({
    id: 'first',
    number: '(2018)云07刑更5号',
    date: '2018-05-20',
    relatedCases: original,
    commutation: { originalMonths: 96, cutMonths: 8 },
    detail: { deliveredOn: '2016-05-01' },
  });
  const second = (over: Parameters<typeof aCommutation>[0] = {}) =>
    aCommutation({ date: '2019-01-10', relatedCases: original, commutation: { originalMonths: 96, cutMonths: 8 }, ...over });

  it('supplies the earlier ruling and the delivery, quoted from there', () => {
    const sheet = sheetOf(second(), [first]);
    expect(sheet.facts.previous).toMatchObject({ ruledOn: '2018-05-20', months: 8 });
    expect(sheet.facts.handedOver).toEqual({ date: '2016-05-01', reading: 'exact' });
    expect(quotesOf(sheet, ['previous']).map((it) => it.document)).toContain('first');
  });

  it('never joins a masked name, another prison or another original case', () => {
    const masked = { prisoner: '郝某某', originalMonths: 96, cutMonths: 8 };
    const maskedFirst = aCommutation({ date: '2018-05-20', relatedCases: original, commutation: masked });
    expect(factsOf(second({ commutation: masked }), [maskedFirst]).previous).toBeNull();
    expect(factsOf(second({ commutation: { originalMonths: 96, prison: '云川省北岭监狱' } }), [first]).previous).toBeNull();
    expect(factsOf(second({ relatedCases: [{ number: '(2016)云07刑初99号', relation: 'original' }] }), [first]).previous).toBeNull();
  });

  it('does not count a refused proposal as a cut', () => {
    const refused = aCommutation({ ...{ date: '2018-05-20', relatedCases: original }, outcomes: ['commutation-denied'] });
    expect(factsOf(second(), [refused]).previous).toBeNull();
  });

  it('does not count a printed cut twice', () => {
    const facts = factsOf(
      second({ commutation: { originalMonths: 96, cutMonths: 8, previousCuts: [{ date: '2018-05-20', months: 8 }] } }),
      [first],
    );
    expect(facts.totalCutMonths).toBe(16);
  });

  it('takes recidivism and the day of the crime from the judgment', () => {
    const judgment = aJudgment({
      number: '(2016)云07刑初12号',
      date: '2016-03-01',
      circumstances: [{ defendant: '郝大山', circumstance: 'recidivist' }],
      crimeDates: ['2015-06-01'],
    });
    const sheet = sheetOf(aParole({ date: '2020-03-10', relatedCases: original, commutation: { originalMonths: 96 } }), [judgment]);
    expect(sheet.facts).toMatchObject({ recidivist: true, crimeDate: '2015-06-01', finalOn: '2016-03-01', classes: ['STRICT'] });
    expect(quotesOf(sheet, ['recidivist']).map((it) => it.document)).toEqual([judgment.document.id]);
  });
});
