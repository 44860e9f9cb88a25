/** Properties of an entity that a reader understands, with their names. Pure. */
import type { Bilingual } from '../../../graph/model/span.ts';
import { documentKindLabel } from '../../labels.ts';
import type { SceneNode } from './scene.ts';

const LABELS: Readonly<Record<string, Bilingual>> = {
  agency: { zh: '单位', en: 'Agency' },
  firm: { zh: '律所', en: 'Firm' },
  court: { zh: '法院', en: 'Court' },
  number: { zh: '案号', en: 'Number' },
  case: { zh: '案件', en: 'Case' },
  date: { zh: '日期', en: 'Date' },
  kind: { zh: '文种', en: 'Kind' },
  cause: { zh: '案由', en: 'Cause' },
  year: { zh: '年份', en: 'Year' },
  level: { zh: '审级', en: 'Level' },
  region: { zh: '地区', en: 'Region' },
  role: { zh: '身份', en: 'Role' },
};

/** Name of a property; an unknown one keeps its key. */
export function propertyLabel(key: string): Bilingual {
  return LABELS[key] ?? { zh: key, en: key };
}

const SHOWN_ELSEWHERE = new Set(['name', 'document', 'label', 'path']);

/** Known, filled properties as text; ids and what the head already says are left out. */
export function shownProperties(node: SceneNode): [string, string][] {
  return Object.entries(node.properties)
    .filter(([key, value]) => key in LABELS && !SHOWN_ELSEWHERE.has(key) && value !== null && value !== '' && value !== node.label)
    .map(([key, value]) => [key, key === 'kind' ? documentKindLabel(String(value)).zh : String(value)]);
}
