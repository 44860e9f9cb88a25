import { AppError } from '../../model/errors.ts';
import { HELD, type Held, type HeldRow, type Holdings } from '../holdings.ts';
import { bodyOf } from './body.ts';
import type { Database, Row } from './driver.ts';

/** Versions of the tables from which on something stands elsewhere than before. */
export const SINCE = { parts: 2, review: 3, ledger: 5, tenants: 6 } as const;

/** Version of the tables in a file. @throws AppError store-damaged for a database of somebody else */
export function versionOf(database: Database, path: string): number {
  const meta = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get();
  const row = meta && database.prepare("SELECT value FROM meta WHERE name = 'schema'").get();
  if (!row) throw new AppError('store-damaged', `${path}: is a database, but no store of jianwei`);
  return Number(row['value']);
}

/** What a file holds, of all its units. It must not change meanwhile. */
export function heldIn(database: Database, version: number): Holdings {
  return {
    version,
    *rows(kind) {
      const sql = statementFor(kind, version);
      if (sql !== null) for (const row of database.prepare(sql).iterate()) yield toHeld(kind, row, version);
    },
  };
}

function statementFor(kind: Held, version: number): string | null {
  const unit = version >= SINCE.tenants ? 'x.tenant,' : '';
  const columns = (but: readonly string[] = []): string =>
    HELD[kind]
      .filter((column) => !but.includes(column))
      .map((column) => `x.${column}`)
      .join(', ');
  const said = version >= SINCE.ledger;
  switch (kind) {
    case 'text':
      return said
        ? `SELECT ${unit} ${columns(['content'])}, e.body content FROM source_text x LEFT JOIN ledger_entry e ON e.id = x.entry`
        : `SELECT ${columns()} FROM source_text x`;
    case 'document':
      return said
        ? `SELECT ${unit} ${columns(['record'])}, e.body record FROM document x LEFT JOIN ledger_entry e ON e.id = x.entry`
        : `SELECT ${columns()} FROM document x`;
    case 'value':
      return version < SINCE.review ? null : `SELECT ${unit} ${columns()} FROM review_value x`;
    case 'decision': {
      const one = version >= SINCE.tenants ? 'x.tenant, x.document' : 'x.document';
      return version < SINCE.review
        ? null
        : `SELECT ${unit} ${columns(['place'])}, row_number() OVER (PARTITION BY ${one} ORDER BY x.seq) place FROM review_decision x`;
    }
    case 'batch':
      return `SELECT ${unit} ${version < SINCE.parts ? `${columns(['parts'])}, NULL parts` : columns()} FROM batch x`;
    case 'part':
      return version < SINCE.parts ? null : `SELECT ${unit} ${columns()} FROM batch_part x`;
    case 'item':
    case 'run':
    case 'lead':
      return `SELECT ${unit} ${columns()} FROM ${kind} x`;
  }
}

function toHeld(kind: Held, row: Row, version: number): HeldRow {
  if (version < SINCE.ledger) return row as HeldRow;
  if (kind === 'text') return { ...(row as HeldRow), content: bodyOf(row['content']) };
  if (kind !== 'document') return row as HeldRow;
  return { ...(row as HeldRow), ...recordIn(bodyOf(row['record'])) };
}

/** What is no JSON stays as it is, for whoever looks at the rows to say so. */
function recordIn(body: string): { readonly record: string; readonly reader: string | null } {
  try {
    const said = JSON.parse(body) as { record: unknown; reader?: string | null };
    return { record: JSON.stringify(said.record), reader: said.reader ?? null };
  } catch {
    return { record: body, reader: null };
  }
}
