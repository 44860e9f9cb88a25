import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setType } from '../../worlds/layout.ts';
import { buildWorld } from '../../worlds/world.ts';
import { paragraphsOf } from './rewriting.ts';

export interface BundledDocument {
  readonly id: string;
  readonly text: string;
}

/** A document of fewer lines has no paragraphs to lay out anew. */
const FEWEST_LINES = 8;
/** One document of the invented province in so many is taken, so that the suite takes seconds. */
const EVERY = 29;

/** Two entries of a form in one line, parted by a space: where spaces become line breaks, or line breaks spaces, the form is another. */
const TWO_ENTRIES = /：[^：\n]{1,12} [^：\n]{1,12}：/;

/** Invented documents that stand in lines: those of every kind that the golden tests read, and some of an invented province. */
export function bundledDocuments(): BundledDocument[] {
  const golden = join(import.meta.dirname, '..', '..', 'golden');
  const kinds = readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const ofKinds = kinds.flatMap((kind) =>
    readdirSync(join(golden, kind.name))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ id: `${kind.name}/${file}`, text: readFileSync(join(golden, kind.name, file), 'utf8') })),
  );
  const { documents } = buildWorld({ seed: 5 });
  const ofProvince = documents
    .filter((_, index) => index % EVERY === 0)
    .map(({ draft, path }) => ({ id: path, text: setType(draft, 'gapped') }));
  return [...ofKinds, ...ofProvince].filter(({ text }) => paragraphsOf(text).length >= FEWEST_LINES && !TWO_ENTRIES.test(text));
}
