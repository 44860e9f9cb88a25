import neo4j, { type Driver, type Record as Row } from 'neo4j-driver';

export interface Login {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

export interface Pairs {
  readonly order: number;
  readonly pairs: readonly (readonly [number, number])[];
  readonly directed: boolean;
}

const BATCH = 5000;
const NAME = 'jianwei-peer';

/** Neo4j's Graph Data Science library as a peer: nodes are numbers from 0, one graph at a time. */
export class GdsPeer {
  readonly #driver: Driver;
  #order = 0;

  private constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Null when the server does not have the library. */
  static async connect({ address, user, password }: Login): Promise<GdsPeer | null> {
    const peer = new GdsPeer(
      neo4j.driver(address, neo4j.auth.basic(user, password), { disableLosslessIntegers: true, telemetryDisabled: true }),
    );
    const known = await peer.rows("SHOW FUNCTIONS YIELD name WHERE name = 'gds.version' RETURN name");
    if (known.length > 0) return peer;
    await peer.close();
    return null;
  }

  async rows(cypher: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<Row[]> {
    return (await this.#driver.executeQuery(cypher, parameters, { database: 'neo4j' })).records;
  }

  /** Writes the graph under a label of its own; `remove` deletes it. */
  async write({ order, pairs }: Pairs): Promise<void> {
    await this.rows('CREATE INDEX gds_check IF NOT EXISTS FOR (n:GdsCheck) ON (n.number)');
    await this.rows('UNWIND range(0, toInteger($order) - 1) AS number CREATE (:GdsCheck {number: number})', { order });
    for (let at = 0; at < pairs.length; at += BATCH) {
      await this.rows(
        `UNWIND $pairs AS pair MATCH (a:GdsCheck {number: toInteger(pair[0])}), (b:GdsCheck {number: toInteger(pair[1])})
         CREATE (a)-[:GDS_CHECK]->(b)`,
        { pairs: pairs.slice(at, at + BATCH) },
      );
    }
  }

  async remove(): Promise<void> {
    await this.#drop();
    await this.rows('MATCH (n:GdsCheck) DETACH DELETE n');
    await this.rows('DROP INDEX gds_check IF EXISTS');
  }

  /** Projects what was written. */
  async projectWritten({ order, directed }: Pairs): Promise<void> {
    const rows = 'MATCH (a:GdsCheck) OPTIONAL MATCH (a)-[:GDS_CHECK]->(b:GdsCheck) WITH a.number AS source, b.number AS target';
    await this.#project(rows, order, directed, {});
  }

  /** Projects without writing; nodes without edges are left out. */
  async projectGiven({ order, pairs, directed }: Pairs): Promise<void> {
    await this.#project('UNWIND $pairs AS pair WITH toInteger(pair[0]) AS source, toInteger(pair[1]) AS target', order, directed, {
      pairs,
    });
  }

  /** Scores as the library gives them, by as many iterations as the tolerance asks for, at most `mostIterations`. */
  async pageRank(options: {
    readonly tolerance: number;
    readonly mostIterations: number;
    readonly threads: number;
  }): Promise<{ scores: Float64Array; milliseconds: number }> {
    const row = await this.#call(
      `gds.pageRank.mutate($name, {mutateProperty: 'score', tolerance: $tolerance, maxIterations: toInteger($mostIterations),
        concurrency: toInteger($threads)})`,
      options,
    );
    return { scores: Float64Array.from(await this.#take('score')), milliseconds: row.get('computeMillis') };
  }

  /** The communities found and the modularity that the library says they have; with one thread always the same. */
  async leiden(threads: number): Promise<{ community: Int32Array; modularity: number; milliseconds: number }> {
    const seed = threads === 1 ? ', randomSeed: 1' : '';
    const row = await this.#call(`gds.leiden.mutate($name, {mutateProperty: 'community', concurrency: toInteger($threads)${seed}})`, {
      threads,
    });
    return {
      community: numbered(await this.#take('community')),
      modularity: row.get('modularity'),
      milliseconds: row.get('computeMillis'),
    };
  }

  /** Runs a kernel for its time and one figure of its summary; of a distribution the greatest value, which is rounded to some five digits. */
  async stats(kernel: 'wcc' | 'kcore' | 'betweenness', figure: string, threads: number): Promise<{ value: number; milliseconds: number }> {
    const row = await this.#call(`gds.${kernel}.stats($name, {concurrency: toInteger($threads)})`, { threads });
    const value: number | { readonly max: number } = row.get(figure);
    return { value: typeof value === 'number' ? value : value.max, milliseconds: row.get('computeMillis') };
  }

  /** Edges on the shortest way from a node to each node; -1 where there is none. */
  async distancesFrom(source: number): Promise<Int32Array> {
    const distances = new Int32Array(this.#order).fill(-1);
    const rows = await this.rows(
      'CALL gds.allShortestPaths.delta.stream($name, {sourceNode: toInteger($source)}) YIELD targetNode, totalCost RETURN targetNode, totalCost',
      { name: NAME, source },
    );
    for (const row of rows) distances[row.get('targetNode')] = row.get('totalCost');
    return distances;
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #project(rows: string, order: number, directed: boolean, parameters: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#drop();
    this.#order = order;
    const undirected = directed ? [] : ['*'];
    await this.rows(`${rows} RETURN gds.graph.project($name, source, target, {}, {undirectedRelationshipTypes: $undirected})`, {
      ...parameters,
      name: NAME,
      undirected,
    });
  }

  async #drop(): Promise<void> {
    await this.rows('CALL gds.graph.drop($name, false) YIELD graphName RETURN graphName', { name: NAME });
  }

  async #call(procedure: string, parameters: Readonly<Record<string, unknown>>): Promise<Row> {
    return (await this.rows(`CALL ${procedure}`, { ...parameters, name: NAME }))[0]!;
  }

  /** Reads a property of all nodes of the projection and drops it there. */
  async #take(property: string): Promise<number[]> {
    const values = new Array<number>(this.#order);
    const rows = await this.rows(
      'CALL gds.graph.nodeProperty.stream($name, $property) YIELD nodeId, propertyValue RETURN nodeId, propertyValue',
      { name: NAME, property },
    );
    for (const row of rows) values[row.get('nodeId')] = row.get('propertyValue');
    await this.#call('gds.graph.nodeProperties.drop($name, $property)', { property });
    return values;
  }
}

/** Community ids of the library are any numbers; ours are below the number of nodes. */
function numbered(communities: readonly number[]): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(communities, (community) => {
    if (!numbers.has(community)) numbers.set(community, numbers.size);
    return numbers.get(community)!;
  });
}
