import { shownAddress } from '../../graph/model/address.ts';
import { JOB_STATES } from '../../ingestion/queue/port.ts';
import { findDamage } from '../check/find-damage.ts';
import { sayDamage } from '../check/say-damage.ts';
import { VERSION } from '../package-root.ts';
import { print, say } from '../terminal.ts';
import { type CommandContext, type ExitCode, isThere } from './context.ts';

/** `jianwei check`: store, originals, records and versions; exit code 1 when something is wrong. @throws AppError not-found where there is no store */
export async function check(context: CommandContext): Promise<ExitCode> {
  const { language, sources, queue: queueAddress } = context.config;
  const zh = language === 'zh';
  return context.withStored(async ({ store, extractor, queue }) => {
    const counts = await store.graph.counts();
    const documents = await store.documents.count();
    const batches = await store.journal.batches();
    const run = await store.results.lastRun();
    const digest = await store.digest();
    print(`jianwei ${VERSION} · Node ${process.versions.node} · ${extractor.id} ${extractor.version}`);
    print(shownAddress(context.config.store));
    print(
      zh
        ? `文书 ${documents} · 实体 ${counts.nodes} · 关系 ${counts.edges} · 批次 ${batches.length}`
        : `documents ${documents} · entities ${counts.nodes} · edges ${counts.edges} · batches ${batches.length}`,
    );
    for (const batch of batches.filter((b) => b.state === 'interrupted')) {
      say(
        zh
          ? `批次 ${batch.name} 中断于 ${batch.receipt.in} 件；再次运行同一 load 命令即可续载`
          : `batch ${batch.name} stopped after ${batch.receipt.in} items; the same load command takes it up`,
      );
    }
    if (run && run.inputDigest !== digest)
      say(zh ? '上次挖掘之后文书有变化：运行 jianwei mine' : 'documents changed since the last run: run jianwei mine');
    if (isThere(queueAddress, 'embedded:')) {
      const jobs = await (await queue()).counts();
      print(`${shownAddress(queueAddress)} · ${JOB_STATES.map((state) => `${state} ${jobs[state]}`).join(' · ')}`);
    }
    const problems = await findDamage(store, sources);
    for (const problem of problems) say(sayDamage(problem, language));
    if ((await store.digest()) !== digest)
      say(
        zh
          ? '检查期间文书有变化，所列问题可能只是未完成的写入：请在无导入时再查'
          : 'documents changed meanwhile, and what is listed may be a write under way: check again while nothing is loaded',
      );
    print(
      problems.length === 0
        ? zh
          ? '检查通过'
          : 'all checks passed'
        : zh
          ? `发现 ${problems.length} 类问题`
          : `${problems.length} kinds of problems`,
    );
    return problems.length === 0 ? 0 : 1;
  });
}
