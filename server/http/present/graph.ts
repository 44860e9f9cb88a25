import type { z } from 'zod';
import type { GraphEdge } from '../../../graph/model/entity.ts';
import type { EdgeReply, NodeReply } from '../../api/schemas.ts';
import type { DrawnNode } from '../../casework/graph/drawn.ts';

export function presentNode({ id, kind, label, masked, degree, inLead, properties }: DrawnNode): z.output<typeof NodeReply> {
  return { id, kind, label, masked, degree, inLead, properties: { ...properties } };
}

export function presentEdge(e: GraphEdge): z.output<typeof EdgeReply> {
  return { id: e.id, kind: e.kind, from: e.from, to: e.to, role: e.role, date: e.date, confidence: e.confidence, inferred: e.inferred };
}
