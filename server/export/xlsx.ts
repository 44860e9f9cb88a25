import { writeFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { completeLead } from '../../graph/conduct/complete.ts';
import { AppError } from '../../graph/model/errors.ts';
import { EDGE_KINDS, NODE_KINDS } from '../../graph/model/kinds.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { ExportFormat } from './define.ts';
import { LEAD_COLUMNS, leadRow, partRows } from './lead-rows.ts';

/** Rows of a worksheet (ECMA-376), header included. */
const WORKSHEET_ROWS = 1_048_576;
const LONGEST_CELL = 32_000;

/** A workbook for analysts: leads, their findings, the sentences that say so, and the graph. */
export const xlsx: ExportFormat = {
  id: 'xlsx',
  of: 'leads',
  title: { zh: '线索与图谱 Excel 工作簿', en: 'leads and graph as an Excel workbook' },
  async write(store, path) {
    const book = utils.book_new();
    const sheets = await tables(store);
    for (const [name, rows] of sheets) {
      if (rows.length > WORKSHEET_ROWS) throw new AppError('invalid-input', `${name}: ${rows.length} rows do not fit a worksheet; use csv`);
      const cells = rows.map((row) => row.map((value) => (typeof value === 'string' ? value.slice(0, LONGEST_CELL) : value)));
      utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name);
    }
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array);
    return [{ path, rows: sheets.map(([name, rows]) => `${name} ${rows.length - 1}`).join(', ') }];
  },
};

type Rows = (string | number)[][];

async function tables(store: Store): Promise<[string, Rows][]> {
  const { leads } = await store.results.leads({ offset: 0, limit: 1_000_000 });
  const list: Rows = [[...LEAD_COLUMNS], ...leads.map(leadRow)];
  const findings: Rows = [['名次', '指标', '类别', '结论', '案件', '证据（分贝）', '无辜解释']];
  const evidence: Rows = [['名次', '指标', '文书路径', '起', '止', '说明', '原文']];
  const parts: Rows = [['名次', '步骤', '类别', '指标', '增减（分贝）', '累计（分贝）']];
  for (const lead of leads.map(completeLead)) {
    parts.push(...partRows(lead));
    for (const f of lead.findings) {
      const innocent = f.innocent.map((i) => `${i.text.zh}（${i.state}）`).join('；');
      findings.push([
        lead.rank,
        f.indicator,
        f.class,
        f.claim.zh,
        f.cases.join('；'),
        Math.round((f.logEvidence * 100) / Math.LN10) / 10,
        innocent,
      ]);
      for (const q of f.evidence) evidence.push([lead.rank, f.indicator, q.path, q.start, q.end, q.shows.zh, q.quote]);
    }
  }
  const nodes: Rows = [['id', 'kind', 'label', 'masked']];
  for await (const n of store.graph.allNodes()) nodes.push([n.id, NODE_KINDS[n.kind].zh, n.label, String(n.masked)]);
  const edges: Rows = [['id', 'kind', 'from', 'to', 'role', 'date', 'documents']];
  for await (const e of store.graph.allEdges())
    edges.push([e.id, EDGE_KINDS[e.kind].zh, e.from, e.to, e.role, e.date ?? '', e.evidence.length]);
  return [
    ['线索', list],
    ['发现', findings],
    ['证据', evidence],
    ['证据构成', parts],
    ['实体', nodes],
    ['关系', edges],
  ];
}
