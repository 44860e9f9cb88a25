/** One event of a case. */
export interface TimedEvent {
  /** In any unit; days, as a rule. */
  readonly time: number;
  readonly kind: string;
  /** Who acted; null when the papers do not say. */
  readonly actor: string | null;
}

export interface MotifStep {
  readonly kind: string;
  /**
   * A letter for the actor: steps with one letter have one actor, steps with two letters two. An event whose actor is unknown fits no
   * letter. Left out: anybody, also nobody known.
   */
  readonly actor?: string;
}

/** Events of these kinds in this order, the last at most `within` after the first. */
export interface Motif {
  readonly steps: readonly MotifStep[];
  readonly within: number;
}

export interface MotifMatches {
  /** For each match the places of its events among those given, step by step; in the order of these numbers, events sorted by time. */
  readonly matches: readonly (readonly number[])[];
  /** True when there are more than were asked for. */
  readonly cut: boolean;
}

/**
 * The δ-temporal motifs (Paranjape, Benson, Leskovec 2017, WSDM) of one case: every choice of events that a motif fits. Each step must be later
 * than the one before: of two events of one day the papers do not tell which came first, so they are never in order.
 * The automaton that reads the steps looks from each first event only as far as `within`.
 */
export function motifMatches(events: readonly TimedEvent[], motif: Motif, most = 1000): MotifMatches {
  const places = events.map((_, i) => i).sort((a, b) => events[a]!.time - events[b]!.time || a - b);
  const sorted = places.map((i) => events[i]!);
  const matches: (readonly number[])[] = [];
  const cut = !read(sorted, motif, (chosen) => {
    if (matches.length === most) return false;
    matches.push(chosen.map((i) => places[i]!));
    return true;
  });
  return { matches, cut };
}

/** Whether a motif fits a case at all. */
export function hasMotif(events: readonly TimedEvent[], motif: Motif): boolean {
  const sorted = [...events].sort((a, b) => a.time - b.time);
  return !read(sorted, motif, () => false);
}

/** Reads events in order of time and gives each match to `found`, until that returns false; true when it never did. */
function read(sorted: readonly TimedEvent[], { steps, within }: Motif, found: (chosen: readonly number[]) => boolean): boolean {
  const chosen: number[] = [];
  const actors = new Map<string, string>();
  const step = (from: number): boolean => {
    if (chosen.length === steps.length) return found(chosen);
    const { kind, actor } = steps[chosen.length]!;
    for (let i = from; i < sorted.length; i++) {
      const event = sorted[i]!;
      if (chosen.length > 0 && event.time - sorted[chosen[0]!]!.time > within) break;
      if (event.kind !== kind || (chosen.length > 0 && event.time <= sorted[chosen.at(-1)!]!.time)) continue;
      const bound = actor === undefined ? 'free' : bind(actors, actor, event.actor);
      if (bound === 'no') continue;
      chosen.push(i);
      const goesOn = step(i + 1);
      chosen.pop();
      if (bound === 'new') actors.delete(actor!);
      if (!goesOn) return false;
    }
    return true;
  };
  return steps.length === 0 || step(0);
}

function bind(actors: Map<string, string>, letter: string, actor: string | null): 'new' | 'known' | 'no' {
  if (actor === null) return 'no';
  const known = actors.get(letter);
  if (known !== undefined) return known === actor ? 'known' : 'no';
  for (const other of actors.values()) if (other === actor) return 'no';
  actors.set(letter, actor);
  return 'new';
}
