import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** Where Debian keeps the servers of every version; they are not in the path. */
const PLACE = '/usr/lib/postgresql';

/** Folder of the newest version that is installed; null where there is none. */
export function binaries(): string | null {
  if (!existsSync(PLACE)) return null;
  const versions = readdirSync(PLACE).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(PLACE, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Why PostgreSQL cannot be started here and what to do about it; null when it can. */
export function postgresMissing(): string | null {
  return binaries() ? null : 'no postgresql is installed (apt-get install postgresql)';
}

/** A PostgreSQL of one's own, on a free port of loopback, with its data in a temporary folder. Unless it is `durable` it loses data when the machine fails. */
export interface PostgresServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Of a database. */
  addressOf(database: string): string;
  /** Kills it as when a machine fails (SIGKILL). */
  kill(): Promise<void>;
  /** Starts it again on the same port and data; resolves when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package has made. */
function owner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (which: string): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export interface PostgresOptions {
  /** Loses nothing when the machine fails; without it, it is as fast as tests want it. */
  readonly durable?: boolean;
  /** Data folder; by default a new one, which `remove` deletes. */
  readonly home?: string;
  /** By default a free one. */
  readonly port?: number;
  /** Counts at the first start of a data folder only. */
  readonly password?: string;
}

/** Starts a PostgreSQL and resolves when it answers. It ends with this process. @throws Error with the server's own words when it does not start */
export async function postgresServer(options: PostgresOptions = {}): Promise<PostgresServer> {
  const bin = binaries();
  if (!bin) throw new Error(postgresMissing() ?? '');
  const folder = options.home ?? mkdtempSync(join(tmpdir(), 'jianwei-postgres-'));
  const [data, word] = [join(folder, 'data'), join(folder, 'password')];
  const [port, user, password] = [options.port ?? (await freePort()), 'jianwei', options.password ?? 'test-password'];
  const as = { ...owner(), cwd: folder };
  writeFileSync(word, password);
  if ('uid' in as) for (const path of [folder, word]) chownSync(path, as.uid as number, as.gid as number);
  if (!existsSync(data)) {
    const made = spawnSync(
      join(bin, 'initdb'),
      ['-D', data, '-U', user, '--auth=scram-sha-256', `--pwfile=${word}`, '-E', 'UTF8', '--locale=C', '--no-sync'],
      { ...as, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb: ${made.stdout} ${made.stderr}`);
  }
  const settings = [
    ...(options.durable ? [] : ['fsync=off', 'full_page_writes=off']),
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
  ];
  const words = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];

  let child: ChildProcess | null = null;
  // Whoever ends without `stop` leaves no server behind.
  const onExit = (): void => void child?.kill('SIGQUIT');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = null;
    process.off('exit', onExit);
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  };
  const start = async (): Promise<void> => {
    // What a killed server leaves behind ends a moment after it; until then a new one is refused.
    for (let attempt = 0; ; attempt++) {
      try {
        child = await started(join(bin, 'postgres'), words, as);
        break;
      } catch (error) {
        if (attempt === 50) throw error;
        await wait(100);
      }
    }
    process.on('exit', onExit);
  };
  await start();
  return {
    ...{ port, user, password },
    addressOf: (database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`,
    kill: () => end('SIGKILL'),
    start,
    stop: () => end('SIGINT'),
    async remove() {
      await end('SIGINT');
      if (options.home === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function started(command: string, words: readonly string[], as: object): Promise<ChildProcess> {
  return new Promise((done, fail) => {
    const child = spawn(command, words, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes('database system is ready to accept connections')) return;
      child.stderr.off('data', listen);
      child.stderr.resume();
      done(child);
    };
    child.stderr.on('data', listen);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`postgres ended with ${code}: ${said}`)));
  });
}
