import { expect, it } from 'vitest';
import { hash128 } from '../../../graph/model/hash.ts';

it('a hash is what stores already hold, of 32 hexadecimal digits, leading zeros of each word included', () => {
  expect(hash128('')).toBe('d3b1773c09e896c50ac445309305dcf8');
  expect(hash128('abc')).toBe('c4bc6e00c7136925bd50f69fa8045e89');
  const hashes = Array.from({ length: 2000 }, (_, i) => hash128(`甲${i}`));
  expect(hashes.filter((hash) => !/^[0-9a-f]{32}$/.test(hash))).toEqual([]);
  expect(new Set(hashes).size).toBe(hashes.length);
});
