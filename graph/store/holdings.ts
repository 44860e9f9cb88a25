import { createHash } from 'node:crypto';

/** A row as the tables of the file have it, by column. */
export type HeldRow = Readonly<Record<string, string | number | null>>;

/**
 * What an older store holds that a newer one must hold, too: tables and columns as they stood in the file before it had a ledger. Entities, edges
 * and mentions are not among them: they are made anew out of these.
 */
export const HELD = {
  text: ['hash', 'path', 'source', 'content'],
  document: ['id', 'text', 'start', 'end', 'kind', 'court', 'number', 'date', 'record'],
  value: ['document', 'place', 'field', 'read', 'reason', 'candidates', 'spans', 'decided'],
  // `place` counts the decisions on one document from 1.
  decision: ['document', 'place', 'field', 'read', 'verdict', 'value', 'person', 'at', 'note'],
  batch: ['id', 'name', 'paths', 'state', 'started', 'finished', 'total', 'parts'],
  part: ['batch', 'part'],
  item: ['batch', 'path', 'outcome', 'reason', 'detail', 'documents'],
  run: ['id', 'at', 'body'],
  lead: ['id', 'rank', 'tier', 'pattern', 'search', 'body'],
} as const;
export type Held = keyof typeof HELD;
export const HELD_KINDS = Object.keys(HELD) as readonly Held[];

/** Columns that hold JSON: what they say is compared, not how it is spaced. */
export const JSON_COLUMNS: ReadonlySet<string> = new Set(['record', 'candidates', 'spans', 'paths', 'parts', 'body']);

/** The rows of a store, of one kind after the other. */
export interface Holdings {
  /** Version of its tables. */
  readonly version: number;
  rows(kind: Held): AsyncIterable<HeldRow> | Iterable<HeldRow>;
}

/** How many rows of each kind there are. */
export type HeldCounts = Readonly<Record<Held, number>>;

/** Tells two sets of rows apart, in whatever order they come, without holding them. */
export class Print {
  count = 0;
  #sum = 0n;

  add(kind: Held, row: HeldRow): void {
    this.count++;
    const said = JSON.stringify([row['tenant'] ?? 0, ...HELD[kind].map((column) => plain(column, row[column] ?? null))]);
    // Added up, not chained: two stores give their rows in two orders.
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(said).digest('hex')}`)) & MASK;
  }

  isOf({ count, value }: { readonly count: number; readonly value: string }): boolean {
    return this.count === count && this.value === value;
  }

  get value(): string {
    return this.#sum.toString(16);
  }
}

const MASK = (1n << 256n) - 1n;

/** A value apart from how it was written down: JSON by what it says, a truth value as the file keeps it. */
function plain(column: string, value: string | number | null): unknown {
  return value !== null && JSON_COLUMNS.has(column) ? JSON.parse(String(value)) : value;
}

export type Prints = Readonly<Record<Held, Print>>;

/** Prints of nothing yet. */
export function newPrints(): Prints {
  return Object.fromEntries(HELD_KINDS.map((kind) => [kind, new Print()])) as unknown as Prints;
}

/** Reads everything once. @param look told each row first, and may refuse it */
export async function printsOf(holdings: Holdings, look: (kind: Held, row: HeldRow) => void = () => {}): Promise<Prints> {
  const prints = newPrints();
  for (const kind of HELD_KINDS) {
    for await (const row of holdings.rows(kind)) {
      look(kind, row);
      prints[kind].add(kind, row);
    }
  }
  return prints;
}

export function countsOf(prints: Prints): HeldCounts {
  return Object.fromEntries(HELD_KINDS.map((kind) => [kind, prints[kind].count])) as unknown as HeldCounts;
}

/** Kinds of which two stores do not hold the same. */
export function differing(before: Prints, after: Prints): readonly Held[] {
  return HELD_KINDS.filter((kind) => !before[kind].isOf(after[kind]));
}
