import { explainLead } from '../../graph/conduct/explain.ts';
import { leadLine } from '../../graph/conduct/line.ts';
import { tellHead } from '../../graph/conduct/tell.ts';
import { AppError } from '../../graph/model/errors.ts';
import { TIERS } from '../../graph/model/glossary.ts';
import type { Lead } from '../../graph/model/lead.ts';
import { listLeads } from '../casework/leads/list.ts';
import { type Language, print, say } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { whichLead } from './which-lead.ts';

const MOST_LEADS = 1_000_000;

/** `jianwei leads`: the ranked leads, one line each. */
export async function leads(context: CommandContext, options: { jsonl?: boolean; top?: string }): Promise<ExitCode> {
  const top = options.top === undefined ? MOST_LEADS : Number(options.top);
  if (!Number.isInteger(top) || top < 1) throw new AppError('invalid-input', `--top ${options.top}: 1, 2, 3 …`);
  const { language } = context.config;
  return context.perform(async (perform) => {
    const { run, leads: found } = await perform(listLeads, { limit: top });
    if (run === null) say(language === 'zh' ? '尚未挖掘：先运行 jianwei mine' : 'nothing was mined yet: run jianwei mine first');
    for (const lead of found) print(options.jsonl ? leadLine(lead) : leadText(lead, language));
    return 0;
  });
}

/** `jianwei explain LEAD`: one lead as text; its id, the beginning of the id, or its rank. */
export async function explain(context: CommandContext, which: string): Promise<ExitCode> {
  return context.performStored(async (perform) => {
    const lead = await whichLead(perform, which, context.config.language);
    print(explainLead(lead, context.config.language));
    return 0;
  });
}

export function leadText(stored: Lead, language: Language): string {
  const lead = tellHead(stored);
  const tier = TIERS[lead.tier];
  const indicators = lead.indicators.map(({ id }) => id).join(' ');
  // A near-duplicate stands right behind the lead that it tells of again.
  const fold = lead.foldedInto ? '└ ' : '';
  return `${String(lead.rank).padStart(3)}  ${fold}${tier.mark} ${tier[language]}  ${lead.claim[language]}  [${indicators}]  ${lead.id}`;
}
