/**
 * `npx tsx tests/nlp/metamorphic/measure.ts [--show=REWRITING] [--every=N]`: how many values of the real documents each rewriting loses
 * or makes wrong. Takes the documents of ../shared that stand in lines of their own; `--show` prints each change of the rewritings
 * whose name has these words, `--every` takes one document in N. Names of real people stay on the console.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineMarkOf } from '../../../nlp/text/cleaning/layout.ts';
import { FIELDS, type Field } from '../../golden/fields.ts';
import { recordOf, sharedFolder } from '../../golden/gold.ts';
import { changesOf } from './compare.ts';
import { paragraphsOf, type Rewriting, rewritten } from './rewriting.ts';
import { REWRITINGS } from './rewritings.ts';

/** Fewer lines are a document that its source joined: it has no paragraphs to lay out. */
const FEWEST_LINES = 10;

const argument = (name: string): string | null => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
const shown = argument('show');
const every = Number(argument('every') ?? 1);

const folder = join(sharedFolder(), 'corpus', 'docs');
const documents = readdirSync(folder)
  .sort()
  .map((file) => ({ id: file.replace(/\.txt$/, ''), text: readFileSync(join(folder, file), 'utf8') }))
  .filter(({ text }) => paragraphsOf(text).length >= FEWEST_LINES && lineMarkOf(text) === 'break')
  .filter((_, index) => index % every === 0)
  .map((document) => ({ ...document, record: recordOf(document.id, document.text) }));

const fields = Object.keys(FIELDS) as Field[];
const HEADS = [
  'kind',
  'court',
  'procur',
  'number',
  'date',
  'outcom',
  'offic',
  'party',
  'princ',
  'repr',
  'reprOf',
  'relCas',
  'relat',
  'charge',
  'sent',
  'commut',
];
const NAME_WIDTH = 40;

function row(rewriting: Rewriting): string {
  const lost = new Map<Field, number>(fields.map((field) => [field, 0]));
  const wrong = new Map<Field, number>(fields.map((field) => [field, 0]));
  for (const [seed, { id, text, record }] of documents.entries()) {
    const changes = changesOf(record, recordOf(id, rewritten(rewriting, text, seed)));
    for (const field of fields) {
      lost.set(field, lost.get(field)! + changes[field].lost.length);
      wrong.set(field, wrong.get(field)! + changes[field].wrong.length);
      if (shown === null) continue;
      for (const key of changes[field].lost) console.log(`  ${id}@${seed} ${field} - ${key}`);
      for (const key of changes[field].wrong) console.log(`  ${id}@${seed} ${field} + ${key}`);
    }
  }
  return `${rewriting.name.padEnd(NAME_WIDTH)}${fields.map((field) => `${lost.get(field)}/${wrong.get(field)}`.padStart(8)).join('')}`;
}

const totals = fields.map((field) => documents.reduce((sum, { record }) => sum + new Set<string>(FIELDS[field](record)).size, 0));
console.log(`${documents.length} documents; lost/wrong of`);
console.log(`${''.padEnd(NAME_WIDTH)}${HEADS.map((head) => head.padStart(8)).join('')}`);
console.log(`${'n'.padEnd(NAME_WIDTH)}${totals.map((total) => String(total).padStart(8)).join('')}`);
for (const rewriting of REWRITINGS) if (shown === null || rewriting.name.includes(shown)) console.log(row(rewriting));
