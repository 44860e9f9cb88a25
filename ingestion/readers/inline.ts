import type { Extractor } from '../../nlp/extractor.ts';
import { prepareText } from '../prepare.ts';
import type { TextReader } from './port.ts';

/** Reads in the thread that asks. */
export function inlineReader(extractor: Extractor): TextReader {
  return {
    async read(texts) {
      return texts.map((text) => prepareText(text, extractor));
    },
    async close() {},
  };
}
