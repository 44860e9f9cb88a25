import { describe, expect, it } from 'vitest';
import type { Reply } from '../../server/api/contract.ts';
import { chosenRow, highlightOf, pathRows, standsOn } from '../../web/pages/graph/paths.ts';
import { addTo, EMPTY_SCENE, type SceneEdge, type SceneNode } from '../../web/pages/graph/scene.ts';

const aNode = (id: string): SceneNode => ({ id, kind: 'case', label: id, masked: false, degree: 1, inLead: false, properties: {} });
const anEdge = (id: string, from: string, to: string): SceneEdge => ({
  id,
  kind: 'handled',
  from,
  to,
  role: '',
  date: null,
  confidence: 1,
  inferred: false,
});

/** Judge and lawyer met in case a, where the judge stands twice, and in case b. */
const REPLY: Reply<'GET /api/paths'> = {
  paths: [
    { nodes: ['judge', 'a', 'lawyer'], edges: ['presided', 'for-plaintiff'] },
    { nodes: ['judge', 'a', 'lawyer'], edges: ['wrote', 'for-plaintiff'] },
    { nodes: ['judge', 'b', 'lawyer'], edges: ['sat', 'for-defendant'] },
  ],
  nodes: ['judge', 'a', 'b', 'lawyer'].map(aNode),
  edges: [
    anEdge('presided', 'judge', 'a'),
    anEdge('wrote', 'judge', 'a'),
    anEdge('for-plaintiff', 'lawyer', 'a'),
    anEdge('sat', 'judge', 'b'),
    anEdge('for-defendant', 'lawyer', 'b'),
  ],
};

describe('paths', () => {
  it('lists names in walking order, with parallel edges in one row', () => {
    const rows = pathRows(REPLY);
    expect(rows.map((row) => row.nodes.map((node) => node.label))).toEqual([
      ['judge', 'a', 'lawyer'],
      ['judge', 'b', 'lawyer'],
    ]);
    expect(rows[0]?.steps.map((step) => step.edges.map(({ edge }) => edge.id))).toEqual([['presided', 'wrote'], ['for-plaintiff']]);
  });

  it('tells which way an edge points as the path is walked', () => {
    expect(pathRows(REPLY)[1]?.steps.map((step) => step.edges[0]?.forward)).toEqual([true, false]);
  });

  it('lights all edges of the chosen path and nothing of the others', () => {
    const [first, second] = pathRows(REPLY).map(highlightOf);
    expect(first?.edges).toEqual(new Set(['presided', 'wrote', 'for-plaintiff']));
    expect(second?.nodes).toEqual(new Set(['judge', 'b', 'lawyer']));
  });

  it('knows whether a canvas holds them all', () => {
    const rows = pathRows(REPLY);
    const whole = addTo(EMPTY_SCENE, REPLY);
    expect(standsOn(whole, rows)).toBe(true);
    const [edges, nodes] = [new Map(whole.edges), new Map(whole.nodes)];
    edges.delete('wrote');
    nodes.delete('b');
    expect(standsOn({ ...whole, edges }, rows)).toBe(false);
    expect(standsOn({ ...whole, nodes }, rows)).toBe(false);
    expect(standsOn(EMPTY_SCENE, [])).toBe(true);
  });

  it('chooses the first path where the address names none that there is', () => {
    expect(chosenRow('2', 3)).toBe(1);
    for (const text of [undefined, '', '0', '4', '-1', '1.5', 'x']) expect(chosenRow(text, 3), String(text)).toBe(0);
  });
});
