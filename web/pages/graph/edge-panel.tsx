import type { Reply } from '../../../server/api/contract.ts';
import { baseName } from '../../format.ts';
import { edgeKindLabel, roleLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { TextSkeleton } from '../../parts/skeletons.tsx';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { useReply } from '../../use-reply.ts';
import { KindMark } from './kind-mark.tsx';
import type { Scene, SceneEdge } from './scene.ts';

export type EdgeQuote = Reply<'GET /api/edges/:id/evidence'>['evidence'][number];

interface Properties {
  readonly edge: string;
  readonly scene: Scene;
  readonly onNode: (node: string) => void;
  readonly onEdge: (edge: string) => void;
  readonly onQuote: (quote: EdgeQuote) => void;
}

function EvidenceQuote({ quote, onQuote }: { readonly quote: EdgeQuote; readonly onQuote: (quote: EdgeQuote) => void }) {
  const say = useSay();
  return (
    <li>
      <button type="button" className="bare evidence-quote" onClick={() => onQuote(quote)} title={say(GRAPH_TEXT.openDocument)}>
        <span className="evidence-text">
          {quote.context.before}
          <mark>{quote.quote}</mark>
          {quote.context.after}
        </span>
        <small>
          {[say(quote.shows), quote.number ?? baseName(quote.path), quote.date].filter((part) => part !== null && part !== '').join(' · ')}
        </small>
      </button>
    </li>
  );
}

function parallelEdges(scene: Scene, edge: SceneEdge): SceneEdge[] {
  return [...scene.edges.values()].filter(
    (other) => other.id !== edge.id && [other.from, other.to].sort().join() === [edge.from, edge.to].sort().join(),
  );
}

/** The selected edge: what it says, how sure it is, and the sentences that say so. */
export function EdgePanel({ edge, scene, onNode, onEdge, onQuote }: Properties) {
  const say = useSay();
  const { reply, problem, retry } = useReply('GET /api/edges/:id/evidence', { id: edge });
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (reply === null || reply.edge.id !== edge) return <TextSkeleton />;
  const others = parallelEdges(scene, reply.edge);
  const rows: [string, string | null][] = [
    [say(GRAPH_TEXT.role), reply.edge.role === '' ? null : say(roleLabel(reply.edge.role))],
    [say(GRAPH_TEXT.date), reply.edge.date],
    [say(GRAPH_TEXT.confidence), `${Math.round(reply.edge.confidence * 100)}%`],
    [say(GRAPH_TEXT.basis), say(GRAPH_TEXT.quotes, { count: reply.evidence.length })],
  ];
  return (
    <div className="panel-body" data-edge={edge}>
      <header className="edge-head">
        <button type="button" className="bare as-link" onClick={() => onNode(reply.from.id)}>
          <KindMark kind={reply.from.kind} /> {reply.from.label}
        </button>
        <span className="muted">
          {reply.edge.inferred ? '⇢' : '→'} {say(edgeKindLabel(reply.edge.kind))}
          {reply.edge.inferred && `（${say(GRAPH_TEXT.edgeInferred)}）`} {reply.edge.inferred ? '⇢' : '→'}
        </span>
        <button type="button" className="bare as-link" onClick={() => onNode(reply.to.id)}>
          <KindMark kind={reply.to.kind} /> {reply.to.label}
        </button>
      </header>
      <dl className="property-list">
        {rows
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {reply.evidence.length === 0 && <p className="muted">{say(GRAPH_TEXT.noQuotes)}</p>}
      <ul className="evidence-quotes">
        {reply.evidence.map((quote) => (
          <EvidenceQuote key={`${quote.document} ${quote.start}`} quote={quote} onQuote={onQuote} />
        ))}
      </ul>
      {others.length > 0 && (
        <section>
          <h2>{say(GRAPH_TEXT.parallel)}</h2>
          <ul className="edge-list">
            {others.map((other) => (
              <li key={other.id}>
                <button type="button" className="bare" onClick={() => onEdge(other.id)}>
                  <span className="muted">{say(edgeKindLabel(other.kind))}</span>
                  <span>{other.role === '' ? '' : say(roleLabel(other.role))}</span>
                  <span className="muted">{other.date}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
