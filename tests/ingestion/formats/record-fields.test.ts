import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { read, summary, textOf } from './reading.ts';

const OPENING =
  '原告周远山与被告吴大海民间借贷纠纷一案，本院于2021年1月4日立案后，依法适用简易程序，公开开庭进行了审理。原告周远山、被告吴大海到庭参加诉讼。本案现已审理终结。';
const FACTS = '经审理查明，2019年5月6日，被告吴大海向原告周远山借款十万元，至今未还。上述事实有借条、转账记录为证。';
const REASONS = '本院认为，合法的借贷关系受法律保护，被告应当偿还借款。依照《中华人民共和国民法典》第六百七十五条的规定';
const DECIDED = '被告吴大海于本判决生效之日起十日内偿还原告周远山借款100000元。案件受理费2300元，由被告吴大海负担。';
const BODY = [OPENING, FACTS, `${REASONS}，判决如下：`, DECIDED].join('\n');
const KNOWN = { court_name: '河湾县人民法院', case_no: '（2021）苍9901民初77号', doc_type: '民事判决书', judge_date: '2021-03-01' };

function extract(text: string) {
  const { kind, court, number, date, outcomes, officials, parties } = rulesExtractor.extract({
    ...{ id: 'x', source: 'x', text, range: { start: 0, end: text.length } },
  });
  return {
    kind,
    court,
    number,
    date,
    outcomes,
    officials: officials.map((one) => `${one.role} ${one.name}`),
    parties: parties.map((one) => `${one.roles} ${one.name}`),
  };
}
const WHOLE = {
  kind: 'civil-judgment',
  court: '河湾县人民法院',
  number: '(2021)苍9901民初77号',
  date: '2021-03-01',
  outcomes: ['granted'],
  officials: ['judge 钱书'],
  parties: ['原告 周远山', '被告 吴大海'],
};
const inJson = async (record: unknown) => extract(textOf(await read(JSON.stringify(record), 'a.json')));

