/** What a reader of a web page sees of it, as text. */
import { Parser } from 'htmlparser2';
import { TooMuchToRead } from '../../nlp/extractor.ts';

/** Elements that begin and end a line. */
const BLOCK = new Set(
  'address article blockquote body caption center dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose text belongs to the page or to nobody. */
const FURNITURE = new Set(
  'script style noscript template title nav footer aside button select option textarea iframe object svg canvas audio video map'.split(' '),
);
/** A style that takes an element off the page. */
const UNSEEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Below this what is left of a page is its frame. */
const SHORTEST_PAGE = 40;
/** Longer lines are paragraphs, which no break within a name ends. */
const LONGEST_CUT = 400;
/** A line of one Chinese character between breaks is a piece of a word or a name. */
const ONE_CHARACTER = /^\p{Script=Han}$/u;
/** Elements that stand in each other. Pages with thousands of unclosed ones exist; each further one costs the parser as much as there are. */
const MOST_NESTED = 20_000;
/** A line that is nothing but links is a menu; longer ones are text. */
const LONGEST_MENU_LINE = 40;

/**
 * The readable text of a page: block elements begin new lines, the cells of a table row are parted by an ideographic space,
 * white space is folded as a browser does, scripts, styles, menus, controls and what the page hides are left out, entities are decoded.
 * A page that hides everything (its script would show it) is read as if it did not.
 * @throws TooMuchToRead when elements stand in each other as on no page
 */
export function htmlText(markup: string): string {
  const seen = textOf(markup, false);
  return seen.trim().length >= SHORTEST_PAGE ? seen : textOf(markup, true);
}

function textOf(markup: string, withHidden: boolean): string {
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes['href'] !== undefined, !withHidden && isHidden(attributes)),
      onclosetag: (name) => page.close(name),
      ontext: (data) => page.write(data),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(markup);
  parser.end();
  return page.text();
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['hidden'] !== undefined || UNSEEN.test(attributes['style'] ?? '');
}

class Page {
  readonly #lines: string[] = [];
  /** Whether each open element hides what is in it. */
  readonly #open: boolean[] = [];
  /** Where the cell at hand begins in its line. */
  #cell = 0;
  /** What the cell or block at hand held before a line break within it; null where none was. */
  #broken: string | null = null;
  #line = '';
  #linked = 0;
  #hidden = 0;
  #links = 0;
  #preformatted = 0;
  #pendingSpace = false;

  open(name: string, isLink: boolean, isUnseen: boolean): void {
    const hides = isUnseen || FURNITURE.has(name);
    this.#open.push(hides);
    if (this.#open.length > MOST_NESTED)
      throw new TooMuchToRead(`网页元素最多嵌套 ${MOST_NESTED} 层 · elements stand in each other at most ${MOST_NESTED} deep`);
    if (hides) this.#hidden++;
    if (name === 'pre') this.#preformatted++;
    if (name === 'a' && isLink) this.#links++;
    if (BLOCK.has(name)) this.#endLine();
    if (name === 'br' && this.#hidden === 0) this.#breakLine();
    if ((name === 'td' || name === 'th') && this.#line !== '' && this.#hidden === 0) this.#line += '\u3000';
    if (name === 'td' || name === 'th') this.#cell = this.#line.length;
  }

  /** Every element that was opened is closed, in turn: the parser supplies what a page forgets. */
  close(name: string): void {
    if (this.#open.pop()) this.#hidden--;
    if (name === 'pre') this.#preformatted = Math.max(this.#preformatted - 1, 0);
    if (name === 'a') this.#links = Math.max(this.#links - 1, 0);
    if (BLOCK.has(name)) this.#endLine();
  }

  write(data: string): void {
    if (this.#hidden > 0) return;
    if (this.#preformatted > 0) {
      const [first = '', ...rest] = data.split(/\r?\n/);
      this.#line += first;
      for (const line of rest) {
        this.#endLine();
        this.#line = line;
      }
      return;
    }
    const folded = data.replace(/[ \t\r\n\f]+/g, ' ');
    const leading = folded.startsWith(' ');
    const core = folded.trim() === '' && !/[^ ]/.test(folded) ? '' : folded.slice(leading ? 1 : 0, folded.endsWith(' ') ? -1 : undefined);
    if ((leading || this.#pendingSpace) && core !== '' && this.#line !== '') this.#line += ' ';
    this.#line += core;
    this.#pendingSpace = core === '' ? this.#pendingSpace || folded !== '' : folded.endsWith(' ');
    if (this.#links > 0) this.#linked += core.length;
  }

  text(): string {
    this.#endLine();
    return this.#lines.join('\n');
  }

  /** A break within a block. A single character before or behind it belongs to the word that the break cut: 赵⏎明远. */
  #breakLine(): void {
    const piece = this.#line.slice(this.#cell);
    this.#endLine();
    this.#broken = piece.trim();
  }

  #endLine(): void {
    const isCut = this.#broken !== null && (ONE_CHARACTER.test(this.#line.trim()) || ONE_CHARACTER.test(this.#broken));
    const before = this.#lines.at(-1) ?? '';
    if (
      isCut &&
      this.#broken !== '' &&
      before.length <= LONGEST_CUT &&
      /\p{Script=Han}$/u.test(before) &&
      /^\p{Script=Han}/u.test(this.#line)
    ) {
      this.#line = this.#lines.pop() + this.#line;
    }
    this.#broken = null;
    this.#cell = 0;
    const isMenu =
      this.#linked > 0 && this.#line.length <= LONGEST_MENU_LINE && this.#linked >= this.#line.replace(/[\s|/>»·]/g, '').length;
    if (this.#line.trim() !== '' && !isMenu) this.#lines.push(this.#line);
    this.#line = '';
    this.#linked = 0;
    this.#pendingSpace = false;
  }
}

const TAG = /<\/?(?:html|head|meta|body|div|p|span|table|tbody|tr|td|br|font|h[1-6]|a|o:p)(?:\s[^<>]{0,1000})?\/?>/gi;

/** True when a text is markup: it begins with a tag of a page, or has tags all over. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 6000);
  if (!head.includes('<')) return false;
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|meta\s)/i.test(head)) return true;
  const tags = head.match(TAG)?.length ?? 0;
  return tags >= 2 && (/^\s*</.test(head) || tags * 250 > head.length);
}
