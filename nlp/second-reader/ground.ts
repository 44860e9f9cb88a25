/**
 * Holds what a model said against the text. A value counts only where the quoted sentence stands in the document, holds the value whole, and
 * shows what is said of it: the role beside the name, the form of the paper, the crime beside the defendant.
 */
import { DOCUMENT_KINDS, type DocumentKind } from '../../graph/model/glossary.ts';
import { findDates } from '../text/dates.ts';
import type { Quoted, SaidValue } from './answer.ts';
import { groundCharge, groundOfficial, groundParty } from './ground-people.ts';
import { fold, type GroundedText, type Place } from './grounded-text.ts';
import type { Grounded } from './proposal.ts';
import { isWholeAgency, isWholeNumber } from './whole-words.ts';

export function ground(value: SaidValue, text: GroundedText): Grounded {
  const { field, said } = value;
  const sentences = text.placesOf(said.quote);
  if (sentences.length === 0) return { drop: 'not-in-text' };
  switch (field) {
    case 'officials':
      return groundOfficial(said, sentences, text);
    case 'parties':
      return groundParty(said, sentences, text);
    case 'charges':
      return groundCharge(said, sentences, text);
    case 'date':
      return groundDate(said, sentences, text);
    case 'kind':
      return groundKind(said, sentences, text);
    default:
      return groundWords(field, said, sentences, text);
  }
}

/** A name of a body, or a number, is never longer. */
const LONGEST_VALUE = 100;

const AS_WRITTEN = (folded: string): string => folded;
const WORDS = {
  court: { shape: /法院$/, isWhole: isWholeAgency, write: AS_WRITTEN },
  procuratorate: { shape: /检察院$/, isWhole: isWholeAgency, write: AS_WRITTEN },
  // Records write a case number in plain round brackets.
  number: {
    shape: /^（\d{4}）.{1,30}号(?:之[一二三四五六七八九十\d]{1,3})?$/,
    isWhole: isWholeNumber,
    write: (folded: string): string => folded.replaceAll('（', '(').replaceAll('）', ')'),
  },
} as const;

function groundWords(field: keyof typeof WORDS, { value }: Quoted, sentences: readonly Place[], text: GroundedText): Grounded {
  const { shape, isWhole, write } = WORDS[field];
  const folded = fold(value);
  if (folded.length > LONGEST_VALUE || !shape.test(folded)) return { drop: 'not-a-value' };
  const places = sentences.flatMap((sentence) => text.placesOf(value, sentence).filter((place) => isWhole(text, place)));
  if (places.length === 0) return { drop: 'not-in-text' };
  return { proposal: { field, value: write(folded), spans: places.map((place) => text.spanOf(place)) } };
}

/** A day, in whatever figures the text writes it. */
function groundDate({ value }: Quoted, sentences: readonly Place[], text: GroundedText): Grounded {
  const wanted = findDates(value).find(({ precision }) => precision === 'day')?.value ?? null;
  if (wanted === null) return { drop: 'not-a-value' };
  const spans = sentences.flatMap(({ start, end }) =>
    findDates(text.folded, start, end).flatMap((date) => (date.value === wanted ? text.spanOf(date) : [])),
  );
  return spans.length === 0 ? { drop: 'not-in-text' } : { proposal: { field: 'date', value: wanted, spans } };
}

/** A kind by its name, where the sentence names the form: 判决 for 民事判决书. */
function groundKind({ value }: Quoted, sentences: readonly Place[], text: GroundedText): Grounded {
  const name = value.trim();
  const kind = (Object.keys(DOCUMENT_KINDS) as DocumentKind[]).find((id) => DOCUMENT_KINDS[id].zh === name);
  if (kind === undefined || kind === 'other') return { drop: 'not-a-value' };
  const form = name.replace(/书$/, '').slice(-2);
  const places = sentences.flatMap((sentence) => text.placesOf(form, sentence, 1));
  if (places.length === 0) return { drop: 'not-in-text' };
  return { proposal: { field: 'kind', value: kind, spans: places.map((place) => text.spanOf(place)) } };
}
