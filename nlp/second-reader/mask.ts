/**
 * Hides who a document is about before its text leaves the program, and finds the names again in the answer. Names are those that the rules
 * read, those that a word cutter takes for names of persons, and long figures (identity cards, telephones). It lowers what is shown; it
 * cannot promise that nothing is recognised: the facts of a case may do that.
 */
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { PARTY_ROLE } from '../lexicon/party-roles.ts';
import { isLikelyPersonName } from '../lexicon/person-names.ts';
import { isAmbiguousSurname, surnameLength } from '../lexicon/surnames.ts';
import { SIGNING_ROLES } from '../rules/layout/signature-block.ts';
import { wordCutter } from '../text/word-cutter.ts';

export interface Masked {
  readonly text: string;
  /** An answer about the masked text, with the names in the place of their marks. */
  unmask(answer: string): string;
}

/** Tags with which the word cutter marks names of persons. */
const PERSON = /^nr/;
/** Its tag for words that are in no dictionary, as most names are. */
const UNKNOWN = 'x';
/** What stands behind a role word is a name, however common its first character is. */
const BEHIND_A_ROLE = new RegExp(
  `(?:${PARTY_ROLE}|${[...SIGNING_ROLES.keys()].join('|')}|人|律师|代表|负责人)[：、]?([\\u3400-\\u9fff·]{2,4})`,
  'g',
);
const GIVEN_NAME = /^[\u3400-\u9fff]{1,2}[0-9]?$/;
const LONG_FIGURE = /(?<!\d)\d{11,18}[Xx]?(?!\d)/g;

export interface KnownNames {
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
}

/** Names that a record holds. */
export function namesOf({ officials, parties, principals, representatives }: ExtractionRecord): KnownNames {
  const of = (type: 'person' | 'organization') => parties.filter((party) => party.type === type).map(({ name }) => name);
  return {
    persons: [...of('person'), ...[...officials, ...principals, ...representatives].map(({ name }) => name)],
    organisations: of('organization'),
  };
}

/** Masks a text; the same text and names always give the same marks. */
export function mask(text: string, known: KnownNames): Masked {
  const marks = new Map<string, string>();
  const add = (words: string, kind: string): void => {
    if (words !== '' && !marks.has(words)) marks.set(words, `〔${kind}${marks.size + 1}〕`);
  };
  for (const name of known.organisations) add(name, '单位');
  for (const name of known.persons) add(name, '人');
  for (const name of namesIn(text)) add(name, '人');
  for (const [figure] of text.matchAll(LONG_FIGURE)) add(figure, '号');
  const words = [...marks.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const back = new Map([...marks].map(([word, mark]) => [mark, word]));
  return {
    text: words.length === 0 ? text : text.replace(new RegExp(words.map(escaped).join('|'), 'g'), (word) => marks.get(word) ?? word),
    unmask: (answer) =>
      answer.replace(/[〔【[（(]\s*(单位|人|号)\s*(\d+)\s*[〕】\])）]/g, (shown, kind, at) =>
        inJson(back.get(`〔${kind}${at}〕`) ?? shown),
      ),
  };
}

/**
 * Names of persons in running text: words that the cutter knows as names or does not know at all, and a family name with the one or two
 * characters behind it, where they have the shape of a name. Rather too many are masked than too few.
 */
function namesIn(text: string): string[] {
  const words = wordCutter().tag(text);
  const names = new Set<string>();
  const take = (name: string): void => {
    if (isLikelyPersonName(name)) names.add(name);
  };
  for (const [at, { word, tag }] of words.entries()) {
    const behind = words[at + 1]?.word ?? '';
    if (PERSON.test(tag) || tag === UNKNOWN) take(word);
    if (!isFamilyName(word) || !GIVEN_NAME.test(behind)) continue;
    take(word + behind);
    const further = words[at + 2]?.word ?? '';
    if (behind.length === 1 && further.length === 1 && GIVEN_NAME.test(further)) take(word + behind + further);
  }
  for (const [, behind = ''] of text.matchAll(BEHIND_A_ROLE)) for (const length of [2, 3, 4]) take(behind.slice(0, length));
  return [...names].sort();
}

function isFamilyName(word: string): boolean {
  return word.length <= 2 && surnameLength(word) === word.length && !isAmbiguousSurname(word);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** An answer is JSON: what is put into it must not end its strings. */
function inJson(words: string): string {
  return JSON.stringify(words).slice(1, -1);
}
