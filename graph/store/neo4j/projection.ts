import { AppError } from '../../model/errors.ts';
import { ROOT_TENANT } from '../../model/keeping/tenant.ts';
import type { GraphProjection, GraphStep } from '../ports/projection.ts';
import { changeDocument } from './changes.ts';
import { checkGraph } from './check.ts';
import { moveCheckpoint, readCheckpoint } from './checkpoint.ts';
import { clearGraph } from './clear.ts';
import { addDocuments, renameDocuments } from './documents.ts';
import { connect, type Run } from './driver.ts';
import { neo4jGraph } from './graph.ts';
import { replaceLeads } from './leads.ts';
import { prepareSchema } from './migrations.ts';
import { ofUnit } from './unit.ts';
import { withdrawDocuments } from './withdraw.ts';

export interface ProjectionOptions {
  /** Whether leads stand in the graph, for all who may ask Neo4j. Without them, those that are there go with the next step. */
  readonly leads: boolean;
  /** Number of the unit whose ledger it follows; the graph shows nothing of others. */
  readonly tenant: number;
  /** Milliseconds that a server which is away is waited for, half a minute by default. */
  readonly patience: number;
}

/**
 * The graph of one unit in a Neo4j server, following its ledger: see README.md. Several processes may have it open and take steps.
 * @param address see address.ts
 * @throws AppError invalid-input (also where an older version kept everything in this database), store-unavailable, access-refused, store-damaged
 */
export async function openNeo4jGraph(
  address: string,
  { leads = true, tenant = ROOT_TENANT.number, patience }: Partial<ProjectionOptions> = {},
): Promise<GraphProjection> {
  const whole = await connect(address, patience);
  try {
    await prepareSchema(whole);
  } catch (error) {
    await whole.close();
    throw error;
  }
  const database = ofUnit(whole, tenant);
  return {
    ...neo4jGraph(database),
    checkpoint: () => readCheckpoint(database.rows),
    async follow(step) {
      if (step.upTo <= step.after) throw new AppError('invalid-input', `a step from commit ${step.after} to ${step.upTo} leads nowhere`);
      if (step.ledger === '') throw new AppError('invalid-input', 'a ledger without an id is followed by nobody');
      return database.transaction(async (run) => (await moveCheckpoint(run, step)) && takeStep(run, step, leads));
    },
    clear: (ledger) => clearGraph(database, ledger),
    check: () => checkGraph(database),
    close: () => database.close(),
  };
}

async function takeStep(run: Run, step: GraphStep, leads: boolean): Promise<true> {
  await withdrawDocuments(run, step.withdrawn);
  await addDocuments(run, step.added);
  await renameDocuments(run, step.renamed);
  // One after the other: what one document no longer says, the next may say.
  for (const change of step.changed) await changeDocument(run, change);
  if (!leads) await replaceLeads(run, []);
  else if (step.leads !== null) await replaceLeads(run, step.leads);
  return true;
}
