import { describe, expect, it } from 'vitest';
import { readText } from '../rules/a-document.ts';

const kinds = (text: string) => {
  const record = readText(text);
  return [record.extension.kind, record.kind];
};

describe('papers that the published schema has no kind for', () => {
  it.each([
    [
      '云川省青河县人民检察院\n批准逮捕决定书\n青检侦监批捕〔2020〕3号\n青河县公安局：\n决定批准逮捕犯罪嫌疑人卓远帆。',
      'arrest-decision',
      'other',
    ],
    ['云川省青河县人民法院\n逮捕决定书\n（2020）云8101刑初3号\n决定对被告人卓远帆予以逮捕。', 'arrest-decision', 'court-decision'],
    ['经审查，决定批准逮捕犯罪嫌疑人卓远帆。请依法立即执行。\n2020年5月6日', 'arrest-decision', 'other'],
    ['青河县公安局\n取保候审决定书\n青公（刑）取保字〔2020〕12号\n决定对其取保候审。', 'bail-decision', 'other'],
    ['云川省青河县人民法院\n取保候审决定书\n（2020）云8101刑初3号\n决定对被告人卓远帆取保候审。', 'bail-decision', 'court-decision'],
    [
      '云川省青河县人民检察院\n纠正违法通知书\n青检纠违〔2020〕3号\n青河县公安局：\n通知你局予以纠正。',
      'correction-notice',
      'procuratorial-proposal',
    ],
    [
      '云川省白石市人民检察院\n纠正不当减刑裁定意见书\n白检执检〔2020〕3号\n白石市中级人民法院：',
      'correction-notice',
      'procuratorial-proposal',
    ],
    [
      '云川省青河县人民检察院\n案件流程监控通知书\n青检流控〔2020〕3号\n第一检察部：',
      'process-monitoring-notice',
      'procuratorial-proposal',
    ],
    [
      '云川省青河县人民法院\n收监执行决定书\n（2020）云8101刑更3号\n罪犯曲径。\n决定如下：\n将罪犯曲径收监执行。',
      'temporary-release-decision',
      'court-decision',
    ],
    ['云川省监狱管理局\n暂予监外执行决定书\n云狱暂字〔2020〕第3号\n罪犯岑默。', 'temporary-release-decision', 'other'],
    ['青河县司法局\n调查评估意见书\n（2020）青矫调字第3号\n云川省青河县人民法院：', 'community-correction-paper', 'other'],
    ['青河县司法局\n提请撤销假释建议书\n青司矫〔2020〕3号\n社区矫正对象岑默。', 'community-correction-paper', 'other'],
    ['关于卓远帆枉法裁判的举报信\n我叫岑默，住青河县。', 'petition-letter', 'other'],
    ['青河县人民检察院：\n我叫岑默，现向贵院控告执行员卓远帆。\n此致\n敬礼', 'petition-letter', 'other'],
    ['领导干部干预司法活动、插手具体案件处理情况登记表\n填报人：佟念安', 'intervention-record', 'other'],
    ['青河县人民检察院2022年度工作报告\n各位代表：\n批准逮捕三百八十人。', 'work-report', 'other'],
    ['本报讯（记者 佟念安）近日，青河县一名执行员因滥用职权获刑。', 'news-report', 'other'],
    [
      '云川省人民检察院\n刑事申诉复查通知书\n云检刑申通〔2020〕3号\n申诉人岑默。\n本院复查认为，原不起诉决定正确。',
      'complaint-review',
      'other',
    ],
    [
      '云川省白石市人民检察院\n减刑建议检察意见书\n白检执检减检〔2022〕Z18号\n云川省长岭监狱：\n建议减刑幅度缩减三个月。',
      'procuratorial-proposal',
      'procuratorial-proposal',
    ],
    ['青河县监察委员会\n起诉意见书\n青监起〔2020〕3号\n被调查人岑默涉嫌受贿罪。', 'prosecution-opinion', 'other'],
    ['白石监狱\n起诉意见书\n白狱起字〔2020〕3号\n犯罪嫌疑人岑默。', 'prosecution-opinion', 'other'],
    ['青河县人力资源和社会保障局\n行政复议决定书\n青人社复决〔2020〕3号\n申请人：岑默。', 'administrative-decision', 'other'],
    ['青河县公安局交通警察大队\n行政处罚决定书\n青公交罚〔2020〕3号\n当事人：岑默。', 'administrative-decision', 'other'],
    ['白石市城市管理局\n责令限期拆除决定书\n白城管限拆〔2020〕3号\n当事人：岑默。', 'administrative-decision', 'other'],
    ['青河县公安局物证鉴定室\n鉴定书\n青公物鉴〔2020〕3号\n委托单位：刑侦大队。', 'expert-opinion', 'other'],
    ['云川省人民检察院\n民事抗诉书\n云检民监〔2022〕53000000012号\n岑默因与曲径买卖合同纠纷一案。', 'protest-petition', 'protest-petition'],
    [
      '青石县人民检察院\n附条件不起诉决定书\n青检未检附不诉〔2022〕3号\n被附条件不起诉人岑默。',
      'non-prosecution-decision',
      'non-prosecution-decision',
    ],
    ['岑某某徇私枉法案\n【关键词】徇私枉法\n【要旨】应当审查。\n【基本案情】岑某某原系民警。', 'case-digest', 'other'],
  ])('%s', (text, kind, published) => {
    expect(kinds(text)).toEqual([kind, published]);
  });
});

