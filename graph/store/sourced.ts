import type { SourcedDocument, StoredDocument } from './ports/stored.ts';

/** Documents in the order of `ids`, each with its text, of which every one is there once. @param contents by hash */
export function sourced(
  ids: readonly string[],
  documents: readonly StoredDocument[],
  contents: ReadonlyMap<string, string>,
): SourcedDocument[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return ids.flatMap((id) => {
    const document = byId.get(id);
    const sourceText = document && contents.get(document.text);
    return sourceText === undefined ? [] : [{ document: document!, sourceText }];
  });
}
