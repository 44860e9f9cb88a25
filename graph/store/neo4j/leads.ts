import type { Lead } from '../../model/leads/lead.ts';
import type { Run } from './driver.ts';
import { inPortions } from './portions.ts';
import { leadRow, namedBy, quotedBy } from './rows.ts';
import { ofOwn } from './schema.ts';

/** Puts leads in the place of those that are there. What they name or quote and the graph does not have is left out. */
export async function replaceLeads(run: Run, leads: readonly Lead[]): Promise<void> {
  const names = leads.flatMap((lead) => namedBy(lead).map((to) => ({ lead: lead.id, to })));
  const quotes = leads.flatMap((lead) => quotedBy(lead).map((to) => ({ lead: lead.id, to })));
  const found = 'UNWIND $rows AS row MATCH (l:Lead {tenant: $tenant, id: row.lead})';
  await Promise.all([
    run(`MATCH (l:Lead) WHERE ${ofOwn('Lead', 'l')} DETACH DELETE l`),
    inPortions(run, 'UNWIND $rows AS row CREATE (l:Lead {tenant: $tenant}) SET l += row', leads.map(leadRow)),
    inPortions(run, `${found} MATCH (n:Entity {tenant: $tenant, id: row.to}) CREATE (l)-[:NAMES {tenant: $tenant}]->(n)`, names),
    inPortions(run, `${found} MATCH (d:Document {tenant: $tenant, id: row.to}) CREATE (l)-[:QUOTES {tenant: $tenant}]->(d)`, quotes),
  ]);
}
