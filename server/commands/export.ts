import { AppError } from '../../graph/model/errors.ts';
import { writeExport } from '../casework/exports/write.ts';
import { EXPORT_FORMATS } from '../export/index.ts';
import { say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei export FORMAT -o FILE`; `--known-at` writes the graph as it was known then. */
export async function exportCommand(
  context: CommandContext,
  format: string,
  options: { output?: string; knownAt?: string },
): Promise<ExitCode> {
  const chosen = EXPORT_FORMATS.find(({ id }) => id === format);
  if (!chosen) throw new AppError('invalid-input', `${format}: ${EXPORT_FORMATS.map((f) => f.id).join(' ')}`);
  const { output, knownAt } = options;
  if (knownAt !== undefined && chosen.of === 'leads')
    throw new AppError('invalid-input', `${format} --known-at: leads of a time are mined: jianwei mine --known-at ${knownAt}`);
  if (!output) throw new AppError('invalid-input', `-o FILE`);
  return context.asKnown(knownAt).performStored(async (perform) => {
    for (const file of await perform(writeExport, { format, file: output })) say(`${file.path}: ${file.rows}`);
    return 0;
  });
}
