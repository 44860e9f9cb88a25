import type { Lead } from '../../../graph/model/leads/lead.ts';
import { leadRow, namedBy, quotedBy } from '../../../graph/store/neo4j/rows.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import type { ImportTable } from './table.ts';

/** Leads are large; only so many are read at a time. */
const PORTION = 200;

async function* leadsOf(store: Store): AsyncGenerator<Lead> {
  for (let offset = 0; ; offset += PORTION) {
    const { leads } = await store.results.leads({ offset, limit: PORTION });
    yield* leads;
    if (leads.length < PORTION) return;
  }
}

export function leadTable(store: Store): ImportTable {
  return {
    file: 'leads.csv',
    holds: 'nodes',
    header: ['id:ID(lead)', 'rank:long', 'tier', 'claim', 'pattern', ':LABEL'],
    async *rows() {
      for await (const lead of leadsOf(store)) {
        const { id, rank, tier, claim, pattern } = leadRow(lead);
        yield [id, rank, tier, claim, pattern, 'Lead'];
      }
    },
  };
}

/** What leads name and the graph does not have is left out: the import refuses relationships without an end. */
export function namesTable(store: Store): ImportTable {
  return {
    file: 'relationships-NAMES.csv',
    holds: 'relationships',
    header: [':START_ID(lead)', ':END_ID(entity)', ':TYPE'],
    async *rows() {
      for await (const lead of leadsOf(store)) {
        for (const { id } of await store.graph.nodes(namedBy(lead))) yield [lead.id, id, 'NAMES'];
      }
    },
  };
}

export function quotesTable(store: Store): ImportTable {
  return {
    file: 'relationships-QUOTES.csv',
    holds: 'relationships',
    header: [':START_ID(lead)', ':END_ID(document)', ':TYPE'],
    async *rows() {
      for await (const lead of leadsOf(store)) {
        for (const id of await store.documents.known(quotedBy(lead))) yield [lead.id, id, 'QUOTES'];
      }
    },
  };
}
