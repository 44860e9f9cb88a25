import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../nlp/text/clean.ts';
import { spanInOriginal } from '../../../nlp/text/offsets.ts';
import { findDocuments } from '../../../nlp/text/segments.ts';
import { SHARED } from '../../support/shared.ts';

const name = SHARED === null ? 'real documents (skipped: ../shared is absent)' : 'real documents';

describe.skipIf(SHARED === null)(name, () => {
  const folder = join(SHARED ?? '', 'corpus');
  const texts = () => readdirSync(join(folder, 'docs')).map((file) => [file, readFileSync(join(folder, 'docs', file), 'utf8')] as const);

  it('the work report becomes readable simplified Chinese, and every character leads back', () => {
    const original = readFileSync(join(folder, 'noisy', 'yulin-work-report.txt'), 'utf8');
    const cleaned = clean(original);
    expect(cleaned.traditional).toBe(true);
    expect(cleaned.text).not.toMatch(/[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]\)|#x|[國檢監執權責進構審應機關開發對質與實來時]/u);
    expect(cleaned.text).toContain('司法工作人员');
    expect(cleaned.gaps).toHaveLength(1);
    for (let i = 0; i < cleaned.text.length; i++) {
      const source = original.slice(cleaned.from[i], cleaned.to[i]);
      expect(source.length).toBeGreaterThan(0);
      if (/[0-9%“”《》、。]/.test(cleaned.text[i]!)) expect(source).toBe(cleaned.text[i]);
    }
    const start = cleaned.text.indexOf('司法工作人员');
    const span = spanInOriginal(cleaned, start, start + 6);
    expect(original.slice(span.start, span.end)).toMatch(/^司法工作人/);
  });

  it('are mapped in order and come out clean: cleaning them again changes nothing', () => {
    for (const [file, original] of texts()) {
      const cleaned = clean(original);
      for (let i = 1; i <= cleaned.text.length; i++) {
        if (cleaned.from[i]! < cleaned.from[i - 1]!) expect.fail(`${file}: offset goes back at ${i}`);
      }
      if (clean(cleaned.text).text !== cleaned.text) expect.fail(`${file}: not clean`);
      if (/[\t\r\u00a0\u3000\uE000-\uF8FF]|&nbsp;|&[lr]dquo;|^ | $/m.test(cleaned.text)) expect.fail(`${file}: left-overs`);
    }
  });

  it('are each one document, and several in one file are told apart', () => {
    const all = texts();
    for (const [file, text] of all) if (findDocuments(text).length !== 1) expect.fail(`${file} was cut`);
    let found = 0;
    for (let i = 0; i + 5 <= all.length; i += 5) {
      const group = all.slice(i, i + 5).map(([, text]) => text);
      const starts = new Set(findDocuments(group.join('\n')).map((range) => range.start));
      let at = 0;
      for (const text of group) {
        if (starts.has(at)) found++;
        at += text.length + 1;
      }
    }
    expect(found / (Math.floor(all.length / 5) * 5)).toBeGreaterThan(0.98);
  });
});
