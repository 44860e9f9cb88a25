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

/** Parts of a verdict (刑法 69 to 71), and the penalty of the decision that is appealed against or retried. */
export const PENALTY_PARTS = {
  count: { zh: '单罪刑罚', en: 'penalty for one crime' },
  older: { zh: '前罪刑罚', en: 'older sentence' },
  challenged: { zh: '原审刑罚', en: 'penalty of the decision challenged' },
  whole: { zh: '决定执行的刑罚', en: 'penalty to be executed' },
} as const satisfies Terms;
export type PenaltyPart = keyof typeof PENALTY_PARTS;

/** Who stands for a unit crime (刑法 30, 31). */
export const UNIT_CRIME_ROLES = {
  'accused-unit': { zh: '被告单位', en: 'accused unit' },
  'unit-crime': { zh: '单位犯罪', en: 'unit crime' },
  'person-in-charge': { zh: '直接负责的主管人员', en: 'person directly in charge' },
  'person-responsible': { zh: '其他直接责任人员', en: 'person directly responsible' },
} as const satisfies Terms;
export type UnitCrimeRole = keyof typeof UNIT_CRIME_ROLES;

/** How a decision was brought to the next instance (刑事诉讼法 227, 228). */
export const CHALLENGES = {
  appeal: { zh: '上诉', en: 'appeal' },
  protest: { zh: '抗诉', en: 'protest' },
} as const satisfies Terms;
export type Challenge = keyof typeof CHALLENGES;

/** On whose side an appeal stands: only that of the defence bars a heavier penalty (刑事诉讼法 237). */
export const CHALLENGING_SIDES = {
  defence: { zh: '被告人一方', en: 'defence' },
  'private-prosecutor': { zh: '自诉人', en: 'private prosecutor' },
  'civil-claimant': { zh: '附带民事诉讼原告人', en: 'civil claimant' },
  procuratorate: { zh: '检察机关', en: 'procuratorate' },
} as const satisfies Terms;
export type ChallengingSide = keyof typeof CHALLENGING_SIDES;

/** How an earlier term came to its end. */
export const RELEASES = {
  served: { zh: '刑满释放', en: 'term served' },
  parole: { zh: '假释', en: 'parole' },
  commuted: { zh: '减刑释放', en: 'released by commutation' },
  released: { zh: '释放', en: 'released' },
} as const satisfies Terms;
export type Release = keyof typeof RELEASES;
