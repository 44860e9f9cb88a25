/** What the entry of a run says beside the run: digests of all that it left, and the keys that its conducts hold. */
import { createHash } from 'node:crypto';
import type { HeldKey } from '../model/leads/conduct.ts';
import type { DataGap, Lead, Run } from '../model/leads/lead.ts';

export interface Left {
  /** By the id of the lead. */
  readonly leads: Readonly<Record<string, string>>;
  readonly gaps: string;
  /** Keys that are new or changed hands. */
  readonly keys: readonly HeldKey[];
}

/** The body of the entry. A run that stands beside left nothing. */
export function runEntry(run: Run, leads: readonly Lead[], gaps: readonly DataGap[], keys: readonly HeldKey[]): string {
  if (run.standing === false) return JSON.stringify(run);
  const digests = Object.fromEntries(leads.map((lead) => [lead.id, leadDigest(lead)]));
  const left: Left = { leads: digests, gaps: gapsDigest(gaps), keys };
  return JSON.stringify({ ...run, left });
}

/** A run out of its entry; `left` is null in entries of older versions. */
export function readRunEntry(body: string): { readonly run: Run; readonly left: Left | null } {
  const { left = null, ...run } = JSON.parse(body) as Run & { readonly left?: Left };
  return { run, left };
}

/** Of a lead as it is stored. */
export function leadDigest(lead: Lead): string {
  return digestOf([JSON.stringify(lead)]);
}

/** Of gaps in whatever order. */
export function gapsDigest(gaps: readonly DataGap[]): string {
  return digestOf(gaps.map(({ indicator, document, missing }) => JSON.stringify([indicator, document, missing])).sort());
}

const digestOf = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
