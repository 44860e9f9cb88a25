import { exactThings } from './exact-things.ts';
import type { Library } from './library.ts';
import { nameLike } from './names.ts';
import { CONCEPTS, type Concept, QUESTION_PARTICLES } from './question-words.ts';
import { wordsOf } from './words.ts';

/** Longest question, in characters. */
export const LONGEST_QUESTION = 500;

/** What is looked for. A passage has it when it bears out the key or prints one of the words. */
export interface Wanted {
  /** As the question has it. */
  readonly asked: string;
  /** exact: a case number, date, sum or name, which is either the same or another one. */
  readonly kind: 'exact' | 'word';
  readonly key: string | null;
  readonly says: readonly string[];
}

const NUMBER_OF_YEAR = /^number \d{4} 年$/;

/** What a question looks for, each thing once. */
export function wantedIn(question: string, { names }: Library): Wanted[] {
  const wanted = new Map<string, Wanted>();
  const add = (one: Wanted) => wanted.set(one.key ?? one.says.join(), wanted.get(one.key ?? one.says.join()) ?? one);
  let rest = question;
  const cut = (start: number, end: number) => {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  };
  for (const { kind, key, start, end } of exactThings(question)) {
    if (kind === 'number' && !NUMBER_OF_YEAR.test(key) && !/\d/.test(question.slice(start, end))) continue;
    add({ asked: question.slice(start, end), kind: 'exact', key, says: [] });
    cut(start, end);
  }
  for (const name of names) {
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + name.length)) {
      add({ asked: name, kind: 'exact', key: null, says: [name] });
      cut(at, at + name.length);
    }
  }
  for (const { concept, start, end } of conceptsIn(rest)) {
    add({ asked: rest.slice(start, end), kind: 'word', key: null, says: concept.says });
    cut(start, end);
  }
  for (const { start, end } of phrasesIn(rest)) cut(start, end);
  for (const { text, start, end } of nameLike(rest)) {
    add({ asked: text, kind: 'exact', key: null, says: [text] });
    cut(start, end);
  }
  for (const { text } of wordsOf(rest)) {
    if (/\p{L}/u.test(text) && !QUESTION_PARTICLES.has(text.toLowerCase())) add({ asked: text, kind: 'word', key: null, says: [text] });
  }
  return [...wanted.values()];
}

const FORMS = CONCEPTS.flatMap((concept) => concept.asked.map((form) => ({ form, concept }))).sort((a, b) => b.form.length - a.form.length);
const LATIN = /^[a-z ]+$/;
const LONG_PARTICLES = [...QUESTION_PARTICLES].filter((word) => word.length > 1 && !LATIN.test(word)).sort((a, b) => b.length - a.length);

interface FoundConcept {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
}

/** Longest words first; none within another. */
function conceptsIn(text: string): FoundConcept[] {
  const lower = text.toLowerCase();
  const found: FoundConcept[] = [];
  for (const { form, concept } of FORMS) {
    for (let at = lower.indexOf(form); at >= 0; at = lower.indexOf(form, at + 1)) {
      const latin = LATIN.test(form);
      if (latin && /[a-z]/.test(lower[at - 1] ?? ' ')) continue;
      const from = at + form.length;
      const end = latin ? from + /^[a-z]*/.exec(lower.slice(from))![0].length : from;
      if (!found.some((other) => at < other.end && other.start < end)) found.push({ concept, start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Question words of several characters, taken out before their characters can look like parts of a name. */
function phrasesIn(text: string): { readonly start: number; readonly end: number }[] {
  return LONG_PARTICLES.flatMap((word) => {
    const at = text.indexOf(word);
    return at < 0 ? [] : [{ start: at, end: at + word.length }];
  });
}
