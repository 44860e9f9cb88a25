/** Merits of several defendants that go back to one source: the same officers who checked, the same person reported, the same words. */
import type { NodeId } from '../../model/entity.ts';
import { isMasked } from '../../model/names/names.ts';
import { prisonOfficersOf } from '../case-facts.ts';
import { acrossFamilies } from '../evidence/fusion.ts';
import type { Aspect } from '../pairs/weigh.ts';
import { beyondLikeCases, type Concentration, concentrations, type SeatedCase } from './concentration.ts';
import { append, gather } from './gather.ts';
import type { MeritPassage } from './merit-passages.ts';

export type SourceKind = 'verifier' | 'person' | 'body';

export interface TipGroup {
  readonly court: string;
  readonly kind: SourceKind;
  /** One name, or several that stand in the same passages. */
  readonly names: readonly string[];
  readonly passages: readonly MeritPassage[];
  readonly concentration: Concentration;
  /** Passages of the group in cases of the official. */
  readonly his: readonly MeritPassage[];
  /** Told in nearly the same words, with nothing that could be checked. */
  readonly words: Aspect;
  readonly groups: number;
  readonly logEvidence: number;
}

export interface TipBounds {
  readonly leastDefendants: number;
  /** Share of letters in common, form left out. */
  readonly sameWords: number;
}

/** Less than this, form left out, tells nothing. */
const LEAST_SHINGLES = 10;
/** Words before so many other officials are form of the court, not of one hand. */
const FORM_OFFICIALS = 3;

interface Draft {
  readonly kind: SourceKind;
  readonly names: readonly string[];
  readonly passages: readonly MeritPassage[];
}

export function tipGroups(passages: readonly MeritPassage[], seated: readonly SeatedCase[], bounds: TipBounds): TipGroup[] {
  const form = formOf(passages);
  const near = nearDuplicates(passages, form, bounds.sameWords);
  return gather(passages, (p) => [p.unit.court]).flatMap(([court, own]) => {
    const drafts = merged((['verifier', 'person', 'body'] as const).flatMap((kind) => named(own, kind)))
      .map((draft) => ({ ...draft, passages: draft.passages.filter((p) => !standsAlone(p, draft.passages)) }))
      .filter((draft) => unrelated(draft.passages) >= bounds.leastDefendants);
    return drafts.flatMap((draft) => weigh(court, draft, passages, near, seated, drafts.length, bounds.leastDefendants) ?? []);
  });
}

/** A masked name groups too, as printed: strangers of one surname tell of different things, which the words show. */
function named(own: readonly MeritPassage[], kind: SourceKind): Draft[] {
  const namesOf = { verifier: 'verifiers', person: 'reported', body: 'bodies' } as const;
  return gather(own, (p) => p[namesOf[kind]]).map(([name, passages]) => ({ kind, names: [name], passages }));
}

/** Two officers who vouch together, or they and the one whom they vouch for, are one source. */
function merged(drafts: readonly Draft[]): Draft[] {
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = draft.passages.map((p) => `${p.dossier.document.id}|${p.defendant}`).join('\n');
    const known = kept.get(key);
    kept.set(key, known === undefined ? draft : { ...known, names: [...known.names, ...draft.names] });
  }
  return [...kept.values()];
}

/** A tip with a case number, day or weight that no other of the group has: it could be checked, and it is its own. */
function standsAlone(passage: MeritPassage, group: readonly MeritPassage[]): boolean {
  const others = new Set(group.filter((p) => p.unit.id !== passage.unit.id).flatMap((p) => p.particulars));
  return passage.particulars.length > 0 && !passage.particulars.some((p) => others.has(p));
}

/** Defendants in different cases who share no case and no co-defendant: a gang that is broken up names its head many times. */
function unrelated(passages: readonly MeritPassage[]): number {
  const kept: MeritPassage[] = [];
  const tiesOf = ({ dossier, unit }: MeritPassage): Set<string> =>
    new Set([
      unit.id,
      ...dossier.record.parties.map((p) => p.name).filter((name) => !isMasked(name)),
      ...dossier.record.relatedCases.map((c) => c.number),
    ]);
  for (const passage of passages) {
    const own = tiesOf(passage);
    if (!kept.some((k) => [...tiesOf(k)].some((tie) => own.has(tie)))) kept.push(passage);
  }
  return kept.length;
}

function weigh(
  court: string,
  draft: Draft,
  passages: readonly MeritPassage[],
  near: Near,
  seated: readonly SeatedCase[],
  groups: number,
  least: number,
): TipGroup | null {
  const inside = new Set(draft.passages.map((p) => p.unit.id));
  const [concentration] = concentrations(seated, (c) => inside.has(c.id), least);
  if (concentration === undefined) return null;
  const { official } = concentration;
  const his = draft.passages.filter((p) => p.unit.judge === official || prisonOfficersOf(p.dossier).includes(official));
  const words = wordsAspect(his, passages, near);
  const logs = [concentration.logEvidence, words.logBayesFactor];
  return { court, ...draft, concentration, his, words, groups, logEvidence: acrossFamilies(logs) - Math.log(groups) };
}

/** A twin with nothing to be checked, against how often merits that are not of the group have one. */
function wordsAspect(his: readonly MeritPassage[], passages: readonly MeritPassage[], near: Near): Aspect {
  const inside = new Set(his.map((p) => p.unit.id));
  const ended = (p: MeritPassage) => ({
    ...{ id: p.unit.id, stratum: p.dossier.record.kind, time: p.unit.time },
    good: (near.get(p) ?? []).length > 0 && p.particulars.length === 0,
  });
  return beyondLikeCases(his.map(ended), passages.map(ended), (c) => inside.has(c.id)).aspect;
}

type Near = ReadonlyMap<MeritPassage, readonly MeritPassage[]>;

/** Officials before whom each shingle was used. */
function formOf(passages: readonly MeritPassage[]): (shingle: string, official: NodeId | null) => boolean {
  const users = new Map<string, Set<NodeId>>();
  for (const { shingles, unit } of passages) {
    if (unit.judge === null) continue;
    for (const shingle of shingles) users.set(shingle, (users.get(shingle) ?? new Set()).add(unit.judge));
  }
  return (shingle, official) => {
    const own = users.get(shingle);
    return own !== undefined && own.size - Number(official !== null && own.has(official)) >= FORM_OFFICIALS;
  };
}

/** Pairs of passages of different cases that share a rare shingle and most of what is not form. */
function nearDuplicates(passages: readonly MeritPassage[], form: ReturnType<typeof formOf>, bound: number): Near {
  const rare = passages.map((p) => [...p.shingles].filter((s) => !form(s, p.unit.judge)));
  const byShingle = new Map<string, number[]>();
  for (const [i, list] of rare.entries()) {
    if (list.length >= LEAST_SHINGLES) for (const shingle of list) append(byShingle, shingle, i);
  }
  const near = new Map<MeritPassage, MeritPassage[]>();
  for (const [i, list] of rare.entries()) {
    if (list.length < LEAST_SHINGLES) continue;
    const shared = new Map<number, number>();
    for (const shingle of list) for (const j of byShingle.get(shingle) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1);
    for (const [j, common] of shared) {
      if (passages[i]!.unit.id === passages[j]!.unit.id) continue;
      if (common / (list.length + rare[j]!.length - common) >= bound) append(near, passages[i]!, passages[j]!);
    }
  }
  return near;
}
