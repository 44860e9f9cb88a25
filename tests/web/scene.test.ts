import { describe, expect, it } from 'vitest';
import {
  addTo,
  advance,
  EMPTY_HISTORY,
  EMPTY_SCENE,
  edgesByKind,
  hideNode,
  legendCounts,
  NO_FILTER,
  type SceneEdge,
  type SceneNode,
  showNode,
  undo,
  viewOf,
} from '../../web/pages/graph/scene.ts';

const aNode = (id: string, over: Partial<SceneNode> = {}): SceneNode => ({
  id,
  kind: 'case',
  label: id,
  masked: false,
  degree: 1,
  inLead: false,
  properties: {},
  ...over,
});
const anEdge = (from: string, to: string, over: Partial<SceneEdge> = {}): SceneEdge => ({
  id: `${from}-${to}`,
  kind: 'handled',
  from,
  to,
  role: '',
  date: null,
  confidence: 1,
  inferred: false,
  ...over,
});
const DID = { zh: '加入', en: 'add' };
const star = addTo(EMPTY_SCENE, {
  nodes: [aNode('judge', { kind: 'official', inLead: true }), aNode('a'), aNode('b'), aNode('lawyer', { kind: 'lawyer' })],
  edges: [anEdge('judge', 'a'), anEdge('judge', 'b'), anEdge('lawyer', 'b', { kind: 'represented', inferred: true })],
});
const ids = (view: { nodes: readonly { id: string }[] }) => view.nodes.map((node) => node.id).sort();

describe('scene', () => {
  it('leaves out edges whose ends are missing and stays the same when nothing is new', () => {
    expect(addTo(EMPTY_SCENE, { nodes: [aNode('a')], edges: [anEdge('a', 'gone')] }).edges.size).toBe(0);
    expect(addTo(star, { nodes: [aNode('a')], edges: [anEdge('judge', 'a')] })).toBe(star);
  });

  it('hides a node with what only it tied to the rest, and brings it back', () => {
    const hidden = hideNode(star, 'judge');
    expect(ids(viewOf(hidden, NO_FILTER))).toEqual(['b', 'lawyer']);
    expect(viewOf(hidden, NO_FILTER).edges.map((edge) => edge.id)).toEqual(['lawyer-b']);
    expect(ids(viewOf(showNode(hidden, 'judge'), NO_FILTER))).toEqual(['b', 'judge', 'lawyer']);
  });

  it('takes steps back one by one and keeps none that changed nothing', () => {
    const one = advance(EMPTY_HISTORY, star, DID);
    const two = advance(one, hideNode(star, 'a'), DID);
    expect(advance(two, two.present, DID)).toBe(two);
    expect(undo(two).present).toBe(star);
    expect(undo(undo(two)).present).toBe(EMPTY_SCENE);
    expect(undo(EMPTY_HISTORY)).toBe(EMPTY_HISTORY);
  });

  it('filters by kind, by inference and by lead', () => {
    expect(ids(viewOf(star, { ...NO_FILTER, kindsOff: new Set(['case']) }))).toEqual(['judge', 'lawyer']);
    expect(viewOf(star, { ...NO_FILTER, inferredOff: true }).edges.every((edge) => !edge.inferred)).toBe(true);
    expect(ids(viewOf(star, { ...NO_FILTER, onlyInLead: true }))).toEqual(['a', 'b', 'judge']);
  });

  it('counts for legend and expansion', () => {
    expect(edgesByKind(star, 'b')).toEqual(
      new Map([
        ['handled', 1],
        ['represented', 1],
      ]),
    );
    const counts = legendCounts(hideNode(star, 'a'));
    expect(counts.kinds.get('case')).toBe(1);
    expect(counts.inLead).toBe(1);
    expect(counts.inferred).toBe(1);
  });
});
