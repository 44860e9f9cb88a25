import { z } from 'zod';
import type { LegalDocument } from '../../../graph/model/entity.ts';
import type { DataGap, Run } from '../../../graph/model/leads/lead.ts';
import type { ResultStore } from '../../../graph/store/ports/desk.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { Id, Page } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** What an indicator could not tell of a document. */
export interface GapOfDocument extends DataGap {
  /** Null where the document is no longer there. */
  readonly about: Pick<LegalDocument, 'path' | 'number' | 'kind' | 'date'> | null;
}

export interface ListedGaps extends Omit<Awaited<ReturnType<ResultStore['gaps']>>, 'gaps'> {
  readonly gaps: readonly GapOfDocument[];
  /** The run that could not tell; null where nothing was mined. */
  readonly run: Run | null;
  /** False where the run was mined by a version that counted gaps and kept none. */
  readonly kept: boolean;
}

/** What the last run could not tell, for want of which fact, and the paper that would tell it. Accuses nobody: a lead is never made of it. */
export const listGaps = defineUseCase({
  name: 'leads.gaps',
  permission: 'leads.read',
  words: { zh: '查看不能判断的事项', en: 'listed what could not be told' },
  input: Page.extend({ indicator: z.string().max(40).optional(), document: Id.optional() }),
  async run(_actor, { offset, limit, indicator, document }, at): Promise<ListedGaps> {
    const { store } = await at.services();
    const found = await store.results.gaps({ offset, limit, ...(indicator && { indicator }), ...(document && { document }) });
    const documents = await documentsOf(store, found.gaps);
    const run = await store.results.lastRun();
    return {
      ...found,
      gaps: found.gaps.map((gap) => ({ ...gap, about: documents.get(gap.document) ?? null })),
      ...{ run, kept: run?.standing !== undefined },
    };
  },
});

async function documentsOf({ documents }: Store, gaps: readonly DataGap[]): Promise<ReadonlyMap<string, LegalDocument>> {
  const found = new Map<string, LegalDocument>();
  for (const id of new Set(gaps.map((gap) => gap.document))) {
    const document = await documents.document(id);
    if (document !== null) found.set(id, document);
  }
  return found;
}
