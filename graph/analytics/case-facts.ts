import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import type { OfficialRole } from '../model/glossary.ts';
import { withoutProvince } from '../model/names/agency-names.ts';
import { type CaseNumber, parseCaseNumber } from '../model/names/case-numbers.ts';
import { isMasked } from '../model/names/names.ts';
import { compareText } from '../model/order.ts';
import { identifyCases, ownCourtName } from './case-identity.ts';
import { compareDossiers } from './dossier-order.ts';
import { oncePer } from './once.ts';

/** All loaded documents of one case, and what the pair statistics need to know of it. */
export interface CaseFacts {
  readonly key: string;
  readonly number: CaseNumber | null;
  /** Oldest first; never empty. */
  readonly dossiers: readonly [Dossier, ...Dossier[]];
  readonly court: string;
  /** Class words of the number (民初, 刑终 …), else the document kind. */
  readonly grade: string;
  readonly cause: string;
  /** Day of filing or acceptance, where printed. */
  readonly accepted: string | null;
  /** Day of the first decision. */
  readonly decided: string | null;
  /** Presiding judge, else sole judge; null when masked or not known. */
  readonly judge: NodeId | null;
  readonly lawyers: readonly NodeId[];
  /** Whom each lawyer stands for; masked clients are left out. */
  readonly clients: readonly { readonly lawyer: NodeId; readonly client: string }[];
  /** Names of the parties, not masked. */
  readonly parties: readonly string[];
  /** The party named first, who brought the case; null when masked. */
  readonly lead: string | null;
}

/** Documents of courts gathered by case. Documents that name no court, or a masked one, have no place in a comparison inside a court. */
export const gatherCases: (dossiers: readonly Dossier[]) => readonly CaseFacts[] = oncePer(factsOfCases);

function factsOfCases(dossiers: readonly Dossier[]): CaseFacts[] {
  const fullName = courtNames(dossiers);
  const identities = identifyCases(dossiers);
  const groups = new Map<string, [Dossier, ...Dossier[]]>();
  for (const dossier of [...dossiers].sort(compareDossiers)) {
    const { court } = dossier.record;
    if (court === null || isMasked(court)) continue;
    const key = identities.keyOf(dossier);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [dossier]);
    else group.push(dossier);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([key, group]) => caseFacts(key, group, fullName));
}

/**
 * One name for each court: documents print it with or without the province. Where two provinces have one of the name it is left as printed.
 * Which province a court without one belongs to is taken from the other documents, not from the code alone.
 */
function courtNames(dossiers: readonly Dossier[]): (dossier: Dossier) => string {
  const full = new Map<string, Set<string>>();
  for (const dossier of dossiers) {
    const court = nameInComparison(dossier);
    const short = withoutProvince(court);
    if (short !== court) full.set(short, (full.get(short) ?? new Set()).add(court));
  }
  return (dossier) => {
    const court = nameInComparison(dossier);
    const names = full.get(court);
    return names?.size === 1 ? [...names][0]! : court;
  };
}

function nameInComparison(dossier: Dossier): string {
  const printed = dossier.record.court ?? '';
  const own = ownCourtName(dossier) ?? '';
  return withoutProvince(printed) === printed && withoutProvince(own) === printed ? printed : own;
}

function caseFacts(key: string, dossiers: readonly [Dossier, ...Dossier[]], fullName: (dossier: Dossier) => string): CaseFacts {
  const { record } = dossiers[0];
  const number = record.number === null ? null : parseCaseNumber(record.number);
  const parties = sortedSet(dossiers.flatMap((d) => d.record.parties.map((p) => p.name)).filter((name) => !isMasked(name)));
  const lead = record.parties[0]?.name ?? null;
  const clients = dossiers.flatMap(clientsOf);
  return {
    key,
    number,
    dossiers,
    court: fullName(dossiers[0]),
    grade: number?.classWords ?? record.kind,
    cause: (firstOf(dossiers, (d) => d.record.extension.causes[0]?.value ?? d.record.charges[0]?.crime) ?? '').replace(
      /^[^\p{Script=Han}]+/u,
      '',
    ),
    accepted: firstOf(dossiers, (d) => d.record.extension.acceptedOn?.value),
    decided: firstOf(dossiers, (d) => d.record.date),
    judge: firstOf(dossiers, (d) => leadingJudge(d)?.node),
    lawyers: sortedSet(dossiers.flatMap(lawyersOf)),
    clients,
    parties,
    lead: lead === null || isMasked(lead) ? null : lead,
  };
}

function firstOf<T>(dossiers: readonly Dossier[], read: (dossier: Dossier) => T | null | undefined): T | null {
  for (const dossier of dossiers) {
    const value = read(dossier);
    if (value !== null && value !== undefined) return value;
  }
  return null;
}

const LEADING: readonly OfficialRole[] = ['presiding-judge', 'presiding-execution-officer'];
const SOLE: readonly OfficialRole[] = ['judge', 'acting-judge', 'execution-officer'];

/** Officers of the prison who came to a ruling for it; masked names are nobody. */
export function prisonOfficersOf(dossier: Dossier): NodeId[] {
  return dossier.officials.flatMap((joined) =>
    joined !== null && joined.item.role === 'prison-officer' && !joined.masked && !isMasked(joined.item.name) ? [joined.node] : [],
  );
}

/**
 * The judge whose assignment is tested: the presiding judge, else the only judge who signs.
 * Two judges without a presiding one, or a masked name, leave it open.
 */
export function leadingJudge(dossier: Dossier): { readonly node: NodeId; readonly index: number } | null {
  const officials = dossier.record.officials;
  const leading = officials.findIndex((o) => LEADING.includes(o.role));
  const sole = officials.filter((o) => SOLE.includes(o.role));
  const index = leading >= 0 ? leading : sole.length === 1 ? officials.indexOf(sole[0]!) : -1;
  const joined = index < 0 ? null : dossier.officials[index];
  return joined === null || joined === undefined || joined.masked || isMasked(joined.item.name) ? null : { node: joined.node, index };
}

function lawyersOf(dossier: Dossier): NodeId[] {
  return dossier.representatives.flatMap((joined) =>
    joined !== null && joined.item.kind === 'lawyer' && !joined.masked && !isMasked(joined.item.name) ? [joined.node] : [],
  );
}

function clientsOf(dossier: Dossier) {
  return dossier.representatives.flatMap((joined) =>
    joined === null || joined.item.kind !== 'lawyer' || joined.masked
      ? []
      : joined.item.represents.filter((name) => !isMasked(name)).map((client) => ({ lawyer: joined.node, client })),
  );
}

function sortedSet(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compareText);
}
