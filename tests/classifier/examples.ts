import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentKind } from '../../graph/model/glossary.ts';
import { bodyOf } from '../../nlp/classifier/body.ts';
import { wordsOf } from '../../nlp/classifier/words.ts';
import { recordOf, sharedFolder } from '../golden/gold.ts';
import { buildWorld } from '../worlds/world.ts';
import { PROVINCE_SEED } from '../worlds/write.ts';
import { namesIn } from './names-in.ts';
import { referenceCause } from './reference-cause.ts';

/** How much of a document is left: `headless` has lost heading and signatures, `opening-lost` its parties and opening too. */
export const CUTS = ['headless', 'opening-lost'] as const;
export type Cut = (typeof CUTS)[number];

/** A document without its head. */
export interface Headless {
  readonly words: readonly string[];
  /** What the rules read in the same text. */
  readonly rules: { readonly kind: DocumentKind; readonly cause: string | null; readonly headed: boolean };
}

/** A document with what the rules read on the whole of it, which is the label. */
export interface Example {
  readonly id: string;
  readonly court: string;
  readonly kind: DocumentKind;
  /** The reference name of the first cause; null where none was read or it has no reference name. */
  readonly cause: string | null;
  readonly cuts: Readonly<Record<Cut, Headless>>;
  /** Every name read in it: none of them may become a word of the model. */
  readonly names: readonly string[];
}

/** Every document of the real corpus whose kind the rules do not doubt. */
export function realExamples(): Example[] {
  const folder = join(sharedFolder(), 'corpus', 'docs');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => exampleOf(file.slice(0, -'.txt'.length), readFileSync(join(folder, file), 'utf8')));
}

/** The documents of the bundled province. */
export function inventedExamples(): Example[] {
  const { documents } = buildWorld({ seed: PROVINCE_SEED });
  return documents.flatMap(({ path, text }) => exampleOf(path, text));
}

function exampleOf(id: string, text: string): Example[] {
  const record = recordOf(id, text);
  if (record.uncertain.some(({ field }) => field === 'kind')) return [];
  const { reading, sections, range } = bodyOf(text);
  const original = (start: number): string => {
    if (range.end <= start) return '';
    const span = reading.span(start, range.end);
    return text.slice(span.start, span.end);
  };
  const cause = record.extension.causes[0]?.value;
  return [
    {
      id,
      court: record.court ?? '',
      kind: record.extension.kind,
      cause: cause === undefined ? null : referenceCause(cause),
      cuts: { headless: headless(original(range.start)), 'opening-lost': headless(original(sections.opening.end)) },
      names: namesIn(record),
    },
  ];
}

function headless(text: string): Headless {
  const { reading, range, headed } = bodyOf(text);
  const { extension } = recordOf('', text);
  const cause = extension.causes[0]?.value;
  return {
    words: [...new Set(wordsOf(reading.text.slice(range.start, range.end)).map(({ word }) => word))],
    rules: { kind: extension.kind, cause: cause === undefined ? null : (referenceCause(cause) ?? cause), headed },
  };
}
