import { describe, expect, it } from 'vitest';
import { readText } from './a-document.ts';

const report = (prose: string): string => `云川省青河县人民检察院\n工作报告\n各位代表：\n${prose}`;
const figures = (prose: string) => readText(report(prose)).extension.figures.map((one) => `${one.label} ${one.value} ${one.unit}`);

describe('figures of a report', () => {
  it.each([
    ['2019年以来请示报告重大事项380件次。', ['请示报告重大事项 380 件次']],
    ['细化提出36项措施。', ['细化提出措施 36 项']],
    ['共发出流程监控通知书1 081份。', ['发出流程监控通知书 1081 份']],
    ['受理群众信访1,120件，7日内程序回复率100%。', ['受理群众信访 1120 件', '7日内程序回复率 100 %']],
    ['立案侦查职务犯罪22件49人。', ['立案侦查职务犯罪 22 件', '立案侦查职务犯罪 49 人']],
    ['提起公诉815人，同比上升28%。', ['提起公诉 815 人', '提起公诉同比上升 28 %']],
    ['列席审委会114次、发表意见221条，采纳177条，采纳率80.1%。', ['列席审委会 114 次', '发表意见 221 条', '采纳 177 条', '采纳率 80.1 %']],
    ['五年来，批准逮捕二百一十四人。', ['批准逮捕 214 人']],
    ['办理案件余额为3.2万元，挽回损失1200余万元。', ['办理案件余额 3.2 万元', '挽回损失 1200 万元']],
    ['接待群众1.5万人次。', ['接待群众 15000 人次']],
    ['办理公益诉讼案件60至70件。', ['办理公益诉讼案件 60 件', '办理公益诉讼案件 70 件']],
    ['结案率达到百分之九十八。', ['结案率 98 %']],
    ['院领导办案占比三成以上。', ['院领导办案占比 30 %']],
    ['聘请79名特邀检察官助理、327名听证员。', ['聘请特邀检察官助理 79 名', '听证员 327 名']],
    ['立案侦查22件、49人。', ['立案侦查 22 件', '立案侦查 49 人']],
    ['督促整改4大类18项问题。', ['督促整改 4 大类', '督促整改问题 18 项']],
  ])('%s', (prose, wanted) => {
    expect(figures(prose)).toEqual(wanted);
  });

  it.each(['2022年5月6日召开会议。', '落实中央八项规定和三个规定。', '依照第14项的规定办理。', '两级院一件一件抓落实。', '拨打12309。'])(
    'are no dates, names or articles: %s',
    (prose) => expect(figures(prose)).toEqual([]),
  );

  it('stand where the report prints them', () => {
    const text = report('共发出通知书1 081份。');
    expect(readText(text).extension.figures[0]?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['1 081份', '发出通知书']);
  });

  it('are read of no judgment', () => {
    const judgment = '云川省青河县人民法院\n民事判决书\n（2020）云8101民初3号\n原告曲径。\n交付货物380件。\n判决如下：\n驳回。';
    expect(readText(judgment).extension.figures).toEqual([]);
  });
});
