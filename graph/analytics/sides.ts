/** Sides of a dispute, read from the role words of the header, and agents who stand on both. */
import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { isMasked } from '../model/names/names.ts';
import type { Span } from '../model/span.ts';

/** claimant and respondent oppose each other; appellant and appellee may have stood on one side below; third parties may stand with either. */
export type Side = 'claimant' | 'respondent' | 'appellant' | 'appellee' | 'third' | 'unknown';

/** An agent of both sides. `acts` names, by their places in the record, who acts for whom. */
export type SideConflict = {
  readonly verdict: 'violated' | 'possible';
  /** The standings themselves show that the two parties oppose each other. */
  readonly opposed: boolean;
  readonly acts: readonly { readonly representative: number; readonly party: number }[];
  /** Where the header introduces the lawyer, one place for each entry. */
  readonly entries: readonly Span[];
} & ({ readonly kind: 'lawyer'; readonly lawyer: NodeId } | { readonly kind: 'firm'; readonly firm: string });

/** Words of the first instance come first: they say who sued whom, whoever appeals now. */
const WORDS: readonly (readonly [Side, RegExp])[] = [
  ['third', /第三人|案外人|利害关系人/u],
  ['claimant', /^(?:原审|一审|二审|再审)?(?:本诉)?(?:原告人?|自诉人)$|附带民事诉讼原告人|申请执行人/u],
  ['respondent', /^(?:原审|一审|二审|再审)?(?:本诉)?被告人?$|附带民事诉讼被告人|被执行人/u],
  ['appellant', /^(?:上诉人|再审申请人|申诉人)$/u],
  ['appellee', /^(?:被上诉人|被申请人|被申诉人)$/u],
];

/** Side of a party by its role words; a mere counterclaim word (反诉原告) never decides. */
export function sideOf(roles: readonly string[]): Side {
  for (const [side, words] of WORDS) {
    if (side === 'third' && !roles.every((role) => words.test(role) || /上诉人|申请人/u.test(role))) continue;
    if (roles.some((role) => words.test(role))) return side;
  }
  return 'unknown';
}

/** Agents of opposing parties in one document. Co-parties never conflict; unknown standings are never compared. */
export function readOpposition(dossier: Dossier): SideConflict[] {
  const sides = dossier.record.parties.map((p) => sideOf(p.roles));
  const acts = dossier.representatives.flatMap((joined, representative) => {
    if (joined === null || joined.masked || joined.item.kind !== 'lawyer' || isMasked(joined.item.name)) return [];
    if (joined.item.firm !== null && isMasked(joined.item.firm)) return [];
    return joined.item.represents.flatMap((name) => {
      const party = onlyPartyNamed(dossier, name);
      return party === null ? [] : [{ representative, party, lawyer: joined.node, firm: joined.item.firm }];
    });
  });
  const conflicts: SideConflict[] = [];
  const inConflict = new Set<string>();
  for (const lawyer of [...new Set(acts.map((a) => a.lawyer))].sort()) {
    const own = acts.filter((a) => a.lawyer === lawyer);
    const opposition = oppositionOf(own.map((a) => sides[a.party]!));
    if (opposition === null) continue;
    // A list of principals that a reader assembled from one line could be a misreading; an entry under each side is not.
    const entries = [...new Set(own.map((a) => a.representative))].flatMap((r) => headerEntries(dossier, r));
    const printed = oppositionOf(entries.map((e) => sides[e.party]!)) === 'opposed';
    const certain = opposition === 'opposed' && printed;
    const spans = entries.map((e) => e.span);
    conflicts.push({
      kind: 'lawyer',
      lawyer,
      verdict: certain ? 'violated' : 'possible',
      opposed: opposition === 'opposed',
      acts: own,
      entries: spans,
    });
    for (const { firm } of own) if (firm !== null) inConflict.add(firm);
  }
  for (const firm of [...new Set(acts.flatMap((a) => a.firm ?? []))].sort()) {
    if (inConflict.has(firm) || isMasked(firm)) continue;
    const own = acts.filter((a) => a.firm === firm);
    if (oppositionOf(own.map((a) => sides[a.party]!)) === 'opposed') {
      conflicts.push({ kind: 'firm', firm, verdict: 'possible', opposed: true, acts: own, entries: [] });
    }
  }
  return conflicts;
}

/** The party of a name; null when two parties share it, or none has it. */
function onlyPartyNamed(dossier: Dossier, name: string): number | null {
  const matches = dossier.record.parties.flatMap((p, i) => (p.name === name ? [i] : []));
  return matches.length === 1 ? matches[0]! : null;
}

function oppositionOf(sides: readonly Side[]): 'opposed' | 'perhaps' | null {
  const has = (side: Side): boolean => sides.includes(side);
  if (has('claimant') && has('respondent')) return 'opposed';
  if (has('appellant') && has('appellee')) return 'perhaps';
  return null;
}

/**
 * Lawyers who act for a party and for a third party. Third parties usually stand with the side that shares their lawyer, and whether
 * they claim anything of it the standings do not tell: a gap, never a finding.
 */
export function thirdPartyMandates(dossier: Dossier): boolean {
  const sides = new Map(dossier.record.parties.map((p) => [p.name, sideOf(p.roles)]));
  return dossier.record.representatives.some(({ kind, represents }) => {
    const stands = new Set(represents.flatMap((name) => sides.get(name) ?? []));
    return kind === 'lawyer' && stands.has('third') && stands.size > 1;
  });
}

/** Distance within which an agent's entry belongs to the party printed before it, and its firm to the agent. */
const ENTRY = 300;
const FIRM = 60;
/** Words that introduce an agent's entry, at most so far before the name; another name may stand between. */
const LABEL = /(?:代理人|辩护人)[^。；\n]{0,10}$/u;

interface HeaderEntry {
  readonly party: number;
  readonly span: Span;
}

/**
 * Entries of the header that introduce the agent by label and firm, each with the party printed before it.
 * Looked up in the text itself: a reader may join two entries into one agent and keep one place only.
 */
function headerEntries(dossier: Dossier, representative: number): HeaderEntry[] {
  const { name, firm } = dossier.record.representatives[representative]!;
  const parties = dossier.record.parties.flatMap((p, party) =>
    p.spans.length === 0 ? [] : [{ party, start: Math.min(...p.spans.map((s) => s.start)) }],
  );
  const last = Math.max(...parties.map((p) => p.start));
  const from = dossier.document.range.start;
  const text = dossier.quote(from, Math.min(dossier.document.range.end, last + ENTRY + FIRM));
  const entries: HeaderEntry[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const introduced = LABEL.test(text.slice(Math.max(0, at - 20), at));
    const placed = firm === null ? /^[，,、（(。\s]/u.test(text.slice(end)) : text.slice(end, end + FIRM).includes(firm);
    const above = parties.filter((p) => p.start < from + at && from + at - p.start <= ENTRY).sort((a, b) => b.start - a.start)[0];
    if (introduced && placed && above !== undefined) entries.push({ party: above.party, span: { start: from + at, end: from + end } });
  }
  return entries;
}
