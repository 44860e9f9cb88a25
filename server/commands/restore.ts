import type { Damage } from '../../graph/model/keeping/damage.ts';
import { restore as restoreBackup } from '../casework/upkeep/restore.ts';
import { sayDamage } from '../check/say-damage.ts';
import { print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei restore FOLDER`: brings a backup into a data folder that holds no store yet; exit code 1 where the backup took damage along. */
export async function restore(context: CommandContext, folder: string, options: { erasures?: string[] } = {}): Promise<ExitCode> {
  const { language } = context.config;
  return context.perform(async (perform) => {
    let problems: readonly Damage[] = [];
    const onNews = (found: readonly Damage[]): void => {
      problems = found;
      for (const problem of found) say(sayDamage(problem, language));
    };
    const { manifest, erased } = await perform(restoreBackup, { folder, erasures: options.erasures ?? [] }, { onNews });
    const { documents, sources, at } = manifest;
    print(
      language === 'zh'
        ? `已恢复文书 ${documents} 份、原件 ${sources} 件（备份于 ${at}）`
        : `restored ${documents} documents and ${sources} originals (backup of ${at})`,
    );
    if (erased > 0)
      print(
        language === 'zh' ? `其中备份之后依法删除的 ${erased} 份已重新删除` : `${erased} of them were erased since, and are erased again`,
      );
    return problems.length === 0 ? 0 : 1;
  });
}