describe('a record whose document says less than its fields', () => {
  const labelled = Object.entries({
    法院: KNOWN.court_name,
    案号: KNOWN.case_no,
    裁判日期: '2021年03月01日',
    文书类型: KNOWN.doc_type,
    正文: BODY,
    审判员: '钱书',
  }).map(([label, value]) => ({ label, value }));
  it.each([
    ['signers in one field with their roles', { ...KNOWN, content: BODY, 审判人员: '审判员：钱书' }],
    ['people as objects', { ...KNOWN, content: BODY, 合议庭成员: [{ 姓名: '钱书', 职务: '审判员' }] }],
    ['a list of labels and values', labelled],
    ['such a list in an object', { code: 200, data: { items: labelled } }],
    [
      'fields in objects of their own',
      {
        court: { name: KNOWN.court_name, level: '基层' },
        case: { number: KNOWN.case_no, title: '周远山与吴大海民间借贷纠纷一审民事判决书' },
        date: 20210301,
        body: BODY,
        judge: ['钱书'],
      },
    ],
    [
      'initials of pinyin',
      { ah: KNOWN.case_no, fymc: KNOWN.court_name, cprq: '2021/3/1', wslx: '判决书', ajlx: '民事案件', qwnr: BODY, cbr: '钱书' },
    ],
    [
      'marked up names',
      { ...KNOWN, court_name: '<em>河湾县</em>人民法院', content: `<p>${BODY.replaceAll('\n', '</p><p>')}</p>`, judge: '钱书' },
    ],
    ['one judge under two names', { ...KNOWN, content: BODY, judge: '钱书', 审判员: '钱书' }],
    ['a day in the time of the world', { ...KNOWN, judge_date: '2021-02-28T16:00:00.000Z', content: BODY, judge: '钱书' }],
    [
      'parts, the decision in a field named like the whole',
      { ...KNOWN, procedure: OPENING, facts: FACTS, reasoning: `${REASONS}。`, judgment: DECIDED, judge: '钱书' },
    ],
  ])('is completed from them: %s', async (_name, record) => {
    expect(await inJson(record)).toEqual(WHOLE);
  });

  it('is read from its text where both say something', async () => {
    const text = `白石县人民法院\n民事判决书\n（2020）苍9902民初5号\n${BODY}\n审判员　孙明远\n二〇二〇年五月六日`;
    const record = { ...KNOWN, content: text, judge: '钱书', heading: '河湾县人民法院', tail: '审判员 钱书' };
    expect(textOf(await read(JSON.stringify(record), 'a.json'))).toBe(text);
  });

  it('gets the one line of a heading that is missing', async () => {
    const without = (line: number) => [KNOWN.court_name, KNOWN.doc_type, KNOWN.case_no, BODY].filter((_, i) => i !== line).join('\n');
    for (const line of [0, 1, 2]) expect(await inJson({ ...KNOWN, content: without(line), judge: '钱书' })).toEqual(WHOLE);
  });

  it('does not take a body that is named within the text for its heading', async () => {
    const law = '依照《中华人民共和国民法典》第六百七十五条和最高人民法院、最高人民检察院\n有关规定，判决如下：';
    const read = await inJson({ ...KNOWN, 判决结果: `${law}\n${DECIDED}`, 审判员: '钱书' });
    expect(read).toMatchObject({ court: WHOLE.court, number: WHOLE.number, date: WHOLE.date, officials: WHOLE.officials });
  });

  it('gets no signatures where it stops within a sentence: what would stand between them is lost', async () => {
    const record = { ...KNOWN, content: BODY.slice(0, -12), judge: '钱书', tail: '审判员 钱书' };
    expect(await inJson(record)).toMatchObject({ court: WHOLE.court, number: WHOLE.number, date: null, officials: [] });
  });

  it('gets nothing from a field that is not what its name says', async () => {
    const record = { court: '基层', caseid: '9c1f-22', date: '未知', name: '周远山', title: '公报', content: BODY };
    expect(textOf(await read(JSON.stringify(record), 'a.json'))).toBe(BODY);
  });
});

describe('a record without a document', () => {
  it('is a case known by its number, court, day and people', async () => {
    const record = {
      ...KNOWN,
      title: '周远山与吴大海民间借贷纠纷一审民事判决书',
      parties: ['周远山', '吴大海'],
      judge: '钱书',
      content: '',
    };
    expect(await inJson(record)).toEqual({ ...WHOLE, outcomes: [], parties: ['当事人 周远山', '当事人 吴大海'] });
  });

  it('names the accused of a criminal case as such', async () => {
    const row = ['（2021）苍9901刑初3号', '河湾县人民法院', '周远山盗窃罪一审刑事判决书', '2021/3/1', '周远山', ''];
    const outcomes = await read(
      `案号,法院,案件名称,裁判日期,当事人,全文\n${row.join(',')}\n${row.join(',')}${BODY.replaceAll('\n', '')}`,
      'a.csv',
    );
    expect(summary(outcomes)).toEqual(['a.csv#1', 'a.csv#2']);
    expect(outcomes[0]).toMatchObject({ text: { remark: { reason: 'register-only' } } });
    expect(extract(outcomes[0]?.ok ? outcomes[0].text.text : '')).toMatchObject({
      number: '(2021)苍9901刑初3号',
      parties: ['被告人 周远山'],
    });
  });

  it('is refused by name without number or court, and a list of nothing else once', async () => {
    expect(summary(await read(JSON.stringify({ ...KNOWN, case_no: '', content: '' }), 'a.json'))).toEqual(['a.json: empty']);
    expect(summary(await read(JSON.stringify([KNOWN, KNOWN]), 'a.json'))).toEqual(['a.json: empty']);
    expect(summary(await read(JSON.stringify([KNOWN, { content: BODY }, { id: 3 }]), 'a.json'))).toEqual([
      'a.json#1',
      'a.json#2',
      'a.json#3: empty',
    ]);
  });
});
