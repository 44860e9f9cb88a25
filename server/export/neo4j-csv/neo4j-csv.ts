import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../graph/model/errors.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import type { ExportFormat } from '../define.ts';
import { batchTable, itemTable } from './journal-tables.ts';
import { decisionTable, loneMentionTable, reviewTable } from './review-tables.ts';
import { type ImportTable, writeTable } from './table.ts';
import { documentTable, edgeTable, entityTable, evidenceTable, findProperties, placeTable, schemaTable, textTable } from './tables.ts';

/** Options of the import that the files need; a judgment is longer than the usual buffer. */
const OPTIONS = ['--id-type=string', '--array-delimiter=U+001F', '--multiline-fields=true', '--read-buffer-size=64m'];

/**
 * A folder for `neo4j-admin database import full`, which fills an empty database many times faster than statements do: everything in the
 * store but runs and leads, which `jianwei mine` makes anew. Source: Neo4j Operations Manual 5, Import.
 */
export const neo4jCsv: ExportFormat = {
  id: 'neo4j-csv',
  title: { zh: 'Neo4j 批量导入目录（neo4j-admin database import）', en: 'folder for neo4j-admin database import' },
  async write(store, path) {
    await mkdir(path, { recursive: true });
    if ((await readdir(path)).length > 0) throw new AppError('invalid-input', `${path}: is not empty`);
    const tables = await tablesOf(store);
    const written = [];
    for (const table of tables) written.push({ path: join(path, table.file), rows: `${await writeTable(path, table)} ${table.holds}` });
    const file = join(path, 'import.args');
    await writeFile(file, `${argumentsOf(tables).join('\n')}\n`);
    written.push({ path: file, rows: 'cd here; neo4j-admin database import full neo4j --overwrite-destination @import.args' });
    return written;
  },
};

async function tablesOf(store: Store): Promise<ImportTable[]> {
  return [
    schemaTable(),
    entityTable(store, await findProperties(store)),
    edgeTable(store),
    evidenceTable(store),
    textTable(store),
    documentTable(store),
    placeTable(store),
    loneMentionTable(store),
    reviewTable(store),
    decisionTable(store),
    batchTable(store),
    itemTable(store),
  ];
}

function argumentsOf(tables: readonly ImportTable[]): string[] {
  return [...OPTIONS, ...tables.map(({ file, holds }) => `--${holds}=${file}`)];
}
