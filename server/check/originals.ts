import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DamageTally } from '../../graph/model/keeping/damage.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { shelvedFiles } from '../../ingestion/blobs/folder-audit.ts';
import { readSource } from '../../ingestion/formats/index.ts';
import { textHash } from '../../ingestion/prepare.ts';

/** Texts by the original that they were read from: the path of one of them, and all hashes. */
type TextsOf = Map<string, { readonly path: string; readonly hashes: Set<string> }>;

/** Every text has its hash, every original is there and has its hash, and gives the texts that were read from it. */
export async function checkOriginals(store: Store, folder: string, tally: DamageTally): Promise<void> {
  const tombstones = await store.erasures.tombstones();
  const [erased, blanked] = [new Set(tombstones.map(({ source }) => source)), new Set(tombstones.map(({ text }) => text))];
  const textsOf: TextsOf = new Map();
  for await (const { hash, path, source, content } of store.documents.texts()) {
    // The chain says whether a text is unchanged of which a part was erased.
    if (!blanked.has(hash) && textHash(content) !== hash) tally.add('text-changed', path);
    if (erased.has(source)) continue;
    const known = textsOf.get(source);
    if (known) known.hashes.add(hash);
    else textsOf.set(source, { path, hashes: new Set([hash]) });
  }
  for await (const { name, address } of shelvedFiles(folder)) {
    if (address === null) tally.add('original-stray', name);
    else if (erased.has(address)) tally.add('erased-still-there', name);
    else await checkOriginal(join(folder, name), address, textsOf, tally);
  }
  for (const [source, { path }] of textsOf) tally.add('original-missing', `${source} (${path})`);
}

/** Takes out of `textsOf` what it has looked at. */
async function checkOriginal(file: string, address: string, textsOf: TextsOf, tally: DamageTally): Promise<void> {
  const texts = textsOf.get(address);
  textsOf.delete(address);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return tally.add('original-unreadable', error instanceof Error ? error.message : String(error));
  }
  if (createHash('sha256').update(bytes).digest('hex') !== address) return tally.add('original-changed', file);
  if (!texts) return;
  const missing = new Set(texts.hashes);
  for await (const read of readSource(bytes, fileOf(texts.path))) {
    if (read.ok) missing.delete(textHash(read.text.text));
    if (missing.size === 0) return;
  }
  tally.add('text-not-in-original', texts.path, missing.size);
}

/** The file that a path of a text begins with: `a.zip` of `a.zip!/x/b.txt`, `a.jsonl` of `a.jsonl#3`. */
const fileOf = (path: string): string => path.replace(/(?:!\/.*|#\d+)$/s, '');
