/** The cases of a lead by what they move: those that are weighed, greatest first, then those that are not. Pure. */
import type { LeadReply } from './gather.ts';

export interface CaseRow {
  readonly number: string;
  /** Cases in the series that counts as one. */
  readonly cases: number;
  readonly document: string | null;
  readonly date: string | null;
  /** Null where the case is not among those of the lead: it is only compared with them. */
  readonly entry: LeadReply['cases'][number] | null;
  readonly mover: LeadReply['movers'][number] | null;
}

export function caseRows({ movers, cases }: Pick<LeadReply, 'movers' | 'cases'>): CaseRow[] {
  const entries = new Map(cases.map((entry) => [entry.number, entry]));
  const moved = new Set(movers.map((m) => m.case));
  return [
    ...movers.map((mover) => ({
      ...{ number: mover.case, cases: mover.cases, document: mover.document, date: mover.date },
      ...{ entry: entries.get(mover.case) ?? null, mover },
    })),
    ...cases
      .filter((entry) => !moved.has(entry.number))
      .map((entry) => ({ number: entry.number, cases: 1, document: entry.document, date: entry.date, entry, mover: null })),
  ];
}
