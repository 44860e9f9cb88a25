import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordOf, sharedFolder } from '../golden/gold.ts';
import { namesIn } from './names-in.ts';

/** Every name of a person, firm, court or institution that the rules read in the real corpus. */
export function realNames(): ReadonlySet<string> {
  const folder = join(sharedFolder(), 'corpus', 'docs');
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return new Set(texts.flatMap((file) => namesIn(recordOf(file, readFileSync(join(folder, file), 'utf8')))));
}
