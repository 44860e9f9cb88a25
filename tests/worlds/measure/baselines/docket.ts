import type { Dossier } from '../../../../graph/model/documents/dossier.ts';
import type { RepresentativeItem } from '../../../../graph/model/record/record.ts';

/** One case before one official as the records tell it: plain input for the baselines. */
export interface Hearing {
  readonly official: string;
  readonly lawyers: readonly { readonly name: string; readonly favour: number | null }[];
  readonly parties: readonly string[];
  /** Mild or for the claimant, 0 to 1; null where the record has no such outcome. */
  readonly favour: number | null;
  readonly months: number | null;
}

export interface Docket {
  /** Everybody who decided or prosecuted, by entity; the name is what the truth is compared with. */
  readonly officials: ReadonlyMap<string, string>;
  readonly hearings: readonly Hearing[];
}

const ANSWERS = ['presiding-judge', 'presiding-execution-officer', 'prosecutor'];
const SOLE = ['judge', 'acting-judge', 'execution-officer'];

/** How the paper ends for the claimant (civil) or for the defence (criminal). */
function favourOf({ record }: Dossier): number | null {
  if (record.kind === 'non-prosecution-decision') return 1;
  if (record.sentences.length > 0) return record.sentences[0]!.probationMonths === null ? 0 : 1;
  if (record.outcomes.includes('granted') || record.outcomes.includes('mediated')) return 1;
  if (record.outcomes.includes('partly-granted')) return 0.5;
  return record.outcomes.includes('dismissed') ? 0 : null;
}

/** What an outcome is for the side that a lawyer stands on: turned round for a civil defendant. */
function forSide(dossier: Dossier, { represents }: RepresentativeItem, favour: number | null): number | null {
  if (favour === null || dossier.record.sentences.length > 0 || dossier.record.kind === 'non-prosecution-decision') return favour;
  const roles = dossier.record.parties.filter(({ name }) => represents.includes(name)).flatMap((party) => party.roles);
  return roles.some((role) => role.includes('被')) ? 1 - favour : favour;
}

/** The officials who answer for each paper, with its lawyers and parties. Lay judges, clerks and assistants are left out. */
export function docketOf(dossiers: readonly Dossier[]): Docket {
  const officials = new Map<string, string>();
  const hearings: Hearing[] = [];
  for (const dossier of dossiers) {
    const joined = dossier.officials.filter((entry) => entry !== null && !entry.masked).map((entry) => entry!);
    for (const { item, node } of joined) if ([...ANSWERS, ...SOLE].includes(item.role)) officials.set(node, item.name);
    const presides = joined.some(({ item }) => item.role.startsWith('presiding'));
    const answering = joined.filter(({ item }) => ANSWERS.includes(item.role) || (!presides && SOLE.includes(item.role)));
    const favour = favourOf(dossier);
    const lawyers = dossier.representatives.flatMap((entry) =>
      entry && !entry.masked && entry.item.kind === 'lawyer'
        ? [{ name: entry.node as string, favour: forSide(dossier, entry.item, favour) }]
        : [],
    );
    const parties = dossier.parties.flatMap((entry) => (entry ? [entry.node as string] : []));
    for (const { node } of answering)
      hearings.push({ official: node, lawyers, parties, favour, months: dossier.record.sentences[0]?.months ?? null });
  }
  return { officials, hearings };
}
