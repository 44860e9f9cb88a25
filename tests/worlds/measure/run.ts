/**
 * `npm run worlds`: regions with planted schemes and without, through the whole chain, and what the leads are worth beside
 * plain baselines. Flags: --documents 3000|20000 --seeds N --first SEED --setting standard|second|gaps --null N --fdr Q.
 */
import { mine } from '../../../graph/leads/run.ts';
import { dossiersOf } from '../leads-of.ts';
import { buildRegion, type RegionOptions } from '../region/build-region.ts';
import { type Scores, score } from './metrics.ts';
import { type OfficialScores, scoreOfficials } from './officials.ts';
import { readSettings } from './settings.ts';
import { nullTable, schemeTable } from './table.ts';

const AS_OF = '2024-01-01';

async function measure(options: RegionOptions, fdr: number): Promise<{ readonly scores: Scores; readonly officials: OfficialScores }> {
  const started = performance.now();
  const { documents, truth } = buildRegion(options);
  const encoder = new TextEncoder();
  const dossiers = await dossiersOf(documents.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })));
  const { leads } = mine({ dossiers, asOf: AS_OF, fdr, seed: 1, version: 'worlds' });
  const scores = score(leads, truth, dossiers.length);
  const officials = scoreOfficials(dossiers, leads, truth);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    `seed ${options.seed}${options.schemes === false ? ' without schemes' : ''}: ${dossiers.length} documents, ${leads.length} leads, ${seconds} s\n`,
  );
  return { scores, officials };
}

const { documents, seeds, setting, nulls, fdr, first } = readSettings(process.argv.slice(2));
process.stdout.write(
  `worlds --documents ${documents} --seeds ${seeds} --first ${first} --setting ${setting} --null ${nulls} --fdr ${fdr}; documents as of ${AS_OF}\n`,
);
const planted = [];
for (let i = 0; i < seeds; i++) planted.push(await measure({ seed: first + i, documents, setting }, fdr));
if (planted.length > 0) process.stdout.write(`${schemeTable(planted)}\n`);
const empty = [];
for (let i = 0; i < nulls; i++) empty.push((await measure({ seed: 1000 + first + i, documents, setting, schemes: false }, fdr)).scores);
if (empty.length > 0) process.stdout.write(`${nullTable(empty)}\n`);
