/** What indicators on groups share: who of the officials is meant, how a share is shown, and the ten cases that weigh most. */
import { leadingJudge, prisonOfficersOf } from '../analytics/case-facts.ts';
import { PRIOR_SHARE } from '../analytics/evidence/false-discovery.ts';
import type { Concentration, SeatedCase } from '../analytics/groups/concentration.ts';
import type { Aspect } from '../analytics/pairs/weigh.ts';
import { officialSubject, subjectOf } from '../analytics/quotes.ts';
import type { CaseUnit } from '../analytics/units.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { DECIDING_ROLES } from '../model/glossary.ts';
import type { Detail, Statistics, Subject } from '../model/leads/lead.ts';
import { isMasked } from '../model/names/names.ts';
import type { Bilingual } from '../model/span.ts';

/** Tables end here: what weighs most comes first, the rest is counted. */
export const MOST_ROWS = 10;

/** Cases by the judge who leads them, and by the officers of the prison who came to them: those whose assignment is tested. */
export function seatedUnits(units: readonly CaseUnit[]): SeatedCase[] {
  return units.map(({ id, judge, dossiers, stratum, time }) => ({
    ...{ id, stratum, time },
    officials: [...(judge === null ? [] : [judge]), ...new Set(dossiers.flatMap(prisonOfficersOf))],
  }));
}

/** Everybody of the bench whose name is not masked; lay judges are drawn by lot and left out. */
export function benchOf(dossier: Dossier): NodeId[] {
  const roles: readonly string[] = DECIDING_ROLES.filter((role) => role !== 'lay-judge');
  const nodes = dossier.officials.flatMap((joined) =>
    joined !== null && roles.includes(joined.item.role) && !joined.masked && !isMasked(joined.item.name) ? [joined.node] : [],
  );
  return [...new Set(nodes)];
}

export function standsOnBench(dossier: Dossier, official: NodeId): boolean {
  return benchOf(dossier).includes(official);
}

/** As the leading judge where he led one of the cases, else as he signs first. */
export function officialOf(dossiers: readonly Dossier[], official: NodeId): Subject[] {
  for (const dossier of dossiers) {
    const led = leadingJudge(dossier);
    const subject = led?.node === official ? officialSubject(dossier, led.index) : null;
    if (subject !== null) return [subject];
  }
  return firstOf(dossiers, official);
}

export function firstOf(dossiers: readonly Dossier[], node: NodeId): Subject[] {
  for (const dossier of dossiers) {
    const subject = subjectOf(dossier, node);
    if (subject !== null) return [subject];
  }
  return [];
}

/** The node of a name in the paper that prints it. */
export function partyNode(dossier: Dossier, name: string): NodeId | null {
  return dossier.parties.find((p) => p?.item.name === name)?.node ?? null;
}

/** A court that was searched for so many officials and groups has a scheme so often at most, before anything is seen. */
export const MOST_PRIOR = 0.05;

/**
 * p and q after the price of every official and group of the court that could have stood here. The evidence pays that price too, so that the
 * prior is that of one of them being more than chance.
 */
export function groupStatistics({ observed, expected, p }: Pick<Aspect, 'observed' | 'expected' | 'p'>, tested: number): Statistics {
  const prior = Math.min(MOST_PRIOR, PRIOR_SHARE * tested);
  return { observed, expected, p, q: Math.min(1, p * tested), tested, oddsRatio: null, prior };
}

export function shareDetail({ aspect, of }: Concentration): Detail {
  return {
    type: 'ratio',
    title: { zh: `同一人员办理的件数（可比的共 ${of} 件）`, en: `Cases of one official (of ${of} that could be compared)` },
    observed: aspect.observed,
    expected: Math.round(aspect.expected * 100) / 100,
    unit: { zh: '件', en: 'cases' },
  };
}

/** Rows by weight, ten at most. */
export function weightTable(
  title: Bilingual,
  head: readonly Bilingual[],
  rows: readonly { readonly weight: number; readonly cells: readonly (string | number)[] }[],
): Detail {
  const sorted = [...rows].sort((a, b) => b.weight - a.weight);
  const more = sorted.length > MOST_ROWS;
  return {
    type: 'table',
    title: more
      ? { zh: `${title.zh}（共 ${rows.length} 件，列前 ${MOST_ROWS} 件）`, en: `${title.en} (${MOST_ROWS} of ${rows.length})` }
      : title,
    head,
    rows: sorted.slice(0, MOST_ROWS).map((row) => row.cells),
  };
}
