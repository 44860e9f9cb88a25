/** What a standing run made of the leads before it. */

import type { Lead } from '../model/leads/lead.ts';
import type { ChangedPart, LeadChange } from '../model/leads/lead-change.ts';
import { compareText } from '../model/order.ts';
import { findingContent } from './content.ts';

/**
 * New leads, changed ones and those that vanished, each in the order of its list. Another posterior, q, rank or figure of the loaded documents is no
 * change. @param into to which id the id of a lead of before leads on; its own where it does not
 */
export function changesOf(before: readonly Lead[], after: readonly Lead[], into: (id: string) => string): LeadChange[] {
  const standing = new Set(after.map(({ id }) => id));
  // Where two were joined, the one whose id stayed is what the joined one was before.
  const was = new Map<string, Lead>();
  for (const lead of before) if (!was.has(into(lead.id)) || lead.id === into(lead.id)) was.set(into(lead.id), lead);
  const come = after.flatMap((lead) => {
    const old = was.get(lead.id);
    return old === undefined ? [newLead(lead)] : changed(old, lead);
  });
  const gone = before.filter((lead) => !standing.has(into(lead.id)) || was.get(into(lead.id)) !== lead);
  return [...come, ...gone.map((lead) => vanished(lead, standing.has(into(lead.id)) ? into(lead.id) : null))];
}

function newLead({ id, tier, claim, findings }: Lead): LeadChange {
  return {
    lead: id,
    kind: 'new',
    parts: [],
    tier: { before: null, after: tier },
    claim,
    findings: { gained: findings.length, lost: 0 },
    into: null,
  };
}

function vanished({ id, tier, claim, findings }: Lead, into: string | null): LeadChange {
  return {
    lead: id,
    kind: 'vanished',
    parts: [],
    tier: { before: tier, after: null },
    claim,
    findings: { gained: 0, lost: findings.length },
    into,
  };
}

function changed(old: Lead, now: Lead): LeadChange[] {
  const [had, has] = [contentsOf(old), contentsOf(now)];
  const gained = [...has].filter((id) => !had.has(id)).length;
  const lost = [...had].filter((id) => !has.has(id)).length;
  const parts: ChangedPart[] = [
    ...(gained + lost > 0 ? (['findings'] as const) : []),
    ...(factsOf(old) === factsOf(now) ? [] : (['facts'] as const)),
    ...(old.tier === now.tier ? [] : (['tier'] as const)),
  ];
  if (parts.length === 0) return [];
  const tier = { before: old.tier, after: now.tier };
  return [{ lead: now.id, kind: 'changed', parts, tier, claim: now.claim, findings: { gained, lost }, into: null }];
}

const contentsOf = ({ findings }: Lead): Set<string> => new Set(findings.map(findingContent));

/** Who, which cases, when: the figures of a lead move with every document that is loaded. */
function factsOf({ subjects, cases, period }: Lead): string {
  return JSON.stringify([subjects.map(({ node }) => node).sort(compareText), cases, period.from, period.to]);
}
