import { AppError } from '../../graph/model/errors.ts';
import { writeExport } from '../casework/exports/write.ts';
import { EXPORT_FORMATS } from '../export/index.ts';
import { say } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei export FORMAT -o FILE` */
export async function exportCommand(context: CommandContext, format: string, options: { output?: string }): Promise<ExitCode> {
  if (!EXPORT_FORMATS.some(({ id }) => id === format))
    throw new AppError('invalid-input', `${format}: ${EXPORT_FORMATS.map((f) => f.id).join(' ')}`);
  const { output } = options;
  if (!output) throw new AppError('invalid-input', `-o FILE`);
  return context.performStored(async (perform) => {
    for (const file of await perform(writeExport, { format, file: output })) say(`${file.path}: ${file.rows}`);
    return 0;
  });
}
