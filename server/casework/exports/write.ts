import { z } from 'zod';
import type { WrittenFile } from '../../export/define.ts';
import { EXPORT_FORMATS } from '../../export/index.ts';
import { defineUseCase } from '../use-case.ts';

/** Writes graph or leads to a file in one of the export formats; gives every file it wrote. */
export const writeExport = defineUseCase({
  name: 'exports.write',
  permission: 'data.export',
  words: { zh: '导出图谱或线索', en: 'exported graph or leads' },
  input: z.object({ format: z.enum(EXPORT_FORMATS.map(({ id }) => id)), file: z.string().min(1) }),
  async run(_actor, { format, file }, at): Promise<readonly WrittenFile[]> {
    const chosen = EXPORT_FORMATS.find(({ id }) => id === format);
    return chosen!.write((await at.services()).store, file, at.config.language);
  },
});
