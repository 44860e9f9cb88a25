import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { Parser } from 'htmlparser2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { parseDelimited } from '../../ingestion/formats/delimited.ts';
import { EXPORT_FORMATS } from '../../server/export/index.ts';
import { aFinding, aLead, official } from '../graph/conduct/findings.ts';
import { aNode, anEdge, aRun, aWrite } from '../support/store-writes.ts';

/** What a document may print where a name should stand. */
const FORMULAS = ['=HYPERLINK("http://leads.example","点")', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'];
const MARKUP = [
  `张"东"川`,
  `甲,乙`,
  `<b>&amp;</b>`,
  `a & b < c > d`,
  `o'neil`,
  `'}) DETACH DELETE n //`,
  `back\\slash`,
  `back\\'both`,
  `两\n行`,
  `一\r\n行`,
];
const NAMES = [...FORMULAS, ...MARKUP];

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-exports-'));
  store = await openStore('memory:');
  const court = aNode('court', '河湾县人民法院');
  const people = NAMES.map((name) => ({ ...aNode('official', name), properties: { note: name } }));
  const edges = people.map((person, i) => anEdge('serves-at', person, court, { role: NAMES[i]!, date: '2020-01-02' }));
  await store.commit(aWrite({ nodes: [court, ...people], edges }));
  const leads = NAMES.map((name, i) =>
    aLead({
      ...{ id: `lead${i}`, rank: i + 1, claim: { zh: name, en: name }, subjects: [{ ...official(name), agency: name }] },
      findings: [aFinding({ claim: { zh: name, en: name }, evidence: [{ ...aFinding().evidence[0]!, path: `${name}.txt`, quote: name }] })],
    }),
  );
  await store.results.save(aRun('r1'), leads);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function written(format: string, file: string): Promise<Buffer> {
  await EXPORT_FORMATS.find(({ id }) => id === format)?.write(store, join(folder, format === 'csv' ? 'out.csv' : file), 'zh');
  return readFileSync(join(folder, file));
}

const cellsOf = async (file: string): Promise<string[][]> => {
  const text = (await written('csv', file)).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parseDelimited(text.slice(1), ',') ?? [];
};

describe('the tables for a spreadsheet', () => {
  it.each(['out.csv', 'out.nodes.csv', 'out.edges.csv'])('%s: no cell runs', async (file) => {
    const rows = await cellsOf(file);
    expect(rows.length).toBeGreaterThan(NAMES.length);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
  });

  it('hold what documents print, whatever signs stand in it, in as many columns as the head names', async () => {
    const rows = await cellsOf('out.nodes.csv');
    const [head, ...body] = rows;
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
    const labels = body.map((row) => row[2]);
    expect(labels).toEqual(expect.arrayContaining(MARKUP));
    expect(labels).toEqual(expect.arrayContaining(FORMULAS.map((name) => `'${name}`)));
    const leads = await cellsOf('out.csv');
    expect(leads.slice(1).map((row) => row[2])).toEqual(NAMES.map((name) => (FORMULAS.includes(name) ? `'${name}` : name)));
    expect(new Set(leads.map((row) => row.length)).size).toBe(1);
  });
});

describe('the workbook', () => {
  it('holds text where documents print text, and no formula', async () => {
    const book = read(await written('xlsx', 'out.xlsx'), { type: 'buffer', cellFormula: true });
    expect(book.SheetNames).toEqual(['线索', '发现', '证据', '证据构成', '实体', '关系']);
    for (const sheet of Object.values(book.Sheets)) {
      const cells = Object.entries(sheet).filter(([place]) => !place.startsWith('!'));
      expect(cells.length).toBeGreaterThan(NAMES.length);
      expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
    }
    const quotes = utils.sheet_to_json<string[]>(book.Sheets['证据']!, { header: 1 }).slice(1);
    // The reader of the library undoes `&amp;` twice; the file has it right.
    const plain = (text = ''): string => text.replace(/\r\n?/gu, '\n').replaceAll('&amp;', '&');
    expect(quotes.map((row) => plain(row.at(-1)))).toEqual(NAMES.map(plain));
  });

  it('says of every harmless reading how far it was looked at', async () => {
    const book = read(await written('xlsx', 'out.xlsx'), { type: 'buffer' });
    const [head = [], first = []] = utils.sheet_to_json<string[]>(book.Sheets['发现']!, { header: 1 });
    expect(head[6]).toBe('无辜解释');
    expect(first[6]).toBe('笔误（待查）');
    expect(first[5]).toBe(17);
  });
});

/** Text of every `data` element of an XML file, as a reader of XML would have it. */
function dataIn(xml: string): string[] {
  const found: string[] = [];
  let open = false;
  const parser = new Parser(
    {
      onopentag: (name) => {
        open = name === 'data';
        if (open) found.push('');
      },
      ontext: (text) => {
        if (open) found[found.length - 1] += text;
      },
      onclosetag: () => {
        open = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

describe('the graph as GraphML', () => {
  it('is XML of which a reader gets every name back', async () => {
    const xml = (await written('graphml', 'out.graphml')).toString('utf8');
    const data = dataIn(xml);
    for (const name of NAMES) expect(data).toContain(name);
    // Whatever is left between the tags has no bare sign of markup in it.
    expect(xml.replace(/<[^<>]*>/gu, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/u);
  });

  it('leaves out what XML cannot hold, and keeps what stands beside it', async () => {
    const strange = aNode('official', '张\u0008\u001f\uFFFE\uFFFF\uD800东川𠮷');
    await store.commit(aWrite({ nodes: [strange] }));
    const xml = (await written('graphml', 'out.graphml')).toString('utf8');
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    expect(dataIn(xml).some((text) => /^张\uFFFD*东川𠮷$/u.test(text))).toBe(true);
  });
});

describe('the graph as GEXF', () => {
  it('is XML of which a reader gets every name back, without what XML cannot hold', async () => {
    const strange = aNode('official', '闻\u0008\u001f\uFFFE\uFFFF\uD800"<&>\'笛𠮷');
    await store.commit(aWrite({ nodes: [strange] }));
    const xml = (await written('gexf', 'out.gexf')).toString('utf8');
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    const labels: string[] = [];
    const parser = new Parser(
      { onopentag: (name, { label }) => name === 'node' && label !== undefined && labels.push(label) },
      { xmlMode: true },
    );
    parser.end(xml);
    expect(labels.some((label) => /^闻\uFFFD*"<&>'笛𠮷$/u.test(label))).toBe(true);
  });
});

describe('the statements for Neo4j', () => {
  it('hold every name inside quotes, and nothing of it outside', async () => {
    const text = (await written('cypher', 'out.cypher')).toString('utf8');
    const strings = text.match(/'(?:\\.|[^'\\])*'/gsu) ?? [];
    const outside = text.replace(/'(?:\\.|[^'\\])*'/gsu, '');
    expect(outside).not.toContain("'");
    expect(outside).not.toMatch(/DETACH|DELETE|HYPERLINK|neil/u);
    const values = new Set(strings.map((quoted) => quoted.slice(1, -1).replace(/\\(.)/gsu, (_, sign) => (sign === 'n' ? '\n' : sign))));
    for (const name of NAMES) expect(values).toContain(name.replace(/\r\n/gu, '\n'));
    // One statement a line: what runs it reads line by line.
    for (const line of text.trim().split('\n')) expect(line).toMatch(/;$/u);
  });
});
