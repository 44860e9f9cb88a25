import type { Database, Statement } from './driver.ts';

/**
 * A database bound to one unit: statements say `{tenant}` where the number of the unit has to stand, and this is the one place that puts it
 * there. It is written into the statement, not handed to it as a value: it is an integer of ours, and nobody has to count one value more.
 */
export function tenantDatabase(database: Database, tenant: number): Database {
  const bound = (sql: string): string => sql.replaceAll('{tenant}', String(tenant));
  const statements = new Map<string, Statement>();
  return {
    ...database,
    exec: (sql) => database.exec(bound(sql)),
    prepare(sql) {
      let statement = statements.get(sql);
      if (!statement) {
        statement = database.prepare(bound(sql));
        statements.set(sql, statement);
      }
      return statement;
    },
  };
}

/** The condition that another unit has rows in a table. SQLite counts and empties a whole table at once, and a part of it row by row. */
export const othersIn = (table: string): string =>
  `(EXISTS (SELECT 1 FROM ${table} WHERE tenant < {tenant}) OR EXISTS (SELECT 1 FROM ${table} WHERE tenant > {tenant}))`;

/** How many rows of a table the unit has. */
export function countIn(database: Database, table: string): number {
  const row = database
    .prepare(
      `SELECT CASE WHEN ${othersIn(table)} THEN (SELECT count(*) FROM ${table} WHERE tenant = {tenant}) ELSE (SELECT count(*) FROM ${table}) END n`,
    )
    .get();
  return Number(row?.['n'] ?? 0);
}
