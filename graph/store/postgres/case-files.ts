import { AppError } from '../../model/errors.ts';
import { partsId } from '../../model/ids.ts';
import type { CaseFile, CaseFileOpened } from '../../model/leads/case-file.ts';
import type { ResultStore } from '../ports/desk.ts';
import type { Database, Run } from './driver.ts';
import { saying } from './ledger.ts';
import { LOCKS } from './schema.ts';

/** Case files on the server. Which one holds follows from where the ids of conducts lead; nothing is moved. */
export function postgresCaseFiles(database: Database): Pick<ResultStore, 'caseFile' | 'openCaseFile'> {
  return {
    caseFile: (lead) => database.snapshot(async (run) => caseFileOf(run, await conductOf(run, lead))),
    openCaseFile: (lead, by, at) =>
      saying(database, async (run, say) => {
        // Two who open the file of one conduct at the same moment open one.
        await run('SELECT pg_advisory_xact_lock($1, {tenant})', [LOCKS.leads]);
        const conduct = await conductOf(run, lead);
        const known = await caseFileOf(run, conduct);
        if (known) return known;
        const [key] = await run('SELECT key FROM conduct_key WHERE tenant = {tenant} AND conduct = $1 LIMIT 1', [conduct]);
        if (!key) throw new AppError('not-found', `no conduct ${lead}: no run has named it`);
        const id = partsId('case-file', conduct);
        await run('INSERT INTO case_file (tenant, id, conduct, opened_by, opened_at) VALUES ({tenant}, $1, $2, $3, $4)', [
          id,
          conduct,
          by,
          at,
        ]);
        say('casefile', id, JSON.stringify({ conduct, by, at } satisfies CaseFileOpened));
        return (await caseFileOf(run, conduct))!;
      }),
  };
}

async function conductOf(run: Run, lead: string): Promise<string> {
  const [row] = await run('SELECT target FROM conduct_led WHERE tenant = {tenant} AND id = $1', [lead]);
  return row ? String(row['target']) : lead;
}

async function caseFileOf(run: Run, conduct: string): Promise<CaseFile | null> {
  const ids = '(SELECT $1 UNION SELECT id FROM conduct_led WHERE tenant = {tenant} AND target = $1)';
  const [first, ...others] = await run(`SELECT * FROM case_file WHERE tenant = {tenant} AND conduct IN ${ids} ORDER BY opened_at, id`, [
    conduct,
  ]);
  if (!first) return null;
  const keys = await run(`SELECT key FROM conduct_key WHERE tenant = {tenant} AND conduct IN ${ids} ORDER BY key`, [conduct]);
  return {
    ...{ id: String(first['id']), conduct, openedBy: String(first['opened_by']), openedAt: String(first['opened_at']) },
    keys: keys.map((row) => String(row['key'])),
    joined: others.map((row) => String(row['id'])),
  };
}
