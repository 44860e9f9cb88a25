import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UploadPlaces } from '../../server/http/upload-places.ts';

describe('the places of uploaded files', () => {
  it('keeps paths as they were sent, inside the folder', () => {
    const places = new UploadPlaces();
    expect(['卷一/判决书.txt', '/etc/passwd', '..\\..\\x.txt', 'C:\\卷\\a.txt', '../..', ''].map((sent) => places.of(sent))).toEqual([
      '卷一/判决书.txt',
      'etc/passwd',
      'x.txt',
      'C:/卷/a.txt',
      'unnamed',
      'unnamed (2)',
    ]);
  });

  it('keeps files of one name apart, and files from folders of their name', () => {
    const places = new UploadPlaces();
    expect(['a.txt', 'a.txt', 'a', 'a/b.txt', 'c/d.txt', 'c', '.x', '.x'].map((sent) => places.of(sent))).toEqual([
      'a.txt',
      'a (2).txt',
      'a',
      'a (2)/b.txt',
      'c/d.txt',
      'c (2)',
      '.x',
      '.x (2)',
    ]);
  });

  it('cuts names that no file system takes, and keeps their extension', () => {
    const places = new UploadPlaces();
    const [first, second] = [places.of(`${'判'.repeat(300)}.txt`), places.of(`${'判'.repeat(300)}.txt`)];
    expect(first).toMatch(/^判{60,}….txt$/);
    expect(second).not.toBe(first);
    for (const place of [first, second]) expect(Buffer.byteLength(place)).toBeLessThanOrEqual(255);
    expect(places.of('a\u0000b\u0007.txt')).toBe('a\uFFFDb\uFFFD.txt');
    expect(places.of(`${'深/'.repeat(3000)}x.txt`).length).toBeLessThan(2100);
  });

  it('gives every file, whatever it is called, a place of its own that stays inside', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('a', 'a/b', 'a/b/c', '..', '.', 'a (2)', '\\'))), (sent) => {
        const places = new UploadPlaces();
        const given = sent.map((name) => places.of(name));
        expect(new Set(given).size).toBe(sent.length);
        for (const place of given) expect(place.split('/').some((part) => part === '..' || part === '')).toBe(false);
        for (const place of given) expect(given.some((other) => other.startsWith(`${place}/`))).toBe(false);
      }),
    );
  });
});
