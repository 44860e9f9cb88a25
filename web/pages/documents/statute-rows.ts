/** Rows of the articles that a document rests on, one for each law. Pure. */
import type { StatuteItem } from '../../../graph/model/record/extension.ts';
import type { Bilingual } from '../../../graph/model/span.ts';
import { fillText } from '../../text/fill-text.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { same } from '../../text/same-text.ts';
import type { ExtensionRow } from './extension-row.ts';

const PARTS = ['article', 'insertion', 'paragraph', 'item'] as const;

/** 第 133 条之 1 第 1 款第 2 项, with numbers as figures. */
function articleText(statute: StatuteItem): Bilingual {
  const said = (language: keyof Bilingual) =>
    PARTS.map((part) => (statute[part] === null ? '' : fillText(RECORD_TEXT[part][language], { [part]: statute[part] }))).join('');
  return { zh: said('zh'), en: said('en') };
}

export function statuteRows(items: readonly StatuteItem[]): ExtensionRow[] {
  return items.map((item) => ({ group: RECORD_TEXT.statutes, label: same(item.law), value: articleText(item), spans: item.spans }));
}
