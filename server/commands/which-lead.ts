import { AppError } from '../../graph/model/errors.ts';
import type { Lead } from '../../graph/model/lead.ts';
import type { Store } from '../../graph/store/port.ts';
import type { Language } from '../terminal.ts';

const MOST_LEADS = 1_000_000;

/** The lead that was meant: by its id, the beginning of the id, or its rank. @throws AppError not-found, also where several begin so */
export async function whichLead(store: Store, which: string, language: Language): Promise<Lead> {
  const { leads } = await store.results.leads({ offset: 0, limit: MOST_LEADS });
  const exact = leads.find((lead) => lead.id === which || (/^\d{1,6}$/.test(which) && lead.rank === Number(which)));
  const beginning = leads.filter((lead) => lead.id.startsWith(which));
  const lead = exact ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (lead) return lead;
  throw new AppError(
    'not-found',
    language === 'zh' ? `没有线索 ${which}；先运行 jianwei leads 查看编号` : `no lead ${which}; run jianwei leads to see the ids`,
  );
}
