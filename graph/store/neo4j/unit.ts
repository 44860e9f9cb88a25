import type { Database, Run } from './driver.ts';

/** A database as one unit sees it: its number is the parameter `$tenant` of every statement, which says it wherever something is looked up. */
export function ofUnit(database: Database, tenant: number): Database {
  const saying =
    (run: Run): Run =>
    (cypher, parameters) =>
      run(cypher, { ...parameters, tenant });
  return {
    ...database,
    rows: saying(database.rows),
    transaction: (work) => database.transaction((run) => work(saying(run))),
  };
}
