import type { Database, Run } from './driver.ts';

/** Where a statement says whose rows it means. */
const SIGN = '{tenant}';

/**
 * A database whose statements mean the rows of one unit: each says so with the sign `{tenant}`, and here alone the number takes its place. It is
 * written into the statement, not handed over beside it: so the server plans for this unit, and parameters keep their places. A statement that
 * still has the sign is none, and the server refuses it.
 */
export function ofTenant(database: Database, tenant: number): Database {
  const said = (sql: string): string => sql.replaceAll(SIGN, String(tenant));
  const bound =
    (run: Run): Run =>
    (sql, values) =>
      run(said(sql), values);
  return {
    address: database.address,
    rows: bound(database.rows),
    transaction: (work) =>
      database.transaction(({ run, conclude }) => work({ run: bound(run), conclude: (xid, sql) => conclude(xid, said(sql)) })),
    snapshot: (work) => database.snapshot((run) => work(bound(run))),
    stream: (work) => database.stream((run) => work(bound(run))),
    close: database.close,
  };
}
