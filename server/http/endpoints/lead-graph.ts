import { caseNode } from '../../../graph/assembly/resolve.ts';
import { nodeId } from '../../../graph/model/ids.ts';
import type { Handler } from '../endpoint.ts';
import { presentEdge, presentNodes } from '../present/graph.ts';
import { findLead } from './lead.ts';

/** More nodes than this are no picture. */
const MOST_NODES = 400;

/** The people a lead names, its cases and the decisions it quotes, with the edges among them. */
export const getLeadGraph: Handler<'GET /api/leads/:id/graph'> = async ({ context, params }) => {
  const { store } = context.services;
  const lead = await findLead(context, params['id']);
  const documents = new Set(lead.findings.flatMap((f) => f.evidence.map((q) => q.document)));
  const ids = [
    ...lead.subjects.map((s) => s.node),
    ...lead.cases.map((number) => caseNode(number).id),
    ...[...documents].map((d) => nodeId('decision', d)),
  ];
  const nodes = await store.graph.nodes([...new Set(ids)].slice(0, MOST_NODES));
  const edges = await store.graph.among(nodes.map((n) => n.id));
  return { nodes: await presentNodes(store, nodes), edges: edges.map(presentEdge) };
};
