import { AppError } from '../../graph/model/errors.ts';
import type { ChatModel } from './chat-model.ts';

/** So many questions in a row without an answer, and the service counts as gone for a while. */
const FAILURES = 3;
const REST_MS = 60_000;

/**
 * A model that is not asked for a while after it has failed several times in a row, so that a dead service costs a batch a few waits and not
 * one for every document. `now` is a clock in milliseconds.
 */
export function givingUp(model: ChatModel, now: () => number): ChatModel {
  let failures = 0;
  let restUntil = 0;
  return {
    id: model.id,
    async ask(request, signal) {
      if (now() < restUntil) throw new AppError('model-unavailable', `${model.id} has not answered and is not asked for a minute`);
      try {
        const answer = await model.ask(request, signal);
        failures = 0;
        return answer;
      } catch (error) {
        const gone = error instanceof AppError && error.code === 'model-unavailable';
        failures = gone ? failures + 1 : 0;
        if (failures >= FAILURES) {
          failures = 0;
          restUntil = now() + REST_MS;
        }
        throw error;
      }
    },
  };
}
