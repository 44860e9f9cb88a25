import { backUp } from '../casework/upkeep/back-up.ts';
import { sayDamage } from '../check/say-damage.ts';
import { print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei backup FOLDER`: store and originals as of now, while everything goes on; exit code 1 where an original is not what it was. */
export async function backup(context: CommandContext, folder: string): Promise<ExitCode> {
  const { language } = context.config;
  return context.performStored(async (perform) => {
    const { manifest, changed } = await perform(backUp, { folder });
    for (const name of changed) say(sayDamage({ code: 'original-changed', count: 1, examples: [name] }, language));
    print(
      language === 'zh'
        ? `备份完成：文书 ${manifest.documents} 份，原件 ${manifest.sources} 件，位于 ${folder}`
        : `backup done: ${manifest.documents} documents, ${manifest.sources} originals, in ${folder}`,
    );
    return changed.length === 0 ? 0 : 1;
  });
}
