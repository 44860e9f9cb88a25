import { edgeKindLabel, nodeKindLabel, roleLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { PATHS_TEXT } from '../../text/paths.ts';
import type { Selection } from './drawing.ts';
import { KindMark } from './kind-mark.tsx';
import type { Highlight } from './paths.ts';
import type { Scene, View } from './scene.ts';

interface Properties {
  readonly scene: Scene;
  readonly view: View;
  readonly selection: Selection;
  /** The path that the canvas lights: it comes first and is marked. */
  readonly highlight: Highlight | null;
  readonly onSelect: (selection: Selection) => void;
}

/** What is on the path in walking order, then the rest. */
function pathOrder(path: readonly string[], a: { readonly id: string }, b: { readonly id: string }): number {
  const place = ({ id }: { readonly id: string }) => (path.includes(id) ? path.indexOf(id) : path.length);
  return place(a) - place(b);
}

/** The canvas as two tables: the same nodes and edges, reachable without a mouse and without sight of the drawing. */
export function SceneTable({ scene, view, selection, highlight, onSelect }: Properties) {
  const say = useSay();
  const chosen = (type: 'node' | 'edge', id: string) => selection?.type === type && selection.id === id;
  const lit = { nodes: [...(highlight?.nodes ?? [])], edges: [...(highlight?.edges ?? [])] };
  const nodes = [...view.nodes].sort(
    (a, b) => pathOrder(lit.nodes, a, b) || Number(b.inLead) - Number(a.inLead) || a.kind.localeCompare(b.kind) || b.degree - a.degree,
  );
  const edges = [...view.edges].sort((a, b) => pathOrder(lit.edges, a, b));
  const mark = <span className="chip">{say(PATHS_TEXT.onPath)}</span>;
  return (
    <div className="scroll scene-table" data-part="scene-table">
      <h2>
        {say(GRAPH_TEXT.nodes)} {view.nodes.length}
      </h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{say(GRAPH_TEXT.name)}</th>
            <th>{say(GRAPH_TEXT.kind)}</th>
            <th>{say(GRAPH_TEXT.inLead)}</th>
            <th className="num">{say(GRAPH_TEXT.edgesShown)}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.id} aria-selected={chosen('node', node.id)}>
              <td>
                <button type="button" className="bare as-link" onClick={() => onSelect({ type: 'node', id: node.id })}>
                  <KindMark kind={node.kind} /> {node.label}
                </button>{' '}
                {lit.nodes.includes(node.id) && mark}
              </td>
              <td>{say(nodeKindLabel(node.kind))}</td>
              <td>{say(node.inLead ? GRAPH_TEXT.yes : GRAPH_TEXT.no)}</td>
              <td className="num">{node.degree}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>
        {say(GRAPH_TEXT.edges)} {view.edges.length}
      </h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{say(GRAPH_TEXT.from)}</th>
            <th>{say(GRAPH_TEXT.edge)}</th>
            <th>{say(GRAPH_TEXT.to)}</th>
            <th>{say(GRAPH_TEXT.date)}</th>
            <th>{say(GRAPH_TEXT.evidence)}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr key={edge.id} aria-selected={chosen('edge', edge.id)}>
              <td>{scene.nodes.get(edge.from)?.label}</td>
              <td>
                {say(edgeKindLabel(edge.kind))}
                {edge.role !== '' && <span className="muted"> {say(roleLabel(edge.role))}</span>}
                {edge.inferred && <span className="muted"> {say(GRAPH_TEXT.edgeInferred)}</span>} {lit.edges.includes(edge.id) && mark}
              </td>
              <td>{scene.nodes.get(edge.to)?.label}</td>
              <td className="keep">{edge.date ?? '—'}</td>
              <td>
                <button type="button" className="bare as-link" onClick={() => onSelect({ type: 'edge', id: edge.id })}>
                  {say(GRAPH_TEXT.evidence)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
