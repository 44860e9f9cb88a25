import { createHash } from 'node:crypto';
import { EDGE_KINDS } from '../../model/kinds.ts';

/** Finds names of two characters and more; see search.ts for the rest. */
const FULL_TEXT = 'OPTIONS { indexConfig: { `fulltext.analyzer`: "cjk" } }';
export const NAME_INDEX = 'entity_name_text';
export const TEXT_INDEX = 'source_text_content';

/** Every kind of relationship, as a pattern. */
export const ANY_TYPE = Object.values(EDGE_KINDS)
  .map(({ type }) => type)
  .join('|');

/** What one node is told from another by. */
const NODE_KEYS: readonly (readonly [label: string, ...properties: string[]])[] = [
  ['Entity', 'id'],
  ['Evidence', 'edge', 'document'],
  ['SourceText', 'hash'],
  ['Document', 'id'],
  ['Batch', 'id'],
  ['Item', 'batch', 'path'],
  ['BatchPart', 'batch', 'part'],
  ['Run', 'id'],
  ['Lead', 'id'],
  ['LoneMention', 'id'],
  ['ReviewValue', 'id'],
  ['ReviewDecision', 'id'],
];

const INDEXES: readonly (readonly [label: string, ...properties: string[]])[] = [
  ['Entity', 'name'],
  ['Document', 'number'],
  ['Document', 'order'],
  ['Document', 'kind', 'order'],
  ['Batch', 'name'],
  ['Lead', 'rank'],
  ['LoneMention', 'node'],
  ['ReviewValue', 'document'],
  ['ReviewDecision', 'document'],
];

const nameOf = (...parts: readonly string[]): string => parts.join('_').toLowerCase();
const fields = (properties: readonly string[]): string => properties.map((p) => `n.${p}`).join(', ');

/** Constraints and indexes of the model; each makes nothing where it is already there. */
export const SCHEMA: readonly string[] = [
  ...NODE_KEYS.map(
    ([label, ...keys]) =>
      `CREATE CONSTRAINT ${nameOf(label, ...keys, 'key')} IF NOT EXISTS FOR (n:${label}) REQUIRE (${fields(keys)}) IS UNIQUE`,
  ),
  ...Object.values(EDGE_KINDS).map(
    ({ type }) => `CREATE CONSTRAINT ${nameOf(type, 'id', 'key')} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
  ),
  ...INDEXES.map(([label, ...keys]) => `CREATE INDEX ${nameOf(label, ...keys)} IF NOT EXISTS FOR (n:${label}) ON (${fields(keys)})`),
  `CREATE FULLTEXT INDEX ${NAME_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name] ${FULL_TEXT}`,
  `CREATE FULLTEXT INDEX ${TEXT_INDEX} IF NOT EXISTS FOR (n:SourceText) ON EACH [n.content] ${FULL_TEXT}`,
];

/** Changes with the kernel's tables: a new kind brings its constraint to stores that are there. */
export const SCHEMA_DIGEST = createHash('sha256').update(SCHEMA.join('\n')).digest('hex').slice(0, 20);
