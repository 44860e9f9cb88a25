import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bilingual } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { get, ProblemError } from '../../client.ts';
import { useSay } from '../../language.ts';
import { fillText } from '../../text/fill-text.ts';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { PATHS_TEXT } from '../../text/paths.ts';
import { addTo, advance, EMPTY_HISTORY, EMPTY_SCENE, type History, hideNode, showNode, undo } from './scene.ts';

/** Edges that one expansion brings. */
export const EXPAND_STEP = 30;
/** Pages that one expansion reads before it says that nothing is new. */
const MOST_PAGES = 8;

function did(text: Bilingual, name: string): Bilingual {
  return { zh: fillText(text.zh, { name }), en: fillText(text.en, { name }) };
}

export interface SceneControl {
  readonly history: History;
  /** The node whose surroundings are being read. */
  readonly busy: string | null;
  readonly problem: ProblemError | null;
  /** The node that brought the newest nodes. */
  readonly around: string | null;
  /** Brings the next edges of a node, of one kind or of all. */
  readonly expand: (node: string, edgeKind: string | null) => Promise<void>;
  readonly openLead: (lead: string) => Promise<void>;
  /** Brings one node alone. */
  readonly openNode: (node: string) => Promise<void>;
  /** Brings one edge with its two ends. */
  readonly openEdge: (edge: string) => Promise<void>;
  /** Brings paths from a node, also where parts of them were hidden. */
  readonly addPaths: (from: string, paths: Reply<'GET /api/paths'>) => void;
  readonly hide: (node: string) => void;
  readonly reveal: (node: string) => void;
  readonly stepBack: () => void;
  /** Puts the last problem away, so that the same step can be tried again. */
  readonly dismiss: () => void;
}

/** The scene with its history, and the calls that bring more onto it. */
export function useScene(): SceneControl {
  const say = useSay();
  const { message } = App.useApp();
  const [history, setHistory] = useState<History>(EMPTY_HISTORY);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [around, setAround] = useState<string | null>(null);
  const present = useRef(history.present);
  useEffect(() => {
    present.current = history.present;
  }, [history]);
  // How many edges of a node and kind have been read: the next expansion goes on there.
  const read = useRef(new Map<string, number>());

  const attempt = useCallback(async (work: () => Promise<void>) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(
        error instanceof ProblemError ? error : new ProblemError('internal', { zh: '内部错误', en: 'Internal error' }, String(error), 0),
      );
    } finally {
      setBusy(null);
    }
  }, []);

  const expand = useCallback(
    (node: string, edgeKind: string | null) =>
      attempt(async () => {
        setBusy(node);
        const key = `${node} ${edgeKind ?? '*'}`;
        const before = present.current;
        let next = before;
        let name = before.nodes.get(node)?.label ?? '';
        for (let page = 0; page < MOST_PAGES; page++) {
          const offset = read.current.get(key) ?? 0;
          const reply = await get('GET /api/nodes/:id/neighbours', {
            id: node,
            query: { offset, limit: EXPAND_STEP, ...(edgeKind === null ? {} : { kinds: edgeKind }) },
          });
          read.current.set(key, offset + reply.edges.length);
          name = reply.node.label;
          next = addTo(next, { nodes: [reply.node, ...reply.nodes], edges: reply.edges });
          const grown = next.nodes.size - before.nodes.size + (next.edges.size - before.edges.size);
          if (reply.edges.length < EXPAND_STEP || grown >= EXPAND_STEP / 2) break;
        }
        next = showNode(next, node);
        if (next === before) message.info(say(GRAPH_TEXT.nothingNew));
        setAround(node);
        setHistory((now) =>
          advance(
            now,
            now.present === before ? next : addTo(now.present, { nodes: [...next.nodes.values()], edges: [...next.edges.values()] }),
            did(before.nodes.has(node) ? GRAPH_TEXT.didExpand : GRAPH_TEXT.didAdd, name),
          ),
        );
      }),
    [attempt, message, say],
  );

  const openLead = useCallback(
    (lead: string) =>
      attempt(async () => {
        setBusy(lead);
        const reply = await get('GET /api/leads/:id/graph', { id: lead });
        read.current = new Map();
        setAround(null);
        setHistory({ present: addTo(EMPTY_SCENE, reply), past: [] });
      }),
    [attempt],
  );

  const openNode = useCallback(
    (node: string) =>
      attempt(async () => {
        setBusy(node);
        // One edge is the least that can be asked for, and is not drawn.
        const reply = await get('GET /api/nodes/:id/neighbours', { id: node, query: { limit: 1 } });
        setHistory((now) => advance(now, addTo(now.present, { nodes: [reply.node], edges: [] }), did(GRAPH_TEXT.didAdd, reply.node.label)));
      }),
    [attempt],
  );

  const openEdge = useCallback(
    (edge: string) =>
      attempt(async () => {
        setBusy(edge);
        const reply = await get('GET /api/edges/:id/evidence', { id: edge });
        const addition = { nodes: [reply.from, reply.to], edges: [reply.edge] };
        setAround(reply.from.id);
        setHistory((now) => advance(now, addTo(now.present, addition), did(GRAPH_TEXT.didAdd, reply.to.label)));
      }),
    [attempt],
  );

  const addPaths = useCallback((from: string, paths: Reply<'GET /api/paths'>) => {
    const first = paths.paths[0]?.nodes ?? [];
    const names = [first[0], first[first.length - 1]].map((id) => paths.nodes.find((node) => node.id === id)?.label ?? '');
    setAround(from);
    setHistory((now) => {
      const seen = paths.nodes.reduce((scene, node) => showNode(scene, node.id), addTo(now.present, paths));
      return advance(now, seen, did(PATHS_TEXT.didFind, names.join(' – ')));
    });
  }, []);
  const hide = useCallback((node: string) => {
    setHistory((now) => advance(now, hideNode(now.present, node), did(GRAPH_TEXT.didHide, now.present.nodes.get(node)?.label ?? '')));
  }, []);
  const reveal = useCallback((node: string) => {
    setHistory((now) => advance(now, showNode(now.present, node), did(GRAPH_TEXT.didAdd, now.present.nodes.get(node)?.label ?? '')));
  }, []);
  const stepBack = useCallback(() => {
    const last = history.past[history.past.length - 1];
    if (last === undefined) return;
    // What was taken back may be fetched anew.
    read.current = new Map();
    setHistory(undo);
    message.info(say(GRAPH_TEXT.undone, { what: say(last.did) }));
  }, [history, message, say]);

  const dismiss = useCallback(() => setProblem(null), []);
  return { history, busy, problem, around, expand, openLead, openNode, openEdge, addPaths, hide, reveal, stepBack, dismiss };
}
