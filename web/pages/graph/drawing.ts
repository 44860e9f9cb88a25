/** The picture of a scene: one graphology graph and one sigma renderer, brought up to date by `show`. */
import Graph from 'graphology';
import Sigma from 'sigma';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { drawNodeHover, drawNodeLabel } from './draw-label.ts';
import { EdgeStrokeProgram } from './edge-stroke-program.ts';
import { CANVAS_COLOURS, kindStyle, labelledAlways } from './kind-style.ts';
import { layOut, placeNewNodes } from './layout.ts';
import { NodeShapeProgram, type ShapedNode } from './node-shape-program.ts';
import type { Highlight } from './paths.ts';
import type { SceneEdge, SceneNode, View } from './scene.ts';

export type Selection = { readonly type: 'node' | 'edge'; readonly id: string } | null;

export interface DrawingEvents {
  readonly onSelect: (selection: Selection) => void;
  readonly onExpand: (node: string) => void;
}

/** Above so many nodes only the grid decides which labels are drawn. */
const FEW_NODES = 60;
/** So many cases around the selected node still show their numbers without covering one another. */
const FEW_LABELS = 8;

function nodeAttributes(node: SceneNode) {
  const style = kindStyle(node.kind);
  return {
    kind: node.kind,
    name: node.label,
    inLead: node.inLead,
    size: node.inLead ? style.size + 2 : style.size,
    color: style.colour,
    shape: style.shape,
  };
}

function edgeAttributes(edge: SceneEdge) {
  return { dashed: edge.inferred, sure: edge.confidence >= 0.8 };
}

export class Drawing {
  readonly #graph = new Graph({ multi: true, type: 'directed' });
  readonly #sigma: Sigma;
  readonly #pinned = new Set<string>();
  readonly #resize: ResizeObserver;
  #selection: Selection = null;
  #near = new Set<string>();
  #lit: Highlight | null = null;
  #above = new Set<string>();

