/** A small database of Neo4j as lines of JSON, nodes first: what an older version left there is kept as data, and put into a server again. */
import neo4j, { type Session } from 'neo4j-driver';

interface NodeLine {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}
interface RelationshipLine {
  readonly type: string;
  /** Places of its ends among the nodes. */
  readonly from: number;
  readonly to: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Login {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** Everything in the database, in an order that is the same every time it is asked. */
export async function dumpNeo4j(login: Login): Promise<string> {
  return inSession(login, async (session) => {
    const ask = async (cypher: string) => (await session.run(cypher)).records.map((record) => record.toObject());
    const nodes = await ask('MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties');
    const line = ({ labels, properties }: Record<string, unknown>) => JSON.stringify({ labels, properties: sorted(properties as object) });
    nodes.sort((a, b) => (line(a) < line(b) ? -1 : 1));
    const places = new Map(nodes.map(({ id }, place) => [id, place]));
    const found = await ask(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, elementId(a) AS source, elementId(b) AS target, properties(r) AS properties',
    );
    const relationships = found.map(({ type, source, target, properties }) =>
      JSON.stringify({ type, from: places.get(source), to: places.get(target), properties: sorted(properties) }),
    );
    return `${[...nodes.map(line), ...relationships.sort()].join('\n')}\n`;
  });
}

/** Puts a dump into an empty database. Constraints and indexes are not part of it. */
export async function loadNeo4j(login: Login, dump: string): Promise<void> {
  const lines = dump
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as NodeLine | RelationshipLine);
  const nodes = lines.flatMap((line, place) => ('labels' in line ? [{ ...line, place }] : []));
  const relationships = lines.filter((line) => 'type' in line);
  await inSession(login, async (session) => {
    await session.run(
      'UNWIND $nodes AS node CREATE (n:$(node.labels)) SET n = node.properties, n.dumpPlace = node.place',
      whole({ nodes }) as Record<string, unknown>,
    );
    await session.run('CREATE INDEX dump_place IF NOT EXISTS FOR (n:Entity) ON (n.dumpPlace)');
    await session.run(
      `UNWIND $relationships AS one MATCH (a {dumpPlace: one.from}) MATCH (b {dumpPlace: one.to})
       CREATE (a)-[r:$(one.type)]->(b) SET r = one.properties`,
      whole({ relationships }) as Record<string, unknown>,
    );
    await session.run('DROP INDEX dump_place');
    await session.run('MATCH (n) REMOVE n.dumpPlace');
  });
}

async function inSession<T>({ address, user, password }: Login, work: (session: Session) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}

const sorted = (properties: object): object => Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The driver takes every number for a float; whole ones are integers in what was dumped. Confidences are told apart by their name. */
function whole(value: unknown, name = ''): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) && name !== 'confidence' ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((part) => whole(part, name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, whole(part, key)]));
}
