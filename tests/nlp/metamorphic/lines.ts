import type { Rewriting } from './rewriting.ts';

function joinedBy(name: string, mark: string): Rewriting {
  return { name, rewrite: (paragraphs) => paragraphs.join(mark) };
}

/** A paragraph that is cut somewhere inside, as a clipboard or a form field cuts it; the short ones stay whole. */
function cut(paragraph: string, at: number, mark: string): string {
  return `${paragraph.slice(0, at)}${mark}${paragraph.slice(at)}`;
}

const SHORTEST_CUT = 30;
/** Where a paragraph is cut: between two Chinese characters or digits, never beside a sign. */
const INSIDE = /[\u4e00-\u9fff\d](?=[\u4e00-\u9fff\d])/g;

function cutInside(name: string, mark: string): Rewriting {
  return {
    name,
    rewrite: (paragraphs, rng) =>
      paragraphs
        .map((paragraph) => {
          const places = paragraph.length < SHORTEST_CUT ? [] : [...paragraph.matchAll(INSIDE)].map((place) => place.index + 1);
          return places.length === 0 ? paragraph : cut(paragraph, rng.pick(places), mark);
        })
        .join('\n'),
  };
}

/** What an export may write for the line breaks of a document. */
export const LINES: readonly Rewriting[] = [
  joinedBy('lines: |', '|'),
  joinedBy('lines: | with spaces', ' | '),
  joinedBy('lines: ||', '||'),
  joinedBy('lines: tab', '\t'),
  joinedBy('lines: one space', ' '),
  joinedBy('lines: wide spaces', '　　'),
  joinedBy('lines: nothing', ''),
  joinedBy('lines: CR LF', '\r\n'),
  joinedBy('lines: blank lines between', '\n\n'),
  joinedBy('lines: <br>', '<br>'),
  joinedBy('lines: written \\n', '\\n'),
  cutInside('a line break inside each paragraph', '\n'),
  cutInside('a blank line inside each paragraph', '\n\n'),
];
