import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';
import { civilExtension } from './a-civil-judgment.ts';

const OPENS = '原告岑默与被告青河县曲径商贸有限公司买卖合同纠纷一案，';
const course = (opening: string, more = {}) => civilExtension({ opening: OPENS + opening, ...more }).course;

describe('course of the trial', () => {
  it('reads when the procuratorate filed and how the court sat', () => {
    const { course: read } = readText(aCriminalJudgment()).extension;
    expect(read.filedOn?.value).toBe('2021-02-18');
    expect(read.hearing?.value).toBe('open');
    expect(read.panel?.value).toBe('collegial-with-lay-judges');
  });

  it('reads every day on which the court sat, short days too', () => {
    const { hearings } = course('本院于2021年3月2日立案后，于2021年4月1日、5月6日公开开庭进行了审理。本案现已审理终结。');
    expect(hearings.map((day) => day.value)).toEqual(['2021-04-01', '2021-05-06']);
  });

  it('reads the day of acceptance where it leans on the day of filing', () => {
    const { acceptedOn } = civilExtension({ opening: `${OPENS}原告于2021年3月1日向本院起诉。本院同日立案后，依法审理。现已审理终结。` });
    expect(acceptedOn?.value).toBe('2021-03-01');
  });

  it('knows the ordinary procedure by its panel in a civil first instance, and not in a criminal one', () => {
    expect(civilExtension({ opening: `${OPENS}本院依法组成合议庭审理了本案。现已审理终结。` }).procedure?.value).toBe('ordinary');
    expect(readText(aCriminalJudgment()).extension.procedure).toBeNull();
  });

  it('resolves a day that leans on a date of the sentence before', () => {
    const { hearings } = course('原告于2021年3月1日向本院起诉。本院于同年4月2日、9日公开开庭进行了审理。本案现已审理终结。');
    expect(hearings.map((day) => day.value)).toEqual(['2021-04-02', '2021-04-09']);
  });

  it('takes the day of acceptance for no sitting', () => {
    expect(course('本院于2021年3月2日立案后公开开庭进行了审理。本案现已审理终结。').hearings).toEqual([]);
  });

  it('takes a sitting of the lower court for none of its own', () => {
    const read = course('青河县人民法院于2021年1月4日公开开庭审理后作出判决。本院现已审理终结。');
    expect([read.hearings, read.hearing]).toEqual([[], null]);
  });

  it.each([
    ['本院依法适用简易程序，由审判员祁野独任审理，不公开开庭审理了本案。现已审理终结。', 'sole', 'closed'],
    ['本院依法组成合议庭，经过阅卷和询问当事人，决定不开庭审理。现已审理终结。', 'collegial', 'written'],
    ['本院由审判员祁野独任审理，后依法组成合议庭审理了本案。现已审理终结。', 'collegial', null],
  ])('%s', (opening, panel, hearing) => {
    const read = course(opening);
    expect([read.panel?.value, read.hearing?.value ?? null]).toEqual([panel, hearing]);
  });

  it('knows a panel by its presiding judge', () => {
    expect(course('现已审理终结。', { tail: '审判长温书岚\n审判员祁野\n审判员白川\n二〇二一年四月九日\n书记员涂林' }).panel?.value).toBe(
      'collegial',
    );
  });

  it.each([
    ['云川省高级人民法院指定本院管辖，本院依法组成合议庭审理。现已审理终结。', ['云川省高级人民法院指定本院管辖']],
    ['本院适用简易程序审理，因案情复杂，裁定转为普通程序，现已审理终结。', ['裁定转为普通程序']],
  ])('tells the assignment: %s', (opening, wanted) => {
    expect(course(opening).assignment.map((one) => one.value)).toEqual(wanted);
  });

  it.each(['一审证据材料已随案移送本院，本案现已审理终结。', '原告指定的代收人已签收，本案现已审理终结。'])(
    'assigns nothing: %s',
    (opening) => {
      expect(course(opening).assignment).toEqual([]);
    },
  );

  it('tells who stayed away though summoned, and what was withdrawn', () => {
    const away = course('本院立案后公开开庭进行了审理，被告经本院传票传唤，无正当理由拒不到庭。本案现已审理终结。');
    expect(away.closing.map((one) => one.value)).toEqual(['default']);
    const withdrawn = course('本院立案受理。', { title: '民事裁定书', operative: '准许原告岑默撤回起诉。', leads: '裁定如下：' });
    expect(withdrawn.closing.map((one) => one.value)).toEqual(['withdrawal']);
  });

  it('takes the instructions on appeal for no withdrawal', () => {
    const operative = '驳回原告岑默的诉讼请求。\n如不服本判决，可在十五日内上诉。逾期不交上诉费的，按自动撤回上诉处理。';
    expect(course('本院公开开庭审理。本案现已审理终结。', { operative }).closing).toEqual([]);
  });

  it('names interpreters with their language', () => {
    const { interpreters } = readText(
      aCriminalJudgment({
        opening:
          '青河县人民检察院指控被告人卓远帆犯盗窃罪，于2021年2月18日向本院提起公诉。本院公开开庭审理了本案，手语翻译人员白川到庭参加诉讼。现已审理终结。',
      }),
    ).extension.course;
    expect(interpreters.map(({ name, language }) => [name, language])).toEqual([['白川', '手语']]);
  });

  it('reports a request to withdraw with its result, and none that was only asked about', () => {
    const made = course('审理中，原告岑默申请审判员祁野回避。经审查，本院决定驳回其回避申请。本案现已审理终结。');
    expect(made.recusals.map(({ requestedBy, against, result }) => [requestedBy, against, result])).toEqual([['岑默', '祁野', 'refused']]);
    expect(course('本院告知当事人有权申请审判员回避，原告岑默未申请回避。本案现已审理终结。').recusals).toEqual([]);
  });

  it('names the judges of the decision under appeal, not its own', () => {
    const read = course('不服云川省青河县人民法院（2020）云8101民初9号民事判决，向本院提起上诉。本院依法组成合议庭审理。现已审理终结。', {
      number: '（2021）云81民终7号',
      body: '经审理查明，一审法院的（2020）云8101民初9号判决由审判员白川独任审判作出。本院由审判员祁野担任承办。',
    });
    expect(read.earlierOfficials.map(({ name, role, number }) => [name, role, number])).toEqual([['白川', 'judge', '(2020)云8101民初9号']]);
  });
});

describe('procedure and acceptance', () => {
  it('takes a letter about the fee for no acceptance', () => {
    const opening = `${OPENS}原告提起上诉。本院于2021年3月2日邮寄送达缴纳案件受理费的通知。现已审理终结。`;
    expect(civilExtension({ opening }).acceptedOn).toBeNull();
  });

  it.each([
    ['本院于2021年3月2日立案后，依法适用小额诉讼程序，公开开庭审理。现已审理终结。', 'small-claims'],
    ['本院于2021年3月2日立案后，依法适用简易程序，后转为普通程序审理。现已审理终结。', 'ordinary'],
    ['本院于2021年3月2日立案后，依法适用简易程序审理。现已审理终结。', 'summary'],
  ])('%s', (opening, procedure) => {
    const extension = civilExtension({ opening: OPENS + opening });
    expect([extension.procedure?.value, extension.acceptedOn?.value]).toEqual([procedure, '2021-03-02']);
  });
});
