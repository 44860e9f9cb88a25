import { Parser } from 'htmlparser2';
import { extensionOf, found, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { decodeText } from './encoding.ts';
import { htmlText, looksLikeHtml } from './page-text.ts';
import { readScript } from './script.ts';

/** A page, whatever its name says (pages saved as .doc or .txt are common); the text is what `htmlText` gives, and spans point into that. */
export const html: SourceFormat = {
  id: 'html',
  title: { zh: '网页', en: 'web page' },
  extensions: ['.html', '.htm', '.xhtml'],
  sniff(bytes, name) {
    const decoded = decodeText(bytes);
    if (decoded === null) return false;
    return looksLikeHtml(decoded.text) || (html.extensions.includes(extensionOf(name)) && decoded.text.includes('<'));
  },
  async *read(bytes, path) {
    const text = decodeText(bytes)?.text;
    if (text === undefined) return yield refused(path, 'unreadable', '');
    yield* readPage(text, path);
  },
};

/** The text of a page; where it shows none of a document, the documents in the data of its scripts. */
export function* readPage(markup: string, path: string): Generator<ReadOutcome> {
  const text = htmlText(markup);
  const scripts = SPEAKS_OF_LAW.test(text) && text.length >= LONGEST_FRAME ? [] : scriptsIn(markup);
  const held = scripts.flatMap((one) => [...readScript(one, path)]).flatMap((outcome) => (outcome.ok ? [outcome.text] : []));
  const isFrame = held.some((one) => SPEAKS_OF_LAW.test(one.text) && one.text.length > text.length);
  if (!isFrame) return yield found(path, text);
  for (const [i, one] of held.entries()) yield { ok: true, text: held.length === 1 ? one : { ...one, path: `${path}#${i + 1}` } };
}

/** A document has these words; the frame of a page has few lines. */
const SPEAKS_OF_LAW = /法\s*院|检\s*察\s*院|监\s*狱|公\s*安/;
const LONGEST_FRAME = 400;

function scriptsIn(markup: string): string[] {
  const scripts: string[] = [];
  let isScript = false;
  const parser = new Parser({
    onopentagname(name) {
      isScript = name === 'script';
      if (isScript) scripts.push('');
    },
    onclosetag() {
      isScript = false;
    },
    ontext(data) {
      if (isScript) scripts[scripts.length - 1] += data;
    },
  });
  parser.write(markup);
  parser.end();
  return scripts.filter((one) => one.trim() !== '');
}
