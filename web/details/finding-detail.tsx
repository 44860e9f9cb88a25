import type { ReactNode } from 'react';
import type { Detail } from '../../graph/model/leads/lead.ts';
import { CheckDetail } from './check-detail.tsx';
import { IntervalDetail } from './interval-detail.tsx';
import { NoteDetail } from './note-detail.tsx';
import { RatioDetail } from './ratio-detail.tsx';
import { TableDetail } from './table-detail.tsx';
import { TimelineDetail } from './timeline-detail.tsx';

type Renderers = { readonly [T in Detail['type']]: (detail: Extract<Detail, { type: T }>) => ReactNode };

/** One renderer for each type of the closed union; a new type does not compile until it has one. */
const RENDERERS: Renderers = {
  ratio: (detail) => <RatioDetail detail={detail} />,
  table: (detail) => <TableDetail detail={detail} />,
  check: (detail) => <CheckDetail detail={detail} />,
  timeline: (detail) => <TimelineDetail detail={detail} />,
  interval: (detail) => <IntervalDetail detail={detail} />,
  note: (detail) => <NoteDetail detail={detail} />,
};

/** Draws any detail of a finding. */
export function FindingDetail({ detail }: { readonly detail: Detail }) {
  const render = RENDERERS[detail.type] as (detail: Detail) => ReactNode;
  return render(detail);
}
