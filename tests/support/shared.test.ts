import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sharedFolder } from './shared.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-shared-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fill = (place: string): string => {
  mkdirSync(join(place, 'reference'), { recursive: true });
  writeFileSync(join(place, 'DESIGN.md'), '');
  return place;
};

describe('the shared folder', () => {
  it('is found beside the checkout, or where the environment says', () => {
    fill(folder);
    const named = fill(join(folder, 'named'));
    expect(sharedFolder({}, folder).folder).toBe(folder);
    expect(sharedFolder({ JIANWEI_SHARED: named }, folder).folder).toBe(named);
    expect(sharedFolder({}, folder).path('reference')).toBe(join(folder, 'reference'));
  });

  it('may be missing, whole or in part', () => {
    expect(sharedFolder({}, folder).folder).toBeNull();
    expect(sharedFolder({}, folder).path('reference')).toBeNull();
    expect(sharedFolder({}, fill(folder)).path('corpus', 'docs')).toBeNull();
  });

  it('may not where it is required', () => {
    const required = { REQUIRE_SHARED: '1' };
    expect(() => sharedFolder(required, folder)).toThrow(/must not be skipped/u);
    expect(() => sharedFolder({ ...required, JIANWEI_SHARED: join(folder, 'none') }, fill(folder))).toThrow(/none/u);
    const { path } = sharedFolder(required, folder);
    expect(path('reference')).toBe(join(folder, 'reference'));
    expect(() => path('corpus', 'docs')).toThrow(/docs/u);
  });
});
