import '../../style/graph.css';
import '../../style/paths.css';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '../../language.ts';
import { DocumentPane } from '../../parts/document-pane.tsx';
import { KeyMark } from '../../parts/key-mark.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { PaneSkeleton } from '../../parts/skeletons.tsx';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { adjustAddress, openPage, useAddress } from '../../use-address.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import type { Drawing, Selection } from './drawing.ts';
import { EdgePanel, type EdgeQuote } from './edge-panel.tsx';
import { GraphCanvas } from './graph-canvas.tsx';
import { GraphLegend } from './graph-legend.tsx';
import { GraphStart } from './graph-start.tsx';
import { GraphTools } from './graph-tools.tsx';
import { LeadNote } from './lead-note.tsx';
import { NodePanel } from './node-panel.tsx';
import { PathPanel } from './path-panel.tsx';
import { standsOn } from './paths.ts';
import { NO_FILTER, viewOf } from './scene.ts';
import { SceneTable } from './scene-table.tsx';
import { useOpening } from './use-opening.ts';
import { choosePath, closePaths, endPathsAt, startPathsAt, usePaths } from './use-paths.ts';
import { useScene } from './use-scene.ts';

const NO_SPANS: readonly never[] = [];

function choose(selection: Selection): void {
  adjustAddress(
    { node: selection?.type === 'node' ? selection.id : null, edge: selection?.type === 'edge' ? selection.id : null },
    { replace: true },
  );
}
const chooseNode = (id: string) => choose({ type: 'node', id });
const chooseEdge = (id: string) => choose({ type: 'edge', id });

