import PQueue from 'p-queue';
import type { ChatModel } from './chat-model.ts';

export interface Pace {
  /** Questions under way at once. */
  readonly atOnce: number;
  readonly perMinute: number;
}

/** A model that is asked no faster than its owner allows; questions wait their turn, and leave the line when they are stopped. */
export function paced(model: ChatModel, { atOnce, perMinute }: Pace): ChatModel {
  const line = new PQueue({ concurrency: atOnce, intervalCap: perMinute, interval: 60_000, strict: true });
  return {
    id: model.id,
    ask: (request, signal) => line.add(() => model.ask(request, signal), { ...(signal && { signal }) }),
  };
}
