import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { LegalDocument } from '../../../graph/model/entity.ts';
import { AppError } from '../../../graph/model/errors.ts';
import type { ErasureRequest } from '../../../graph/model/keeping/erasure.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { Person } from './people.ts';

/** Of one number there are a few at most: a decision in several shapes. */
const MOST_OF_A_NUMBER = 1_000;
const LONGEST = 500;
const Ground = z.string().trim().min(1).max(LONGEST);

export interface RequestedErasure {
  readonly request: ErasureRequest;
  /** What it will take out. */
  readonly documents: readonly LegalDocument[];
}

/**
 * Asks that documents be erased: named by their ids, or all that carry a case number as their own. Nothing is erased before another person approves.
 * @throws AppError not-found naming what is not there, erased where it was erased before
 */
export const requestErasure = defineUseCase({
  name: 'erasures.request',
  permission: 'documents.erase',
  words: { zh: '申请删除文书', en: 'asked that documents be erased' },
  input: z
    .object({
      documents: z.array(Id).default([]),
      numbers: z.array(z.string().trim().min(1).max(100)).default([]),
      /** Why; it stays for ever and may repeat nothing of what is erased. */
      reason: Ground,
      /** The provision, decision or letter that it rests on. */
      authority: Ground,
      by: Person,
    })
    .refine(({ documents, numbers }) => documents.length + numbers.length > 0, {
      message: '需指明文书或案号 · name documents or case numbers',
    }),
  async run(_actor, { documents: ids, numbers, reason, authority, by }, at): Promise<RequestedErasure> {
    const { store } = await at.services();
    const documents = new Map<string, LegalDocument>();
    for (const id of ids) documents.set(id, await documentOf(store, id));
    for (const number of numbers) for (const document of await documentsOfNumber(store, number)) documents.set(document.id, document);
    const request: ErasureRequest = {
      ...{ id: randomUUID().slice(0, 8), documents: [...documents.keys()].sort(), reason, authority },
      ...{ requestedBy: by, requestedAt: at.now().toISOString() },
    };
    await store.erasures.request(request);
    return { request, documents: [...documents.values()] };
  },
});

async function documentOf({ documents, erasures }: Store, id: string): Promise<LegalDocument> {
  const [found] = await documents.several([id]);
  if (found) return found.document;
  if (await erasures.tombstone(id)) throw new AppError('erased', `document ${id} was erased`);
  throw new AppError('not-found', `no document ${id}`);
}

async function documentsOfNumber({ documents }: Store, number: string): Promise<readonly LegalDocument[]> {
  const newest = await documents.byNumber(number);
  if (!newest) throw new AppError('not-found', `no document has the number ${number}`);
  // One that was given another number by a person does not print it.
  const printing = await documents.list({ text: number, offset: 0, limit: MOST_OF_A_NUMBER });
  return [newest, ...printing.documents.filter((document) => document.number === number)];
}
