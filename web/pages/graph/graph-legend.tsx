import { NODE_KINDS } from '../../../graph/model/kinds.ts';
import { nodeKindLabel } from '../../labels.ts';
import { useCount, useSay } from '../../language.ts';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { KindMark } from './kind-mark.tsx';
import { CANVAS_COLOURS } from './kind-style.ts';
import { legendCounts, type Scene, type SceneFilter } from './scene.ts';

interface Properties {
  readonly scene: Scene;
  readonly filter: SceneFilter;
  readonly onFilter: (filter: SceneFilter) => void;
}

/** Kinds with counts; pressing one takes it out of the picture or brings it back. */
export function GraphLegend({ scene, filter, onFilter }: Properties) {
  const say = useSay();
  const count = useCount();
  const { kinds, inLead, inferred } = legendCounts(scene);
  const toggleKind = (kind: string) => {
    const kindsOff = new Set(filter.kindsOff);
    if (!kindsOff.delete(kind)) kindsOff.add(kind);
    onFilter({ ...filter, kindsOff });
  };
  return (
    <fieldset className="graph-legend" aria-label={say(GRAPH_TEXT.legend)}>
      {Object.keys(NODE_KINDS)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <button
            key={kind}
            type="button"
            className="bare"
            aria-pressed={!filter.kindsOff.has(kind)}
            data-kind={kind}
            onClick={() => toggleKind(kind)}
          >
            <KindMark kind={kind} />
            {say(nodeKindLabel(kind))}
            <b>{count(kinds.get(kind) ?? 0)}</b>
          </button>
        ))}
      {inLead > 0 && (
        <button
          type="button"
          className="bare"
          aria-pressed={filter.onlyInLead}
          data-on={filter.onlyInLead}
          onClick={() => onFilter({ ...filter, onlyInLead: !filter.onlyInLead })}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <circle cx="6" cy="6" r="4.8" fill="none" stroke={CANVAS_COLOURS.lead} strokeWidth="2" />
          </svg>
          {say(GRAPH_TEXT.inLead)}
          <b>{count(inLead)}</b>
        </button>
      )}
      {inferred > 0 && (
        <button
          type="button"
          className="bare"
          aria-pressed={!filter.inferredOff}
          onClick={() => onFilter({ ...filter, inferredOff: !filter.inferredOff })}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <line x1="0" y1="6" x2="12" y2="6" stroke={CANVAS_COLOURS.edgeInferred} strokeWidth="2" strokeDasharray="4 2" />
          </svg>
          {say(GRAPH_TEXT.inferred)}
          <b>{count(inferred)}</b>
        </button>
      )}
    </fieldset>
  );
}
