import { z } from 'zod';
import { completeLead } from '../../../graph/conduct/complete.ts';
import type { LegalDocument } from '../../../graph/model/entity.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import type { StoredDocument } from '../../../graph/store/ports/stored.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { storedLead } from './stored-lead.ts';

/** A case that a lead names, as its newest document tells of it. */
export interface CaseOfLead {
  readonly number: string;
  /** Null where no document carries the number. */
  readonly document: LegalDocument | null;
  readonly outcomes: StoredDocument['record']['outcomes'];
}

export interface OpenedLead {
  readonly lead: Lead;
  readonly cases: readonly CaseOfLead[];
  /** Leads that tell of the same: the one it is folded into, or those that are folded into it. */
  readonly alike: readonly Lead[];
}

export const openLead = defineUseCase({
  name: 'leads.open',
  permission: 'leads.read',
  words: { zh: '打开线索', en: 'opened a lead' },
  input: z.object({ lead: Id }),
  async run(_actor, input, at): Promise<OpenedLead> {
    const { store } = await at.services();
    const lead = completeLead(await storedLead(store, input.lead));
    const cases = await Promise.all(lead.cases.map((number) => caseOf(store, number)));
    const others = lead.foldedInto === null ? lead.others : [lead.foldedInto];
    const alike = await Promise.all(others.map((id) => store.results.lead(id)));
    return { lead, cases, alike: alike.filter((other) => other !== null) };
  },
});

async function caseOf({ documents }: Store, number: string): Promise<CaseOfLead> {
  const document = await documents.byNumber(number);
  const stored = document && (await documents.document(document.id));
  return { number, document, outcomes: stored?.record.outcomes ?? [] };
}
