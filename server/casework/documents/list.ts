import { z } from 'zod';
import type { DocumentStore } from '../../../graph/store/ports/desk.ts';
import { Page } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** Loaded documents, by text and kind. */
export const listDocuments = defineUseCase({
  name: 'documents.list',
  permission: 'documents.read',
  words: { zh: '列出文书', en: 'listed documents' },
  input: Page.extend({ text: z.string().optional(), kind: z.string().optional() }),
  async run(_actor, { text, kind, offset, limit }, at): ReturnType<DocumentStore['list']> {
    const { documents } = (await at.services()).store;
    return documents.list({ offset, limit, ...(text && { text }), ...(kind && { kind }) });
  },
});
