import { writeFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { tell } from '../../graph/conduct/tell.ts';
import { AppError } from '../../graph/model/errors.ts';
import { EDGE_KINDS, NODE_KINDS } from '../../graph/model/kinds.ts';
import type { Bilingual } from '../../graph/model/span.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { ExportFormat } from './define.ts';
import { findingRows, leadRow, quoteRows, type Row, sumRows } from './lead-rows.ts';
import { FINDING_COLUMNS, type Language, LEAD_COLUMNS, QUOTE_COLUMNS, SHEETS, SUM_COLUMNS } from './lead-words.ts';

/** Rows of a worksheet (ECMA-376), header included. */
const WORKSHEET_ROWS = 1_048_576;
const LONGEST_CELL = 32_000;

/** A workbook for analysts: leads, their findings, the sentences that say so, and the graph. */
export const xlsx: ExportFormat = {
  id: 'xlsx',
  of: 'leads',
  title: { zh: '线索与图谱 Excel 工作簿', en: 'leads and graph as an Excel workbook' },
  async write(store, path, language) {
    const book = utils.book_new();
    const sheets = await tables(store, language);
    for (const [name, rows] of sheets) {
      if (rows.length > WORKSHEET_ROWS) throw new AppError('invalid-input', `${name}: ${rows.length} rows do not fit a worksheet; use csv`);
      const cells = rows.map((row) => row.map((value) => (typeof value === 'string' ? value.slice(0, LONGEST_CELL) : value)));
      utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name);
    }
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array);
    return [{ path, rows: sheets.map(([name, rows]) => `${name} ${rows.length - 1}`).join(', ') }];
  },
};

async function tables(store: Store, language: Language): Promise<[string, Row[]][]> {
  const { leads } = await store.results.leads({ offset: 0, limit: 1_000_000 });
  const told = leads.map(tell);
  const head = (columns: readonly Bilingual[]): Row => columns.map((column) => column[language]);
  const nodes: Row[] = [['id', 'kind', 'label', 'masked']];
  for await (const n of store.graph.allNodes()) nodes.push([n.id, NODE_KINDS[n.kind][language], n.label, String(n.masked)]);
  const edges: Row[] = [['id', 'kind', 'from', 'to', 'role', 'date', 'documents']];
  for await (const e of store.graph.allEdges())
    edges.push([e.id, EDGE_KINDS[e.kind][language], e.from, e.to, e.role, e.date ?? '', e.evidence.length]);
  return [
    [SHEETS.leads[language], [head(LEAD_COLUMNS), ...told.map((lead) => leadRow(lead, language))]],
    [SHEETS.findings[language], [head(FINDING_COLUMNS), ...told.flatMap((lead) => findingRows(lead, language))]],
    [SHEETS.quotes[language], [head(QUOTE_COLUMNS), ...told.flatMap((lead) => quoteRows(lead, language))]],
    [SHEETS.sum[language], [head(SUM_COLUMNS), ...told.flatMap((lead) => sumRows(lead, language))]],
    [SHEETS.nodes[language], nodes],
    [SHEETS.edges[language], edges],
  ];
}
