import { figure, shortCourt } from '../analytics/quotes.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { OFFICIAL_ROLES, type OfficialRole } from '../model/glossary.ts';
import { FAMILIES, type Finding, type Lead } from '../model/leads/lead.ts';
import { isMasked } from '../model/names/names.ts';
import type { Bilingual } from '../model/span.ts';
import type { FamilyEvidence } from './fuse.ts';
import type { Group } from './group.ts';

/** How many loaded cases each official and lawyer has: the denominators of a lead's figures. */
export type CaseLoad = ReadonlyMap<NodeId, number>;

export function countCaseLoad(dossiers: readonly Dossier[]): CaseLoad {
  const cases = new Map<NodeId, Set<string>>();
  for (const dossier of dossiers) {
    const key = dossier.case ?? dossier.document.id;
    for (const joined of [...dossier.officials, ...dossier.representatives]) {
      if (joined === null) continue;
      const own = cases.get(joined.node);
      if (own === undefined) cases.set(joined.node, new Set([key]));
      else own.add(key);
    }
  }
  return new Map([...cases].map(([node, own]) => [node, own.size]));
}

/** Title of an indicator. */
export type TitleOf = (indicator: string) => Bilingual;

/** The headline: a sentence in counts about cases, which names no person. */
export function headline({ findings, focus, pattern }: Group, patternOf: (indicator: string) => string, titleOf: TitleOf): Bilingual {
  if (findings.length === 1) return findings[0].claim;
  // A rate of nobody in particular supports what was found; it is no headline.
  const main = findings.find(
    (f) => f.class === 'S' && patternOf(f.indicator) === pattern && (f.counterpart !== undefined || f.family !== 'outcome'),
  );
  const others = findings.filter((f) => f !== main);
  const parts = tally(others, titleOf);
  if (main !== undefined) {
    return { zh: `${main.claim.zh}；其中另有${parts.zh}`, en: `${main.claim.en}; among them ${parts.en}` };
  }
  const cases = casesOf(findings);
  const court = focus.agency === null ? null : shortCourt(focus.agency);
  const official = focus.kind === 'official' && !isMasked(focus.name);
  // A mask is nobody in particular: of two it cannot be said that they are the same.
  const hidden = focus.kind === 'official' && !official;
  const role = OFFICIAL_ROLES[focus.role as OfficialRole] ?? { zh: '人员', en: 'official' };
  return {
    zh: `${court ?? ''} ${cases} 案${official ? `由同一${role.zh}办理` : hidden ? '（办案人员姓名已隐去）' : ''}：${parts.zh}`.trim(),
    en: `${cases} case${cases === 1 ? '' : 's'}${court === null ? '' : ` at ${court}`}${official ? ` handled by the same ${role.en}` : hidden ? ' (names of the officials are hidden)' : ''}: ${parts.en}`,
  };
}

/** Cases concerned; a finding whose document prints no number counts by its document. */
function casesOf(findings: readonly Finding[]): number {
  return new Set(findings.flatMap((f) => (f.cases.length > 0 ? f.cases : f.evidence.slice(0, 1).map((q) => q.document)))).size;
}

/** e.g. 减刑间隔不足 6 处、起始时间不足 2 处（另 1 处待核） */
function tally(findings: readonly Finding[], titleOf: TitleOf): Bilingual {
  const titled = findings.map((finding) => ({ finding, title: finding.title ?? titleOf(finding.indicator) }));
  const keyOf = ({ finding, title }: (typeof titled)[number]): string => `${finding.indicator}\n${title.zh}`;
  const parts = [...new Set(titled.map(keyOf))].sort().map((key) => {
    const same = titled.filter((it) => keyOf(it) === key);
    const own = same.map((it) => it.finding);
    const certain = own.filter((f) => f.verdict === 'violated').length;
    const rest = own.length - certain;
    const title = same[0]!.title;
    if (certain === 0) return { zh: `「${title.zh}」${rest} 处待核`, en: `${rest} × ${title.en}, to be checked` };
    return {
      zh: `「${title.zh}」${certain} 处${rest > 0 ? `（另 ${rest} 处待核）` : ''}`,
      en: `${certain} × ${title.en}${rest > 0 ? ` (and ${rest} to be checked)` : ''}`,
    };
  });
  return { zh: parts.map((p) => p.zh).join('、'), en: parts.map((p) => p.en).join('; ') };
}

/** Up to four figures with their denominators. */
export function factsOf(group: Group, families: readonly FamilyEvidence[], load: CaseLoad): Lead['facts'] {
  const facts: { value: string; of: string; label: Bilingual }[] = [];
  const statistic = group.findings.find((f) => f.statistics !== null)?.statistics;
  if (statistic) {
    facts.push({
      value: figure(statistic.observed),
      of: figure(Math.round(statistic.expected * 10) / 10),
      label: { zh: '实际 / 预期件数', en: 'observed / expected' },
    });
    facts.push({
      value: chancePercent(statistic.q),
      of: String(statistic.tested),
      label: {
        zh: '同样突出者中估计出于偶然 / 检验数',
        en: 'estimated chance among those as far out / tests made',
      },
    });
  }
  const cases = casesOf(group.findings);
  const loaded = load.get(group.focus.node);
  if (loaded !== undefined && !isMasked(group.focus.name)) {
    facts.push({
      value: String(cases),
      of: String(Math.max(loaded, cases)),
      label: { zh: '涉及案件 / 该人员已载入案件', en: 'cases concerned / loaded cases of this person' },
    });
  }
  const hard = group.findings.filter((f) => f.class === 'H');
  if (hard.length > 0) {
    facts.push({
      value: String(hard.filter((f) => f.verdict === 'violated').length),
      of: String(hard.length),
      label: { zh: '规则确认不符 / 规则命中', en: 'rule hits certain / rule hits' },
    });
  }
  facts.push({
    value: String(families.filter((f) => f.certain).length),
    of: String(Object.keys(FAMILIES).length),
    label: { zh: '独立证据类别', en: 'independent families of evidence' },
  });
  return facts.slice(0, 4);
}

/** Never nothing and never all: <0.1%, 0.3%, 12%. */
function chancePercent(share: number): string {
  if (share < 0.001) return '<0.1%';
  return share < 0.1 ? `${(share * 100).toFixed(1)}%` : `${Math.min(99, Math.round(share * 100))}%`;
}
