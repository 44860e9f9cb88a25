/** npm run golden -- --reader llm|natural: what a second reader adds to the rules on the hand-read documents, and what the rules leave open at all. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REVIEW_FIELDS, type ReviewField } from '../../graph/model/record/review.ts';
import { NO_SECOND_READINGS, tallied } from '../../ingestion/readers/second-reading-tally.ts';
import type { ReadableDocument } from '../../nlp/extractor.ts';
import { GroundedText } from '../../nlp/second-reader/grounded-text.ts';
import { mask } from '../../nlp/second-reader/mask.ts';
import { openFields } from '../../nlp/second-reader/open-fields.ts';
import type { SecondReader } from '../../nlp/second-reader/port.ts';
import { readConfig } from '../../server/config.ts';
import { secondReaders } from '../../server/second-readers.ts';
import { secondReadingText } from '../../server/terminal/second-reading-text.ts';
import type { GoldReading } from './gold.ts';
import { readGold, recordOf, sharedFolder, textOf } from './gold.ts';
import { figuresOf, measure } from './measure.ts';
import { scoreTable } from './print.ts';

/** The names under which readers are asked for on the command line. */
export const READER_ARGUMENTS = { llm: 'language-model', natural: 'classifier' } as const satisfies Record<string, SecondReader['name']>;
export type ReaderArgument = keyof typeof READER_ARGUMENTS;

/** Prints the figures and gives the exit code: 2 where there is nobody to ask. */
export async function reportSecondReader(argument: ReaderArgument, say: (...lines: readonly string[]) => void): Promise<0 | 2> {
  say(...openLines());
  const { others } = await secondReaders(readConfig(process.env));
  const reader = others.find(({ name }) => name === READER_ARGUMENTS[argument]);
  if (argument === 'llm') say(maskingLine(readGold()));
  if (!reader) {
    say('', 'there is nobody to ask: set JIANWEI_LLM_URL and JIANWEI_LLM_MODEL');
    return 2;
  }
  const gold = readGold();
  const rules = measure(gold);
  const before = figuresOf(rules);
  const startedAt = performance.now();
  let tally = NO_SECOND_READINGS;
  const seconded: GoldReading[] = [];
  for (const one of gold) {
    if (!reader.isOpen(documentOf(one), one.read)) {
      seconded.push(one);
      continue;
    }
    const read = await reader.read(
      { id: one.id, source: `${one.id}.txt`, text: one.text, range: { start: 0, end: one.text.length } },
      one.read,
    );
    for (const reading of read.secondReadings) tally = tallied(tally, reading);
    seconded.push({ ...one, read });
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const after = measure(seconded);
  say('', `rules and ${argument} on ${gold.length} hand-read documents; change against the rules alone`);
  say(...scoreTable('field', [...after.fields, after.total], { ...before.fields, [after.total.name]: before.micro }));
  say('', secondReadingText(tally, 'en'), `${seconds.toFixed(1)} s`);
  return 0;
}

/** How many names masking hides when nobody has read any before: names that the publisher has not masked already. */
function maskingLine(gold: readonly GoldReading[]): string {
  let names = 0;
  let hidden = 0;
  for (const { text, wanted } of gold) {
    const { shown } = new GroundedText({ text, range: { start: 0, end: text.length } });
    const masked = mask(shown, { persons: [], organisations: [] }).text;
    const people = [...wanted.officials, ...wanted.parties.filter(({ type }) => type === 'person'), ...wanted.representatives];
    for (const name of new Set(people.map((person) => person.name))) {
      if (MASKED_BY_PUBLISHER.test(name) || !shown.includes(name)) continue;
      names++;
      if (!masked.includes(name)) hidden++;
    }
  }
  return `masking hides ${hidden} of ${names} names that nobody had read`;
}

const MASKED_BY_PUBLISHER = /[某*×]/;

/** What the rules leave empty or doubt in all real documents: no second reader can add more than that. */
function openLines(): string[] {
  const ids = readdirSync(join(sharedFolder(), 'corpus', 'docs')).flatMap((name) => (name.endsWith('.txt') ? name.slice(0, -4) : []));
  const open = new Map<ReviewField, number>();
  let documents = 0;
  for (const id of ids) {
    const fields = openFields(recordOf(id, textOf(id)));
    if (fields.length > 0) documents++;
    for (const field of fields) open.set(field, (open.get(field) ?? 0) + 1);
  }
  const counts = REVIEW_FIELDS.flatMap((field) => (open.has(field) ? `${field} ${open.get(field)}` : []));
  return [`left open by the rules in ${documents} of ${ids.length} documents: ${counts.join(', ') || 'nothing'}`];
}

function documentOf({ id, text }: GoldReading): ReadableDocument {
  return { id, source: `${id}.txt`, text, range: { start: 0, end: text.length } };
}
