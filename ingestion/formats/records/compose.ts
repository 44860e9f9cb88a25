import { type BodyShape, bodyShape } from './body-shape.ts';
import { meaningOf, SECTIONS, type Section } from './field-names.ts';
import { compact, FieldValues, mayBeDocument, readableText, SHORTEST_DOCUMENT } from './field-values.ts';
import type { Field } from './fields.ts';
import { dayLine, headingLines, partyLines, registerLines, signatureLines } from './lines.ts';

/**
 * The text of the document that a record is of. A document that is whole stays as it is. What it lacks and other fields of the record say
 * (heading, parts, signers, day) is put where documents have it, so that everything read from it stands in the text that is kept.
 * The document goes before the fields: what it says itself is not said a second time. Null when the record holds no document.
 */
export function composedText(fields: readonly Field[]): string | null {
  const values = new FieldValues(fields);
  const document = documentOf(values);
  return document === null ? null : completed(document, values);
}

/** True for fields among which a document may be; cheap, for looking through what holds records. */
export function mayHoldDocument(fields: readonly Field[]): boolean {
  return fields.some(
    ({ name, text }) => mayBeDocument(text) || (text.trim().length >= SHORTEST_DOCUMENT && meaningOf(name)?.meaning === 'document'),
  );
}

/** True for a record that holds a document, cheaper than composing it. */
export function holdsDocument(fields: readonly Field[]): boolean {
  return documentOf(new FieldValues(fields)) !== null;
}

/** True for a record with an empty field for the document. */
export function hasPlaceForDocument(fields: readonly Field[]): boolean {
  return fields.some(({ name, text }) => text.trim() === '' && meaningOf(name)?.meaning === 'document');
}

/** What a record without a document says of one; null unless it names the body and the number of the case. */
export function registerText(fields: readonly Field[]): string | null {
  const values = new FieldValues(fields);
  return values.get('court') === '' || values.get('number') === '' ? null : registerLines(values).join('\n');
}

/** The document by the name of its field, else put together from parts in fields of their own, else the longest text. */
function documentOf(values: FieldValues): string | null {
  const named = values.get('document');
  const parts = SECTIONS.flatMap((section) => (values.get(section) === '' ? [] : [{ section, text: values.get(section) }]));
  if (named !== '') return isWhole(named, parts) ? named : joined(withPart(parts, named), values);
  const together = parts.length < 2 ? '' : joined(parts, values);
  let longest = '';
  for (const { text } of values.all) if (text.length > longest.length) longest = text;
  if (mayBeDocument(together) && together.length >= longest.length) return together;
  return mayBeDocument(longest) ? readableText(longest) : null;
}

interface Part {
  readonly section: Section;
  readonly text: string;
}

/** False for a text in a field named like a document that is but one part of it: the other parts are more, and are not in it. */
function isWhole(named: string, parts: readonly Part[]): boolean {
  const inner = parts.filter(({ section, text }) => INNER.has(section) && !holds(named, text));
  return inner.length < 2 || inner.reduce((sum, { text }) => sum + text.length, 0) <= named.length;
}

const INNER: ReadonlySet<Section> = new Set(['proceedings', 'claims', 'facts', 'reasons', 'disposition']);

/** A part under the name of a document is what is decided, where no other part says that; else it is what was found. */
function withPart(parts: readonly Part[], named: string): Part[] {
  const section = parts.some((part) => part.section === 'disposition') ? 'facts' : 'disposition';
  return [...parts, { section, text: named } as const].sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));
}

function joined(parts: readonly Part[], values: FieldValues): string {
  return parts.map(({ text }, i) => text + leadOf(parts[i + 1], text, values)).join('\n');
}

/**
 * What is decided stands behind words that hand over to it; a record may have cut between them. They are put back only behind the law
 * that is applied.
 */
function leadOf(next: Part | undefined, text: string, values: FieldValues): string {
  if (next?.section !== 'disposition' || /如下/.test(next.text.slice(0, 400))) return '';
  if (HANDED_OVER.test(text) || !APPLIES_LAW.test(text)) return '';
  const { title } = headingLines(values);
  return `\n${/裁定/.test(title) ? '裁定' : /决定/.test(title) ? '决定' : '判决'}如下：`;
}

