/** What stands on the canvas and how it came there; every step can be taken back. Pure. */
import type { Bilingual } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';

export type SceneNode = Reply<'GET /api/leads/:id/graph'>['nodes'][number];
export type SceneEdge = Reply<'GET /api/leads/:id/graph'>['edges'][number];

export interface Scene {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly edges: ReadonlyMap<string, SceneEdge>;
  readonly hidden: ReadonlySet<string>;
}

export interface History {
  readonly present: Scene;
  readonly past: readonly { readonly scene: Scene; readonly did: Bilingual }[];
}

/** Steps that can be taken back. */
const MOST_STEPS = 200;

export const EMPTY_SCENE: Scene = { nodes: new Map(), edges: new Map(), hidden: new Set() };
export const EMPTY_HISTORY: History = { present: EMPTY_SCENE, past: [] };

/** A step forward. A step that changes nothing is not kept. */
export function advance(history: History, scene: Scene, did: Bilingual): History {
  if (scene === history.present) return history;
  return { present: scene, past: [...history.past, { scene: history.present, did }].slice(-MOST_STEPS) };
}

/** A step back; the same history when there is none. */
export function undo(history: History): History {
  const last = history.past[history.past.length - 1];
  return last === undefined ? history : { present: last.scene, past: history.past.slice(0, -1) };
}

interface Addition {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

/** Puts nodes and edges on the canvas. Edges whose ends are not there are left out; the same scene when nothing is new. */
export function addTo(scene: Scene, addition: Addition): Scene {
  const nodes = new Map(scene.nodes);
  const edges = new Map(scene.edges);
  for (const node of addition.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
  for (const edge of addition.edges) if (nodes.has(edge.from) && nodes.has(edge.to) && !edges.has(edge.id)) edges.set(edge.id, edge);
  if (nodes.size === scene.nodes.size && edges.size === scene.edges.size) return scene;
  return { ...scene, nodes, edges };
}

/** Takes a node out of sight; nodes that only it tied to the rest go with it. */
export function hideNode(scene: Scene, id: string): Scene {
  if (!scene.nodes.has(id) || scene.hidden.has(id)) return scene;
  const hidden = new Set(scene.hidden).add(id);
  const tied = new Set<string>();
  const loose = new Set<string>();
  for (const edge of scene.edges.values()) {
    const ends = [edge.from, edge.to];
    if (ends.includes(id)) for (const end of ends) loose.add(end);
    else if (!ends.some((end) => hidden.has(end))) for (const end of ends) tied.add(end);
  }
  for (const node of loose) if (!tied.has(node)) hidden.add(node);
  return { ...scene, hidden };
}

/** Brings a hidden node back into sight. */
export function showNode(scene: Scene, id: string): Scene {
  if (!scene.hidden.has(id)) return scene;
  const hidden = new Set(scene.hidden);
  hidden.delete(id);
  return { ...scene, hidden };
}

/** What the legend switches off. */
export interface SceneFilter {
  readonly kindsOff: ReadonlySet<string>;
  readonly inferredOff: boolean;
  readonly onlyInLead: boolean;
}
export const NO_FILTER: SceneFilter = { kindsOff: new Set(), inferredOff: false, onlyInLead: false };

export interface View {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

/** Nodes and edges in sight. With `onlyInLead`, nodes in leads and what is directly tied to them. */
export function viewOf(scene: Scene, filter: SceneFilter): View {
  const near = new Set<string>();
  if (filter.onlyInLead) {
    for (const edge of scene.edges.values()) {
      if (scene.nodes.get(edge.from)?.inLead) near.add(edge.to);
      if (scene.nodes.get(edge.to)?.inLead) near.add(edge.from);
    }
  }
  const nodes = [...scene.nodes.values()].filter(
    (node) => !scene.hidden.has(node.id) && !filter.kindsOff.has(node.kind) && (!filter.onlyInLead || node.inLead || near.has(node.id)),
  );
  const ids = new Set(nodes.map((node) => node.id));
  const edges = [...scene.edges.values()].filter(
    (edge) => ids.has(edge.from) && ids.has(edge.to) && !(filter.inferredOff && edge.inferred),
  );
  return { nodes, edges };
}

/** Edges of a node in the scene by kind. */
export function edgesByKind(scene: Scene, id: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const edge of scene.edges.values()) {
    if (edge.from === id || edge.to === id) counts.set(edge.kind, (counts.get(edge.kind) ?? 0) + 1);
  }
  return counts;
}

/** Counts for the legend: kinds, nodes in leads, inferred edges; hidden nodes do not count. */
export function legendCounts(scene: Scene): {
  readonly kinds: ReadonlyMap<string, number>;
  readonly inLead: number;
  readonly inferred: number;
} {
  const kinds = new Map<string, number>();
  let inLead = 0;
  for (const node of scene.nodes.values()) {
    if (scene.hidden.has(node.id)) continue;
    kinds.set(node.kind, (kinds.get(node.kind) ?? 0) + 1);
    if (node.inLead) inLead += 1;
  }
  const inferred = [...scene.edges.values()].filter(
    (edge) => edge.inferred && !scene.hidden.has(edge.from) && !scene.hidden.has(edge.to),
  ).length;
  return { kinds, inLead, inferred };
}
