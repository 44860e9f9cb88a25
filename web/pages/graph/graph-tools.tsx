import { Button } from 'antd';
import { useCount, useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import type { ShortcutId } from '../../shortcuts.ts';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { PATHS_TEXT } from '../../text/paths.ts';
import { EntitySearch } from './entity-search.tsx';
import type { History, View } from './scene.ts';

export interface GraphActions {
  readonly expand: () => void;
  readonly paths: () => void;
  readonly hide: () => void;
  readonly undo: () => void;
  readonly layOut: () => void;
  readonly fit: () => void;
  readonly table: () => void;
  readonly choose: (node: string) => void;
  readonly clear: () => void;
}

interface Properties {
  readonly history: History;
  readonly view: View;
  readonly asTable: boolean;
  readonly nodeChosen: boolean;
  readonly busy: boolean;
  readonly actions: GraphActions;
}

function Tool(properties: {
  readonly name: string;
  readonly shortcut: ShortcutId;
  readonly onPress: () => void;
  readonly off?: boolean;
  readonly busy?: boolean;
}) {
  return (
    <Button onClick={properties.onPress} disabled={properties.off ?? false} loading={properties.busy ?? false}>
      {properties.name}
      <KeyMark of={properties.shortcut} />
    </Button>
  );
}

/** Counts, search and the actions of the canvas with their keys. */
export function GraphTools({ history, view, asTable, nodeChosen, busy, actions }: Properties) {
  const say = useSay();
  const count = useCount();
  const hidden = history.present.hidden.size;
  const values = { nodes: count(view.nodes.length), edges: count(view.edges.length), hidden: count(hidden) };
  return (
    <div className="graph-tools" role="toolbar" aria-label={say(GRAPH_TEXT.title)}>
      <EntitySearch onChoose={actions.choose} />
      <span className="chip" data-part="graph-counts" aria-live="polite">
        {say(hidden > 0 ? GRAPH_TEXT.countsHidden : GRAPH_TEXT.counts, values)}
      </span>
      <Tool name={say(GRAPH_TEXT.expand)} shortcut="node-expand" onPress={actions.expand} off={!nodeChosen} busy={busy} />
      <Tool name={say(PATHS_TEXT.tool)} shortcut="paths-find" onPress={actions.paths} off={!nodeChosen} />
      <Tool name={say(GRAPH_TEXT.hide)} shortcut="node-hide" onPress={actions.hide} off={!nodeChosen} />
      <Tool
        name={history.past.length > 0 ? `${say(GRAPH_TEXT.undo)} ${history.past.length}` : say(GRAPH_TEXT.undo)}
        shortcut="graph-undo"
        onPress={actions.undo}
        off={history.past.length === 0}
      />
      {!asTable && (
        <>
          <Tool name={say(GRAPH_TEXT.layout)} shortcut="graph-layout" onPress={actions.layOut} />
          <Tool name={say(GRAPH_TEXT.fit)} shortcut="graph-fit" onPress={actions.fit} />
        </>
      )}
      <span className="push graph-tools-end">
        <Tool name={say(asTable ? GRAPH_TEXT.canvas : GRAPH_TEXT.table)} shortcut="graph-table" onPress={actions.table} />
        <Button onClick={actions.clear}>{say(GRAPH_TEXT.clear)}</Button>
      </span>
    </div>
  );
}
