import { useEffect, useRef } from 'react';
import type { Selection } from './drawing.ts';
import type { Paths } from './use-paths.ts';
import type { SceneControl } from './use-scene.ts';

/** Brings what the address names onto the canvas: the lead first, then the ends of a path that none joins, then what is selected. */
export function useOpening(scene: SceneControl, lead: string | null, selection: Selection, paths: Paths): void {
  const { openLead, openNode, openEdge, expand } = scene;
  const { present } = scene.history;
  const asked = useRef(new Set<string>());
  const leadIsThere = lead === null || present.nodes.size > 0;
  const selectionIsThere = selection === null || (selection.type === 'node' ? present.nodes : present.edges).has(selection.id);
  // Paths that are found bring their ends along, and perhaps what is selected.
  const pathsOnTheWay = paths.to !== null && paths.rows === null && paths.problem === null;
  const end = pathsOnTheWay ? undefined : [paths.from, paths.to].find((id) => id !== null && !present.nodes.has(id));
  useEffect(() => {
    const once = (key: string, work: () => Promise<void>) => {
      if (asked.current.has(key)) return;
      asked.current.add(key);
      void work().finally(() => asked.current.delete(key));
    };
    if (lead !== null && !leadIsThere) once(lead, () => openLead(lead));
    else if (pathsOnTheWay) return;
    else if (end !== undefined && end !== null) once(end, () => openNode(end));
    else if (selection !== null && !selectionIsThere)
      once(selection.id, () => (selection.type === 'node' ? expand(selection.id, null) : openEdge(selection.id)));
  }, [lead, leadIsThere, pathsOnTheWay, end, selection, selectionIsThere, openLead, openNode, openEdge, expand]);
}
