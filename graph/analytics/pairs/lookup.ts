import type { NodeId } from '../../model/entity.ts';
import type { Meeting, Result } from './meeting.ts';

/** Meetings and results of a relation by whom and where they are of, each in the order of the relation; indexed when first asked for. */
export interface PairLookup {
  meetingsOf(official: NodeId): readonly Meeting[];
  /** Those in which the counterpart stands from the beginning. */
  meetingsWith(counterpart: NodeId): readonly Meeting[];
  meetingsAt(court: string): readonly Meeting[];
  /** Joint ones: of the official, with the counterpart from the beginning. */
  joint(official: NodeId, counterpart: NodeId): readonly Meeting[];
  resultsOf(official: NodeId): readonly Result[];
  /** Those in which the counterpart gained or lost. */
  resultsWith(counterpart: NodeId): readonly Result[];
}

export function pairLookup(meetings: readonly Meeting[], results: readonly Result[]): PairLookup {
  const byOfficial = indexed(meetings, (m) => (m.official === null ? [] : [m.official]));
  const byCounterpart = indexed(meetings, (m) => m.counterparts);
  const byCourt = indexed(meetings, (m) => [m.court]);
  const resultsByOfficial = indexed(results, (r) => [r.official]);
  const resultsByCounterpart = indexed(results, (r) => [...r.gained, ...r.lost]);
  return {
    meetingsOf: byOfficial,
    meetingsWith: byCounterpart,
    meetingsAt: byCourt,
    joint: (official, counterpart) => byOfficial(official).filter((m) => m.counterparts.includes(counterpart)),
    resultsOf: resultsByOfficial,
    resultsWith: resultsByCounterpart,
  };
}

const NONE: readonly never[] = [];

function indexed<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): (key: string) => readonly T[] {
  let index: Map<string, T[]> | null = null;
  return (key) => {
    index ??= build(items, keysOf);
    return index.get(key) ?? NONE;
  };
}

function build<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [item]);
      else known.push(item);
    }
  }
  return index;
}
