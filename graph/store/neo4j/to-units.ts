import { PROJECTED_LABELS, TYPES } from './schema.ts';

/** Nodes or relationships that change in one transaction. */
const PORTION = 10_000;

/** Of what is matched, all that has no unit yet becomes that of the root. Nothing is asked of the unit before, so that nothing is gathered first. */
const toRoot = (match: string): string =>
  `${match} CALL (x) { WITH x WHERE x.tenant IS NULL SET x.tenant = 0 } IN TRANSACTIONS OF ${PORTION} ROWS`;

/**
 * Leads a graph of one unit to one of several. The checkpoint goes first and loses its name, by which older programs look for it: one that
 * still runs writes nothing any more. What others have put beside the graph has none of these keys, and stays as it is.
 */
export const TO_UNITS: readonly string[] = [
  `MATCH (c:Checkpoint {name: 'ledger'}) WHERE c.tenant IS NULL AND NOT EXISTS { (:Checkpoint {tenant: 0}) } SET c.tenant = 0 REMOVE c.name`,
  ...PROJECTED_LABELS.map((label) => toRoot(`MATCH (x:${label}) WHERE ${label === 'Evidence' ? 'x.edge' : 'x.id'} IS NOT NULL`)),
  ...TYPES.map((type) => toRoot(`MATCH (:Entity)-[x:${type}]->() WHERE x.id IS NOT NULL`)),
  ...['NAMES', 'QUOTES'].map((type) => toRoot(`MATCH (:Lead)-[x:${type}]->()`)),
];
