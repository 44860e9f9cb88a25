import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import type { OfficialRole } from '../model/glossary.ts';
import type { Quote, Subject } from '../model/leads/lead.ts';
import type { Bilingual, Span } from '../model/span.ts';

/** Ends of a line or clause: a quote may grow up to one of these, never across. */
const BORDER = /[\r\n。；;\u3000]{1}/u;

/** The text at a span of a dossier, as evidence. */
export function quoteOf(dossier: Dossier, span: Span, shows: Bilingual): Quote {
  const { id, path } = dossier.document;
  return { document: id, path, start: span.start, end: span.end, quote: dossier.quote(span.start, span.end), shows };
}

/** Like `quoteOf`, grown to the left inside its line, so that a name is quoted with the role printed before it. */
export function quoteInLine(dossier: Dossier, span: Span, shows: Bilingual, reach = 12): Quote {
  const from = Math.max(dossier.document.range.start, span.start - reach);
  const before = dossier.quote(from, span.start);
  let cut = 0;
  for (let i = 0; i < before.length; i++) if (BORDER.test(before.charAt(i))) cut = i + 1;
  while (cut < before.length && /\s/u.test(before.charAt(cut))) cut++;
  return quoteOf(dossier, { start: from + cut, end: span.end }, shows);
}

/** Where an official signs: the last place that names him. */
export function signature(dossier: Dossier, official: number, shows: Bilingual): Quote[] {
  const spans = dossier.record.officials[official]?.spans ?? [];
  const last = spans.reduce<Span | null>((latest, span) => (latest === null || span.start > latest.start ? span : latest), null);
  return last === null ? [] : [quoteInLine(dossier, last, shows)];
}

export function officialSubject(dossier: Dossier, official: number): Subject | null {
  const joined = dossier.officials[official];
  if (joined === null || joined === undefined) return null;
  const { name, role, agency } = joined.item;
  return { node: joined.node, kind: 'official', name, role, agency: agency ?? agencyOfRole(dossier, role), firm: null };
}

/** Where an official serves of whom no agency is printed: with the court that speaks, unless his office is another's. */
function agencyOfRole({ record }: Dossier, role: OfficialRole): string | null {
  if (role === 'police') return null;
  return role === 'prosecutor' ? record.procuratorate : record.court;
}

export function lawyerSubject(dossier: Dossier, representative: number): Subject | null {
  const joined = dossier.representatives[representative];
  if (joined === null || joined === undefined) return null;
  return { node: joined.node, kind: 'lawyer', name: joined.item.name, role: 'lawyer', agency: null, firm: joined.item.firm };
}

/** Whoever of a document is this node, as a lead names him. */
export function subjectOf(dossier: Dossier, node: NodeId): Subject | null {
  const official = dossier.officials.findIndex((o) => o?.node === node);
  if (official >= 0) return officialSubject(dossier, official);
  const officer = dossier.policeAccounts.find((o) => o?.node === node);
  if (officer) return { node, kind: 'official', name: officer.item.name, role: officer.item.role, agency: officer.item.agency, firm: null };
  const agent = dossier.representatives.findIndex((r) => r?.node === node);
  if (agent >= 0) return lawyerSubject(dossier, agent);
  const party = dossier.parties.find((p) => p?.node === node);
  if (!party) return null;
  const { name, type, roles } = party.item;
  return { node, kind: type, name, role: roles.join('、'), agency: null, firm: null };
}

/** One place for somebody: where an official signs, where an agent or a party is named. */
export function placeOf(dossier: Dossier, node: NodeId): Quote[] {
  const official = dossier.officials.findIndex((o) => o?.node === node);
  if (official >= 0) return signature(dossier, official, { zh: '办案人员署名', en: 'signature of the official' });
  const account = dossier.policeAccounts.find((o) => o?.node === node)?.item.spans[0];
  if (account !== undefined) return [quoteInLine(dossier, account, { zh: '出具经过、说明的民警', en: 'the officer wrote an account' })];
  const agent = dossier.representatives.find((r) => r?.node === node)?.item.spans[0];
  if (agent !== undefined) return [quoteInLine(dossier, agent, { zh: '代理人、辩护人', en: 'the agent or defender appears' })];
  const party = dossier.parties.find((p) => p?.node === node)?.item.spans[0];
  return party === undefined ? [] : [quoteInLine(dossier, party, { zh: '当事人', en: 'party' })];
}

/** First and last decision date of some documents. */
export function periodOf(dossiers: readonly Dossier[]): { from: string | null; to: string | null } {
  const dates = dossiers.flatMap((d) => d.record.date ?? []).sort();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

/** 云川省清河县人民法院 → 清河县法院, as headlines write it; a province's own courts keep its name. */
export function shortCourt(court: string): string {
  const local = court.replace(/^[^省区]{2,8}(?:省|自治区)(?!高级)/u, '');
  return local.replace('人民法院', '法院');
}

/** One decimal, as figures are shown; whole numbers without one. */
export function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
