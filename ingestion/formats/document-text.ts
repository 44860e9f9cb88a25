import { htmlText, looksLikeHtml } from './html.ts';

/** Names under which records of known collections keep the document, surest first; compared without case, _ and -. */
const FIELDS = [
  'qwcontent',
  'htmlcontent',
  'dochtml',
  'html',
  'fulltext',
  'judgmenttext',
  'judgementtext',
  'doccontent',
  'wscontent',
  'wenshucontent',
  'content',
  'docinfo',
  'judgment',
  'judgement',
  'document',
  'text',
  'body',
  '全文',
  '正文',
  '文书内容',
  '文书全文',
  '裁判文书全文',
  '判决书',
  '内容',
];

/** The parts that the 2019 interface of the judgment site has in fields of their own, in the order of the document. */
const PARTS = ['s22', 's23', 's25', 's26', 's27', 's28', 's51'];

/** Below this a text is a title or a remark, not a document. */
export const SHORTEST_DOCUMENT = 40;

/** True for a text that may be a document: long enough, and with sentences or lines (titles, lists of keywords and the like have none). */
export function mayBeDocument(text: string): boolean {
  return text.trim().length >= SHORTEST_DOCUMENT && /[。\n]|<(?:p|div|br)[\s>/]/i.test(text);
}

export interface Field {
  readonly name: string;
  readonly text: string;
}

/** The text of a field as a reader sees it: markup is read as a page. */
export function readableText(text: string): string {
  return looksLikeHtml(text) ? htmlText(text) : text;
}

/** The document among the fields of a record, by the name of the field, else the longest; null when none is long enough. */
export function documentAmong(fields: readonly Field[]): string | null {
  for (const name of FIELDS) {
    const field = fields.find((one) => plainName(one.name) === name && one.text.trim().length >= SHORTEST_DOCUMENT);
    const text = field === undefined ? '' : readableText(field.text);
    if (text.trim().length >= SHORTEST_DOCUMENT) return text;
  }
  const parts = PARTS.map((name) => fields.find((field) => field.name === name)?.text ?? '').filter((text) => text !== '');
  if (parts.length >= 3) return parts.map(readableText).join('\n');
  let longest = '';
  for (const { text } of fields) if (text.length > longest.length) longest = text;
  return mayBeDocument(longest) ? readableText(longest) : null;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[_\-\s]/g, '');
}
