/**
 * `npm run worlds`: regions with planted schemes and without, through the whole chain, and what the leads are worth beside
 * plain baselines. Flags: --documents 3000|20000 --seeds N --first SEED --setting standard|second|gaps|hidden|sparse --null N --fdr Q --show.
 */
import { mine } from '../../../graph/conduct/run.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import { dossiersOf } from '../leads-of.ts';
import { buildRegion, type RegionOptions } from '../region/build-region.ts';
import { type Aim, aimAt, hits } from './hits.ts';
import { type Scores, score } from './metrics.ts';
import { type OfficialScores, scoreOfficials } from './officials.ts';
import { readSettings } from './settings.ts';
import { nullTable, schemeTable } from './table.ts';

const { documents, seeds, setting, nulls, fdr, first, show } = readSettings(process.argv.slice(2));
const AS_OF = '2024-01-01';

/** What to look at next: leads that hit no scheme. */
function tell(leads: readonly Lead[], aims: readonly Aim[]): void {
  for (const lead of leads.filter((each) => !aims.some((aim) => hits(each, aim))))
    process.stderr.write(
      `  no scheme: ${lead.tier} #${lead.rank} ${lead.findings.map(({ indicator }) => indicator).join('+')} ${lead.claim.zh} ${lead.cases.slice(0, 4).join(' ')}\n`,
    );
}

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
  if (show) tell(leads, truth.schemes.map(aimAt));
  return { scores, officials };
}

process.stdout.write(
  `worlds --documents ${documents} --seeds ${seeds} --first ${first} --setting ${setting} --null ${nulls} --fdr ${fdr}; documents as of ${AS_OF}\n`,
);
const planted = [];
for (let i = 0; i < seeds; i++) planted.push(await measure({ seed: first + i, documents, setting }, fdr));
if (planted.length > 0) process.stdout.write(`${schemeTable(planted)}\n`);
const empty = [];
for (let i = 0; i < nulls; i++) empty.push((await measure({ seed: 1000 + first + i, documents, setting, schemes: false }, fdr)).scores);
if (empty.length > 0) process.stdout.write(`${nullTable(empty)}\n`);
