import { explainLead } from '../../graph/conduct/explain.ts';
import { leadLine } from '../../graph/conduct/line.ts';
import { tellHead } from '../../graph/conduct/tell.ts';
import { AppError } from '../../graph/model/errors.ts';
import { TIERS } from '../../graph/model/glossary.ts';
import type { Lead } from '../../graph/model/leads/lead.ts';
import { CHANGED_PARTS, LEAD_CHANGES, type LeadChange, type LeadChangeKind } from '../../graph/model/leads/lead-change.ts';
import { listLeadsBeside } from '../casework/leads/beside.ts';
import { listChangedLeads } from '../casework/leads/changes.ts';
import { listLeads } from '../casework/leads/list.ts';
import { type Language, print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { whichLead } from './which-lead.ts';

const MOST_LEADS = 1_000_000;

/** `jianwei leads`: the ranked leads, one line each; of a run that stands beside, or what the standing run changed. */
export async function leads(
  context: CommandContext,
  options: { jsonl?: boolean; top?: string; run?: string; changed?: boolean },
): Promise<ExitCode> {
  const top = options.top === undefined ? MOST_LEADS : Number(options.top);
  if (!Number.isInteger(top) || top < 1) throw new AppError('invalid-input', `--top ${options.top}: 1, 2, 3 …`);
  const { language } = context.config;
  const { run: beside, changed = false, jsonl = false } = options;
  if (beside !== undefined && changed) throw new AppError('invalid-input', '--changed: not with --run');
  return context.perform(async (perform) => {
    if (changed) {
      for (const kind of Object.keys(LEAD_CHANGES) as LeadChangeKind[]) {
        const { total, changes } = await perform(listChangedLeads, { kind, limit: top });
        if (jsonl) for (const change of changes) print(JSON.stringify(change));
        else print(changesText(kind, total, changes, language));
      }
      return 0;
    }
    if (beside !== undefined) {
      const kept = await perform(listLeadsBeside, { run: beside });
      for (const lead of kept.leads.slice(0, top)) print(jsonl ? leadLine(lead) : leadText(lead, language));
      return 0;
    }
    const { run, leads: found } = await perform(listLeads, { limit: top });
    if (run === null) say(language === 'zh' ? '尚未挖掘：先运行 jianwei mine' : 'nothing was mined yet: run jianwei mine first');
    for (const lead of found) print(jsonl ? leadLine(lead) : leadText(lead, language));
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

/** Changes of one kind: how many there are, and those at hand. */
export function changesText(kind: LeadChangeKind, total: number, changes: readonly LeadChange[], language: Language): string {
  const left = total - changes.length;
  const more = left === 0 ? [] : [language === 'zh' ? `  另有 ${left} 条` : `  and ${left} more`];
  return [`${LEAD_CHANGES[kind][language]} ${total}`, ...changes.map((change) => `  ${changeText(change, language)}`), ...more].join('\n');
}

function changeText({ lead, tier, claim, parts, into }: LeadChange, language: Language): string {
  const marks = [tier.before, tier.after].flatMap((one) => (one === null ? [] : [TIERS[one].mark]));
  const what = parts.map((part) => CHANGED_PARTS[part][language]);
  const note = into === null ? what.join(language === 'zh' ? '、' : ', ') : `→ ${into}`;
  return [[...new Set(marks)].join('→'), claim[language], ...(note === '' ? [] : [`(${note})`]), lead].join('  ');
}
