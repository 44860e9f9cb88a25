import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { truthJson } from './truth-json.ts';
import { buildWorld } from './world.ts';
import { writeZip } from './zip.ts';

/** The seed of the bundled province. Another seed gives another province with the same plots. */
export const PROVINCE_SEED = 20240611;
export const PROVINCE_ARCHIVE = new URL('../../server/demo/fictional-province.zip', import.meta.url);
export const PROVINCE_TRUTH = new URL('./truth.json', import.meta.url);

function main(): void {
  const world = buildWorld({ seed: PROVINCE_SEED });
  const archive = writeZip(world.files);
  mkdirSync(new URL('.', PROVINCE_ARCHIVE), { recursive: true });
  writeFileSync(PROVINCE_ARCHIVE, archive);
  writeFileSync(PROVINCE_TRUTH, truthJson(world.truth));
  process.stderr.write(`${world.documents.length} documents in ${world.files.length} files, ${archive.length} bytes\n`);
  for (const [kind, count] of Object.entries(world.truth.counts)) process.stderr.write(`  ${kind} ${count}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
