import { describe, expect, it } from 'vitest';
import { emptyExtension } from '../../graph/model/record/extension.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { extensionRows } from '../../web/pages/documents/extension-rows.ts';
import { termText } from '../../web/pages/documents/term-text.ts';

const spans = [{ start: 3, end: 9 }];
const rows = (over: Partial<ExtractionRecord['extension']>) =>
  extensionRows({ extension: { ...emptyExtension('criminal-judgment'), ...over } }).map(({ group, label, value }) => [
    group.zh,
    label.zh,
    value.zh,
    value.en,
  ]);
const penalty = {
  crimes: [],
  penalty: null,
  length: null,
  probation: null,
  fineYuan: null,
  confiscation: null,
  deprivation: null,
  older: null,
  spans,
};

describe('terms', () => {
  it('are told with their odd days', () => {
    expect([termText(21, 12), termText(1, 15), termText(0, 20), termText(36)].map(({ zh, en }) => `${zh} / ${en}`)).toEqual([
      '1 年 9 个月 12 天 / 1 y 9 mo 12 d',
      '1 个月 15 天 / 1 mo 15 d',
      '20 天 / 20 d',
      '3 年 / 3 y',
    ]);
  });
});

describe('rows of penalties', () => {
  it('tell what each part of a verdict imposes', () => {
    expect(
      rows({
        penalties: [
          {
            ...penalty,
            defendant: '木子',
            part: 'count',
            crimes: ['盗窃罪'],
            penalty: 'criminal-detention',
            length: { months: 1, days: 15 },
            probation: { months: 3, days: 0 },
            fineYuan: 4000,
          },
          {
            ...penalty,
            defendant: '木子',
            part: 'older',
            length: { months: 8, days: 0 },
            older: { judgment: '(2018)云9901刑初3号', revoked: 'probation', remainder: true },
          },
          {
            ...penalty,
            defendant: '木子',
            part: 'whole',
            penalty: 'life',
            confiscation: { all: true, yuan: null },
            deprivation: { life: true, length: null },
          },
        ],
        printedTerms: [{ defendant: '木子', from: '2021-01-08', to: '2021-09-07', credit: { months: 0, days: 2 }, spans }],
      }),
    ).toEqual([
      [
        '量刑构成',
        '单罪刑罚',
        '木子 · 盗窃罪 · 拘役 · 1 个月 15 天 · 缓刑 3 个月 · 罚金 4,000 元',
        '木子 · 盗窃罪 · criminal detention · 1 mo 15 d · probation 3 mo · fine 4,000 yuan',
      ],
      [
        '量刑构成',
        '前罪刑罚',
        '木子 · 8 个月 · (2018)云9901刑初3号 · 尚未执行 · 撤销缓刑',
        '木子 · 8 mo · (2018)云9901刑初3号 · still to be served · probation revoked',
      ],
      [
        '量刑构成',
        '决定执行的刑罚',
        '木子 · 无期徒刑 · 没收全部财产 · 剥夺政治权利终身',
        '木子 · life imprisonment · confiscation of all property · deprivation of political rights for life',
      ],
      ['量刑构成', '刑期起止', '木子 · 2021-01-08 至 2021-09-07 · 折抵 2 天', '木子 · 2021-01-08 to 2021-09-07 · 2 d credited'],
    ]);
  });

  it('tell units, challenges and prior convictions', () => {
    expect(
      rows({
        unitCrime: [{ role: 'person-in-charge', name: '木子', spans }],
        challenges: [{ by: '青禾县人民检察院', act: 'protest', side: 'procuratorate', against: ['木子'], withdrawn: true, spans }],
        priorConvictions: [
          {
            ...penalty,
            defendant: '木子',
            crimes: ['诈骗罪'],
            penalty: 'fixed-term',
            length: { months: 36, days: 0 },
            court: '青禾县人民法院',
            convictedOn: '2010-03-02',
            releasedOn: '2012-05-03',
            release: 'served',
          },
        ],
        earlierMeasures: [
          {
            ...{ defendant: '木子', measure: 'non-prosecution', conduct: '故意伤害罪', agency: '青禾县人民检察院', on: '2009-03-02' },
            spans,
          },
        ],
      }),
    ).toEqual([
      [
        '前科',
        '木子',
        '2010-03-02 · 青禾县人民法院 · 诈骗罪 · 有期徒刑 · 3 年 · 刑满释放 · 2012-05-03',
        '2010-03-02 · 青禾县人民法院 · 诈骗罪 · fixed-term imprisonment · 3 y · term served · 2012-05-03',
      ],
      [
        '此前未判刑的处理',
        '木子',
        '2009-03-02 · 青禾县人民检察院 · 故意伤害罪 · 不起诉',
        '2009-03-02 · 青禾县人民检察院 · 故意伤害罪 · not prosecuted',
      ],
      ['单位犯罪', '直接负责的主管人员', '木子', '木子'],
      [
        '上诉与抗诉',
        '抗诉',
        '青禾县人民检察院 · 检察机关 · 针对木子 · 已撤回',
        '青禾县人民检察院 · procuratorate · against 木子 · taken back',
      ],
    ]);
  });
});
