import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChatAnswer, ChatModel, ChatRequest, TokenCount } from './chat-model.ts';

/** PORT: answers kept under the digest of what was asked. */
export interface AnswerMemory {
  get(key: string): Promise<KeptAnswer | null>;
  put(key: string, answer: KeptAnswer): Promise<void>;
}
export interface KeptAnswer {
  readonly text: string;
  readonly tokens: TokenCount;
}

/** A model that is not asked the same twice. Another model, another text or another wording is another question. */
export function remembering(model: ChatModel, memory: AnswerMemory): ChatModel {
  return {
    id: model.id,
    async ask(request, signal): Promise<ChatAnswer> {
      const key = keyOf(model.id, request);
      const kept = await memory.get(key);
      if (kept) return { ...kept, remembered: true };
      const answer = await model.ask(request, signal);
      await memory.put(key, { text: answer.text, tokens: answer.tokens });
      return answer;
    },
  };
}

function keyOf(model: string, { instructions, material, shape, longestAnswer }: ChatRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([model, instructions, material, shape, longestAnswer]))
    .digest('hex');
}

/** Keeps each answer in a file of its own, readable by its owner alone: answers hold names. The folder may be deleted at any time. */
export function folderMemory(folder: string): AnswerMemory {
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`);
  let writes = 0;
  return {
    async get(key) {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as KeptAnswer;
      } catch {
        // Not there, or cut off by a crash of the machine: it is asked again.
        return null;
      }
    },
    async put(key, answer) {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const draft = `${file}.${process.pid}-${writes++}`;
      await writeFile(draft, JSON.stringify(answer), { mode: 0o600 });
      await rename(draft, file);
    },
  };
}
