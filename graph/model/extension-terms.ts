/** Glossary of the extended record: one English identifier and one Chinese term each. */
import type { Bilingual } from './span.ts';

type Terms = Record<string, Bilingual>;

/** What the court found about a defendant. */
export const CIRCUMSTANCES = {
  recidivist: { zh: '累犯', en: 'recidivist' },
  ringleader: { zh: '犯罪集团首要分子', en: 'ringleader of a criminal group' },
  surrender: { zh: '自首', en: 'surrender' },
  confession: { zh: '坦白', en: 'confession' },
  merit: { zh: '立功', en: 'merit' },
  'major-merit': { zh: '重大立功', en: 'major merit' },
  minor: { zh: '犯罪时未成年', en: 'minor at the time of the crime' },
  'pleaded-guilty': { zh: '认罪认罚', en: 'pleaded guilty and accepted punishment' },
  bail: { zh: '取保候审', en: 'bail' },
  principal: { zh: '主犯', en: 'principal' },
  accessory: { zh: '从犯', en: 'accessory' },
  attempt: { zh: '犯罪未遂', en: 'attempt' },
  mitigated: { zh: '减轻处罚', en: 'punished below the minimum' },
} as const satisfies Terms;
export type Circumstance = keyof typeof CIRCUMSTANCES;

/** Measures on the liberty of a suspect (刑事诉讼法第六章), and where the defendant is held. */
export const CUSTODY_MEASURES = {
  detained: { zh: '刑事拘留', en: 'detained' },
  arrested: { zh: '逮捕', en: 'arrested' },
  bail: { zh: '取保候审', en: 'bail' },
  'residential-surveillance': { zh: '监视居住', en: 'residential surveillance' },
  released: { zh: '释放', en: 'released' },
  held: { zh: '羁押', en: 'held' },
} as const satisfies Terms;
export type CustodyMeasure = keyof typeof CUSTODY_MEASURES;

/** What was made good. */
export const AMENDS = {
  restitution: { zh: '退赃退赔', en: 'restitution' },
  compensation: { zh: '赔偿', en: 'compensation' },
  forgiveness: { zh: '谅解', en: 'forgiveness' },
} as const satisfies Terms;
export type AmendsKind = keyof typeof AMENDS;

/** Acts on property in enforcement. */
export const PROPERTY_ACTS = {
  sealed: { zh: '查封', en: 'sealed' },
  seized: { zh: '扣押', en: 'seized' },
  frozen: { zh: '冻结', en: 'frozen' },
  transferred: { zh: '扣划', en: 'transferred' },
  auctioned: { zh: '拍卖', en: 'auctioned' },
  sold: { zh: '变卖', en: 'sold' },
  'set-off': { zh: '以物抵债', en: 'given in payment' },
  released: { zh: '解除查封', en: 'released' },
} as const satisfies Terms;
export type PropertyAct = keyof typeof PROPERTY_ACTS;

/** Bodies whose opinion a decision rests on. */
export const INSTITUTION_KINDS = {
  forensic: { zh: '司法鉴定机构', en: 'forensic institute' },
  appraisal: { zh: '评估机构', en: 'appraiser' },
  price: { zh: '价格认定机构', en: 'price authority' },
  audit: { zh: '审计机构', en: 'auditor' },
  auction: { zh: '拍卖机构', en: 'auction house' },
} as const satisfies Terms;
export type InstitutionKind = keyof typeof INSTITUTION_KINDS;

/** What a document does with the words of a duty crime. Only the last makes evidence. */
export const DUTY_WORD_READINGS = {
  statute: { zh: '引用法条', en: 'quoted statute' },
  allegation: { zh: '当事人主张', en: 'allegation of a party' },
  'recusal-request': { zh: '回避申请', en: 'recusal request' },
  complaint: { zh: '控告举报', en: 'reported complaint' },
  conviction: { zh: '有罪认定', en: 'conviction' },
} as const satisfies Terms;
export type DutyWordReading = keyof typeof DUTY_WORD_READINGS;
