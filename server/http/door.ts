import type { Request } from 'express';
import type { z } from 'zod';
import type { Body, EndpointName, Query, Reply } from '../api/contract.ts';
import { LOCAL } from '../casework/actor.ts';
import type { AnyUseCase, UseCase } from '../casework/use-case.ts';
import type { HttpContext } from './context.ts';

/** What an endpoint is asked: the checked query and body, the path parameters and, for uploads, the request itself. */
export interface Call<N extends EndpointName> {
  readonly context: HttpContext;
  readonly query: Query<N>;
  readonly body: Body<N>;
  readonly params: Readonly<Record<string, string>>;
  readonly request: Request;
}

/** An endpoint as a way to one use case. */
export interface Door<N extends EndpointName> {
  readonly useCase: AnyUseCase;
  answer(call: Call<N>): Promise<Reply<N>>;
}

interface Way<N extends EndpointName, Input extends z.ZodType, Outcome> {
  /** What the use case is asked for. */
  ask(call: Call<N>): z.input<Input> | Promise<z.input<Input>>;
  /** Its outcome as the contract has it. */
  present(outcome: Outcome, call: Call<N>): Reply<N>;
  /** The use case is told to stop when the asker has gone. */
  readonly stopsWithAsker?: boolean;
}

export function door<N extends EndpointName, Name extends string, Input extends z.ZodType, Outcome>(
  useCase: UseCase<Name, Input, Outcome>,
  { ask, present, stopsWithAsker = false }: Way<N, Input, Outcome>,
): Door<N> {
  return {
    useCase,
    async answer(call) {
      const gone = new AbortController();
      if (stopsWithAsker) call.request.res?.once('close', () => gone.abort());
      const outcome = await call.context.casework.perform(LOCAL, useCase, await ask(call), { signal: gone.signal });
      return present(outcome, call);
    },
  };
}
