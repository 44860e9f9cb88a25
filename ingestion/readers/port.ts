import type { SourceText } from '../formats/define.ts';
import type { PreparedText } from '../prepare.ts';

/** For which batch texts are read, and how reading is stopped. */
export interface ReadingAccount {
  readonly batch: string;
  readonly signal?: AbortSignal;
}

/** PORT: reads texts into what they bring to the store. Same text, same result, wherever it is read; the order is kept. */
export interface TextReader {
  read(texts: readonly SourceText[], account?: ReadingAccount): Promise<readonly PreparedText[]>;
  /** Lets go of whatever reads; a reader that was closed is not used again. */
  close(): Promise<void>;
}