describe('papers that only sound like them', () => {
  it.each([
    ['云川省青河县人民法院\n民事判决书\n（2020）云8101民初3号\n原告曲径。\n判决如下：\n驳回。\n本报讯（记者', 'civil-judgment'],
    ['云川省高级人民法院\n驳回申诉通知书\n（2020）云刑申3号\n卓远帆：\n你来信举报、申诉，予以驳回。', 'court-notice'],
    [
      '云川省青河县人民法院\n刑事判决书\n（2020）云8101刑初3号\n被告人卓远帆。\n判决如下：\n被告人卓远帆犯盗窃罪，判处拘役二个月。\n基本案情',
      'criminal-judgment',
    ],
    ['云川省青河县人民法院\n拘留决定书\n（2020）云8101司惩3号\n被拘留人卓远帆。\n决定如下：\n拘留十五日。', 'court-decision'],
    ['云川省长岭监狱\n提请假释建议书\n（2020）长狱假字第4号\n罪犯岑默。', 'commutation-proposal'],
  ])('%s', (text, kind) => {
    expect(kinds(text)[0]).toBe(kind);
  });

  it('takes a paper that a fragment lists as evidence for no title', () => {
    const evidence = `${'证人曲径证实案发经过。\n'.repeat(40)}3、青河县人民检察院不批准逮捕决定书，证明2018年10月25日本院审查认为不符合逮捕条件。`;
    expect(kinds(evidence)).toEqual(['other', 'other']);
  });

  it.each([
    '我选择的是二十四期，然后收到网贷平台客服的审核电话。',
    '经审查，原告提交的检验报告所称的电池数量，公诉机关、检察机关、检察机关均未采信；同比出库380件、36件、63件、12件、18件。',
  ])('takes a fragment of a judgment for no report: %s', (text) => {
    expect(kinds(text)).toEqual(['other', 'other']);
  });

  it('gives the paper of another body to no court', () => {
    const record = readText('青河县公安局\n起诉意见书\n青公（刑）诉字〔2021〕12号\n犯罪嫌疑人卓远帆，男。');
    expect(record).toMatchObject({ kind: 'other', court: null, procuratorate: null, number: '青公(刑)诉字(2021)12号' });
  });
});

describe('who handles a paper', () => {
  const officials = (text: string) => readText(text).officials.map((one) => `${one.name}/${one.role}/${one.agency}`);

  it('reads the handler that a monitoring notice names', () => {
    const text =
      '云川省青河县人民检察院\n案件流程监控通知书\n青检流控〔2020〕3号\n第一检察部：\n你部检察官佟念安承办的卓远帆涉嫌盗窃一案，审查起诉期限届满。';
    expect(officials(text)).toEqual(['佟念安/prosecutor/云川省青河县人民检察院']);
  });

  it('reads labelled officers by the office of the body', () => {
    expect(
      officials('云川省长岭监狱\n暂予监外执行决定书\n长狱暂字〔2020〕第3号\n罪犯岑默。\n承办民警：蓝鹊、佟念安\n2020年3月2日'),
    ).toEqual(['蓝鹊/prison-officer/云川省长岭监狱', '佟念安/prison-officer/云川省长岭监狱']);
  });

  it('takes nobody whose office is not stated', () => {
    expect(officials('过问案件情况记录表\n填报人：曲径 联系电话：略\n过问人：岑默')).toEqual([]);
  });

  it('parts name and column of a form and reads who asked', () => {
    const record = readText('过问案件情况记录表\n填报人：佟念安 职务：检察官\n过问人：岑默 单位及职务：某局\n填报日期：2022年3月5日');
    expect(record.officials.map((one) => [one.name, one.role])).toEqual([['佟念安', 'prosecutor']]);
    expect(record.parties.map((one) => [one.name, one.roles])).toEqual([['岑默', ['过问人']]]);
    expect(record.date).toBe('2022-03-05');
  });
});

