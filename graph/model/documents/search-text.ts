/**
 * What a search looks for, said once for the stores, the API and the pages: every run of letters and digits of what was typed, each as it
 * stands, in any order, small and capital letters alike. Places are UTF-16 offsets, as everywhere. There are no operators; what looks like one is told.
 */
import type { Bilingual, Span } from '../span.ts';

const RUN = /[\p{L}\p{N}]+/gu;
/** Operators that other search engines write as words, in capitals and alone. */
const OPERATOR_WORD = /(?<![^\s()（）])(?:AND|OR|NOT|NEAR)(?![^\s()（）])/g;

/** The runs to look for, in small letters, each once; empty where there is nothing to look for. A word that is meant as an operator is none of them. */
export function searchedRuns(text: string): readonly string[] {
  const runs = text.replace(OPERATOR_WORD, ' ').match(RUN) ?? text.match(RUN) ?? [];
  return [...new Set(runs.map(foldCase))];
}

/** In small letters, with every place as it was: the few letters that would become longer are left alone. */
export function foldCase(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}

/** True when the text holds every run. */
export function holdsRuns(text: string, runs: readonly string[]): boolean {
  const folded = foldCase(text);
  return runs.every((run) => folded.includes(run));
}

/** Every place where one of the runs stands, in the order of the text; places that touch or overlap are one. */
export function hitsOf(text: string, runs: readonly string[]): readonly Span[] {
  const folded = foldCase(text);
  const found = runs.flatMap((run) => placesOf(folded, run)).sort((a, b) => a.start - b.start || a.end - b.end);
  const hits: Span[] = [];
  for (const place of found) {
    const last = hits.at(-1);
    if (last && place.start <= last.end) hits[hits.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else hits.push(place);
  }
  return hits;
}

/** One place of each run, those that stand closest together, in the order of the text; empty where a run does not stand in it. */
export function closestHits(text: string, runs: readonly string[]): readonly Span[] {
  const folded = foldCase(text);
  const places = runs.flatMap((run, index) => placesOf(folded, run).map((place) => ({ ...place, run: index })));
  places.sort((a, b) => a.start - b.start || a.end - b.end);
  const latest: (Span | undefined)[] = runs.map(() => undefined);
  let best: readonly Span[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const { start, end, run } of places) {
    latest[run] = { start, end };
    const together = latest.filter((place) => place !== undefined);
    const from = Math.min(...together.map((place) => place.start));
    const to = Math.max(...together.map((place) => place.end));
    if (together.length < runs.length || to - from >= width) continue;
    best = together;
    width = to - from;
  }
  return [...best].sort((a, b) => a.start - b.start);
}

function placesOf(folded: string, run: string): Span[] {
  const places: Span[] = [];
  for (let at = folded.indexOf(run); at >= 0; at = folded.indexOf(run, at + run.length)) places.push({ start: at, end: at + run.length });
  return places;
}

/** Something typed that is not read as it may be meant. */
export interface SearchNote {
  readonly code: SearchNoteCode | 'whole';
  readonly say: Bilingual;
}

interface Remark {
  readonly shape: RegExp;
  readonly say: Bilingual;
}

const REMARKS = {
  quotes: {
    shape: /["“”]/,
    say: {
      zh: '引号不起作用：每段连续的文字本来就按原样查找，各段之间不要求相连。',
      en: 'Quotation marks do nothing: every run of letters is looked for as it stands anyway, and the runs need not stand together.',
    },
  },
  and: {
    shape: /(?<![^\s()（）])AND(?![^\s()（）])|&&/,
    say: { zh: 'AND 已略去：各词本来就须同时出现。', en: 'AND is left out: all words have to occur anyway.' },
  },
  or: {
    shape: /(?<![^\s()（）])OR(?![^\s()（）])|[|｜]/,
    say: {
      zh: '不支持“或”（OR、|）：已略去，各词须同时出现；请分几次查找。',
      en: '"Or" (OR, |) is not supported: it is left out and all words have to occur; search once for each.',
    },
  },
  not: {
    shape: /(?<![^\s()（）])NOT(?![^\s()（）])|(?:^|\s)[-－−!！]["“]?(?=[\p{L}\p{N}])/u,
    say: {
      zh: '不支持排除（NOT、减号）：其后的词也按“须出现”查找。',
      en: 'Leaving out (NOT, minus) is not supported: the word after it has to occur like the others.',
    },
  },
  plus: {
    shape: /(?:^|\s)[+＋]["“]?(?=[\p{L}\p{N}])/u,
    say: { zh: '加号不起作用：各词本来就须同时出现。', en: 'Plus does nothing: all words have to occur anyway.' },
  },
  near: {
    shape: /(?<![^\s()（）])NEAR(?![^\s()（）])/,
    say: { zh: '不支持 NEAR：已略去，不看各词相距多远。', en: 'NEAR is not supported: it is left out, and distance does not count.' },
  },
  wildcard: {
    shape: /[*＊]|(?<=[\p{L}\p{N}])\?(?=[\p{L}\p{N}])/u,
    say: {
      zh: '不支持通配符（* 与 ?）：它们不代表任何字；写出词的一部分即可。',
      en: 'Wildcards (* and ?) are not supported and stand for nothing; a part of a word is enough.',
    },
  },
  fuzzy: {
    shape: /(?<=[\p{L}\p{N}"”])[~^]/u,
    say: {
      zh: '不支持模糊与权重（~、^）：只按原字查找。',
      en: 'Fuzzy search and weights (~, ^) are not supported: letters are looked for as typed.',
    },
  },
  field: {
    shape: /(?:^|\s)[A-Za-z_]{2,}:(?=[\p{L}\p{N}"“])/u,
    say: {
      zh: '不支持“字段:值”：冒号前的词也按文字查找。',
      en: '"field:value" is not supported: the word before the colon is looked for as text.',
    },
  },
  pattern: {
    shape: /^\s*\/.+\/\s*$/,
    say: {
      zh: '不支持正则表达式：只按文字与数字查找。',
      en: 'Regular expressions are not supported: only letters and digits are looked for.',
    },
  },
  nothing: {
    shape: /^[^\p{L}\p{N}]+$/u,
    say: { zh: '其中没有可查找的文字或数字。', en: 'It holds no letter or digit to look for.' },
  },
} as const satisfies Record<string, Remark>;

export type SearchNoteCode = keyof typeof REMARKS;

/** What is to be told about a search: operators that are not supported, and that there is nothing to look for. */
export function searchNotes(text: string): readonly SearchNote[] {
  return (Object.keys(REMARKS) as SearchNoteCode[]).flatMap((code) =>
    REMARKS[code].shape.test(text) ? [{ code, say: REMARKS[code].say }] : [],
  );
}

const WHOLE: SearchNote = {
  code: 'whole',
  say: {
    zh: '此处不支持运算符：输入的文字连同空格与符号作为一个整体查找。',
    en: 'Operators are not supported here: what is typed is looked for as a whole, spaces and signs included.',
  },
};

/** What is told where a text is looked for as a whole, as in the list of leads. */
export function wholeTextNotes(text: string): readonly SearchNote[] {
  return searchNotes(text).some(({ code }) => code !== 'nothing') ? [WHOLE] : [];
}
