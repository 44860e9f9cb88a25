import { existsSync } from 'node:fs';
import { AppError } from '../../graph/model/errors.ts';
import { compose, type Services } from '../compose.ts';
import type { Config } from '../config.ts';

/** What every command is given: settings, a clock, and services that are closed for it. */
export interface CommandContext {
  readonly config: Config;
  readonly now: () => Date;
  withServices(work: (services: Services) => Promise<ExitCode>): Promise<ExitCode>;
  /** The same for a command that only reads: where there is no store, none is made. @throws AppError not-found */
  withStored(work: (services: Services) => Promise<ExitCode>): Promise<ExitCode>;
}

/** The exit code of a command: 0 all that was asked is done, 1 something was not, 2 bad usage. */
export type ExitCode = 0 | 1 | 2;

export function commandContext(config: Config): CommandContext {
  const withServices: CommandContext['withServices'] = async (work) => {
    const services = await compose(config);
    try {
      return await work(services);
    } finally {
      await services.close();
    }
  };
  return {
    config,
    now: () => new Date(),
    withServices,
    async withStored(work) {
      if (!isThere(config.store, 'file:')) throw new AppError('not-found', noStore(config));
      return withServices(work);
    },
  };
}

/** True unless the address is that of a file (`file:PATH`, `embedded:PATH`) that does not exist. */
export function isThere(address: string, scheme: 'file:' | 'embedded:'): boolean {
  return !address.startsWith(scheme) || existsSync(address.slice(scheme.length));
}

function noStore({ store, language }: Config): string {
  const file = store.slice('file:'.length);
  return language === 'zh'
    ? `${file}：此处没有存储，也未新建；请核对 JIANWEI_DATA，或先运行 jianwei load`
    : `${file}: there is no store here, and none was made; check JIANWEI_DATA, or run jianwei load first`;
}
