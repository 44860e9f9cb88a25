import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** Why Redis cannot be started here and what to do about it; null when it can. */
export function redisMissing(): string | null {
  return spawnSync('redis-server', ['--version']).status === 0 ? null : 'no redis-server is installed (apt-get install redis-server)';
}

export interface RedisOptions {
  readonly password?: string;
  /** Writes every change to disk, so that a killed server comes back with everything it has confirmed. */
  readonly durable?: boolean;
  /** Files of a certificate; the server then speaks TLS on a second port. */
  readonly tls?: { readonly certificate: string; readonly key: string };
}

/** A Redis server of a test's own, on a free port of this machine, with its data in a temporary folder. */
export interface RedisServer {
  readonly port: number;
  /** With the password, if any. */
  readonly address: string;
  /** The same over TLS (`rediss:`); null without a certificate. */
  readonly secureAddress: string | null;
  /** Kills it as a power cut would (SIGKILL). */
  kill(): Promise<void>;
  /** Starts it again on the same port and data; resolves when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

/** Starts a Redis and resolves when it answers. @throws Error with the server's own words when it does not start */
export async function redisServer(options: RedisOptions = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-redis-'));
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--logfile', ''];
  words.push('--appendonly', options.durable ? 'yes' : 'no', '--appendfsync', 'always');
  if (options.password) words.push('--requirepass', options.password);
  const securePort = options.tls ? await freePort() : 0;
  if (options.tls) {
    const { certificate, key } = options.tls;
    words.push('--tls-port', String(securePort), '--tls-cert-file', certificate, '--tls-key-file', key, '--tls-auth-clients', 'no');
  }

  let child: ChildProcess | null = null;
  // Whoever ends without `stop` leaves no server behind.
  const onExit = (): void => void child?.kill('SIGKILL');
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
    child = await started(words);
    process.on('exit', onExit);
  };
  await start();
  const login = options.password ? `:${encodeURIComponent(options.password)}@` : '';
  return {
    port,
    address: `redis://${login}127.0.0.1:${port}`,
    secureAddress: options.tls ? `rediss://${login}127.0.0.1:${securePort}` : null,
    kill: () => end('SIGKILL'),
    start,
    stop: () => end('SIGTERM'),
    async remove() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function started(words: readonly string[]): Promise<ChildProcess> {
  return new Promise((done, fail) => {
    const child = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes('Ready to accept connections')) return;
      child.stdout.off('data', listen);
      child.stdout.resume();
      done(child);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`redis-server ended with ${code}: ${said}`)));
  });
}
