import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTextSpool } from '../../server/mining/text-spool.ts';

describe('a spool of texts', () => {
  it('gives of any text what slice gives', () => {
    const spool = openTextSpool();
    let number = 0;
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.integer({ min: -45, max: 45 }),
        fc.integer({ min: -45, max: 45 }),
        (text, start, end) => {
          expect(spool.add(String(number++), text)(start, end)).toBe(text.slice(start, end));
        },
      ),
    );
    spool.close();
  });

  it('gives back texts longer than one portion, in any order, halves of characters too', () => {
    const spool = openTextSpool();
    const texts = ['见微'.repeat(400_000), '', '𠮷野', 'a'.repeat(900_000)];
    const readers = texts.map((text, i) => spool.add(String(i), text));
    for (const i of [3, 0, 2, 1]) expect(readers[i]!(0, texts[i]!.length)).toBe(texts[i]);
    expect(readers[2]!(1, 2)).toBe('𠮷野'.slice(1, 2));
    spool.close();
  });

  it('keeps a text once, under its name', () => {
    const spool = openTextSpool();
    spool.add('one', '甲');
    expect(spool.add('one', '乙')(0, 1)).toBe('甲');
    spool.close();
  });

  it('says where it cannot be', () => {
    expect(() => openTextSpool(join(tmpdir(), 'jianwei-no-such-folder'))).toThrow(expect.objectContaining({ code: 'store-unavailable' }));
  });

  it('leaves nothing behind, and reads nothing after its end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianwei-spool-'));
    const spool = openTextSpool(folder);
    const read = spool.add('one', '甲');
    expect(read(0, 1)).toBe('甲');
    spool.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(() => read(0, 1)).toThrow();
    rmSync(folder, { recursive: true });
  });
});
