/**
 * The glossary: one English identifier and one Chinese term for every word of the field.
 * Code, pages and documents read their labels here, so that the three never drift apart.
 */
import type { Bilingual } from './span.ts';

type Terms = Record<string, Bilingual>;

/** Roles in which somebody acts officially in a case (signature block, appearance, execution). */
export const OFFICIAL_ROLES = {
  'presiding-judge': { zh: '审判长', en: 'presiding judge' },
  judge: { zh: '审判员', en: 'judge' },
  'acting-judge': { zh: '代理审判员', en: 'acting judge' },
  'lay-judge': { zh: '人民陪审员', en: 'lay judge' },
  'presiding-execution-officer': { zh: '执行长', en: 'presiding execution officer' },
  'execution-officer': { zh: '执行员', en: 'execution officer' },
  'judge-assistant': { zh: '法官助理', en: 'judge assistant' },
  clerk: { zh: '书记员', en: 'clerk' },
  prosecutor: { zh: '检察人员', en: 'prosecutor' },
  'prison-officer': { zh: '监狱人民警察', en: 'prison officer' },
  police: { zh: '侦查人员', en: 'police officer' },
} as const satisfies Terms;
export type OfficialRole = keyof typeof OFFICIAL_ROLES;

/** Roles that decide: they carry responsibility for the result, clerks and assistants do not. */
export const DECIDING_ROLES = [
  'presiding-judge',
  'judge',
  'acting-judge',
  'lay-judge',
  'presiding-execution-officer',
  'execution-officer',
] as const satisfies readonly OfficialRole[];

/** Procedures of a court, by the letters of its case numbers; sentence: cuts and parole, payment: 督促程序. */
export type Procedure = 'criminal' | 'sentence' | 'civil' | 'payment' | 'admin' | 'execution' | 'compensation';
/** What a document is by its form, whatever it is about. */
export type DocumentForm = 'judgment' | 'ruling' | 'mediation' | 'review' | 'decision' | 'notice' | 'order' | 'proposal';

/** A kind in words, and by its nature: whoever treats several kinds alike asks for that, never for how ids are spelt. */
interface KindTerm extends Bilingual {
  /** The procedure whose letters its number carries; null where they tell nothing. */
  readonly procedure: Procedure | null;
  readonly form: DocumentForm | null;
}

/** What a document is, as the published schema of the extraction record has it. */
export const PUBLISHED_KINDS = {
  'criminal-judgment': { zh: '刑事判决书', en: 'criminal judgment', procedure: 'criminal', form: 'judgment' },
  'criminal-ruling': { zh: '刑事裁定书', en: 'criminal ruling', procedure: 'criminal', form: 'ruling' },
  'death-penalty-review': { zh: '死刑复核裁定书', en: 'death penalty review', procedure: 'criminal', form: 'review' },
  'commutation-ruling': { zh: '减刑裁定书', en: 'commutation ruling', procedure: 'sentence', form: 'ruling' },
  'parole-ruling': { zh: '假释裁定书', en: 'parole ruling', procedure: 'sentence', form: 'ruling' },
  'civil-judgment': { zh: '民事判决书', en: 'civil judgment', procedure: 'civil', form: 'judgment' },
  'civil-ruling': { zh: '民事裁定书', en: 'civil ruling', procedure: 'civil', form: 'ruling' },
  'civil-mediation': { zh: '民事调解书', en: 'civil mediation statement', procedure: 'civil', form: 'mediation' },
  'admin-judgment': { zh: '行政判决书', en: 'administrative judgment', procedure: 'admin', form: 'judgment' },
  'admin-ruling': { zh: '行政裁定书', en: 'administrative ruling', procedure: 'admin', form: 'ruling' },
  'admin-mediation': { zh: '行政调解书', en: 'administrative mediation statement', procedure: 'admin', form: 'mediation' },
  'execution-ruling': { zh: '执行裁定书', en: 'execution ruling', procedure: 'execution', form: 'ruling' },
  'execution-decision': { zh: '执行决定书', en: 'execution decision', procedure: 'execution', form: 'decision' },
  'execution-notice': { zh: '执行通知书', en: 'execution notice', procedure: 'execution', form: 'notice' },
  'court-decision': { zh: '决定书', en: 'court decision', procedure: null, form: 'decision' },
  'payment-order': { zh: '支付令', en: 'payment order', procedure: 'payment', form: 'order' },
  'court-notice': { zh: '通知书', en: 'court notice', procedure: null, form: 'notice' },
  indictment: { zh: '起诉书', en: 'indictment', procedure: null, form: null },
  'non-prosecution-decision': { zh: '不起诉决定书', en: 'non-prosecution decision', procedure: null, form: 'decision' },
  'protest-petition': { zh: '抗诉书', en: 'protest', procedure: null, form: null },
  'procuratorial-proposal': { zh: '检察建议书', en: 'procuratorial proposal', procedure: null, form: 'proposal' },
  'commutation-proposal': { zh: '减刑、假释建议书', en: 'commutation or parole proposal', procedure: 'sentence', form: 'proposal' },
  'compensation-decision': { zh: '赔偿决定书', en: 'compensation decision', procedure: 'compensation', form: 'decision' },
  other: { zh: '其他', en: 'other', procedure: null, form: null },
} as const satisfies Record<string, KindTerm>;
export type PublishedKind = keyof typeof PUBLISHED_KINDS;

