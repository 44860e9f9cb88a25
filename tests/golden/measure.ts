import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { compare, FIELDS, type Field, f1, type GoldRecord, type Tally } from './fields.ts';

/** Figures alone: what is committed names nobody. */
export interface Figures {
  readonly documents: number;
  readonly micro: number;
  readonly fields: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
}

export interface Row extends Tally {
  readonly name: string;
}

export interface Measurement {
  readonly figures: Figures;
  readonly fields: readonly Row[];
  readonly kinds: readonly Row[];
  readonly total: Row;
}

/** Where the real documents and their hand-read records are: JIANWEI_SHARED, else ../shared. */
export function sharedFolder(): string {
  return resolve(process.env['JIANWEI_SHARED'] ?? join(import.meta.dirname, '..', '..', '..', 'shared'));
}

/** False on a checkout without the real documents. */
export function goldIsHere(): boolean {
  return existsSync(join(sharedFolder(), 'extraction', 'gold-dev.jsonl')) && existsSync(join(sharedFolder(), 'corpus', 'docs'));
}

/** Reads every gold document with the rules and compares. */
export function measureGold(): Measurement {
  const folder = sharedFolder();
  const gold = readFileSync(join(folder, 'extraction', 'gold-dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldRecord);
  const fields = new Map<string, Row>();
  const kinds = new Map<string, Row>();
  let total: Row = { name: 'ALL (micro)', found: 0, extra: 0, missed: 0 };
  for (const wanted of gold) {
    const text = readFileSync(join(folder, 'corpus', 'docs', `${wanted.id}.txt`), 'utf8');
    const read = rulesExtractor.extract({ id: wanted.id, source: `${wanted.id}.txt`, text, range: { start: 0, end: text.length } });
    for (const field of Object.keys(FIELDS) as Field[]) {
      const tally = compare(field, wanted, read);
      add(fields, field, tally);
      add(kinds, wanted.kind, tally);
      total = sum(total, tally);
    }
  }
  const rounded = (rows: Map<string, Row>) => Object.fromEntries([...rows.values()].map((row) => [row.name, round(f1(row))]));
  return {
    figures: { documents: gold.length, micro: round(f1(total)), fields: rounded(fields), kinds: rounded(kinds) },
    fields: [...fields.values()],
    kinds: [...kinds.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    total,
  };
}

function add(rows: Map<string, Row>, name: string, tally: Tally): void {
  rows.set(name, sum(rows.get(name) ?? { name, found: 0, extra: 0, missed: 0 }, tally));
}

function sum(row: Row, tally: Tally): Row {
  return { name: row.name, found: row.found + tally.found, extra: row.extra + tally.extra, missed: row.missed + tally.missed };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
