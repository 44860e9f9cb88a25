import { z } from 'zod';
import { caseNode } from '../../../graph/assembly/entities.ts';
import { nodeId } from '../../../graph/model/ids.ts';
import { type Drawing, drawn } from '../graph/drawn.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { storedLead } from './stored-lead.ts';

/** More nodes than this are no picture. */
const MOST_NODES = 400;

/** The people a lead names, its cases and the decisions it quotes, with the edges among them. */
export const drawLead = defineUseCase({
  name: 'leads.graph',
  permission: 'leads.read',
  words: { zh: '查看线索关系图', en: 'looked at the graph of a lead' },
  input: z.object({ lead: Id }),
  async run(_actor, input, at): Promise<Drawing> {
    const { store } = await at.services();
    const lead = await storedLead(store, input.lead);
    const documents = new Set(lead.findings.flatMap((f) => f.evidence.map((q) => q.document)));
    const decisions = [...documents].map((d) => nodeId('decision', d)).slice(0, MOST_NODES);
    // A number of the years before 2016 does not name its court: which case it is, the quoted decisions tell.
    const decided = await Promise.all(decisions.map((id) => store.graph.neighbours(id, { kinds: ['decided-in'], offset: 0, limit: 1 })));
    const ids = [
      ...lead.subjects.map((s) => s.node),
      ...lead.cases.map((number) => caseNode(number, null, '').id),
      ...decided.flatMap(({ edges }) => edges.map(({ to }) => to)),
      ...decisions,
    ];
    const nodes = await store.graph.nodes([...new Set(ids)].slice(0, MOST_NODES));
    const edges = await store.graph.among(nodes.map((n) => n.id));
    return { nodes: await drawn(store, nodes), edges };
  },
});
