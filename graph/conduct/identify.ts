/** Gives the leads of a run the ids of their conducts. */

import { partsId } from '../model/ids.ts';
import { type ConductEvent, type ConductMoves, type HeldKey, type KnownConducts, ledBy } from '../model/leads/conduct.ts';
import type { Lead } from '../model/leads/lead.ts';
import { compareCaseNumbers } from '../model/names/case-numbers.ts';
import { compareText } from '../model/order.ts';
import type { PatternOf } from './group.ts';
import { type KeyedLead, keyedLeads, withoutApart } from './keys.ts';
import { successors } from './successors.ts';

export interface Identified {
  /** With the ids of their conducts; nothing else of them is different. */
  readonly leads: readonly Lead[];
  readonly moves: ConductMoves;
}

export interface IdentifyInput {
  /** Of the run, in their order, under any ids. */
  readonly leads: readonly Lead[];
  readonly patternOf: PatternOf;
  readonly known: KnownConducts;
  /** Leads of the standing run before. */
  readonly before: readonly Lead[];
  readonly run: { readonly id: string; readonly at: string };
}

/**
 * A lead takes the id of the conduct that holds one of its keys. Of several conducts the one first seen stays, and the others lead on to it; where
 * the keys of one conduct have come apart, whoever holds its own key keeps the id, then who is certain, then who has most cases. No two leads have
 * one id. Independent of the order of leads.
 */
export function identify(input: IdentifyInput): Identified {
  const run = new Identification(input);
  run.assign();
  return { leads: renamed(input.leads, run.ids), moves: run.moves() };
}

class Identification {
  readonly #items: readonly KeyedLead[];
  /** Keys as they were given, and as they are held by the conducts that theirs have led on to. */
  readonly #first: ReadonlyMap<string, HeldKey>;
  readonly #known: ReadonlyMap<string, HeldKey>;
  readonly #since = new Map<string, string>();
  readonly #leadsOn: Map<string, string>;
  /** Keys of before that a key of this run stands for: its person was corrected, or what was possible is certain. */
  readonly #standsFor: ReadonlyMap<string, readonly string[]>;
  readonly #input: IdentifyInput;
  readonly #events: ConductEvent[] = [];
  /** Every id that was ever given. */
  readonly #taken: Set<string>;
  readonly #given = new Map<KeyedLead, string>();
  /** Ids of conducts, by the ids under which the leads came. */
  ids: ReadonlyMap<string, string> = new Map();

  constructor(input: IdentifyInput) {
    this.#input = input;
    this.#items = keyedLeads(input.leads, input.patternOf);
    this.#leadsOn = new Map(input.known.leadsOn.map(({ id, into }) => [id, into]));
    this.#taken = new Set([...this.#leadsOn.keys(), ...input.known.keys.map(({ conduct }) => conduct)]);
    // What was held by a conduct that was joined to another is held by that one, and is not what it has its id of.
    const keys = input.known.keys.map((held) => {
      const into = this.#leadsOn.get(held.conduct);
      return into === undefined ? held : { ...held, conduct: into, own: false };
    });
    this.#first = new Map(input.known.keys.map((held) => [held.key, held]));
    this.#known = new Map(keys.map((held) => [held.key, held]));
    for (const { conduct, since } of keys) {
      const first = this.#since.get(conduct);
      if (first === undefined || since < first) this.#since.set(conduct, since);
    }
    this.#standsFor = successors(keyedLeads(input.before, input.patternOf), this.#items);
  }

