import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../ingestion/formats/encoding.ts';
import { big5Bytes, gbkBytes } from '../../support/legacy-encodings.ts';
import { RULING, utf8 } from './reading.ts';

const TRADITIONAL = '被告不服第一審判決提起上訴，本院審理後認為上訴無理由，應予駁回。';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = (mark ? '\uFEFF' : '') + text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), littleEndian);
  return bytes;
}

function utf32(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const codes = [...(mark ? '\uFEFF' : ''), ...text].map((character) => character.codePointAt(0) ?? 0);
  const bytes = new Uint8Array(codes.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, code] of codes.entries()) view.setUint32(i * 4, code, littleEndian);
  return bytes;
}

/** GBK lacks the zero of Chinese dates. */
const PLAIN = RULING.replaceAll('〇', '○');

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(RULING), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${RULING}`), 'utf-8'],
    ['UTF-16LE with a mark', utf16(RULING, true, true), 'utf-16le'],
    ['UTF-16BE with a mark', utf16(RULING, false, true), 'utf-16be'],
    ['UTF-16LE', utf16(RULING, true, false), 'utf-16le'],
    ['UTF-16BE', utf16(RULING, false, false), 'utf-16be'],
    ['GBK', gbkBytes(RULING.replaceAll('〇', '○')), 'gb18030'],
  ])('reads %s', (_name, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded?.encoding).toBe(encoding);
    expect(decoded?.lossy).toBe(false);
    expect(decoded?.text.replaceAll('○', '〇')).toBe(RULING);
  });

  it('tells GBK from Big5, which decodes as GBK without an error', () => {
    expect(decodeText(big5Bytes(TRADITIONAL))).toEqual({ text: TRADITIONAL, encoding: 'big5', lossy: false });
    expect(decodeText(gbkBytes('王芳'))?.text).toBe('王芳');
  });

  it('keeps a text with a few destroyed bytes, with gaps', () => {
    const bytes = utf8(RULING.repeat(5));
    bytes[100] = 0xff;
    const decoded = decodeText(bytes);
    expect(decoded?.encoding).toBe('utf-8');
    expect(decoded?.lossy).toBe(true);
    expect(decoded?.text).toContain('\uFFFD');
    expect(decoded?.text).toContain('书　记　员　　周小雨');
  });

  it('keeps a text that was cut inside a character', () => {
    const bytes = utf8(RULING);
    const decoded = decodeText(bytes.subarray(0, bytes.length - 2));
    expect(decoded?.encoding).toBe('utf-8');
    expect(decoded?.text.startsWith('江南省青河市中级人民法院')).toBe(true);
  });

  it.each([
    ['UTF-8', 'GBK', [0xef, 0xbb, 0xbf], gbkBytes(PLAIN), 'gb18030'],
    ['UTF-16LE', 'UTF-8', [0xff, 0xfe], utf8(PLAIN), 'utf-8'],
    ['UTF-16LE', 'GBK', [0xff, 0xfe], gbkBytes(PLAIN), 'gb18030'],
    ['UTF-16BE', 'UTF-8', [0xfe, 0xff], utf8(PLAIN), 'utf-8'],
    ['UTF-16BE', 'UTF-16LE', [0xfe, 0xff], utf16(PLAIN, true, false), 'utf-16le'],
    ['UTF-8', 'UTF-16LE', [0xef, 0xbb, 0xbf], utf16(PLAIN, true, false), 'utf-16le'],
  ] as const)('does not believe a mark of %s before a text in %s', (_mark, _body, mark, body, encoding) => {
    expect(decodeText(Uint8Array.of(...mark, ...body))).toEqual({ text: PLAIN, encoding, lossy: false });
  });

  it.each([true, false])('believes a mark before a text that is little but ASCII (little-endian: %s)', (little) => {
    expect(decodeText(utf16('case no. 12\nclosed', little, true))?.text).toBe('case no. 12\nclosed');
  });

  it.each([
    ['LE with a mark', true, true],
    ['BE with a mark', false, true],
    ['LE', true, false],
    ['BE', false, false],
  ])('reads UTF-32%s', (_name, little, mark) => {
    const text = `${PLAIN}𠮷\n`;
    expect(decodeText(utf32(text, little, mark))).toEqual({ text, encoding: little ? 'utf-32le' : 'utf-32be', lossy: false });
    const cut = decodeText(utf32(text, little, mark).subarray(0, -1));
    expect(cut).toMatchObject({ lossy: true, text: expect.stringContaining(PLAIN.slice(0, 60)) });
  });

  it('reads files that were put together from parts in UTF-8 and in GB18030, each part in its own', () => {
    const second = PLAIN.replaceAll('林某某', '宋某某');
    for (const [between, parts] of [
      ['\n', [utf8(PLAIN), gbkBytes(second)]],
      ['', [gbkBytes(second), utf8(PLAIN)]],
      ['\r\n\r\n', [utf8(PLAIN), gbkBytes(second), utf8(PLAIN), gbkBytes(second)]],
    ] as const) {
      const bytes = Uint8Array.from(parts.flatMap((part, i) => (i === 0 ? [...part] : [...utf8(between), ...part])));
      const texts = parts.map((part) => decodeText(part)?.text);
      expect(decodeText(bytes)).toEqual({ text: texts.join(between), encoding: 'mixed', lossy: false });
    }
  });

  it('leaves out zero bytes that stand among the text or fill it up to the end of a block', () => {
    for (const encode of [utf8, gbkBytes]) {
      const bytes = encode(PLAIN);
      const strewn = Uint8Array.of(...bytes.subarray(0, 24), 0, ...bytes.subarray(24));
      expect(decodeText(strewn)).toMatchObject({ text: PLAIN, lossy: false });
      const filled = new Uint8Array(4096);
      filled.set(bytes);
      expect(decodeText(filled)).toMatchObject({ text: PLAIN, lossy: false });
    }
  });

  it.each([true, false])('reads UTF-16 without a mark and without an ASCII character (little-endian: %s)', (little) => {
    const line = '本院认为，被告人的行为已构成犯罪，依照刑法的规定，判决如下。';
    expect(decodeText(utf16(line, little, false))).toMatchObject({ text: line, lossy: false });
  });

  it('tells that GBK has lost characters, and keeps the others', () => {
    const bytes = gbkBytes(PLAIN.repeat(4));
    for (const at of [151, 400, 701]) bytes[at] = 0xff;
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ encoding: 'gb18030', lossy: true });
    expect(decoded?.text.match(/减去有期徒刑六个月/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('finds no text in other bytes', () => {
    expect(decodeText(Uint8Array.of(0, 1, 2, 3, 0, 5, 0, 0, 255, 254))).toBeNull();
    expect(decodeText(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))).toBeNull();
  });

  it('reads any text in UTF-8 as it was written, and no bytes make it throw', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥a-z0-9。，\n]{1,80}$/u), (text) => {
        expect(decodeText(utf8(text))?.text).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => decodeText(bytes)).not.toThrow();
      }),
    );
  });
});
