/**
 * Id of a record as printed: the base name of its source without extension, `#2` and on for further documents of one text.
 * A member of a container (`cases.jsonl#3`) keeps the number that names it.
 */
export function recordId(path: string, index: number): string {
  const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const [, stem = base, member = ''] = /^(.+?)(?:\.[A-Za-z0-9]{1,6})?(#\d+)?$/u.exec(base) ?? [];
  const name = stem + member;
  return index === 0 ? name : `${name}#${index + 1}`;
}

/** The record of a document as if it had been read at `path`: the same text may be known under several, and the store keeps one. */
export function recordAt<R extends { readonly id: string; readonly source: string }>(record: R, path: string): R {
  if (record.source === path) return record;
  const place = record.id.slice(recordId(record.source, 0).length);
  return { ...record, id: recordId(path, 0) + place, source: path };
}