  assign(): void {
    const won = this.#won();
    for (const item of this.#items) {
      const conducts = won.get(item) ?? [];
      const [id = null, ...others] = conducts.sort(
        (a, b) =>
          Number(this.#holds(item, b)) - Number(this.#holds(item, a)) ||
          compareText(this.#since.get(a) ?? '', this.#since.get(b) ?? '') ||
          compareText(a, b),
      );
      if (id === null) continue;
      this.#given.set(item, id);
      for (const other of others) this.#say('merged', other, id);
    }
    for (const item of this.#items) if (!this.#given.has(item)) this.#given.set(item, this.#newId(item));
    this.ids = new Map([...this.#given].map(([{ lead }, id]) => [lead.id, id]));
    this.#leadOldOnes();
    this.#followKeys();
  }

  moves(): ConductMoves {
    const held: HeldKey[] = [];
    const led = this.#led();
    const leadsOn = new Map([...this.#leadsOn, ...led.leadsOn.map(({ id, into }) => [id, into] as const)]);
    for (const item of this.#items) {
      const conduct = this.#given.get(item)!;
      for (const key of [...item.findings.keys()].sort(compareText)) {
        const before = this.#first.get(key);
        const old = (this.#standsFor.get(key) ?? []).flatMap((other) => this.#known.get(other) ?? []).filter((h) => h.conduct === conduct);
        const own = before?.conduct === conduct ? before.own : old.some((h) => h.own) || (!this.#since.has(conduct) && key === item.main);
        if (before && before.conduct === conduct && before.own === own) continue;
        // A key stays with the conduct that had it first, which may come out again of the one that it was joined to.
        if (before && leadsOn.get(before.conduct) === conduct) continue;
        held.push({ key, conduct, own, since: before?.since ?? this.#input.run.at });
        if (!before) for (const { key: other } of old) this.#say('moved', conduct, other);
      }
    }
    return { held, ...led, events: this.#events };
  }

  /** The conducts that each lead keeps the id of or takes in. A conduct goes to one lead. */
  #won(): Map<KeyedLead, string[]> {
    const claims = new Map<string, KeyedLead[]>();
    for (const item of this.#items)
      for (const conduct of this.#conductsOf(item)) claims.set(conduct, [...(claims.get(conduct) ?? []), item]);
    const won = new Map<KeyedLead, string[]>();
    for (const [conduct, items] of claims) {
      const [first] = items.sort(
        (a, b) =>
          Number(this.#holds(b, conduct)) - Number(this.#holds(a, conduct)) ||
          Number(isCertain(b)) - Number(isCertain(a)) ||
          b.lead.cases.length - a.lead.cases.length ||
          compareText(a.main, b.main),
      );
      won.set(first!, [...(won.get(first!) ?? []), conduct]);
    }
    return won;
  }

  #heldKeys(item: KeyedLead): HeldKey[] {
    const keys = [...item.findings.keys()].flatMap((key) => [key, ...(this.#standsFor.get(key) ?? [])]);
    return keys.flatMap((key) => this.#known.get(key) ?? []);
  }

  #conductsOf(item: KeyedLead): Set<string> {
    return new Set(this.#heldKeys(item).map(({ conduct }) => conduct));
  }

  /** Whether a lead has the very key that the conduct has its id of. */
  #holds(item: KeyedLead, conduct: string): boolean {
    return this.#heldKeys(item).some((held) => held.own && held.conduct === conduct);
  }

  #newId(item: KeyedLead): string {
    const [smallest = ''] = [...item.lead.cases].sort(compareCaseNumbers);
    const known = [...this.#conductsOf(item)].sort(compareText)[0];
    const natural = partsId('lead', item.main);
    // A conduct that was joined to another and has come out again is itself.
    for (const key of [item.main, ...[...item.findings.keys()].sort(compareText)]) {
      const before = this.#first.get(key);
      const into = before?.own ? this.#leadsOn.get(before.conduct) : undefined;
      if (before === undefined || into === undefined || this.#standing().has(before.conduct)) continue;
      this.#say('revived', before.conduct, into);
      this.#leadsOn.delete(before.conduct);
      return before.conduct;
    }
    let id = natural;
    for (let n = 0; this.#taken.has(id); n++) id = partsId('lead', item.main, smallest, n);
    this.#taken.add(id);
    if (known !== undefined) this.#say('split', id, known);
    return id;
  }

  #standing(): Set<string> {
    return new Set(this.#given.values());
  }

  /** Leads of an older version had ids that no conduct has: each leads on to the one about the same. */
  #leadOldOnes(): void {
    const byKey = new Map(this.#items.flatMap((item) => [...item.findings.keys()].map((key) => [key, item] as const)));
    for (const [key, olds] of this.#standsFor) for (const old of olds) byKey.set(old, byKey.get(key)!);
    for (const { lead, main, findings } of keyedLeads(this.#input.before, this.#input.patternOf)) {
      if (this.#since.has(lead.id) || this.#leadsOn.has(lead.id)) continue;
      const item = [main, ...findings.keys()].flatMap((key) => byKey.get(key) ?? [])[0];
      const id = item && this.#given.get(item);
      if (id !== undefined && id !== lead.id && !this.#standing().has(lead.id)) this.#say('renamed', lead.id, id);
    }
  }

  /** What led on to a conduct leads on to whoever has its own key, where that has come out of the conduct. */
  #followKeys(): void {
    const byKey = new Map(this.#items.flatMap((item) => [...item.findings.keys()].map((key) => [key, item] as const)));
    for (const { key, conduct, own } of this.#input.known.keys) {
      const into = this.#leadsOn.get(conduct);
      const item = byKey.get(key) ?? byKey.get(withoutApart(key));
      const id = item && this.#given.get(item);
      if (own && into !== undefined && id !== undefined && id !== into && id !== conduct) this.#say('merged', conduct, id);
    }
  }

  #say(what: ConductEvent['what'], id: string, other: string): void {
    this.#events.push({ what, id, other, run: this.#input.run.id });
  }

  /** What led on to a conduct that leads on itself now, leads on with it. */
  #led(): Pick<ConductMoves, 'leadsOn' | 'revived'> {
    const { leadsOn, revived } = ledBy(this.#events);
    const now = new Map(leadsOn.map(({ id, into }) => [id, into]));
    const older = [...this.#leadsOn].flatMap(([id, into]) => (now.has(into) ? [{ id, into: now.get(into)! }] : []));
    return { leadsOn: [...older, ...leadsOn], revived };
  }
}

const isCertain = ({ lead }: KeyedLead): boolean => lead.findings.some(({ verdict }) => verdict === 'violated');

function renamed(leads: readonly Lead[], ids: ReadonlyMap<string, string>): Lead[] {
  const name = (id: string): string => ids.get(id) ?? id;
  return leads.map((lead) => ({
    ...lead,
    id: name(lead.id),
    foldedInto: lead.foldedInto === null ? null : name(lead.foldedInto),
    others: lead.others.map(name),
  }));
}
