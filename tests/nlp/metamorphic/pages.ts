import type { Rng } from '../../worlds/rng.ts';
import type { Rewriting } from './rewriting.ts';

/** How a page of print is numbered. */
const PAGE_NUMBERS: Readonly<Record<string, (page: number, pages: number) => string>> = {
  '- 1 -': (page) => `- ${page} -`,
  '第 2 页 共 3 页': (page, pages) => `第 ${page} 页 共 ${pages} 页`,
  '— 3 —': (page) => `— ${page} —`,
  '1/3': (page, pages) => `${page}/${pages}`,
  'bare digits': (page) => String(page),
  第2页: (page) => `第${page}页`,
  '－2－': (page) => `－${page}－`,
};

/** What stands at the head of every page. */
type RunningHead = (paragraphs: readonly string[], page: number) => string | null;
const NO_HEAD: RunningHead = () => null;
const ISSUER_AND_TITLE: RunningHead = (paragraphs, page) => (page === 1 ? null : `${paragraphs[0]!.slice(0, 20)}文书`);
const NUMBER_OF_CASE: RunningHead = (paragraphs) => paragraphs.find((line) => /^[（(〔[]\d{4}[^，。]{4,24}号$/.test(line)) ?? null;
const SITE: RunningHead = () => '云岭省法院裁判文书公开网';

interface Page {
  /** Characters of full width in a line. */
  readonly width: number;
  readonly lines: number;
  readonly number: (page: number, pages: number) => string;
  readonly head: RunningHead;
  /** What stands between two pages. */
  readonly between: string;
  /** What begins a paragraph. */
  readonly indent: string;
}

const NEVER_FIRST = '，。、；：！？”’）》】〕';

function widthOf(character: string): number {
  return character.charCodeAt(0) < 0x100 ? 0.5 : 1;
}

/** The lines of a paragraph on a page of this width; a sign that may not begin a line hangs at the end of the one before. */
function broken(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const character of paragraph) {
    if (taken + widthOf(character) > width && !NEVER_FIRST.includes(character)) {
      lines.push(line);
      line = '';
      taken = 0;
    }
    line += character;
    taken += widthOf(character);
  }
  return [...lines, line].map((one) => one.trim());
}

function onPages(paragraphs: readonly string[], page: Page): string {
  const lines = paragraphs.flatMap((paragraph) =>
    broken(page.indent + paragraph, page.width).map((line, i) => (i === 0 ? page.indent : '') + line),
  );
  const pages = Math.ceil(lines.length / page.lines);
  const printed = Array.from({ length: pages }, (_, index) => {
    const head = page.head(paragraphs, index + 1);
    const body = lines.slice(index * page.lines, (index + 1) * page.lines);
    return [...(head === null ? [] : [head]), ...body, page.number(index + 1, pages)].join('\n');
  });
  return printed.join(page.between);
}

function anyPage(rng: Rng, number: Page['number']): Page {
  return { width: rng.int(28, 34), lines: rng.int(18, 28), number, head: NO_HEAD, between: '\n', indent: '' };
}

const anyNumber = (rng: Rng): Page['number'] => rng.pick(Object.values(PAGE_NUMBERS));
const spacedDigits = (text: string): string =>
  text.replace(/(?<=[\p{Script=Han}（）〔〕])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\p{Script=Han}（）〔〕])/gu, ' ');

function pdf(name: string, page: (rng: Rng) => Page, prepared: (paragraph: string) => string = (same) => same): Rewriting {
  return { name: `pdf: ${name}`, rewrite: (paragraphs, rng) => onPages(paragraphs.map(prepared), page(rng)) };
}

/** Text as it comes out of a PDF: cut at the width of the page, 28 to 34 characters a line, with what the page prints round it. */
export const PAGES: readonly Rewriting[] = [
  ...Object.entries(PAGE_NUMBERS).map(([name, number]) => pdf(`pages numbered ${name}`, (rng) => anyPage(rng, number))),
  pdf('case number at the head', (rng) => ({ ...anyPage(rng, anyNumber(rng)), head: NUMBER_OF_CASE })),
  pdf('site at the head', (rng) => ({ ...anyPage(rng, anyNumber(rng)), head: SITE })),
  pdf('issuer at the head', (rng) => ({ ...anyPage(rng, anyNumber(rng)), head: ISSUER_AND_TITLE })),
  pdf('form feeds', (rng) => ({ ...anyPage(rng, anyNumber(rng)), between: '\n\f' })),
  pdf('blank lines round page numbers', (rng) => ({ ...anyPage(rng, (page, pages) => `\n${anyNumber(rng)(page, pages)}\n`) })),
  pdf('indented paragraphs', (rng) => ({ ...anyPage(rng, anyNumber(rng)), indent: '　　' })),
  pdf('digits set apart', (rng) => anyPage(rng, anyNumber(rng)), spacedDigits),
];

export { spacedDigits };
