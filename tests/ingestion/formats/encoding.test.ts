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
