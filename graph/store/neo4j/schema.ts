import { createHash } from 'node:crypto';
import { EDGE_KINDS } from '../../model/kinds.ts';

/** Finds names of two characters and more; see search.ts for the rest. */
const ANALYZER = '`fulltext.analyzer`: "cjk"';
export const NAME_INDEX = 'entity_name_text';
/** Filled a moment after the commit, so that nobody who writes waits for it: it is for those who ask by hand. */
const QUOTE_INDEX = 'evidence_quotes_text';

/** The type of every kind of relationship. */
export const TYPES: readonly string[] = Object.values(EDGE_KINDS).map(({ type }) => type);
/** Every kind of relationship, as a pattern. */
export const ANY_TYPE = TYPES.join('|');

/** Labels of everything that is made anew from a ledger. */
export const PROJECTED_LABELS = ['Lead', 'LoneMention', 'Evidence', 'Document', 'Entity'] as const;
type ProjectedLabel = (typeof PROJECTED_LABELS)[number];

/** What one node is told from another by, beside the unit whose it is. */
const NODE_KEYS: readonly (readonly [label: string, ...properties: string[]])[] = [
  ['Checkpoint'],
  ['Entity', 'id'],
  ['Document', 'id'],
  ['Lead', 'id'],
  ['LoneMention', 'id'],
];

/** Not unique: that evidence stands once follows from its document standing once, and the constraint would cost a third of the time of writing. */
const EVIDENCE_INDEX = ['Evidence', 'edge', 'document'] as const;

const INDEXES: readonly (readonly [label: string, ...properties: string[]])[] = [
  EVIDENCE_INDEX,
  ['Entity', 'name'],
  ['Document', 'number'],
  ['Lead', 'rank'],
  ['LoneMention', 'node'],
];

const nameOf = (...parts: readonly string[]): string => parts.join('_').toLowerCase();
const fields = (properties: readonly string[]): string => properties.map((p) => `n.${p}`).join(', ');

/**
 * The condition that a node or relationship is of the own unit. An index holds the unit together with a key: where the key is not asked for
 * as well, the index is not used, and everybody's nodes would be walked through.
 * @param of a label, or a type of relationship
 */
export function ofOwn(of: ProjectedLabel | (typeof TYPES)[number], variable: string): string {
  const keys = of === 'Evidence' ? EVIDENCE_INDEX.slice(1) : ['id'];
  return [`${variable}.tenant = $tenant`, ...keys.map((key) => `${variable}.${key} IS NOT NULL`)].join(' AND ');
}

/** Constraints and indexes of the model, each with the unit before the key; each makes nothing where it is already there. */
export const SCHEMA: readonly string[] = [
  ...NODE_KEYS.map(
    ([label, ...keys]) =>
      `CREATE CONSTRAINT ${nameOf(label, 'tenant', ...keys, 'key')} IF NOT EXISTS FOR (n:${label}) REQUIRE (${fields(['tenant', ...keys])}) IS UNIQUE`,
  ),
  ...TYPES.map(
    (type) =>
      `CREATE CONSTRAINT ${nameOf(type, 'tenant', 'id', 'key')} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE (r.tenant, r.id) IS UNIQUE`,
  ),
  ...INDEXES.map(
    ([label, ...keys]) =>
      `CREATE INDEX ${nameOf(label, 'tenant', ...keys)} IF NOT EXISTS FOR (n:${label}) ON (${fields(['tenant', ...keys])})`,
  ),
  `CREATE FULLTEXT INDEX ${NAME_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name] OPTIONS { indexConfig: { ${ANALYZER} } }`,
  `CREATE FULLTEXT INDEX ${QUOTE_INDEX} IF NOT EXISTS FOR (n:Evidence) ON EACH [n.quotes]
   OPTIONS { indexConfig: { ${ANALYZER}, \`fulltext.eventually_consistent\`: true } }`,
];

/** Changes with the kernel's tables: a new kind brings its constraint to graphs that are there. */
export const SCHEMA_DIGEST = createHash('sha256').update(SCHEMA.join('\n')).digest('hex').slice(0, 20);
