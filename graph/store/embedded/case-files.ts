import { AppError } from '../../model/errors.ts';
import { partsId } from '../../model/ids.ts';
import type { CaseFile, CaseFileOpened } from '../../model/leads/case-file.ts';
import type { ResultStore } from '../ports/desk.ts';
import type { Database } from './driver.ts';
import { type HoldsGraph, saying } from './ledger.ts';

/** Case files in the embedded store. Which one holds follows from where the ids of conducts lead; nothing is moved. */
export function embeddedCaseFiles(database: Database, holdsGraph: HoldsGraph): Pick<ResultStore, 'caseFile' | 'openCaseFile'> {
  return {
    async caseFile(lead) {
      return caseFileOf(database, conductOf(database, lead));
    },
    async openCaseFile(lead, by, at) {
      return saying(database, holdsGraph, (say) => {
        const conduct = conductOf(database, lead);
        const known = caseFileOf(database, conduct);
        if (known) return known;
        if (!isKnown(database, conduct)) throw new AppError('not-found', `no conduct ${lead}: no run has named it`);
        const id = partsId('case-file', conduct);
        database
          .prepare('INSERT INTO case_file (tenant, id, conduct, opened_by, opened_at) VALUES ({tenant}, ?, ?, ?, ?)')
          .run(id, conduct, by, at);
        say('casefile', id, JSON.stringify({ conduct, by, at } satisfies CaseFileOpened));
        return caseFileOf(database, conduct)!;
      });
    },
  };
}

function conductOf(database: Database, lead: string): string {
  const row = database.prepare('SELECT target FROM conduct_led WHERE tenant = {tenant} AND id = ?').get(lead);
  return row ? String(row['target']) : lead;
}

function isKnown(database: Database, conduct: string): boolean {
  return database.prepare('SELECT 1 FROM conduct_key WHERE tenant = {tenant} AND conduct = ? LIMIT 1').get(conduct) !== undefined;
}

function caseFileOf(database: Database, conduct: string): CaseFile | null {
  const ids = `(SELECT ?1 UNION SELECT id FROM conduct_led WHERE tenant = {tenant} AND target = ?1)`;
  const [first, ...others] = database
    .prepare(`SELECT * FROM case_file WHERE tenant = {tenant} AND conduct IN ${ids} ORDER BY opened_at, id`)
    .all(conduct);
  if (!first) return null;
  const keys = database.prepare(`SELECT key FROM conduct_key WHERE tenant = {tenant} AND conduct IN ${ids} ORDER BY key`).all(conduct);
  return {
    ...{ id: String(first['id']), conduct, openedBy: String(first['opened_by']), openedAt: String(first['opened_at']) },
    keys: keys.map((row) => String(row['key'])),
    joined: others.map((row) => String(row['id'])),
  };
}
