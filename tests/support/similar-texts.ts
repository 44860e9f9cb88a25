/** Judgments of an invented court that are written from one form, and shapes of them. */
import { type Shape, shapeOf } from '../../graph/model/documents/same-document.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { likenessOf } from '../../nlp/similarity/likeness.ts';
import { clean } from '../../nlp/text/clean.ts';
import { aDocument } from './second-reading.ts';

export interface LoanCase {
  readonly serial: number;
  readonly plaintiff: string;
  readonly defendant: string;
  /** What happened: days, sums and words of its own. */
  readonly facts: string;
  readonly decided?: string;
}

/** The facts of one mass filing: the same event, whoever sues. */
export const CAMPUS_LOAN =
  '2017年9月12日，青禾教育咨询有限公司在白石职业学院礼堂举办宣讲会，承诺学员缴纳培训费19800元后安排至云川航空地勤岗位，并以学员名义在某平台办理分期贷款19800元。2017年11月20日该公司关闭培训场所，2017年12月3日其法定代表人失联，学员均未获得培训，贷款自2018年1月15日起逾期，平台于2018年2月26日发出催收函，要求每名学员偿还21340元。';

export function aLoanJudgment({ serial, plaintiff, defendant, facts, decided = '二〇一九年三月五日' }: LoanCase): string {
  return `云川省白石市中级人民法院
民事判决书
（2019）云82民初${serial}号
原告${plaintiff}，女，住白石市。
被告${defendant}，住所地白石市。
原告${plaintiff}与被告${defendant}教育培训合同纠纷一案，本院于2019年1月3日立案后，依法适用普通程序，公开开庭进行了审理。本案现已审理终结。
本院经审理认定事实如下：${facts}
本院认为，依法成立的合同对当事人具有法律约束力，当事人应当按照约定全面履行自己的义务。依照《中华人民共和国合同法》第六十条规定，判决如下：
被告${defendant}于本判决生效之日起十日内退还原告${plaintiff}培训费。
审判长　陶令仪
审判员　闻钟
审判员　祁野
${decided}
书记员　白露`;
}

export function shapeOfText(text: string): Shape {
  const record = rulesExtractor.extract(aDocument(text));
  return shapeOf(record, likenessOf(clean(text).text, record));
}
