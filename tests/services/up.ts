/** `npm run services`: Neo4j, Redis and PostgreSQL for development, until Ctrl-C. Their data stay in a folder outside the checkout. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresMissing, postgresServer } from './postgres.ts';
import { neo4jServer, redisMissing } from './servers.ts';

/** The usual ports and ten thousand: a service that the machine runs by itself is left alone. */
const NEO4J_PORT = 17687;
const REDIS_PORT = 16379;
const POSTGRES_PORT = 15432;
/** Loopback only, and the data are fictional. */
const PASSWORD = 'jianwei-development';

const data = join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'jianwei-services');
const folders = { neo4j: join(data, 'neo4j'), redis: join(data, 'redis') };
/** Apart: where this runs as root, PostgreSQL runs as a user who may not look into root's home. */
const postgresHome = process.getuid?.() === 0 ? '/var/lib/jianwei-services' : join(data, 'postgres');
mkdirSync(postgresHome, { recursive: true });
for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });

/** Redis that writes every change to disk: a queue that forgets would leave batches unfinished. */
async function startRedis(): Promise<ChildProcess> {
  const place = ['--port', String(REDIS_PORT), '--bind', '127.0.0.1', '--dir', folders.redis];
  const child = spawn('redis-server', [...place, '--appendonly', 'yes', '--save', ''], {
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  await once(child, 'spawn');
  return child;
}

const missing = redisMissing() ?? postgresMissing();
if (missing) throw new Error(missing);
execFileSync('bash', [fileURLToPath(new URL('neo4j.sh', import.meta.url)), 'fetch'], { stdio: ['ignore', 2, 2] });
const neo4j = await neo4jServer({ home: folders.neo4j, port: NEO4J_PORT, password: PASSWORD, lasting: true });
const postgres = await postgresServer({ home: postgresHome, port: POSTGRES_PORT, password: PASSWORD, durable: true });
const redis = await startRedis();
const redisEnded = once(redis, 'exit');

process.stdout.write(`Neo4j, Redis and PostgreSQL are running, data in ${data} and ${postgresHome}. In another terminal:

export JIANWEI_LEDGER=${postgres.addressOf('postgres')}
export JIANWEI_STORE=${neo4j.address.replace('://', `://${neo4j.user}:${neo4j.password}@`)}
export JIANWEI_QUEUE=redis://127.0.0.1:${REDIS_PORT}

Ctrl-C stops them.
`);
const asked = await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), redisEnded.then(() => 'redis ended')]);
redis.kill('SIGTERM');
await Promise.all([redisEnded, neo4j.stop(), postgres.stop()]);
if (asked === 'redis ended') throw new Error(`redis-server ended by itself; is port ${REDIS_PORT} taken?`);
