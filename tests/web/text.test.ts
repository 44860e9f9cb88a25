import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillText } from '../../web/text/fill-text.ts';

const FOLDER = new URL('../../web/text/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !file.endsWith('-text.ts'));
/** The only words that may stand in Chinese letters in the English texts. */
const HAN = /\p{Script=Han}/u;
const places = (text: string): string[] => [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] as string).sort();

async function tablesOf(file: string): Promise<[string, Record<string, { zh: string; en: string }>][]> {
  return Object.entries(await import(new URL(file, FOLDER).href));
}

describe.each(files)('web/text/%s', (file) => {
  it('says everything in both languages with the same values', async () => {
    const tables = await tablesOf(file);
    expect(tables.length).toBeGreaterThan(0);
    for (const [name, table] of tables) {
      for (const [key, text] of Object.entries(table)) {
        const at = `${name}.${key}`;
        expect(text.zh.trim(), at).not.toBe('');
        expect(text.en.trim(), at).not.toBe('');
        expect(HAN.test(text.en), `${at} in English`).toBe(false);
        expect(new Set(places(text.en)), at).toEqual(new Set(places(text.zh)));
      }
    }
  });

  it('never speaks of guilt and never shouts', async () => {
    for (const [name, table] of await tablesOf(file)) {
      for (const [key, text] of Object.entries(table)) {
        expect(text.zh, `${name}.${key}`).not.toMatch(/有罪|罪犯分子|犯罪分子|！/u);
        expect(text.en, `${name}.${key}`).not.toMatch(/guilt|criminal\b|!/i);
      }
    }
  });
});

describe('fillText', () => {
  it('puts values in and leaves an unknown name visible', () => {
    expect(fillText('{done} / {total} 份', { done: 3, total: '1,200' })).toBe('3 / 1,200 份');
    expect(fillText('{missing}', {})).toBe('{missing}');
  });
});
