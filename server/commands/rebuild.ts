import { rebuild as rebuildGraph } from '../casework/upkeep/rebuild.ts';
import { print, progressPrinter } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei rebuild`: makes the graph anew out of what was said; documents, decisions, runs and leads are not touched. */
export async function rebuild(context: CommandContext): Promise<ExitCode> {
  const zh = context.config.language === 'zh';
  return context.performStored(async (perform) => {
    const progress = progressPrinter(
      (share: number) => (zh ? `重建图谱 ${Math.floor(share * 100)} %` : `making the graph anew ${Math.floor(share * 100)} %`),
      () => context.now().getTime(),
    );
    const { head, graph } = await perform(rebuildGraph, {}, { onNews: progress.show }).finally(progress.end);
    print(zh ? `图谱已重建，至台账第 ${graph} 次提交（共 ${head} 次）` : `the graph is made anew, up to commit ${graph} of ${head}`);
    return graph === head ? 0 : 1;
  });
}
