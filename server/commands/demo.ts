import { dirname, join } from 'node:path';
import { listBatches } from '../casework/batches/list.ts';
import { seeStatus } from '../casework/figures/status.ts';
import { listLeads } from '../casework/leads/list.ts';
import { seeLastRun } from '../casework/runs/last.ts';
import { mine } from '../casework/runs/mine.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { leadText } from './leads.ts';
import { loadHere } from './load.ts';
import { runText } from './mine.ts';
import { serveWith } from './serve.ts';

const ARCHIVE = join(PACKAGE_ROOT, 'server', 'demo', 'fictional-province.zip');
const TOP = 10;

/** `jianwei demo` (npm start): the bundled fictional province, loaded and mined once, its leads, and the pages. */
export async function demo(context: CommandContext): Promise<ExitCode> {
  const { language } = context.config;
  const zh = language === 'zh';
  return context.perform(async (perform, casework) => {
    const unfinished = (await perform(listBatches, {})).some((b) => b.state === 'interrupted');
    if ((await perform(seeStatus, {})).documents === 0 || unfinished) {
      say(zh ? '载入内置的虚构省份（人名、地名均为虚构）…' : 'loading the bundled fictional province (all names are invented) …');
      const { batch } = await loadHere(context, perform, [ARCHIVE], zh ? '虚构省份' : 'fictional province', dirname(ARCHIVE));
      const { receipt: r } = batch;
      say(zh ? `收到 ${r.in} 件，入库文书 ${r.documents} 份` : `${r.in} items, ${r.documents} documents loaded`);
    }
    if ((await perform(seeLastRun, {})).behind)
      print(runText(await perform(mine, { asOf: context.now().toISOString().slice(0, 10) }), language));
    for (const lead of (await perform(listLeads, { limit: TOP })).leads) print(leadText(lead, language));
    return serveWith(context, perform, casework);
  });
}
