import type { SourceText } from '../formats/define.ts';
import type { PreparedText } from '../prepare.ts';

/** PORT: reads texts into what they bring to the store. Same text, same result, wherever it is read; the order is kept. */
export interface TextReader {
  read(texts: readonly SourceText[]): Promise<readonly PreparedText[]>;
  /** Lets go of whatever reads; a reader that was closed is not used again. */
  close(): Promise<void>;
}
