import { compose, type Services } from '../compose.ts';
import type { Config } from '../config.ts';

/** What every command is given: settings, a clock, and services that are closed for it. */
export interface CommandContext {
  readonly config: Config;
  readonly now: () => Date;
  withServices(work: (services: Services) => Promise<ExitCode>): Promise<ExitCode>;
}

/** The exit code of a command: 0 all that was asked is done, 1 something was not, 2 bad usage. */
export type ExitCode = 0 | 1 | 2;

export function commandContext(config: Config): CommandContext {
  return {
    config,
    now: () => new Date(),
    async withServices(work) {
      const services = await compose(config);
      try {
        return await work(services);
      } finally {
        await services.close();
      }
    },
  };
}