  /** Throws where the browser has no WebGL. */
  constructor(container: HTMLElement, events: DrawingEvents) {
    this.#sigma = new Sigma(this.#graph, container, {
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: NodeShapeProgram },
      edgeProgramClasses: { stroke: EdgeStrokeProgram },
      defaultEdgeType: 'stroke',
      defaultDrawNodeLabel: drawNodeLabel,
      defaultDrawNodeHover: drawNodeHover,
      labelFont: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif',
      labelSize: 12.5,
      labelRenderedSizeThreshold: 0,
      labelDensity: 1.2,
      labelGridCellSize: 90,
      enableEdgeEvents: true,
      minEdgeThickness: 1.4,
      stagePadding: 60,
      zIndex: true,
      allowInvalidContainer: true,
      doubleClickZoomingRatio: 1,
      nodeReducer: (node, data) => this.#drawnNode(node, data),
      edgeReducer: (edge, data) => this.#drawnEdge(edge, data),
    });
    this.#listen(container, events);
    this.#resize = new ResizeObserver(() => this.#sigma.resize().scheduleRefresh());
    this.#resize.observe(container);
  }

  /** Draws what is in sight. New nodes are laid out around `around`, the others keep their place. */
  show(view: View, around: string | null): void {
    const nodes = new Map(view.nodes.map((node) => [node.id, node]));
    const edges = new Map(view.edges.map((edge) => [edge.id, edge]));
    for (const id of this.#graph.edges()) if (!edges.has(id)) this.#graph.dropEdge(id);
    // Nodes out of sight keep their place: they are only not drawn.
    for (const id of this.#graph.nodes()) this.#graph.setNodeAttribute(id, 'hidden', !nodes.has(id));
    const old = new Set(this.#graph.nodes());
    const fresh = [...nodes.keys()].filter((id) => !old.has(id));
    for (const [id, node] of nodes)
      this.#graph.mergeNode(id, { ...nodeAttributes(node), hidden: false, ...(old.has(id) ? {} : { x: 0, y: 0 }) });
    for (const [id, edge] of edges) if (!this.#graph.hasEdge(id)) this.#graph.addEdgeWithKey(id, edge.from, edge.to, edgeAttributes(edge));
    if (fresh.length > 0) {
      placeNewNodes(this.#graph, fresh, around);
      layOut(this.#graph, old);
      this.#sigma.setCustomBBox(null);
    }
    this.#noteNear();
    this.#sigma.refresh();
  }

  /** Shows what is selected and what touches it. */
  select(selection: Selection): void {
    this.#selection = selection;
    this.#noteNear();
    this.#sigma.refresh();
  }

  /** Lights a path and dims the rest; null lights everything. */
  light(highlight: Highlight | null): void {
    this.#lit = highlight;
    // Names of neighbours on a path stand on different sides, so that they do not cover one another.
    this.#above = new Set([...(highlight?.nodes ?? [])].filter((_, at) => at % 2 === 1));
    this.#sigma.refresh();
  }

  /** Lays everything out anew, but for nodes that were dragged. */
  layOutAgain(): void {
    layOut(this.#graph, this.#pinned);
    this.#sigma.setCustomBBox(null);
    this.#sigma.refresh();
    this.fit();
  }

  fit(): void {
    void this.#sigma.getCamera().animatedReset({ duration: 200 });
  }

  /** Brings a node to the middle when it lies outside the view. */
  reveal(node: string): void {
    const place = this.#sigma.getNodeDisplayData(node);
    if (place === undefined) return;
    const at = this.#sigma.framedGraphToViewport(place);
    const { width, height } = this.#sigma.getDimensions();
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height)
      void this.#sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: 200 });
  }

  close(): void {
    this.#resize.disconnect();
    this.#sigma.kill();
  }

  #noteNear(): void {
    const selection = this.#selection;
    this.#near = new Set();
    if (selection?.type === 'node' && this.#graph.hasNode(selection.id))
      this.#near = new Set([selection.id, ...this.#graph.neighbors(selection.id)]);
    if (selection?.type === 'edge' && this.#graph.hasEdge(selection.id)) this.#near = new Set(this.#graph.extremities(selection.id));
  }

  #drawnNode(node: string, data: Record<string, unknown>): Partial<NodeDisplayData> & Partial<ShapedNode> {
    const selected = this.#selection?.type === 'node' && this.#selection.id === node;
    const near = this.#near.has(node);
    const lit = this.#lit?.nodes.has(node) ?? false;
    if (this.#lit !== null && !lit && !near) return { ...data, color: CANVAS_COLOURS.nodeDimmed, label: null, ring: null, zIndex: 0 };
    const inLead = data['inLead'] === true;
    const few = this.#graph.order <= FEW_NODES;
    const labelled = selected || lit || labelledAlways(String(data['kind'])) || (near && this.#near.size <= FEW_LABELS);
    return {
      ...data,
      label: labelled ? String(data['name']) : null,
      ring: selected ? CANVAS_COLOURS.selected : inLead ? CANVAS_COLOURS.lead : null,
      forceLabel: selected || lit || inLead || (labelled && (few || near)),
      zIndex: selected ? 3 : near || lit ? 2 : inLead ? 1 : 0,
      ...{ strong: selected || lit || inLead, above: this.#above.has(node) },
    };
  }

  #drawnEdge(edge: string, data: Record<string, unknown>): Partial<EdgeDisplayData> {
    const selection = this.#selection;
    const selected = selection?.type === 'edge' && selection.id === edge;
    const touches = selection?.type === 'node' && this.#graph.extremities(edge).includes(selection.id);
    const inferred = data['dashed'] === true;
    const lit = this.#lit?.edges.has(edge) ?? false;
    if (this.#lit !== null && !lit && !selected && !touches) return { ...data, color: CANVAS_COLOURS.edgeFaint, size: 1, zIndex: 0 };
    const plain = inferred ? CANVAS_COLOURS.edgeInferred : data['sure'] === true ? CANVAS_COLOURS.edge : CANVAS_COLOURS.edgeFaint;
    return {
      ...data,
      color: selected ? CANVAS_COLOURS.edgeSelected : (touches || lit) && !inferred ? CANVAS_COLOURS.edgeNear : plain,
      size: selected ? 3.5 : lit ? 3 : touches ? 2 : 1.5,
      zIndex: selected || touches || lit ? 1 : 0,
    };
  }

  #listen(container: HTMLElement, events: DrawingEvents): void {
    const sigma = this.#sigma;
    let dragged: string | null = null;
    let moved = false;
    sigma.on('clickNode', ({ node }) => {
      if (!moved) events.onSelect({ type: 'node', id: node });
    });
    sigma.on('clickEdge', ({ edge }) => events.onSelect({ type: 'edge', id: edge }));
    sigma.on('clickStage', () => events.onSelect(null));
    sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      events.onExpand(node);
    });
    for (const name of ['enterNode', 'enterEdge'] as const) sigma.on(name, () => container.classList.add('pointing'));
    for (const name of ['leaveNode', 'leaveEdge'] as const) sigma.on(name, () => container.classList.remove('pointing'));
    sigma.on('downNode', ({ node }) => {
      dragged = node;
      moved = false;
      // The frame must not move while a node is dragged to its edge.
      if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    });
    sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
      if (dragged === null) return;
      preventSigmaDefault();
      moved = true;
      this.#pinned.add(dragged);
      this.#graph.mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
    });
    const drop = () => {
      dragged = null;
    };
    sigma.on('upNode', drop);
    sigma.on('upStage', drop);
  }
}
