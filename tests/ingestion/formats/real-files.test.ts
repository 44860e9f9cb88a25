import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHARED } from '../../support/shared.ts';
import { read } from './reading.ts';

/** Texts that each messy file holds; what is not read yet gives none and one refusal. */
const TEXTS: Readonly<Record<string, number>> = {
  'n01_wenshu_html_in_tsv.txt': 40,
  'n02_many_judgments.docx': 0,
  'n03_broken_unquoted.csv': 18,
  'n05_wenshu_s_fields.json': 1,
  'n07_wenshu_full_page.html': 1,
  'n09_html_saved_as.doc': 1,
  'n11_b_for_newline.jsonl': 12,
  'n13_commutation_liaoning.html': 1,
  'n17_private_use_chars.txt': 1,
  'n18_ocr_police_opinion_edited.txt': 1,
  'n19_pdf_extracted_digest.txt': 1,
  'n20_spreadsheet_export.xlsx': 0,
  'n22_gb18030.txt': 1,
  'n23_utf16le_bom_crlf.txt': 1,
  'yulin-work-report.txt': 1,
};

const name = SHARED === null ? 'messy real files (skipped: ../shared is absent)' : 'messy real files';

describe.skipIf(SHARED === null)(name, () => {
  it.each(Object.entries(TEXTS))('%s holds %i texts', async (file, count) => {
    const outcomes = await read(readFileSync(join(SHARED ?? '', 'corpus', 'noisy', file)), file);
    const texts = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.text.text] : []));
    expect(texts).toHaveLength(count);
    expect(outcomes).toHaveLength(Math.max(count, 1));
    for (const text of texts) expect(text).not.toMatch(/<(?:div|p|span)[ >]|\uFEFF/);
    if (count === 0) expect(outcomes[0]).toMatchObject({ reason: 'unknown-format' });
  });
});
