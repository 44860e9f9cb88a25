/** What a lead is about, under an id that outlives verdicts, cases and runs. */

import type { Bilingual } from '../span.ts';
import type { Finding } from './lead.ts';

/** A key that a conduct holds: focus, pattern and, of a pair, the counterpart. It names nobody: nodes are hashes. */
export interface HeldKey {
  readonly key: string;
  /** Id of the conduct. */
  readonly conduct: string;
  /** Whether the conduct has its id of this key: it stays where the key stays. */
  readonly own: boolean;
  /** When the run began that first found it, ISO time. */
  readonly since: string;
}

/** An id under which nothing stands any more leads on to another. */
export interface LedOn {
  readonly id: string;
  /** Never one that leads on itself. */
  readonly into: string;
}

/** All that earlier standing runs left for the next one to name its leads by. */
export interface KnownConducts {
  readonly keys: readonly HeldKey[];
  readonly leadsOn: readonly LedOn[];
}

export const CONDUCT_EVENTS = {
  merged: { zh: '并入另一线索', en: 'was joined to another, its id leads on' },
  split: { zh: '从另一线索分出', en: 'came out of another' },
  revived: { zh: '并入后又分出，恢复编号', en: 'was joined to another and stands by itself again' },
  moved: { zh: '因人员身份更正而沿用编号', en: 'keeps its id under a corrected name or unit' },
  renamed: { zh: '由旧版编号换为新编号', en: 'has a new id, the one of an older version leads on' },
} as const satisfies Record<string, Bilingual>;

/** Something that happened to the id of a conduct: an entry of the ledger, whose subject is the id. */
export interface ConductEvent {
  readonly what: keyof typeof CONDUCT_EVENTS;
  readonly id: string;
  /** merged, renamed: the conduct it leads on to. split, revived: the one it came from. moved: the key that the conduct held before. */
  readonly other: string;
  /** Id of the run. */
  readonly run: string;
}

/** How a standing run leaves keys and ids. */
export interface ConductMoves {
  /** Keys that are new or changed hands. */
  readonly held: readonly HeldKey[];
  /** Ids that lead on from now on, or elsewhere than before. */
  readonly leadsOn: readonly LedOn[];
  /** Ids that led on and stand by themselves again. */
  readonly revived: readonly string[];
  readonly events: readonly ConductEvent[];
}

export const NO_MOVES: ConductMoves = { held: [], leadsOn: [], revived: [], events: [] };

/** Which ids lead on after these events, and which do no more. What led on to one that leads on itself now, the store leads on with it. */
export function ledBy(events: readonly ConductEvent[]): Pick<ConductMoves, 'leadsOn' | 'revived'> {
  return {
    leadsOn: events.flatMap(({ what, id, other }) => (what === 'merged' || what === 'renamed' ? [{ id, into: other }] : [])),
    revived: events.flatMap(({ what, id }) => (what === 'revived' ? [id] : [])),
  };
}

/** A finding of a standing run under the id of what it says. */
export interface KeptFinding {
  /** Of its content (`findingContent`). */
  readonly id: string;
  /** The conduct that it stands in; null where no lead shows it. */
  readonly conduct: string | null;
  readonly finding: Finding;
}