describe('decisions not to prosecute', () => {
  const decision = (reasons: string, title = '不起诉决定书') =>
    readText(`云川省青河县人民检察院\n${title}\n青检刑不诉〔2020〕3号\n被不起诉人卓远帆，男。\n本院认为，${reasons}决定对卓远帆不起诉。`)
      .extension.nonProsecution?.value ?? null;

  it.each([
    ['情节显著轻微、危害不大，不构成犯罪。依照《中华人民共和国刑事诉讼法》第十六条第一项和第一百七十七条第一款的规定，', 'statutory'],
    ['犯罪情节轻微。依照《中华人民共和国刑事诉讼法》第一百七十七条第二款的规定，', 'discretionary'],
    ['犯罪情节轻微。依照《中华人民共和国刑事诉讼法》第一百七十三条第二款的规定，', 'discretionary'],
    ['依照《中华人民共和国刑事诉讼法》第一百七十一条第四款的规定，', 'insufficient-evidence'],
    ['卓远帆没有犯罪事实，', 'statutory'],
    ['卓远帆犯罪情节轻微，不需要判处刑罚，', 'discretionary'],
    ['现有证据不足，不符合起诉条件，', 'insufficient-evidence'],
  ] as const)('%s', (reasons, wanted) => {
    expect(decision(reasons)).toBe(wanted);
  });

  it('is not told where neither article nor reason is given, nor by an article of another law', () => {
    expect(decision('卓远帆到案后如实供述，')).toBeNull();
    expect(decision('卓远帆违反《中华人民共和国刑法》第一百七十七条第二款，')).toBeNull();
  });

  it('is none of the three for a conditional decision on a minor', () => {
    expect(decision('卓远帆犯罪情节轻微，', '附条件不起诉决定书')).toBeNull();
  });

  it('is read of no other kind', () => {
    expect(
      readText('云川省青河县人民检察院\n起诉书\n青检刑诉〔2020〕3号\n被告人卓远帆，男。\n证据不足。').extension.nonProsecution,
    ).toBeNull();
  });
});

describe('a notice of what a court has been asked for (裁前公示)', () => {
  const LIST =
    '罪犯周远山，犯诈骗罪，原判有期徒刑八年，执行机关建议减去有期徒刑七个月。\n罪犯吴大海，执行机关建议予以假释。\n二〇二〇年五月六日';
  it.each([
    `云川省青石市中级人民法院\n关于受理青石监狱对罪犯周远山等2人减刑假释案件的公示\n（2020）云81刑执公示字第6号\n${LIST}`,
    `云川省青石市中级人民法院\n公 示\n（2020）云81刑更公示12号\n${LIST}`,
    `青石市中级人民法院减刑假释案件裁前公示\n现将本院受理的罪犯名单公示如下，公示期五日。\n${LIST}`,
    `青石市中级人民法院减刑假释案件裁前公示表\n序号\t姓名\t提请减刑幅度\n1\t周远山\t减去有期徒刑七个月`,
  ])('is a notice of the court and grants nobody anything: %j', (text) => {
    const record = readText(text);
    expect([record.kind, record.outcomes, record.commutation, record.extension.commutation]).toEqual([
      'court-notice',
      ['other'],
      null,
      null,
    ]);
  });

  it('is not a ruling that tells of one', () => {
    const record = readText(
      '云川省青石市中级人民法院\n刑事裁定书\n（2020）云81刑更12号\n罪犯周远山，男，1980年1月2日出生，现在青石监狱服刑。\n青石监狱提请减刑，本院予以公示。\n公示期满无异议。依照刑法第七十八条的规定，裁定如下：\n对罪犯周远山减去有期徒刑七个月。\n审判长　赵明远\n二〇二〇年五月六日',
    );
    expect([record.kind, record.outcomes]).toEqual(['commutation-ruling', ['commutation-granted']]);
  });
});
