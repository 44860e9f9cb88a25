import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../graph/model/errors.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import type { ExportFormat } from '../define.ts';
import { documentTable, evidenceTable, loneMentionTable } from './document-tables.ts';
import { edgeTable, entityTable, findProperties } from './graph-tables.ts';
import { leadTable, namesTable, quotesTable } from './lead-tables.ts';
import { checkpointTable, schemaTable } from './state-tables.ts';
import { type ImportTable, ofUnit, writeTable } from './table.ts';

/** Options of the import that the files need; a judgment has sentences longer than the usual buffer. */
const OPTIONS = ['--id-type=string', '--array-delimiter=U+001F', '--multiline-fields=true', '--read-buffer-size=64m'];

/**
 * A folder for `neo4j-admin database import full`, which fills an empty database many times faster than statements do: the graph as of the
 * last commit of the ledger, from which it is followed on. An import is of one unit; others that share
 * the database follow beside it. Source: Neo4j Operations Manual 5, Import.
 */
export const neo4jCsv: ExportFormat = {
  id: 'neo4j-csv',
  of: 'graph',
  title: { zh: 'Neo4j 批量导入目录（neo4j-admin database import）', en: 'folder for neo4j-admin database import' },
  async write(store, path) {
    await mkdir(path, { recursive: true });
    if ((await readdir(path)).length > 0) throw new AppError('invalid-input', `${path}: is not empty`);
    const { ledger } = store;
    const head = await ledger.head();
    const tables = await tablesOf(store, { ledger: ledger.id, commit: head });
    const written = [];
    for (const table of tables) written.push({ path: join(path, table.file), rows: `${await writeTable(path, table)} ${table.holds}` });
    // Files of two moments would make a graph that never was.
    if ((await ledger.head()) !== head)
      throw new AppError('already-running', 'something was written while the files were made: make them again');
    const file = join(path, 'import.args');
    await writeFile(file, `${argumentsOf(tables).join('\n')}\n`);
    written.push({ path: file, rows: 'cd here; neo4j-admin database import full neo4j --overwrite-destination @import.args' });
    return written;
  },
};

async function tablesOf(store: Store, checkpoint: { readonly ledger: string; readonly commit: number }): Promise<ImportTable[]> {
  const own = [
    checkpointTable(checkpoint),
    entityTable(store, await findProperties(store)),
    edgeTable(store),
    documentTable(store),
    evidenceTable(store),
    loneMentionTable(store),
    leadTable(store),
    namesTable(store),
    quotesTable(store),
  ];
  return [schemaTable(), ...own.map((table) => ofUnit(store.tenants.own.number, table))];
}

function argumentsOf(tables: readonly ImportTable[]): string[] {
  return [...OPTIONS, ...tables.map(({ file, holds }) => `--${holds}=${file}`)];
}
