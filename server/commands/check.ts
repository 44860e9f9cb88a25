import { shownAddress } from '../../graph/model/address.ts';
import { JOB_STATES } from '../../ingestion/queue/port.ts';
import { check as checkStore, type Inventory } from '../casework/upkeep/check.ts';
import { sayDamage } from '../check/say-damage.ts';
import type { Config } from '../config.ts';
import { VERSION } from '../package-root.ts';
import { print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei check`: store, originals, records and versions; exit code 1 when something is wrong. @throws AppError not-found where there is no store */
export async function check(context: CommandContext, options: { anchors?: string[] } = {}): Promise<ExitCode> {
  const { config } = context;
  const zh = config.language === 'zh';
  return context.performStored(async (perform) => {
    const { problems, changedMeanwhile } = await perform(
      checkStore,
      { anchors: options.anchors ?? [] },
      { onNews: (inventory) => sayInventory(inventory, config) },
    );
    for (const problem of problems) say(sayDamage(problem, config.language));
    if (changedMeanwhile)
      say(
        zh
          ? '检查期间文书有变化，所列问题可能只是未完成的写入：请在无导入时再查'
          : 'documents changed meanwhile, and what is listed may be a write under way: check again while nothing is loaded',
      );
    const found = zh ? `发现 ${problems.length} 类问题` : `${problems.length} kinds of problems`;
    const passed = zh ? '检查通过' : 'all checks passed';
    print(problems.length === 0 ? passed : found);
    return problems.length === 0 ? 0 : 1;
  });
}

function sayInventory(
  { extractor, documents, graph, batches, behind, standing, jobs }: Inventory,
  { language, ledger, store, queue }: Config,
): void {
  const zh = language === 'zh';
  print(`jianwei ${VERSION} · Node ${process.versions.node} · ${extractor.id} ${extractor.version}`);
  print(shownAddress(ledger));
  const where = store === ledger ? '' : `${shownAddress(store)} · `;
  print(
    zh
      ? `${where}台账 ${standing.head} 次提交，图谱至第 ${standing.graph} 次`
      : `${where}${standing.head} commits, the graph stands at ${standing.graph}`,
  );
  const [nodes, edges] = [graph?.nodes ?? '?', graph?.edges ?? '?'];
  print(
    zh
      ? `文书 ${documents} · 实体 ${nodes} · 关系 ${edges} · 批次 ${batches.length}`
      : `documents ${documents} · entities ${nodes} · edges ${edges} · batches ${batches.length}`,
  );
  for (const { name, receipt } of batches.filter((b) => b.state === 'interrupted')) {
    say(
      zh
        ? `批次 ${name} 中断于 ${receipt.in} 件；再次运行同一 load 命令即可续载`
        : `batch ${name} stopped after ${receipt.in} items; the same load command takes it up`,
    );
  }
  if (behind) say(zh ? '上次挖掘之后文书有变化：运行 jianwei mine' : 'documents changed since the last run: run jianwei mine');
  if (jobs) print(`${shownAddress(queue)} · ${JOB_STATES.map((state) => `${state} ${jobs[state]}`).join(' · ')}`);
}
