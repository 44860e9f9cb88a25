import { useEffect, useRef } from 'react';
import { useSay } from '../../language.ts';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { Drawing, type DrawingEvents, type Selection } from './drawing.ts';
import type { Highlight } from './paths.ts';
import type { View } from './scene.ts';

interface Properties extends DrawingEvents {
  readonly view: View;
  readonly selection: Selection;
  /** What is lit while the rest is dimmed. */
  readonly highlight: Highlight | null;
  /** The node that brought the newest nodes. */
  readonly around: string | null;
  /** Given the drawing while it exists, null afterwards. */
  readonly onDrawing: (drawing: Drawing | null) => void;
  readonly onNoWebgl: () => void;
}

/** The canvas. Its table twin says the same to those who do not see it. */
export function GraphCanvas({ view, selection, highlight, around, onSelect, onExpand, onDrawing, onNoWebgl }: Properties) {
  const say = useSay();
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const latest = useRef({ onSelect, onExpand, onDrawing, onNoWebgl });
  useEffect(() => {
    latest.current = { onSelect, onExpand, onDrawing, onNoWebgl };
  });

  useEffect(() => {
    if (container.current === null) return;
    try {
      drawing.current = new Drawing(container.current, {
        onSelect: (next) => latest.current.onSelect(next),
        onExpand: (node) => latest.current.onExpand(node),
      });
    } catch {
      latest.current.onNoWebgl();
      return;
    }
    latest.current.onDrawing(drawing.current);
    return () => {
      drawing.current?.close();
      drawing.current = null;
      latest.current.onDrawing(null);
    };
  }, []);
  useEffect(() => drawing.current?.show(view, around), [view, around]);
  useEffect(() => drawing.current?.light(highlight), [highlight]);
  useEffect(() => {
    drawing.current?.select(selection);
    if (selection?.type === 'node') drawing.current?.reveal(selection.id);
  }, [selection]);

  return (
    <div
      ref={container}
      className="graph-canvas"
      role="img"
      aria-label={say(GRAPH_TEXT.canvasLabel, { nodes: view.nodes.length, edges: view.edges.length })}
    />
  );
}
