/** Where nodes stand. Deterministic: the same graph gives the same picture. */
import type Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { labelledAlways } from './kind-style.ts';

/** Turn between two neighbours of a sunflower: no two stand behind one another. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Steps that stay within about half a second on a slow machine. */
function stepsFor(nodes: number): number {
  if (nodes <= 150) return 600;
  if (nodes <= 600) return 250;
  if (nodes <= 2000) return 80;
  return 25;
}

/** Gives new nodes a first place: around the node that brought them, or in a sunflower by degree. */
export function placeNewNodes(graph: Graph, fresh: readonly string[], around: string | null): void {
  const anchor = around !== null && graph.hasNode(around) ? graph.getNodeAttributes(around) : null;
  const centre =
    anchor !== null && typeof anchor['x'] === 'number' ? { x: anchor['x'] as number, y: anchor['y'] as number } : { x: 0, y: 0 };
  const order = [...fresh].sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
  for (const [index, node] of order.entries()) {
    const radius = (anchor === null ? 6 : 14) * Math.sqrt(index + (anchor === null ? 0 : 2));
    graph.mergeNodeAttributes(node, {
      x: centre.x + radius * Math.cos(index * GOLDEN_ANGLE),
      y: centre.y + radius * Math.sin(index * GOLDEN_ANGLE),
    });
  }
}

/** Turns the picture so that its longer side lies flat: screens are wide. */
function turnWide(graph: Graph): void {
  const places = graph.mapNodes((node, { x, y }) => ({ node, x: x as number, y: y as number }));
  const meanX = places.reduce((sum, place) => sum + place.x, 0) / places.length;
  const meanY = places.reduce((sum, place) => sum + place.y, 0) / places.length;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const { x, y } of places) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  // Angle of the main axis of the spread.
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const cos = Math.cos(-angle);
  const sin = Math.sin(-angle);
  for (const { node, x, y } of places) {
    graph.mergeNodeAttributes(node, { x: (x - meanX) * cos - (y - meanY) * sin, y: (x - meanX) * sin + (y - meanY) * cos });
  }
}

/** The picture at first view, in pixels: room for a node with its label below, and for a small one without. */
const PICTURE = 430;
const ROOM = { labelled: { x: 34, y: 27 }, small: { x: 12, y: 12 } } as const;
const MOST_TO_SPREAD = 400;

/** Pushes nodes apart until neither they nor their labels cover one another. */
function spreadApart(graph: Graph, fixed: ReadonlySet<string>): void {
  if (graph.order > MOST_TO_SPREAD) return;
  const nodes = graph.mapNodes((node, { x, y, kind }) => ({
    node,
    x: x as number,
    y: y as number,
    room: labelledAlways(String(kind)) ? ROOM.labelled : ROOM.small,
    fixed: fixed.has(node),
  }));
  const [xs, ys] = [nodes.map((node) => node.x), nodes.map((node) => node.y)];
  const scale = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1) / PICTURE;
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) {
        const [needX, needY] = [(a.room.x + b.room.x) * scale, (a.room.y + b.room.y) * scale];
        const [dx, dy] = [(b.x - a.x) / needX, (b.y - a.y) / needY];
        const distance = Math.hypot(dx, dy);
        if (distance >= 1 || (a.fixed && b.fixed)) continue;
        moved = true;
        // Two nodes on one spot part sideways.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
        const push = (1 - distance) / (a.fixed || b.fixed ? 1 : 2);
        if (!a.fixed) Object.assign(a, { x: a.x - ux * push * needX, y: a.y - uy * push * needY });
        if (!b.fixed) Object.assign(b, { x: b.x + ux * push * needX, y: b.y + uy * push * needY });
      }
    }
    if (!moved) break;
  }
  for (const { node, x, y } of nodes) graph.mergeNodeAttributes(node, { x, y });
}

/** Lays the graph out with ForceAtlas2; nodes in `fixed` keep their place. */
export function layOut(graph: Graph, fixed: ReadonlySet<string>): void {
  if (graph.order < 2) return;
  graph.forEachNode((node) => {
    graph.setNodeAttribute(node, 'fixed', fixed.has(node));
  });
  forceAtlas2.assign(graph, {
    iterations: stepsFor(graph.order),
    settings: {
      ...forceAtlas2.inferSettings(graph),
      strongGravityMode: true,
      gravity: 0.06,
      scalingRatio: 14,
      slowDown: 3,
      barnesHutOptimize: graph.order > 800,
    },
  });
  if (fixed.size === 0) turnWide(graph);
  spreadApart(graph, fixed);
}