const HANDED_OVER = /(?:如下[:：，,。]?|(?:判决|裁定|决定)[:：])\s*$/;
const APPLIES_LAW = /(?:条|款|项|规定)[^。\n]{0,40}[。，,]?\s*$/;

function completed(body: string, values: FieldValues): string {
  if (!values.sayMoreThanTheText || saysItAll(body, values)) return body;
  const shape = bodyShape(body);
  const puts = [...headingPuts(body, shape, values), ...endPuts(body, shape, values)];
  let text = body;
  for (const { at, words } of puts.toSorted((a, b) => b.at - a.at)) text = text.slice(0, at) + words + text.slice(at);
  return text;
}

/** How far the heading and the signatures of a document reach. */
const ENDS = { heading: 400, signatures: 800 };
const SIGNED = /(?:审判[长员]|执行员|检察[长员官]|书记员)[\s\S]*年.{1,4}月.{1,4}日|年.{1,4}月.{1,4}日[\s\S]*书记员/;

/** True for the usual document, which prints at its ends all that fields say of it: it need not be read to know that. */
function saysItAll(body: string, values: FieldValues): boolean {
  const heading = compact(body.slice(0, ENDS.heading));
  const { court, title, number } = headingLines(values);
  const printed = [court, title, number].every((line) => line !== '' && heading.includes(compact(line)));
  return printed && SIGNED.test(body.slice(-ENDS.signatures).replaceAll('\u3000', ''));
}

/** Words to put into the text at an offset. */
interface Put {
  readonly at: number;
  readonly words: string;
}

function headingPuts(body: string, shape: BodyShape, values: FieldValues): Put[] {
  const { issuer, title, number } = shape;
  const said = headingLines(values);
  const own = (section: Section) => (holds(body, values.get(section)) ? '' : values.get(section));
  const parties = shape.hasParties ? [] : [own('participants') || partyLines(values, body).join('\n')];
  // A body alone, somewhere in the text, is no heading.
  const isHeaded = title !== null || number !== null || (issuer !== null && body.slice(0, issuer.start).trim() === '');
  if (!isHeaded) {
    const heading = own('heading') || [said.court, said.title, said.number].filter((line) => line !== '').join('\n');
    const lines = [heading, ...parties].filter((line) => line !== '');
    return lines.length === 0 ? [] : [{ at: 0, words: `${lines.join('\n')}\n` }];
  }
  const first = Math.min(...[title, number].map((place) => place?.start ?? body.length));
  const puts: Put[] = [];
  if (issuer === null) puts.push({ at: body.lastIndexOf('\n', first) + 1, words: above(said.court) });
  if (title === null && issuer !== null) puts.push({ at: issuer.end, words: below(said.title) });
  if (number === null) puts.push({ at: (title ?? issuer)!.end, words: below(said.number) });
  puts.push({ at: Math.max(...[issuer, title, number].map((place) => place?.end ?? 0)), words: below(parties.join('')) });
  return puts.filter(({ words }) => words !== '');
}

function endPuts(body: string, shape: BodyShape, values: FieldValues): Put[] {
  if (shape.signed !== null) return shape.isDated ? [] : [{ at: shape.signed, words: below(dayLine(values)) }];
  const lines: string[] = [];
  const disposition = values.get('disposition');
  if (!shape.decides && disposition !== '' && !holds(body, disposition))
    lines.push(leadOf({ section: 'disposition', text: disposition }, body, values).trim(), disposition);
  else if (!shape.isWhole) return [];
  const tail = values.get('tail');
  if (tail !== '' && !holds(body, tail)) lines.push(tail, ...(isDatedTail(tail) ? [] : [dayLine(values)]));
  else lines.push(...signatureLines(values).filter((line) => !shape.isDated || line !== dayLine(values)));
  const words = lines.filter((line) => line !== '').join('\n');
  return words === '' ? [] : [{ at: body.trimEnd().length, words: `\n${words}` }];
}

function isDatedTail(tail: string): boolean {
  return /年.{1,4}月.{1,4}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(tail);
}

function above(line: string): string {
  return line === '' ? '' : `${line}\n`;
}

function below(line: string): string {
  return line === '' ? '' : `\n${line}`;
}

/** So much of a part tells whether it stands in the text already. */
const PROBE = 40;

function holds(body: string, part: string): boolean {
  return part === '' || compact(body).includes(compact(part).slice(0, PROBE));
}
