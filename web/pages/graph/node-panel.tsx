import { Button } from 'antd';
import type { Reply } from '../../../server/api/contract.ts';
import { edgeKindLabel, nodeKindLabel, roleLabel } from '../../labels.ts';
import { useCount, useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { PATHS_TEXT } from '../../text/paths.ts';
import { useReply } from '../../use-reply.ts';
import { AlikeList } from './alike-list.tsx';
import { KindMark } from './kind-mark.tsx';
import { propertyLabel, shownProperties } from './node-properties.ts';
import { edgesByKind, type Scene, type SceneEdge, type SceneNode } from './scene.ts';
import { EXPAND_STEP } from './use-scene.ts';

/** Kinds of which others may bear the name. */
const ALIKE: ReadonlySet<SceneNode['kind']> = new Set(['organization', 'firm', 'official', 'lawyer']);

interface Properties {
  readonly node: SceneNode;
  readonly scene: Scene;
  readonly busy: boolean;
  readonly onExpand: (edgeKind: string | null) => void;
  /** The node may become the end of a path that has its start. */
  readonly endsPath: boolean;
  readonly onPaths: () => void;
  readonly onHide: () => void;
  readonly onEdge: (edge: string) => void;
}

/** Counts by edge kind before the cap, each with a button that brings the next ones. */
function ExpandMenu({ node, scene, busy, onExpand }: Pick<Properties, 'node' | 'scene' | 'busy' | 'onExpand'>) {
  const say = useSay();
  const count = useCount();
  // One edge is enough: the reply counts all of them.
  const { reply, problem, retry } = useReply('GET /api/nodes/:id/neighbours', { id: node.id, query: { limit: 1 } });
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={retry} />;
  const totals: Reply<'GET /api/nodes/:id/neighbours'>['byEdgeKind'] = reply?.node.id === node.id ? reply.byEdgeKind : {};
  const shown = edgesByKind(scene, node.id);
  const all = Object.values(totals).reduce((sum, value) => sum + value, 0);
  const drawn = [...shown.values()].reduce((sum, value) => sum + value, 0);
  return (
    <section aria-busy={busy}>
      <h2>{say(GRAPH_TEXT.expandOf)}</h2>
      <ul className="expand-menu">
        {Object.entries(totals)
          .sort((a, b) => b[1] - a[1])
          .map(([kind, total]) => {
            const here = Math.min(total, shown.get(kind) ?? 0);
            const left = total - here;
            return (
              <li key={kind} data-edge-kind={kind}>
                <span>{say(edgeKindLabel(kind))}</span>
                <span className="muted num">{say(GRAPH_TEXT.expandTotal, { shown: count(here), total: count(total) })}</span>
                {left > 0 ? (
                  <Button onClick={() => onExpand(kind)} disabled={busy}>
                    {say(GRAPH_TEXT.expandMore, { count: Math.min(EXPAND_STEP, left) })}
                  </Button>
                ) : (
                  <span className="muted num">{say(GRAPH_TEXT.complete)}</span>
                )}
              </li>
            );
          })}
      </ul>
      {all > drawn && (
        <Button onClick={() => onExpand(null)} loading={busy}>
          {say(GRAPH_TEXT.expandAll, { count: Math.min(EXPAND_STEP, all - drawn) })}
          <KeyMark of="node-expand" />
        </Button>
      )}
    </section>
  );
}

function EdgeList({ node, scene, onEdge }: Pick<Properties, 'node' | 'scene' | 'onEdge'>) {
  const say = useSay();
  const edges: SceneEdge[] = [...scene.edges.values()].filter((edge) => edge.from === node.id || edge.to === node.id);
  edges.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>
        {say(GRAPH_TEXT.relations)} <span className="muted">{edges.length}</span>
      </h2>
      <ul className="edge-list">
        {edges.map((edge) => {
          const other = scene.nodes.get(edge.from === node.id ? edge.to : edge.from);
          return (
            <li key={edge.id}>
              <button type="button" className="bare" onClick={() => onEdge(edge.id)}>
                <span className="muted one-line" title={say(edgeKindLabel(edge.kind))}>
                  {say(edge.role === '' ? edgeKindLabel(edge.kind) : roleLabel(edge.role))}
                </span>
                <span className="one-line">
                  {other !== undefined && <KindMark kind={other.kind} />} {other?.label}
                </span>
                <span className="muted">{edge.date}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The selected node: what it is, what may be brought in, and its edges on the canvas. */
export function NodePanel({ node, scene, busy, endsPath, onExpand, onPaths, onHide, onEdge }: Properties) {
  const say = useSay();
  const count = useCount();
  const properties = shownProperties(node);
  const document = node.kind === 'decision' ? node.properties['document'] : undefined;
  return (
    <div className="panel-body" data-node={node.id}>
      <header className="panel-head">
        <KindMark kind={node.kind} />
        <div>
          <b>{node.label}</b>
          <p className="muted">
            {say(nodeKindLabel(node.kind))} ·{' '}
            {say(GRAPH_TEXT.degree, {
              shown: count([...edgesByKind(scene, node.id).values()].reduce((a, b) => a + b, 0)),
              total: count(node.degree),
            })}
            {node.inLead && <span className="in-lead"> · {say(GRAPH_TEXT.inLead)}</span>}
          </p>
        </div>
      </header>
      <div className="panel-actions">
        <Button onClick={onPaths} type={endsPath ? 'primary' : 'default'}>
          {say(endsPath ? PATHS_TEXT.endHere : PATHS_TEXT.startHere)}
          <KeyMark of="paths-find" />
        </Button>
        <Button onClick={onHide}>
          {say(GRAPH_TEXT.hide)}
          <KeyMark of="node-hide" />
        </Button>
      </div>
      {node.masked && <p className="warning">{say(GRAPH_TEXT.masked)}</p>}
      {properties.length > 0 && (
        <dl className="property-list">
          {properties.map(([key, value]) => (
            <div key={key}>
              <dt>{say(propertyLabel(key))}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {typeof document === 'string' && (
        <PageLink page="documents" id={document}>
          {say(GRAPH_TEXT.document)}
        </PageLink>
      )}
      {ALIKE.has(node.kind) && <AlikeList node={node} />}
      <ExpandMenu node={node} scene={scene} busy={busy} onExpand={onExpand} />
      <EdgeList node={node} scene={scene} onEdge={onEdge} />
    </div>
  );
}
