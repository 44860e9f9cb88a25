/**
 * Node and edge kinds: one row each. Store schema, exports, page legend and docs all read these tables.
 * `label` is the label a Cypher user would expect; `key` names the fields that make two mentions one entity.
 */
import type { Bilingual } from './span.ts';

export const NODE_KINDS = {
  official: { zh: '司法人员', en: 'official', label: 'Official', key: ['name', 'agency'] },
  lawyer: { zh: '律师', en: 'lawyer', label: 'Lawyer', key: ['name', 'firm'] },
  agent: { zh: '其他代理人', en: 'other representative', label: 'Agent', key: ['name', 'case'] },
  firm: { zh: '律师事务所', en: 'law firm', label: 'Firm', key: ['name'] },
  person: { zh: '自然人', en: 'person', label: 'Person', key: ['name', 'case'] },
  organization: { zh: '单位', en: 'organization', label: 'Organization', key: ['name'] },
  court: { zh: '法院', en: 'court', label: 'Court', key: ['name'] },
  procuratorate: { zh: '检察院', en: 'procuratorate', label: 'Procuratorate', key: ['name'] },
  prison: { zh: '监狱', en: 'prison', label: 'Prison', key: ['name'] },
  case: { zh: '案件', en: 'case', label: 'Case', key: ['number', 'court'] },
  decision: { zh: '文书', en: 'decision', label: 'Decision', key: ['document'] },
} as const satisfies Record<string, Bilingual & { label: string; key: readonly string[] }>;
export type NodeKind = keyof typeof NODE_KINDS;

/** `role` on an edge qualifies it (审判长, 原告, first-instance …); `from` and `to` say which kinds it may join. */
export const EDGE_KINDS = {
  handled: { zh: '办理', en: 'handled', type: 'HANDLED', from: ['official'], to: ['case'] },
  'serves-at': { zh: '任职于', en: 'serves at', type: 'SERVES_AT', from: ['official'], to: ['court', 'procuratorate', 'prison'] },
  represented: { zh: '代理', en: 'represented in', type: 'REPRESENTED', from: ['lawyer', 'agent'], to: ['case'] },
  'acts-for': { zh: '受托于', en: 'acts for', type: 'ACTS_FOR', from: ['lawyer', 'agent'], to: ['person', 'organization'] },
  'practises-at': { zh: '执业于', en: 'practises at', type: 'PRACTISES_AT', from: ['lawyer'], to: ['firm'] },
  'party-in': { zh: '当事人', en: 'party in', type: 'PARTY_IN', from: ['person', 'organization'], to: ['case'] },
  'principal-of': { zh: '负责人', en: 'principal of', type: 'PRINCIPAL_OF', from: ['person'], to: ['person', 'organization'] },
  'decided-in': { zh: '裁判于', en: 'decided in', type: 'DECIDED_IN', from: ['decision'], to: ['case'] },
  issued: { zh: '作出', en: 'issued', type: 'ISSUED', from: ['court', 'procuratorate'], to: ['decision'] },
  prosecuted: { zh: '公诉', en: 'prosecuted', type: 'PROSECUTED', from: ['procuratorate'], to: ['case'] },
  'follows-from': { zh: '关联案件', en: 'follows from', type: 'FOLLOWS_FROM', from: ['case'], to: ['case'] },
  'sentenced-by': { zh: '判处', en: 'sentenced by', type: 'SENTENCED_BY', from: ['person', 'organization'], to: ['decision'] },
  'held-at': { zh: '服刑于', en: 'held at', type: 'HELD_AT', from: ['person'], to: ['prison'] },
} as const satisfies Record<string, Bilingual & { type: string; from: readonly NodeKind[]; to: readonly NodeKind[] }>;
export type EdgeKind = keyof typeof EDGE_KINDS;
