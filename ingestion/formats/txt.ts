import { found, refused, type SourceFormat } from './define.ts';
import { decodeText } from './encoding.ts';

/** Plain text in any of the encodings of `decodeText`; the text is the decoded file, without its byte order mark. */
export const txt: SourceFormat = {
  id: 'txt',
  title: { zh: '纯文本', en: 'plain text' },
  extensions: ['.txt', '.text', '.md'],
  sniff: (bytes) => decodeText(bytes) !== null,
  async *read(bytes, path) {
    const decoded = decodeText(bytes);
    yield decoded === null ? refused(path, 'unreadable', '') : found(path, decoded.text);
  },
};
