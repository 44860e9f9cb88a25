import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import civilCauses from '../../nlp/lexicon/civil-causes.json' with { type: 'json' };
import type { Comparison, ComparisonClass } from './comparison.ts';
import { normal } from './fields.ts';

/** Sentences of a document that name its cause. */
const NAMES_CAUSE = /一案|提起公诉|指控|纠纷|不服/;
const FIRST_SENTENCES = 4;
const RIGHTS = ['生命', '健康', '身体', '姓名', '名称', '肖像', '名誉', '荣誉', '隐私'] as const;

/** The cause of the case against all causes that we read; the cell holds the main one in the words of an official list. */
export function compareCause(cell: string, record: ExtractionRecord, text: string): Comparison {
  const wanted = normal(cell);
  const ours = record.extension.causes.map((cause) => normal(cause.value));
  const result = (kind: ComparisonClass, index = ours.length === 0 ? null : 0): Comparison => ({
    cell,
    ours: ours.join('；'),
    class: kind,
    index,
  });
  const opening = openingOf(text);
  for (const [same, kind] of AGREEMENTS) {
    const index = ours.findIndex((cause) => same(cause, wanted));
    if (index < 0) continue;
    const sentence = opening.find((words) => words.includes(stem(ours[index]!)));
    return result(kind === 'heading-of-list' && sentence?.includes(stem(wanted)) ? 'words-missing' : kind, index);
  }
  if (record.kind.startsWith('admin-')) return result('administrative-field');
  const wordings = [stem(wanted), ...(rightsOf(wanted) ?? [])];
  if (!opening.some((sentence) => wordings.some((words) => sentence.includes(words)))) return result('not-printed');
  if (ours.length === 0) return result('not-read');
  if (ours.some((cause) => isMisprintOf(cause, wanted) && opening.some((sentence) => sentence.includes(cause))))
    return result('document-damaged');
  const long = ours.findIndex((cause) => wordings.some((words) => stem(cause).endsWith(words)));
  if (long >= 0) return result('words-too-many', long);
  return result(ours.some((cause) => stem(wanted).endsWith(stem(cause))) ? 'words-missing' : 'read-otherwise');
}

const AGREEMENTS: readonly (readonly [(ours: string, wanted: string) => boolean, ComparisonClass])[] = [
  [(ours, wanted) => ours === wanted, 'same'],
  [(ours, wanted) => stem(ours) === stem(wanted), 'ending-differs'],
  [isPartOf, 'heading-of-list'],
  [isJoinedWithOthers, 'one-of-several'],
];

/** A cause without the ending that lists add or leave out. */
function stem(cause: string): string {
  return cause.replace(/(?:纠纷|争议|罪)+$/, '') || cause;
}

/** True when a document names a part of what the list joins: some of several rights, or one of several ways to commit a crime. */
function isPartOf(ours: string, wanted: string): boolean {
  const whole = rightsOf(wanted);
  const named = rightsOf(ours);
  if (whole !== null && named !== null) return named.every((right) => whole.includes(right));
  return wanted.includes('、') && isSubsequence(stem(ours).replaceAll('、', ''), stem(wanted));
}

const KNOWN: ReadonlySet<string> = new Set(civilCauses);

/** True when the document joins several causes and the cell names one of them or its heading. */
function isJoinedWithOthers(ours: string, wanted: string): boolean {
  const parts = stem(ours).split('、');
  const areCauses = parts.every((part) => rightsOf(part) !== null || KNOWN.has(`${part}纠纷`));
  return parts.length > 1 && areCauses && parts.some((part) => part === stem(wanted) || isPartOf(part, wanted));
}

/** True when one character differs: the document is misprinted. */
function isMisprintOf(ours: string, wanted: string): boolean {
  return ours.length === wanted.length && [...ours].filter((character, index) => character !== wanted[index]).length === 1;
}

/** 生命权、健康权纠纷 → 生命权, 健康权; null when the cause is anything else. */
function rightsOf(cause: string): string[] | null {
  const rights = stem(cause)
    .split('、')
    .map((piece) => RIGHTS.find((right) => piece === right || piece === `${right}权`));
  return rights.every((right) => right !== undefined) ? rights.map((right) => `${right}权`) : null;
}

/** True when the characters of `short` stand in `long` in the same order: 贩卖毒品 in 走私、贩卖、运输、制造毒品. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return short !== '' && at === short.length;
}

/** The first sentences that name what the case is about. */
function openingOf(text: string): string[] {
  return normal(text)
    .split(/[。；]/)
    .filter((sentence) => NAMES_CAUSE.test(sentence))
    .slice(0, FIRST_SENTENCES);
}
