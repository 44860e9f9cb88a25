/** Role words of both sides and of those beside them; an earlier instance may stand in front of each. */
const SIDES = [
  '原告',
  '被告',
  '原告人',
  '被告人',
  '被告单位',
  '第三人',
  '上诉人',
  '被上诉人',
  '申请人',
  '被申请人',
  '申诉人',
  '被申诉人',
  '申请再审人',
  '自诉人',
  '起诉人',
  '被起诉人',
  '被害人',
  '案外人',
  '异议人',
  '申请执行人',
  '被执行人',
  '赔偿请求人',
  '利害关系人',
  '反诉原告',
  '反诉被告',
  '反诉第三人',
  '本诉原告',
  '本诉被告',
] as const;
/** Instances and stages that headers put before a role: 原审被告, 原再审被申请人. */
const EARLIER = ['原审', '一审', '二审', '原一审', '原二审', '再审', '原再审'] as const;
const CIVIL_PART = ['附带民事诉讼', '附带民事', '刑事附带民事诉讼', '刑事附带民事'] as const;
const CIVIL_SIDES = ['原告人', '被告人', '原告', '被告', '上诉人', '被上诉人', '第三人'] as const;

/** Role words that no rule forms. */
const OTHERS = [
  '被申请再审人',
  '被申请执行人',
  '追加被执行人',
  '被追加人',
  '申请追加人',
  '被申请追加人',
  '执行异议人',
  '异议申请人',
  '复议申请人',
  '申请复议人',
  '被复议人',
  '申请保全人',
  '被保全人',
  '被申请保全人',
  '保全申请人',
  '保全被申请人',
  '财产保全申请人',
  '财产保全被申请人',
  '担保人',
  '保证人',
  '赔偿义务机关',
  '复议机关',
  '申请执行机关',
  '申请机关',
  '被处罚人',
  '被罚款人',
  '被拘留人',
  '被申请解除监护人',
  '被上诉单位',
  '上诉单位',
  '申诉单位',
  '被害单位',
  '单位被告',
  '无独立请求权的第三人',
  '有独立请求权的第三人',
  '罪犯',
  '社区矫正对象',
  '犯罪嫌疑人',
  '被不起诉单位',
  '被不起诉人',
  '被附条件不起诉人',
  '被调查人',
  '被审查调查人',
  '原案被不起诉人',
  '原案被告人',
  '原案被害人',
  '原案犯罪嫌疑人',
  '债权人',
  '债务人',
  '竞买人',
  '买受人',
  '协助执行人',
  '协助执行义务人',
  '被监护人',
  '失踪人',
  '被强制医疗人',
  '清算申请人',
  '抗诉人',
  '违法行为人',
  '当事人',
  '参加分配申请人',
  '原权利人',
  '被采取强制医疗的人',
  '辅助参加人',
  '被限制消费人员',
  '被通知人',
  '附带公益诉讼被告',
  '附带民事公益诉讼被告',
  '刑事附带民事公益诉讼被告',
  '民事公益诉讼被告',
  '公益诉讼被告',
  '被申请被执行人',
] as const;

/** 原被告 means plaintiff and defendant together, 原原告 nothing: before these two 原 is no earlier stage. */
const FORMER = SIDES.filter((side) => !/^原告|^被告$/.test(side)).map((side) => `原${side}`);
const CIVIL = ['', '原审', '一审'].flatMap((stage) => CIVIL_PART.flatMap((part) => CIVIL_SIDES.map((side) => stage + part + side)));
const ROLES = [...SIDES, ...EARLIER.flatMap((stage) => SIDES.map((side) => stage + side)), ...FORMER, ...CIVIL, ...OTHERS];

/** Alternation of all role words, longest first, so that 被告人 is never read as 被告. */
export const PARTY_ROLE = [...new Set<string>(ROLES)].sort((a, b) => b.length - a.length).join('|');

/** Labels of those who are no party: prosecuting and executing bodies. */
export const AGENCY_LABEL =
  '原公诉暨公益诉讼机关|公诉暨公益诉讼机关|公益诉讼机关|原公诉机关|公诉机关|原抗诉机关|抗诉机关|公益诉讼起诉人|支持起诉机关|支持起诉人|支持起诉单位|起诉机关|支持抗诉机关|提请机关|报请机关|执行机关|刑罚执行机关|提请减刑机关|监督机关|检察机关';

/** Labels of those who act for a party by law or office. */
export const PRINCIPAL_TITLE =
  '出庭应诉的?行政机关负责人|行政机关出庭应诉负责人|行政机关出庭负责人|参加诉讼的行政机关负责人|参加诉讼的行政负责人|副职负责人|出庭行政负责人|出庭应诉负责人|应诉负责人|出庭应诉人|出庭负责人|行政机关负责人|行政负责人|破产管理人负责人|管理人负责人|清算组负责人|主要负责人|负责人|法定代表人人|“法定代表人”|法定代表人|法定责任人|法人代表人|法人代表|法定代表(?=：)|法定代理人|指定代理人|诉讼代表人|共同诉讼代表人|执行事务合伙人委派代表|执行事务合伙人|委派代表|投资人|实际经营者|经营者|经营人|业主|监护人|法定监护人|单位代表|授权代表(?=[：\\u4e00-\\u9fff])|代表人|户主|破产管理人|管理人|清算组组长';
