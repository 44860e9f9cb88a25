import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Services } from '../../server/casework/compose.ts';
import type { CommandName } from '../../server/commands/acts.ts';
import { type CommandContext, commandContext, type ExitCode } from '../../server/commands/context.ts';
import { readConfig } from '../../server/config.ts';

export interface Said {
  readonly code: ExitCode;
  /** What a pipe carries. */
  readonly out: string;
  /** What a person reads beside it. */
  readonly err: string;
}

export interface CommandLine {
  readonly folder: string;
  /** Prepares the store before a command opens it. */
  prepare(work: (services: Services) => Promise<void>): Promise<void>;
  /** Runs a command and catches what it writes. */
  run(name: CommandName, command: (context: CommandContext) => Promise<ExitCode>): Promise<Said>;
  remove(): void;
}

/** The commands as the command line calls them, on a data folder of their own. */
export function aCommandLine(environment: Readonly<Record<string, string>> = {}): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-command-'));
  const config = readConfig({ JIANWEI_DATA: join(folder, 'data'), ...environment });
  const now = () => new Date('2024-05-06T07:08:09Z');
  return {
    folder,
    async prepare(work) {
      const services = await compose(config);
      await work(services);
      await services.close();
    },
    async run(name, command) {
      const written = { out: '', err: '' };
      const { stdout, stderr } = process;
      const [toOut, toErr] = [stdout.write, stderr.write];
      const caught = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
        written[stream] += String(text);
        return true;
      };
      Object.assign(stdout, { write: caught('out') });
      Object.assign(stderr, { write: caught('err') });
      try {
        return { code: await command(commandContext(name, config, { now })), ...written };
      } finally {
        Object.assign(stdout, { write: toOut });
        Object.assign(stderr, { write: toErr });
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
