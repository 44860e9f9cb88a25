import { Parser } from 'htmlparser2';
import { extensionOf, found, refused, type SourceFormat } from './define.ts';
import { decodeText } from './encoding.ts';

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
/** Elements that have no end tag, so that an unclosed one must not swallow the rest. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** A line that is nothing but links is a menu; longer ones are text. */
const LONGEST_MENU_LINE = 40;

/**
 * The readable text of a page: block elements begin new lines, the cells of a table row are parted by an ideographic space,
 * white space is folded as a browser does, scripts, styles, menus and controls are left out, entities are decoded.
 */
export function htmlText(markup: string): string {
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes['href'] !== undefined),
      onclosetag: (name) => page.close(name),
      ontext: (data) => page.write(data),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(markup);
  parser.end();
  return page.text();
}

class Page {
  readonly #lines: string[] = [];
  #line = '';
  #linked = 0;
  #hidden = 0;
  #links = 0;
  #preformatted = 0;
  #pendingSpace = false;

  open(name: string, isLink: boolean): void {
    if (FURNITURE.has(name)) this.#hidden++;
    if (name === 'pre') this.#preformatted++;
    if (name === 'a' && isLink) this.#links++;
    if (name === 'br' || BLOCK.has(name)) this.#endLine();
    if ((name === 'td' || name === 'th') && this.#line !== '') this.#line += '\u3000';
  }

  close(name: string): void {
    if (FURNITURE.has(name)) this.#hidden = Math.max(this.#hidden - 1, 0);
    if (name === 'pre') this.#preformatted = Math.max(this.#preformatted - 1, 0);
    if (name === 'a') this.#links = Math.max(this.#links - 1, 0);
    if (BLOCK.has(name) && !VOID.has(name)) this.#endLine();
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

  #endLine(): void {
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

/** A page, whatever its name says (pages saved as .doc or .txt are common); the text is what `htmlText` gives, and spans point into that. */
export const html: SourceFormat = {
  id: 'html',
  title: { zh: '网页', en: 'web page' },
  extensions: ['.html', '.htm', '.xhtml', '.mht'],
  sniff(bytes, name) {
    const decoded = decodeText(bytes);
    if (decoded === null) return false;
    return looksLikeHtml(decoded.text) || (html.extensions.includes(extensionOf(name)) && decoded.text.includes('<'));
  },
  async *read(bytes, path) {
    const decoded = decodeText(bytes);
    yield decoded === null ? refused(path, 'unreadable', '') : found(path, htmlText(decoded.text));
  },
};
