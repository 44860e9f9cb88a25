import { AppError } from '../../graph/model/errors.ts';
import { EXPORT_FORMATS } from '../export/index.ts';
import { say } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei export FORMAT -o FILE` */
export async function exportCommand(context: CommandContext, format: string, options: { output?: string }): Promise<ExitCode> {
  const chosen = EXPORT_FORMATS.find((f) => f.id === format);
  if (!chosen) throw new AppError('invalid-input', `${format}: ${EXPORT_FORMATS.map((f) => f.id).join(' ')}`);
  const { output } = options;
  if (!output) throw new AppError('invalid-input', `-o FILE`);
  return context.withStored(async ({ store }) => {
    const files = await chosen.write(store, output);
    for (const file of files) say(`${file.path}: ${file.rows}`);
    return 0;
  });
}
