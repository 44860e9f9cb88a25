/** Names of what a record holds, for everything that tells of its fields. */

import type { Bilingual } from '../span.ts';
import type { Extension } from './extension.ts';
import type { ReviewField } from './review.ts';

/** The fields whose values may be in doubt. */
export const REVIEW_FIELD_WORDS = {
  kind: { zh: '文种', en: 'Kind' },
  court: { zh: '法院', en: 'Court' },
  procuratorate: { zh: '检察院', en: 'Procuratorate' },
  number: { zh: '案号', en: 'Number' },
  date: { zh: '日期', en: 'Date' },
  outcomes: { zh: '结果', en: 'Outcome' },
  officials: { zh: '司法人员', en: 'Official' },
  parties: { zh: '当事人', en: 'Party' },
  principals: { zh: '负责人', en: 'Principal' },
  representatives: { zh: '代理人、辩护人', en: 'Representative' },
  relatedCases: { zh: '关联案件', en: 'Related case' },
  charges: { zh: '罪名', en: 'Charge' },
  sentences: { zh: '刑罚', en: 'Sentence' },
  commutation: { zh: '减刑、假释', en: 'Commutation' },
} as const satisfies Record<ReviewField, Bilingual>;

const EXTENSION_WORDS = {
  nonProsecution: { zh: '不起诉种类', en: 'Kind of non-prosecution' },
  causes: { zh: '案由', en: 'Cause of action' },
  acceptedOn: { zh: '立案日期', en: 'Day of acceptance' },
  procedure: { zh: '审理程序', en: 'Procedure' },
  course: { zh: '审理经过', en: 'Course of the trial' },
  crimeDates: { zh: '犯罪日期', en: 'Date of a crime' },
  circumstances: { zh: '量刑情节', en: 'Circumstance of sentencing' },
  meritSources: { zh: '立功来源', en: 'Source of a merit' },
  custody: { zh: '强制措施', en: 'Measure of custody' },
  priorConvictions: { zh: '前科', en: 'Prior conviction' },
  earlierMeasures: { zh: '此前处理', en: 'Earlier matter without a sentence' },
  penalties: { zh: '各罪刑罚', en: 'Penalty of a crime' },
  printedTerms: { zh: '刑期起止', en: 'Printed term' },
  unitCrime: { zh: '单位犯罪', en: 'Unit crime' },
  challenges: { zh: '上诉、抗诉', en: 'Appeal or protest' },
  amends: { zh: '退赃、赔偿、谅解', en: 'Amends' },
  quantities: { zh: '数额、数量', en: 'Amount' },
  statutes: { zh: '引用法条', en: 'Article cited' },
  claims: { zh: '诉请与判令金额', en: 'Sum claimed or granted' },
  property: { zh: '涉案财产', en: 'Property' },
  auctions: { zh: '拍卖、变卖', en: 'Sale by auction' },
  enforcementClosing: { zh: '终结本次执行', en: 'End of this enforcement' },
  institutions: { zh: '鉴定、评估机构', en: 'Institution' },
  partyFacts: { zh: '当事人地址、代码', en: 'Address or code of a party' },
  dutyWords: { zh: '职务犯罪用语', en: 'Words of a duty crime' },
  figures: { zh: '统计数字', en: 'Figure of a report' },
  commutation: { zh: '减刑、假释详情', en: 'Detail of commutation' },
  patents: { zh: '专利', en: 'Patent' },
  incomplete: { zh: '缺失部分', en: 'Missing part' },
  revoked: { zh: '撤销的裁判', en: 'Decision revoked' },
  version: { zh: '扩展版本', en: 'Version of the extension' },
} as const satisfies Record<Exclude<keyof Extension, 'kind'>, Bilingual>;

/** Everything that two readings of one document may differ in, by the keys of `RecordChanges`. */
export const RECORD_FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  ...REVIEW_FIELD_WORDS,
  ...Object.fromEntries(Object.entries(EXTENSION_WORDS).map(([key, words]) => [`extension.${key}`, words])),
  uncertain: { zh: '待复核的值', en: 'Value to review' },
  scope: { zh: '所查要素的范围', en: 'What is looked for' },
  warnings: { zh: '读取提示', en: 'Remark of the reader' },
  places: { zh: '原文位置', en: 'Places in the text' },
  confidence: { zh: '可信度', en: 'Confidence' },
  secondReadings: { zh: '复读记录', en: 'Second readings' },
};

/** The words of a field; its own name where a later version knows it and this one does not. */
export function wordsOfField(field: string): Bilingual {
  return RECORD_FIELD_WORDS[field] ?? { zh: field, en: field };
}
