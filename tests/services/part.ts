interface Part {
  readonly files: readonly string[];
  /** Those that its tests need; each part starts its own. */
  readonly services: readonly ('neo4j' | 'redis' | 'postgres')[];
}

/** Tests that may run side by side: they have no server in common. CI runs the last two at once. */
const PARTS = {
  all: { files: ['**'], services: ['neo4j', 'redis', 'postgres'] },
  /** One service at a time. */
  servers: { files: ['postgres', 'queue', 'health'], services: ['redis', 'postgres'] },
  /** Neo4j with what stands on it, and whole programs over several services, which are killed and come back. */
  graph: { files: ['store', 'gds', 'neo4j-csv', 'load', 'leads', 'lost-graph'], services: ['neo4j', 'redis', 'postgres'] },
} as const satisfies Record<string, Part>;

const asked = process.env['JIANWEI_TEST_PART'] ?? 'all';
if (!Object.hasOwn(PARTS, asked)) throw new Error(`JIANWEI_TEST_PART=${asked}: ${Object.keys(PARTS).join(', ')}`);
const part: Part = PARTS[asked as keyof typeof PARTS];

/** Patterns of the files of the part that was asked for. */
export const FILES = part.files.flatMap((name) => [`tests/services/${name}/*.service.test.ts`, `tests/services/${name}.service.test.ts`]);
export const SERVICES: ReadonlySet<string> = new Set(part.services);