function GraphBody({ onClear }: { readonly onClear: () => void }) {
  const say = useSay();
  const { query } = useAddress();
  const lead = query['lead'] ?? null;
  const asTable = query['view'] === 'table';
  const selection = useMemo<Selection>(() => {
    if (query['edge'] !== undefined) return { type: 'edge', id: query['edge'] };
    return query['node'] === undefined ? null : { type: 'node', id: query['node'] };
  }, [query['edge'], query['node']]);
  const scene = useScene();
  const paths = usePaths(scene, lead === null || scene.history.present.nodes.size > 0);
  useOpening(scene, lead, selection, paths);
  // The next node that is chosen becomes the end of the path.
  const endWanted = paths.from !== null && paths.to === null;
  const [filter, setFilter] = useState(NO_FILTER);
  const [quote, setQuote] = useState<EdgeQuote | null>(null);
  const drawing = useRef<Drawing | null>(null);
  const { history } = scene;
  const { present } = history;
  const view = useMemo(() => viewOf(present, filter), [present, filter]);
  const node = selection?.type === 'node' ? (present.nodes.get(selection.id) ?? null) : null;

  const { expand, hide, reveal, stepBack } = scene;
  const onExpand = useCallback((id: string) => void expand(id, null), [expand]);
  const onNode = useCallback(
    (id: string) => {
      reveal(id);
      chooseNode(id);
    },
    [reveal],
  );
  const wantsAsEnd = (id: string) => endWanted && id !== paths.from;
  const pick = (id: string) => (wantsAsEnd(id) ? endPathsAt(id) : onNode(id));
  const onSelect = (next: Selection) => (next?.type === 'node' && wantsAsEnd(next.id) ? endPathsAt(next.id) : choose(next));
  const onDrawing = useCallback((next: Drawing | null) => {
    drawing.current = next;
  }, []);
  const onNoWebgl = useCallback(() => adjustAddress({ view: 'table' }, { replace: true }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edge or node closes the original that was open
  useEffect(() => setQuote(null), [selection]);

  const step = (by: number) => {
    const at = view.nodes.findIndex((entry) => entry.id === node?.id);
    const next = view.nodes[(at + by + view.nodes.length) % Math.max(1, view.nodes.length)];
    if (next !== undefined) chooseNode(next.id);
  };
  const actions = {
    expand: () => {
      if (node !== null) void expand(node.id, null);
    },
    paths: () => {
      if (node === null) return;
      if (wantsAsEnd(node.id)) endPathsAt(node.id);
      else startPathsAt(node.id);
    },
    hide: () => {
      if (node === null) return;
      hide(node.id);
      choose(null);
    },
    undo: () => {
      choose(null);
      const before = history.past[history.past.length - 1]?.scene;
      const ends = [paths.from, paths.to].filter((id) => id !== null);
      // What is taken back would be brought again while the address asks for it.
      if (before !== undefined && !(ends.every((id) => before.nodes.has(id)) && standsOn(before, paths.rows ?? []))) closePaths();
      stepBack();
    },
    layOut: () => drawing.current?.layOutAgain(),
    fit: () => drawing.current?.fit(),
    table: () => adjustAddress({ view: asTable ? null : 'table' }, { replace: true }),
    choose: pick,
    clear: onClear,
  };
  const stepPath = (by: number) => {
    const many = paths.rows?.length ?? 0;
    if (many > 1) choosePath((paths.chosen + by + many) % many);
  };
  useShortcuts({
    'node-next': () => step(1),
    'node-previous': () => step(-1),
    'node-expand': actions.expand,
    'node-hide': actions.hide,
    'paths-find': actions.paths,
    'path-next': () => stepPath(1),
    'path-previous': () => stepPath(-1),
    'graph-undo': actions.undo,
    'graph-layout': actions.layOut,
    'graph-fit': actions.fit,
    'graph-table': actions.table,
    back: () => {
      if (quote !== null) setQuote(null);
      else if (selection !== null) choose(null);
      else if (paths.from !== null) closePaths();
      else return false;
    },
  });

  const problem = scene.problem ?? paths.problem;
  if (present.nodes.size === 0 && problem !== null) {
    return <ProblemNotice problem={problem} onRetry={() => window.location.reload()} />;
  }
  if (present.nodes.size === 0) {
    if (lead === null && selection === null && paths.from === null) return <GraphStart onChoose={onNode} />;
    return <PaneSkeleton />;
  }
  return (
    <div className="main graph-page">
      <GraphTools history={history} view={view} asTable={asTable} nodeChosen={node !== null} busy={scene.busy !== null} actions={actions} />
      <div className={`graph-stage${asTable ? ' as-table' : ''}${endWanted ? ' choosing' : ''}`}>
        {asTable ? (
          <SceneTable scene={present} view={view} selection={selection} highlight={paths.highlight} onSelect={onSelect} />
        ) : (
          <GraphCanvas
            view={view}
            selection={selection}
            highlight={paths.highlight}
            around={scene.around}
            onSelect={onSelect}
            onExpand={onExpand}
            onDrawing={onDrawing}
            onNoWebgl={onNoWebgl}
          />
        )}
        <GraphLegend scene={present} filter={filter} onFilter={setFilter} />
      </div>
      <aside className="graph-panel" aria-label={say(GRAPH_TEXT.evidence)}>
        {scene.problem !== null && <ProblemNotice problem={scene.problem} onRetry={scene.dismiss} />}
        {quote !== null && (
          <DocumentPane
            document={quote.document}
            focus={quote}
            cited={NO_SPANS}
            shows={quote.shows}
            tools={
              <Button onClick={() => setQuote(null)}>
                {say(GRAPH_TEXT.backToEvidence)}
                <KeyMark of="back" />
              </Button>
            }
          />
        )}
        {quote === null && node !== null && (
          <NodePanel
            node={node}
            scene={present}
            busy={scene.busy === node.id}
            onExpand={(kind) => void expand(node.id, kind)}
            endsPath={wantsAsEnd(node.id)}
            onPaths={actions.paths}
            onHide={actions.hide}
            onEdge={chooseEdge}
          />
        )}
        {quote === null && selection?.type === 'edge' && (
          <EdgePanel edge={selection.id} scene={present} onNode={onNode} onEdge={chooseEdge} onQuote={setQuote} />
        )}
        {quote === null && selection === null && paths.from !== null && (
          <PathPanel paths={paths} scene={present} onNode={onNode} onEdge={chooseEdge} />
        )}
        {quote === null && selection === null && paths.from === null && scene.problem === null && <LeadNote lead={lead} />}
      </aside>
    </div>
  );
}

/** The relationship graph; another lead starts another canvas, and so does clearing it. */
export function GraphPage() {
  const { query } = useAddress();
  const [canvas, setCanvas] = useState(0);
  const clear = () => {
    openPage('graph');
    setCanvas((number) => number + 1);
  };
  return <GraphBody key={`${query['lead'] ?? ''} ${canvas}`} onClear={clear} />;
}