/** What a document is, as exactly as we know it; the schema publishes the kinds that it lacks as the nearest it has. */
export const DOCUMENT_KINDS = {
  ...PUBLISHED_KINDS,
  'arrest-decision': { zh: '逮捕决定书', en: 'arrest decision', procedure: null, form: 'decision' },
  'bail-decision': { zh: '取保候审决定书', en: 'bail decision', procedure: null, form: 'decision' },
  'correction-notice': { zh: '纠正违法通知书', en: 'notice to correct a violation', procedure: null, form: 'notice' },
  'process-monitoring-notice': { zh: '流程监控通知书', en: 'process monitoring notice', procedure: null, form: 'notice' },
  'temporary-release-decision': { zh: '暂予监外执行决定书', en: 'decision on temporary release', procedure: null, form: 'decision' },
  'community-correction-paper': { zh: '社区矫正文书', en: 'community correction paper', procedure: null, form: null },
  'complaint-review': { zh: '刑事申诉复查文书', en: 'review of a criminal complaint', procedure: null, form: 'review' },
  'prosecution-opinion': { zh: '起诉意见书', en: 'opinion for prosecution', procedure: null, form: null },
  'administrative-decision': { zh: '行政机关决定书', en: 'decision of an authority', procedure: null, form: 'decision' },
  'expert-opinion': { zh: '鉴定意见', en: 'expert opinion', procedure: null, form: null },
  'petition-letter': { zh: '信访举报材料', en: 'petition or complaint letter', procedure: null, form: null },
  'intervention-record': { zh: '“三个规定”记录报告表', en: 'record of outside intervention', procedure: null, form: null },
  'work-report': { zh: '工作报告', en: 'work report', procedure: null, form: null },
  'news-report': { zh: '新闻报道', en: 'news report', procedure: null, form: null },
  'case-digest': { zh: '案例摘要', en: 'case digest', procedure: null, form: null },
} as const satisfies Record<string, KindTerm>;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** The procedure that a kind belongs to; null for ids that this version does not know. */
export function procedureOf(kind: string): Procedure | null {
  return Object.hasOwn(DOCUMENT_KINDS, kind) ? DOCUMENT_KINDS[kind as DocumentKind].procedure : null;
}

export function formOf(kind: string): DocumentForm | null {
  return Object.hasOwn(DOCUMENT_KINDS, kind) ? DOCUMENT_KINDS[kind as DocumentKind].form : null;
}

/** Dispositions. One document may carry several. */
export const OUTCOMES = {
  convicted: { zh: '有罪判决', en: 'convicted' },
  acquitted: { zh: '宣告无罪', en: 'acquitted' },
  exempted: { zh: '免予刑事处罚', en: 'exempted from punishment' },
  affirmed: { zh: '维持原判', en: 'affirmed' },
  changed: { zh: '改判', en: 'changed' },
  remanded: { zh: '发回重审', en: 'remanded' },
  withdrawn: { zh: '准许撤回', en: 'withdrawn' },
  'deemed-withdrawn': { zh: '按撤回处理', en: 'deemed withdrawn' },
  granted: { zh: '支持全部请求', en: 'granted' },
  'partly-granted': { zh: '支持部分请求', en: 'partly granted' },
  dismissed: { zh: '驳回诉讼请求', en: 'claims dismissed' },
  rejected: { zh: '驳回起诉、不予受理', en: 'action rejected' },
  mediated: { zh: '调解', en: 'mediated' },
  'retrial-denied': { zh: '驳回再审申请', en: 'retrial denied' },
  'retrial-ordered': { zh: '决定再审', en: 'retrial ordered' },
  'execution-terminated': { zh: '终结本次执行', en: 'this execution terminated' },
  'execution-closed': { zh: '终结执行', en: 'execution closed' },
  'execution-suspended': { zh: '中止执行', en: 'execution suspended' },
  'measure-imposed': { zh: '采取执行措施', en: 'measure imposed' },
  'objection-dismissed': { zh: '驳回异议', en: 'objection dismissed' },
  'objection-granted': { zh: '异议成立', en: 'objection granted' },
  'commutation-granted': { zh: '准予减刑', en: 'commutation granted' },
  'commutation-denied': { zh: '不予减刑', en: 'commutation denied' },
  'parole-granted': { zh: '准予假释', en: 'parole granted' },
  'parole-denied': { zh: '不予假释', en: 'parole denied' },
  'death-approved': { zh: '核准死刑', en: 'death penalty approved' },
  'death-not-approved': { zh: '不核准死刑', en: 'death penalty not approved' },
  transferred: { zh: '移送、指定管辖', en: 'transferred' },
  'jurisdiction-dismissed': { zh: '驳回管辖异议', en: 'jurisdiction objection dismissed' },
  preservation: { zh: '财产保全', en: 'preservation' },
  corrected: { zh: '补正', en: 'corrected' },
  dissolved: { zh: '解除', en: 'dissolved' },
  'compensation-granted': { zh: '决定赔偿', en: 'compensation granted' },
  'compensation-denied': { zh: '不予赔偿', en: 'compensation denied' },
  other: { zh: '其他结果', en: 'other' },
} as const satisfies Terms;
export type Outcome = keyof typeof OUTCOMES;

