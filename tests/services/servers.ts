import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

export { freePort } from './free-port.ts';
export { type PostgresServer, postgresMissing, postgresServer } from './postgres.ts';
export { type RedisOptions, type RedisServer, redisMissing, redisServer } from './redis-server.ts';

const SCRIPT = fileURLToPath(new URL('neo4j.sh', import.meta.url));
const run = promisify(execFile);

export interface Neo4jOptions {
  /** Of the user `neo4j`, at least 8 characters; counts at the first start of a data folder only. */
  readonly password?: string;
  /** Data folder; by default a new one, which `remove` deletes. */
  readonly home?: string;
  /** By default a free one. */
  readonly port?: number;
  /** Greatest Java heap, such as `512m`. */
  readonly heap?: string;
  /** For measurements and development: a server that is to be fast for hours, not one that is there at once. */
  readonly lasting?: boolean;
}

/** A Neo4j of one's own, with the Graph Data Science library. */
export interface Neo4jServer {
  /** Plain; the same port also speaks TLS (`neo4j+ssc:`, `bolt+ssc:`, and `neo4j+s:` for who trusts `certificate`). */
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** Path of its self-signed certificate (PEM). */
  readonly certificate: string;
  readonly home: string;
  /** Starts it again on the same port and data; resolves when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL, as when a machine fails. */
  kill(): Promise<void>;
  /** Runs neo4j-admin on the data of the stopped server, in the folder `from`, and gives what it prints. */
  admin(args: readonly string[], from?: string): Promise<string>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

/** Why Neo4j cannot be started here and what to do about it; null when it can. */
export function neo4jMissing(): string | null {
  const reason = execFileSync('bash', [SCRIPT, 'missing'], { encoding: 'utf8' }).trim();
  return reason === '' ? null : reason;
}

/** Starts a Neo4j and resolves when it answers. It ends with this process, however that ends. */
export async function neo4jServer(options: Neo4jOptions = {}): Promise<Neo4jServer> {
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'jianwei-neo4j-')));
  const port = options.port ?? (await freePort());
  const password = options.password ?? 'test-password';
  const env = {
    ...process.env,
    NEO4J_HOME: home,
    NEO4J_BOLT_PORT: String(port),
    NEO4J_PASSWORD: password,
    NEO4J_OWNER: String(process.pid),
    ...(options.lasting ? {} : { NEO4J_BRIEF: '1' }),
  };
  const script = async (...args: readonly string[]): Promise<string> =>
    (await run('bash', [SCRIPT, ...args], { env: options.heap ? { ...env, NEO4J_HEAP: options.heap } : env })).stdout;

  const server: Neo4jServer = {
    address: `neo4j://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    certificate: join(home, 'certificates', 'bolt', 'public.crt'),
    home,
    async start() {
      await script('start');
    },
    async stop() {
      await script('stop');
    },
    async kill() {
      await script('kill');
    },
    admin: async (args, from) =>
      (await run('bash', [SCRIPT, 'admin', ...args], { env, ...(from && { cwd: from }), maxBuffer: 64e6 })).stdout,
    async remove() {
      await server.kill();
      await rm(home, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}
