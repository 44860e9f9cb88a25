import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Network } from '../../../graph/analytics/network/network.ts';
import type { Run } from './contest.ts';
import { triples } from './graphs.ts';

const SCRIPT = join(import.meta.dirname, 'python_peers.py');

export type PythonLibrary = 'igraph' | 'NetworKit';

/** igraph and NetworKit in a Python of their own (`PYTHON`, by default python3), where they can be imported. */
export class PythonPeers {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;
  #versions: Readonly<Record<PythonLibrary, string | null>> = { igraph: null, NetworKit: null };

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    this.#reader = createInterface(child.stdout);
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** Null when there is no Python. */
  static async start(python = process.env['PYTHON'] ?? 'python3'): Promise<PythonPeers | null> {
    const child = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] }) as unknown as ChildProcessWithoutNullStreams;
    const started = await new Promise<boolean>((resolve) => child.once('spawn', () => resolve(true)).once('error', () => resolve(false)));
    if (!started) return null;
    const peers = new PythonPeers(child);
    peers.#versions = (await peers.#ask({ do: 'versions' })) as Record<PythonLibrary, string | null>;
    return peers;
  }

  version(library: PythonLibrary): string | null {
    return this.#versions[library];
  }

  async give(name: string, network: Network): Promise<void> {
    await this.#ask({ do: 'graph', name, order: network.order, directed: network.directed, triples: triples(network) });
  }

  async run(library: PythonLibrary, kernel: string, graph: string, options: object): Promise<Run> {
    return (await this.#ask({ do: 'run', library, kernel, graph, ...options })) as Run;
  }

  close(): void {
    this.#child.stdin.end();
    this.#reader.close();
  }

  async #ask(command: object): Promise<unknown> {
    this.#child.stdin.write(`${JSON.stringify(command)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('The Python peers ended; what they say stands above');
    return JSON.parse(value);
  }
}
