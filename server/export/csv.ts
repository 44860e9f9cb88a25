import { tell } from '../../graph/conduct/tell.ts';
import { EDGE_KINDS, NODE_KINDS } from '../../graph/model/kinds.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { ExportFormat } from './define.ts';
import { leadRow } from './lead-rows.ts';
import { type Language, LEAD_COLUMNS } from './lead-words.ts';
import { writeLines } from './text-file.ts';

const ALL = { offset: 0, limit: 1_000_000 };

/** Three tables side by side: FILE.csv holds the leads, FILE.nodes.csv and FILE.edges.csv the graph. RFC 4180, UTF-8 with BOM for Excel. */
export const csv: ExportFormat = {
  id: 'csv',
  of: 'leads',
  title: { zh: '线索、实体、关系三张 CSV 表', en: 'leads, nodes and edges as CSV tables' },
  async write(store, path, language) {
    const stem = path.replace(/\.csv$/i, '');
    const counts = await store.graph.counts();
    const { total } = await store.results.leads({ offset: 0, limit: 1 });
    await writeLines(`${stem}.csv`, leads(store, language));
    await writeLines(`${stem}.nodes.csv`, nodes(store));
    await writeLines(`${stem}.edges.csv`, edges(store));
    return [
      { path: `${stem}.csv`, rows: `${total} leads` },
      { path: `${stem}.nodes.csv`, rows: `${counts.nodes} nodes` },
      { path: `${stem}.edges.csv`, rows: `${counts.edges} edges` },
    ];
  },
};

async function* leads(store: Store, language: Language): AsyncGenerator<string> {
  yield head(LEAD_COLUMNS.map((column) => column[language]));
  for (const lead of (await store.results.leads(ALL)).leads) yield line(leadRow(tell(lead), language));
}

async function* nodes(store: Store): AsyncGenerator<string> {
  yield head(['id', 'kind', 'label', 'masked', 'properties']);
  for await (const n of store.graph.allNodes())
    yield line([n.id, NODE_KINDS[n.kind].label, n.label, String(n.masked), JSON.stringify(n.properties)]);
}

async function* edges(store: Store): AsyncGenerator<string> {
  yield head(['id', 'kind', 'from', 'to', 'role', 'date', 'confidence', 'inferred', 'documents']);
  for await (const e of store.graph.allEdges()) {
    yield line([
      e.id,
      EDGE_KINDS[e.kind].type,
      e.from,
      e.to,
      e.role,
      e.date ?? '',
      e.confidence,
      String(e.inferred),
      e.evidence.map((x) => x.document).join(' '),
    ]);
  }
}

const head = (columns: readonly string[]): string => `\uFEFF${line(columns)}`;
const line = (cells: readonly (string | number)[]): string => cells.map(cell).join(',');

/** A spreadsheet runs what begins with = + - @; text from documents must stay text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
