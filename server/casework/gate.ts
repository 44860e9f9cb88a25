import type { z } from 'zod';
import { AppError } from '../../graph/model/errors.ts';
import type { Config } from '../config.ts';
import { type Actor, PERMISSIONS } from './actor.ts';
import { checked } from './checked.ts';
import { compose, type Services } from './compose.ts';
import { composeAsKnown } from './known-at.ts';
import type { AnyUseCase, UseCase } from './use-case.ts';

/** How whoever asks stays in touch with what is being done. */
export interface Doing<News = never> {
  readonly signal?: AbortSignal;
  readonly onNews?: (news: News) => void;
  /** Answers when a use case asks whether it may write; without it, it may. */
  readonly leave?: () => Promise<void>;
}

/** The way to everything that can be done. Nobody but a use case is given a store, a queue or a folder of originals. */
export interface Casework {
  /** For doors that take something in before they can ask: refuses whoever may not. @throws AppError not-permitted */
  admit(actor: Actor, useCase: AnyUseCase): void;
  /**
   * Does one thing for somebody.
   * @throws AppError invalid-input naming every field that does not fit, not-permitted, and what the use case says
   */
  perform<Name extends string, Input extends z.ZodType, Outcome, News>(
    actor: Actor,
    useCase: UseCase<Name, Input, Outcome, News>,
    input: z.input<Input>,
    doing?: Doing<News>,
  ): Promise<Outcome>;
  /** Closes whatever was opened. */
  close(): Promise<void>;
}

export interface CaseworkOptions {
  readonly now?: () => Date;
  /** A day or a time: everything is answered as it was known then, and nothing that is done is kept. */
  readonly knownAt?: string;
  /** Gives the adapters; by default those of the settings. */
  readonly open?: () => Promise<Services>;
}

const opening =
  (config: Config, knownAt?: string): (() => Promise<Services>) =>
  () =>
    knownAt === undefined ? compose(config) : composeAsKnown(config, knownAt);

/** Opens nothing yet: the first use case that needs an adapter does, and one that could not be opened is tried again by the next. */
export function openCasework(
  config: Config,
  { now = () => new Date(), knownAt, open = opening(config, knownAt) }: CaseworkOptions = {},
): Casework {
  let opened: Promise<Services> | null = null;
  const services = (): Promise<Services> => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const admit = ({ id, permissions }: Actor, { permission, words }: AnyUseCase): void => {
    if (permissions.has(permission)) return;
    const { zh, en } = PERMISSIONS[permission];
    throw new AppError('not-permitted', `${id}: ${words.zh} · ${words.en} (${zh} · ${en})`);
  };
  return {
    admit,
    async perform(actor, useCase, input, { signal = new AbortController().signal, onNews, leave } = {}) {
      admit(actor, useCase);
      const at = { config, now, services, signal, tell: onNews ?? (() => {}), leave: leave ?? (async () => {}) };
      return useCase.run(actor, checked(useCase.input, input), at);
    },
    async close() {
      const closing = opened;
      opened = null;
      // Services that could not be opened have told whoever asked for them.
      await (await closing?.catch(() => null))?.close();
    },
  };
}
