import { AppError, asAppError } from '../../graph/model/errors.ts';
import type { Lead } from '../../graph/model/leads/lead.ts';
import { findLead } from '../casework/leads/find.ts';
import type { Language } from '../terminal/terminal.ts';
import type { Perform } from './context.ts';

/** The lead that was meant: by its id, the beginning of the id, or its rank. @throws AppError not-found with what to do */
export async function whichLead(perform: Perform, which: string, language: Language): Promise<Lead> {
  try {
    return await perform(findLead, { which });
  } catch (error) {
    if (asAppError(error).code !== 'not-found') throw error;
    const words =
      language === 'zh' ? `没有线索 ${which}；先运行 jianwei leads 查看编号` : `no lead ${which}; run jianwei leads to see the ids`;
    throw new AppError('not-found', words, { cause: error });
  }
}
