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
