/** Glossary of the extended record: one English identifier and one Chinese term each. */
import type { Bilingual } from '../span.ts';

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
  cost: { zh: '造价机构', en: 'cost engineer' },
  administrator: { zh: '破产管理人', en: 'administrator in bankruptcy' },
} as const satisfies Terms;
export type InstitutionKind = keyof typeof INSTITUTION_KINDS;

/** Who chose such a body. */
export const INSTITUTION_CHOICES = {
  court: { zh: '法院委托、指定', en: 'by the court' },
  lot: { zh: '摇号、随机等', en: 'by lot or competition' },
  agreed: { zh: '当事人协商选定', en: 'by agreement of the parties' },
  party: { zh: '一方自行委托', en: 'by one party' },
} as const satisfies Terms;
export type InstitutionChoice = keyof typeof INSTITUTION_CHOICES;

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

/** How a matter of a defendant ended before without a sentence. */
export const EARLIER_MEASURES = {
  'non-prosecution': { zh: '不起诉', en: 'not prosecuted' },
  'case-dropped': { zh: '撤销案件', en: 'case dropped by the police' },
  'not-filed': { zh: '不予立案', en: 'no case filed' },
  'police-punishment': { zh: '治安处罚', en: 'punished by the police' },
} as const satisfies Terms;
export type EarlierMeasure = keyof typeof EARLIER_MEASURES;

/** Kinds of patent (专利法 2); only the first can be major merit (法释〔2016〕23号 5). */
export const PATENT_KINDS = {
  invention: { zh: '发明专利', en: 'invention patent' },
  'utility-model': { zh: '实用新型专利', en: 'utility model' },
  design: { zh: '外观设计专利', en: 'design patent' },
} as const satisfies Terms;
export type PatentKind = keyof typeof PATENT_KINDS;

/** The part that a prisoner had in an invention (法释〔2016〕23号 5: alone, or mainly by himself). */
export const INVENTOR_ROLES = {
  sole: { zh: '独立完成', en: 'alone' },
  first: { zh: '第一完成人', en: 'first inventor' },
  joint: { zh: '共同完成', en: 'with others' },
  holder: { zh: '专利权人', en: 'holder' },
} as const satisfies Terms;
export type InventorRole = keyof typeof INVENTOR_ROLES;

/** What a merit consisted in (法释〔1998〕8号 5, 7). */
export const MERIT_DEEDS = {
  report: { zh: '检举揭发', en: 'reported a crime' },
  clue: { zh: '提供线索', en: 'gave a clue' },
  capture: { zh: '协助抓捕', en: 'helped to arrest' },
  persuasion: { zh: '规劝投案', en: 'persuaded to surrender' },
} as const satisfies Terms;
export type MeritDeed = keyof typeof MERIT_DEEDS;

export const PROCEEDING_STAGES = {
  investigation: { zh: '侦查阶段', en: 'investigation' },
  review: { zh: '审查起诉阶段', en: 'review for prosecution' },
  trial: { zh: '审判阶段', en: 'trial' },
  custody: { zh: '羁押、服刑期间', en: 'in custody or prison' },
} as const satisfies Terms;
export type ProceedingStage = keyof typeof PROCEEDING_STAGES;

/** Attempts to sell in the order of the law (法释〔2016〕18号 10, 26; 法释〔2004〕16号 25 to 28). */
export const AUCTION_ROUNDS = {
  first: { zh: '第一次拍卖', en: 'first auction' },
  second: { zh: '第二次拍卖', en: 'second auction' },
  third: { zh: '第三次拍卖', en: 'third auction' },
  sale: { zh: '变卖', en: 'sale' },
} as const satisfies Terms;
export type AuctionRound = keyof typeof AUCTION_ROUNDS;

/** How the reference price was found (法释〔2018〕15号 2). */
export const PRICE_BASES = {
  appraisal: { zh: '委托评估', en: 'appraisal' },
  agreed: { zh: '当事人议价', en: 'agreed price' },
  inquiry: { zh: '询价', en: 'price inquiry' },
} as const satisfies Terms;
export type PriceBasis = keyof typeof PRICE_BASES;

/** Why property that was found is not sold for now (法〔2016〕373号 1, 4). */
export const DISPOSAL_OBSTACLES = {
  'queued-seizure': { zh: '轮候查封', en: 'sealed after another court' },
  mortgaged: { zh: '设有抵押', en: 'mortgaged' },
  'not-held': { zh: '未实际扣押', en: 'not in hand' },
  'only-home': { zh: '唯一住房', en: 'only home' },
  unsold: { zh: '流拍', en: 'found no buyer' },
  'little-value': { zh: '价值小、无益拍卖', en: 'of little value' },
  disputed: { zh: '权属争议', en: 'in dispute' },
  transferred: { zh: '已移送其他法院处置', en: 'with another court' },
  'not-disposable': { zh: '暂不能处置', en: 'cannot be sold for now' },
} as const satisfies Terms;
export type DisposalObstacle = keyof typeof DISPOSAL_OBSTACLES;

/** What the applicant said to the end of this enforcement. */
export const CLOSING_CONSENTS = {
  applied: { zh: '申请执行人申请终结', en: 'applicant asked for it' },
  consented: { zh: '申请执行人同意终结', en: 'applicant agreed' },
  heard: { zh: '已告知并听取意见', en: 'applicant was heard' },
  refused: { zh: '申请执行人不同意终结', en: 'applicant disagreed' },
} as const satisfies Terms;
export type ClosingConsent = keyof typeof CLOSING_CONSENTS;

/** Steps that must come before (法〔2016〕373号 1 to 3). */
export const CLOSING_STEPS = {
  notice: { zh: '发出执行通知', en: 'notice to perform' },
  'property-report': { zh: '责令报告财产', en: 'ordered to report property' },
  'spending-limit': { zh: '限制消费', en: 'limit on spending' },
  defaulter: { zh: '纳入失信名单', en: 'listed as defaulter' },
  search: { zh: '财产查控', en: 'search for property' },
} as const satisfies Terms;
export type ClosingStep = keyof typeof CLOSING_STEPS;

export const COUNSEL_ACTS = {
  dismissed: { zh: '解除委托', en: 'dismissed' },
  changed: { zh: '变更委托', en: 'changed' },
  added: { zh: '增加委托', en: 'added' },
} as const satisfies Terms;
export type CounselAct = keyof typeof COUNSEL_ACTS;
