import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with real documents and gold records, or null on a machine that has none. Real names never leave it. */
export const SHARED: string | null = (() => {
  const folder = process.env['JIANWEI_SHARED'] ?? join(import.meta.dirname, '..', '..', '..', 'shared');
  return existsSync(join(folder, 'DESIGN.md')) ? folder : null;
})();
