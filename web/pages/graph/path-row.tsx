import { Fragment } from 'react';
import { edgeKindLabel, roleLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { KindMark } from './kind-mark.tsx';
import type { PathRow, PathStep } from './paths.ts';

const ARROW = { forward: '→', back: '←' } as const;

/** The kinds of the edges of a step, each once. */
function StepKinds({ step }: { readonly step: PathStep }) {
  const say = useSay();
  const words = new Set(step.edges.map(({ edge, forward }) => `${forward ? ARROW.forward : ARROW.back} ${say(edgeKindLabel(edge.kind))}`));
  return (
    <>
      {' '}
      <small className="muted keep">{[...words].join(' ')}</small>{' '}
    </>
  );
}

/** A path in running text; pressing it lights it on the canvas. */
export function ShortPath({ row, onChoose }: { readonly row: PathRow; readonly onChoose: () => void }) {
  return (
    <button type="button" className="bare path-short" onClick={onChoose}>
      {row.nodes.map((node, at) => (
        <Fragment key={node.id}>
          <span>{node.label}</span>
          {row.steps[at] !== undefined && <StepKinds step={row.steps[at]} />}
        </Fragment>
      ))}
    </button>
  );
}

interface Properties {
  readonly row: PathRow;
  readonly onNode: (node: string) => void;
  readonly onEdge: (edge: string) => void;
}

/** The chosen path, step below step; every node and every edge opens. */
export function LongPath({ row, onNode, onEdge }: Properties) {
  const say = useSay();
  return (
    <div className="path-long">
      {row.nodes.map((node, at) => (
        <Fragment key={node.id}>
          <button type="button" className="bare as-link path-node" onClick={() => onNode(node.id)}>
            <KindMark kind={node.kind} /> <span>{node.label}</span>
          </button>
          {(row.steps[at]?.edges ?? []).map(({ edge, forward }) => (
            <button key={edge.id} type="button" className="bare path-edge" onClick={() => onEdge(edge.id)}>
              <span aria-hidden="true">{forward ? '↓' : '↑'}</span>
              <span>{say(edgeKindLabel(edge.kind))}</span>
              <span className="one-line">{edge.role === '' ? '' : say(roleLabel(edge.role))}</span>
              <span>{edge.date}</span>
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
