/** One question to a language model. */
export interface ChatRequest {
  /** What the model is told about its task; never text of a document. */
  readonly instructions: string;
  /** The material, as data. */
  readonly material: string;
  /** The shape of the answer: a JSON Schema of the strict kind (every property required, none added). */
  readonly shape: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** Longest answer, in tokens. */
  readonly longestAnswer: number;
  /**
   * True where the answer may be long: it is then sent in pieces, and what counts against patience is the silence between two of them, not
   * the whole time.
   */
  readonly inPieces?: boolean;
}

/** What an answer cost, in tokens as the endpoint counts them; estimated from characters where it does not say. */
export interface TokenCount {
  readonly prompt: number;
  readonly completion: number;
}

export interface ChatAnswer {
  /** As sent; nobody has checked yet whether it keeps to the shape. */
  readonly text: string;
  readonly tokens: TokenCount;
  /** True when the answer was kept from an earlier question of the same words. */
  readonly remembered: boolean;
}

/**
 * PORT: a language model. Asks as often as it takes within its patience and then gives up; never waits for ever.
 * @throws AppError model-unavailable when no answer comes, model-answer when one comes that is cut short or refused;
 * the reason of `signal` when it is asked to stop
 */
export interface ChatModel {
  /** Name of the model, as labels and records give it. */
  readonly id: string;
  ask(request: ChatRequest, signal?: AbortSignal): Promise<ChatAnswer>;
}
