import { dirname, join } from 'node:path';
import { DEFAULT_FDR, mineStore } from '../mining.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { print, say } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { leadText } from './leads.ts';
import { runLoad } from './load.ts';
import { runText } from './mine.ts';
import { serveWith } from './serve.ts';

const ARCHIVE = join(PACKAGE_ROOT, 'server', 'demo', 'fictional-province.zip');
const TOP = 10;

/** `jianwei demo` (npm start): the bundled fictional province, loaded and mined once, its leads, and the pages. */
export async function demo(context: CommandContext): Promise<ExitCode> {
  const { language } = context.config;
  const zh = language === 'zh';
  return context.withServices(async (services) => {
    const { store } = services;
    const unfinished = (await store.journal.batches()).some((b) => b.state === 'interrupted');
    if ((await store.documents.count()) === 0 || unfinished) {
      say(zh ? '载入内置的虚构省份（人名、地名均为虚构）…' : 'loading the bundled fictional province (all names are invented) …');
      const batch = await runLoad(context, services, [ARCHIVE], zh ? '虚构省份' : 'fictional province', dirname(ARCHIVE));
      const { receipt: r } = batch;
      say(zh ? `收到 ${r.in} 件，入库文书 ${r.documents} 份` : `${r.in} items, ${r.documents} documents loaded`);
    }
    const run = await store.results.lastRun();
    if (!run || run.inputDigest !== (await store.digest())) {
      const mined = await mineStore(store, { asOf: context.now().toISOString().slice(0, 10), fdr: DEFAULT_FDR, now: context.now });
      print(runText(mined, language));
    }
    const top = await store.results.leads({ offset: 0, limit: TOP });
    for (const lead of top.leads) print(leadText(lead, language));
    return serveWith(context, services);
  });
}
