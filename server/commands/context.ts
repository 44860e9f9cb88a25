import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { AppError } from '../../graph/model/errors.ts';
import { LOCAL } from '../casework/actor.ts';
import { type Casework, type Doing, openCasework } from '../casework/gate.ts';
import type { UseCase } from '../casework/use-case.ts';
import type { Config } from '../config.ts';
import { COMMAND_ACTS, type CommandName } from './acts.ts';

/** Does one thing for whoever runs the command. @throws AppError as the use case says */
export type Perform = <Name extends string, Input extends z.ZodType, Outcome, News>(
  useCase: UseCase<Name, Input, Outcome, News>,
  input: z.input<Input>,
  doing?: Doing<News>,
) => Promise<Outcome>;

/** What every command is given: settings, a clock, and the way to what it does. */
export interface CommandContext {
  readonly config: Config;
  readonly now: () => Date;
  /** Whatever is opened meanwhile is closed at the end. */
  perform<const T>(work: (perform: Perform, casework: Casework) => Promise<T>): Promise<T>;
  /** The same for a command that only reads: where there is no store, none is made. @throws AppError not-found */
  performStored<const T>(work: (perform: Perform) => Promise<T>): Promise<T>;
  /** The same command over what was known at a time, where one is named. */
  asKnown(knownAt: string | undefined): CommandContext;
}

/** The exit code of a command: 0 all that was asked is done, 1 something was not, 2 bad usage. */
export type ExitCode = 0 | 1 | 2;

export interface CommandContextOptions {
  readonly now?: () => Date;
  readonly open?: () => Casework;
}

export function commandContext(
  command: CommandName,
  config: Config,
  { now = () => new Date(), open = () => openCasework(config, { now }) }: CommandContextOptions = {},
): CommandContext {
  const acts: readonly string[] = COMMAND_ACTS[command];
  const perform: CommandContext['perform'] = async (work) => {
    const casework = open();
    try {
      return await work(async (useCase, input, doing) => {
        if (!acts.includes(useCase.name))
          throw new AppError('internal', `the command ${command} does not say that it does ${useCase.name}`);
        return casework.perform(LOCAL, useCase, input, doing);
      }, casework);
    } finally {
      await casework.close();
    }
  };
  return {
    config,
    now,
    perform,
    async performStored(work) {
      if (config.ledger.startsWith('file:') && !existsSync(config.ledger.slice('file:'.length)))
        throw new AppError('not-found', noStore(config));
      return perform(work);
    },
    asKnown(knownAt) {
      if (knownAt === undefined) return this;
      return commandContext(command, config, { now, open: () => openCasework(config, { now, knownAt }) });
    },
  };
}

function noStore({ ledger, language }: Config): string {
  const file = ledger.slice('file:'.length);
  return language === 'zh'
    ? `${file}：此处没有存储，也未新建；请核对 JIANWEI_DATA，或先运行 jianwei load`
    : `${file}: there is no store here, and none was made; check JIANWEI_DATA, or run jianwei load first`;
}
