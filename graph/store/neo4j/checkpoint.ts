import type { Checkpoint, GraphStep } from '../ports/projection.ts';
import type { Run } from './driver.ts';
import { ofOwn } from './schema.ts';

/** Whom a graph follows that has to be emptied: no ledger has this id, so that nobody can take a step before. */
const NOBODY = '';

const OWN = '(c:Checkpoint {tenant: $tenant})';
/** Written upon itself, what never changes locks the node until the end of the transaction; only the next statement reads for certain. */
const HOLD = `MATCH ${OWN} SET c.tenant = c.tenant RETURN c.tenant AS tenant`;
const OTHERS = 'MATCH (o:Checkpoint) WHERE o.tenant <> $tenant AND o.ledger <> $nobody';

/** Where no unit follows anybody yet, two could begin at the same moment with two ledgers: one waits. Afterwards units do not wait for each other. */
const TAKE_TURNS = `WITH EXISTS { ${OTHERS} } AS others
  FOREACH (_ IN CASE WHEN others THEN [] ELSE [0] END | MERGE (l:Lock {name: 'first step'}) SET l.heldAt = timestamp())`;

/** Where somebody has taken the checkpoint away and left the graph, nobody knows what it says: it has to be emptied first. */
const BEGIN = `WITH EXISTS { MATCH (d:Document) WHERE ${ofOwn('Document', 'd')} } OR EXISTS { MATCH (n:Entity) WHERE ${ofOwn('Entity', 'n')} } AS left,
    EXISTS { ${OTHERS} AND o.ledger <> $ledger } AS refused
  FOREACH (_ IN CASE WHEN refused THEN [] ELSE [0] END |
    MERGE ${OWN}
    ON CREATE SET c.ledger = CASE WHEN left THEN $nobody ELSE $ledger END, c.commit = 0
    SET c.tenant = c.tenant)`;

/** Of a unit that follows nobody yet: the ledger of the others, from its beginning. Null where they follow nobody either. */
export async function readCheckpoint(run: Run): Promise<Checkpoint | null> {
  const [own] = await run(`MATCH ${OWN} RETURN c.ledger AS ledger, c.commit AS commit`);
  if (own) return { ledger: String(own['ledger']), commit: Number(own['commit']) };
  const [other] = await run(`${OTHERS} RETURN o.ledger AS ledger ORDER BY o.tenant LIMIT 1`, { nobody: NOBODY });
  return other ? { ledger: String(other['ledger']), commit: 0 } : null;
}

/**
 * Moves the checkpoint where it stands at the beginning of the step, and keeps everybody else of the unit from it until the end of the
 * transaction. Gives false where it stands elsewhere, or has to be made and other units follow another ledger.
 */
export async function moveCheckpoint(run: Run, { ledger, after, upTo }: Pick<GraphStep, 'ledger' | 'after' | 'upTo'>): Promise<boolean> {
  const held = run(HOLD);
  if (after === 0 && (await held).length === 0) {
    await Promise.all([run(TAKE_TURNS, { nobody: NOBODY }), run(BEGIN, { ledger, nobody: NOBODY })]);
  }
  const moved = run(`MATCH ${OWN} WHERE c.ledger = $ledger AND c.commit = $after SET c.commit = $upTo RETURN c.commit AS commit`, {
    ...{ ledger, after, upTo },
  });
  const [, rows] = await Promise.all([held, moved]);
  return rows.length > 0;
}

/** Lets nobody follow until the graph is empty. `by` tells one who empties it from another. */
export async function closeCheckpoint(run: Run, by: string): Promise<void> {
  await run(`MERGE ${OWN} SET c.ledger = $nobody, c.commit = 0, c.emptiedBy = $by`, { nobody: NOBODY, by });
}

/** Whether the graph is still being emptied by this one; holds the others off until the end of the transaction. */
export async function isEmptiedBy(run: Run, by: string): Promise<boolean> {
  const held = run(HOLD);
  const found = run(`MATCH ${OWN} WHERE c.emptiedBy = $by RETURN c.tenant AS tenant`, { by });
  const [, rows] = await Promise.all([held, found]);
  return rows.length > 0;
}

/**
 * The graph is empty and follows a ledger from its beginning. Gives false where somebody else has begun to empty it since; done before by the
 * same one, it changes nothing: somebody may have followed meanwhile.
 */
export async function openCheckpoint(run: Run, by: string, ledger: string): Promise<boolean> {
  if (!(await isEmptiedBy(run, by))) return false;
  await run(`MATCH ${OWN} WHERE c.ledger = $nobody SET c.ledger = $ledger`, { nobody: NOBODY, ledger });
  return true;
}
