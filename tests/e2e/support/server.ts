import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../../server/bin/jianwei.mjs', import.meta.url));
/** Loading and mining the bundled province, on a machine shared with others. */
const PATIENCE_MS = 240_000;

/** A running server of the built program. */
export interface RunningServer {
  readonly address: string;
  /** Stops it as a user would and resolves when it has ended. */
  stop(): Promise<void>;
}

/** Runs the built program on a data folder of its own. */
function run(data: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [BIN, ...words], {
    env: { ...process.env, PORT: '0', JIANWEI_DATA: data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command of the built program to its end; gives what it said, and rejects with it when it fails. */
export function runCommand(data: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const command = run(data, words, environment);
  let said = '';
  for (const stream of [command.stdout, command.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    command.once('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(`${words[0]} ended with code ${code}:\n${said}`))));
  });
}

/** Starts the pages and resolves with the address that the program prints; rejects with all it said when it ends first. */
export async function startServer(
  data: string,
  command: 'demo' | 'serve',
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const server = run(data, [command], environment);
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  try {
    return { address: await printedAddress(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the server printed no address:\n${said}`)), PATIENCE_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with code ${code}:\n${said}`));
    });
  });
}
