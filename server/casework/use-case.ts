import type { z } from 'zod';
import type { Bilingual } from '../../graph/model/span.ts';
import type { Config } from '../config.ts';
import type { Actor, Permission } from './actor.ts';
import type { Services } from './compose.ts';

/** What a use case is given beside who asks and for what. */
export interface At<News = never> {
  readonly config: Config;
  readonly now: () => Date;
  /** The adapters, opened by the first use case that asks. @throws AppError store-unavailable, store-damaged, access-refused, not-writable */
  services(): Promise<Services>;
  /** Aborted when whoever asked has gone or says stop. */
  readonly signal: AbortSignal;
  /** What is to be known before the end, such as progress. */
  tell(news: News): void;
  /** Asked before something is written that would stand in place of what was; resolves when it may be. */
  leave(): Promise<void>;
}

/** One thing that can be done with the system: the same whether a page, a command or a worker asks for it. */
export interface UseCase<Name extends string, Input extends z.ZodType, Outcome, News = never> {
  /** Its folder and file: `leads.list` stands in leads/list.ts. */
  readonly name: Name;
  readonly permission: Permission;
  /** What was done, as an audit says it of its actor. */
  readonly words: Bilingual;
  readonly input: Input;
  run(actor: Actor, input: z.output<Input>, at: At<News>): Promise<Outcome>;
}

// biome-ignore lint/suspicious/noExplicitAny: the one type that every use case has.
export type AnyUseCase = UseCase<string, z.ZodType, any, any>;

export function defineUseCase<const Name extends string, Input extends z.ZodType, Outcome, News = never>(
  definition: UseCase<Name, Input, Outcome, News>,
): UseCase<Name, Input, Outcome, News> {
  return definition;
}
