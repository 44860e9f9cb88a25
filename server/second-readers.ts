import { join } from 'node:path';
import type { ChatModel } from '../nlp/llm/chat-model.ts';
import { classifierReader } from '../nlp/second-reader/classifier-reader.ts';
import type { SecondReader } from '../nlp/second-reader/port.ts';
import type { Config } from './config.ts';

/** Who is asked besides the rules. */
export interface SecondReaders {
  /** The language model of the settings, which keeps nothing of what it is asked; null without an address. */
  readonly model: ChatModel | null;
  /** Those who are asked what the rules leave open, in their order. */
  readonly others: readonly SecondReader[];
}

/** A service on one machine answers a few questions at once well, and many badly. */
const AT_ONCE = 4;

/**
 * Makes them; the client is loaded only where there is somebody to ask, the classifier at the first document that is open. Answers about documents are kept, so that they
 * cost nothing a second time.
 */
export async function secondReaders(config: Config): Promise<SecondReaders> {
  const { llmUrl, llmKey, llmModel, llmMask, llmTokens, llmPatience, llmRate, data } = config;
  if (llmUrl === '') return { model: null, others: [classifierReader] };
  const [{ endpointModel }, { paced }, { givingUp }, { folderMemory, remembering }, { languageModelReader }] = await Promise.all([
    import('../nlp/llm/openai.ts'),
    import('../nlp/llm/paced.ts'),
    import('../nlp/llm/giving-up.ts'),
    import('../nlp/llm/remembering.ts'),
    import('../nlp/second-reader/language-model-reader.ts'),
  ]);
  const endpoint = endpointModel({ url: llmUrl, key: llmKey, model: llmModel, patience: llmPatience * 1000 });
  const asked = givingUp(paced(endpoint, { atOnce: AT_ONCE, perMinute: llmRate }), Date.now);
  const model = remembering(asked, folderMemory(join(data, 'llm-answers')));
  return { model: asked, others: [classifierReader, languageModelReader({ model, masking: llmMask === 'on', tokensOfABatch: llmTokens })] };
}
