import { extensionOf, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { decodeText } from './encoding.ts';
import { readPage } from './html.ts';
import { type MailPart, partsOf } from './mail-parts.ts';

/** How far the header of a saved page reaches. */
const HEADER = 4000;

/** Pages that a browser saved with all that belongs to them (MHTML, RFC 2557): the page is read, pictures and styles are left. */
export const webArchive: SourceFormat = {
  id: 'web-archive',
  title: { zh: '网页归档（MHTML）', en: 'web archive (MHTML)' },
  extensions: ['.mht', '.mhtml'],
  sniff(bytes, name) {
    const head = latin(bytes.subarray(0, HEADER));
    const isMail = /^(?:[\w-]{2,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+\r?\n/.test(head) && /^mime-version:/im.test(head);
    return isMail && (/^content-type:\s*multipart\/related/im.test(head) || webArchive.extensions.includes(extensionOf(name)));
  },
  async *read(bytes, path) {
    const parts = partsOf(latin(bytes));
    const pages =
      ['text/html', 'text/plain'].map((type) => parts.filter((part) => part.type === type)).find((some) => some.length > 0) ?? [];
    const outcomes = pages.flatMap((page) => [...readPart(page, path)]);
    // A page in frames is saved as several; the document stands in the longest.
    const read = outcomes.filter((outcome) => outcome.ok).sort((a, b) => b.text.text.length - a.text.text.length);
    yield read[0] ?? outcomes[0] ?? refused(path, 'empty', 'no page in the archive');
  },
};

function readPart({ bytes }: MailPart, path: string): ReadOutcome[] {
  const text = decodeText(bytes)?.text;
  return text === undefined ? [refused(path, 'unreadable', '')] : [...readPage(text, path)];
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
