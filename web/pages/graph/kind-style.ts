/** How kinds are drawn: shape, colour and size. Shape tells groups apart without colour: people, representatives, units, institutions, cases. */
import type { NodeKind } from '../../../graph/model/kinds.ts';

export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'hexagon'] as const;
export type Shape = (typeof SHAPES)[number];

export interface KindStyle {
  readonly shape: Shape;
  /** `#rrggbb`: the canvas draws hsl() colours black. */
  readonly colour: string;
  /** Radius in pixels at the first view. */
  readonly size: number;
}

/** A new kind does not compile until it has a style. */
export const KIND_STYLES: Readonly<Record<NodeKind, KindStyle>> = {
  official: { shape: 'circle', colour: '#27497a', size: 11 },
  lawyer: { shape: 'diamond', colour: '#0f7b6c', size: 12 },
  agent: { shape: 'diamond', colour: '#5fa79b', size: 10 },
  firm: { shape: 'square', colour: '#3c8f83', size: 9 },
  person: { shape: 'triangle', colour: '#8a6a4f', size: 10 },
  organization: { shape: 'square', colour: '#a8741a', size: 9 },
  court: { shape: 'hexagon', colour: '#3d4b5c', size: 11 },
  procuratorate: { shape: 'hexagon', colour: '#6a5391', size: 11 },
  prison: { shape: 'hexagon', colour: '#7c4a4a', size: 11 },
  case: { shape: 'square', colour: '#64748b', size: 6 },
  decision: { shape: 'circle', colour: '#94a3b8', size: 5 },
};

const UNKNOWN: KindStyle = { shape: 'circle', colour: '#98a2b3', size: 7 };

/** Style of a kind as the API names it. */
export function kindStyle(kind: string): KindStyle {
  return Object.hasOwn(KIND_STYLES, kind) ? KIND_STYLES[kind as NodeKind] : UNKNOWN;
}

/** Cases and documents are many and long; their labels appear only around what is selected. */
export function labelledAlways(kind: string): boolean {
  return kind !== 'case' && kind !== 'decision';
}

export const CANVAS_COLOURS = {
  ground: '#fbfcfd',
  ink: '#17202c',
  nodeDimmed: '#d5dbe2',
  edge: '#b9c3cf',
  edgeNear: '#5b6f8a',
  edgeFaint: '#dfe4ea',
  edgeInferred: '#c58a3a',
  edgeSelected: '#c98a00',
  lead: '#b3261e',
  selected: '#2f6fd0',
} as const;