/** How a cited case stands to the document that cites it. */
export const CASE_RELATIONS = {
  'first-instance': { zh: '一审', en: 'first instance' },
  'second-instance': { zh: '二审', en: 'second instance' },
  original: { zh: '原审', en: 'original decision' },
  enforced: { zh: '执行依据', en: 'enforced decision' },
  previous: { zh: '同一程序的前次裁判', en: 'earlier decision in the same procedure' },
  parallel: { zh: '另案', en: 'other case' },
  indictment: { zh: '起诉书', en: 'indictment' },
  protest: { zh: '抗诉书', en: 'protest' },
} as const satisfies Terms;
export type CaseRelation = keyof typeof CASE_RELATIONS;

/** What a representative is. */
export const REPRESENTATIVE_KINDS = {
  lawyer: { zh: '律师', en: 'lawyer' },
  'legal-worker': { zh: '基层法律服务工作者', en: 'legal service worker' },
  'legal-aid': { zh: '法律援助人员', en: 'legal aid staff' },
  employee: { zh: '本单位工作人员', en: 'employee of the party' },
  relative: { zh: '近亲属', en: 'relative' },
  citizen: { zh: '公民代理', en: 'citizen agent' },
} as const satisfies Terms;
export type RepresentativeKind = keyof typeof REPRESENTATIVE_KINDS;

/** Principal penalties. */
export const PENALTIES = {
  'fixed-term': { zh: '有期徒刑', en: 'fixed-term imprisonment' },
  'criminal-detention': { zh: '拘役', en: 'criminal detention' },
  control: { zh: '管制', en: 'control' },
  life: { zh: '无期徒刑', en: 'life imprisonment' },
  death: { zh: '死刑', en: 'death' },
  'death-suspended': { zh: '死刑缓期执行', en: 'suspended death sentence' },
  'fine-only': { zh: '单处罚金', en: 'fine only' },
  exempt: { zh: '免予刑事处罚', en: 'exempt' },
  none: { zh: '无罪', en: 'none' },
} as const satisfies Terms;
export type Penalty = keyof typeof PENALTIES;

/** Relations whose pairs are weighed against chance. */
export const WEIGHED_RELATIONS = {
  'judge-lawyer': { zh: '法官与律师', en: 'judges and lawyers' },
  'judge-lawyer-months': { zh: '法官与律师（刑期）', en: 'judges and lawyers (months)' },
  'judge-client': { zh: '法官与当事人单位', en: 'judges and companies' },
  'judge-lawyer-merit': { zh: '法官与律师（认定立功）', en: 'judges and lawyers (merit found)' },
  'judge-lawyer-appeal': { zh: '法官与律师（二审改轻）', en: 'judges and lawyers (sentence cut on appeal)' },
  'judge-lawyer-release': { zh: '法官与律师（审判阶段取保后从宽）', en: 'judges and lawyers (released at trial, then mild)' },
  'judge-lay-agent': { zh: '法官与公民代理人', en: 'judges and lay agents' },
  'judge-institution': { zh: '法官与委托、指定的机构', en: 'judges and the bodies that they appoint' },
  'prosecutor-lawyer': { zh: '检察官与律师', en: 'prosecutors and lawyers' },
  'police-prosecutor-judge': { zh: '侦查人员、检察官与法官', en: 'police, prosecutors and judges' },
} as const satisfies Terms;

/** The term of a weighed relation; of one that an earlier version weighed, its identifier. */
export function relationTerm(id: string): Bilingual {
  return Object.entries(WEIGHED_RELATIONS).find(([known]) => known === id)?.[1] ?? { zh: id, en: id };
}

/** Lead tiers, strongest first: shape, word and colour together, never colour alone. */
export const TIERS = {
  red: { zh: '红', en: 'red', mark: '▲' },
  yellow: { zh: '黄', en: 'yellow', mark: '◆' },
  blue: { zh: '蓝', en: 'blue', mark: '●' },
  grey: { zh: '灰', en: 'grey', mark: '○' },
} as const satisfies Record<string, Bilingual & { mark: string }>;
export type Tier = keyof typeof TIERS;
