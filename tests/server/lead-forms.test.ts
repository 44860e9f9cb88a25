import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainLead } from '../../graph/conduct/explain.ts';
import { leadLine } from '../../graph/conduct/line.ts';
import type { Lead } from '../../graph/model/leads/lead.ts';
import { READING_STATES } from '../../graph/model/leads/lead-words.ts';
import type { Bilingual } from '../../graph/model/span.ts';
import { openStore } from '../../graph/store/open.ts';
import { parseDelimited } from '../../ingestion/formats/delimited.ts';
import { LeadReply } from '../../server/api/schemas.ts';
import { csv } from '../../server/export/csv.ts';
import { LEAD_COLUMNS, SHEETS } from '../../server/export/lead-words.ts';
import { xlsx } from '../../server/export/xlsx.ts';
import { presentLead } from '../../server/http/present/lead.ts';
import { FULL, GOLDEN } from '../graph/conduct/golden/a-golden-lead.ts';
import { aRun } from '../support/store-writes.ts';

type Cells = (string | number)[];
type Language = keyof Bilingual;
const LANGUAGES = ['zh', 'en'] as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-forms-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pageOf = (lead: Lead) =>
  presentLead({ lead, cases: lead.cases.map((number) => ({ number, document: null, outcomes: [] })), alike: [] });

interface Line {
  readonly rank: number;
  readonly id: string;
  readonly tier: string;
  readonly posterior: number;
  readonly q: number;
  readonly claim: string;
  readonly cases: readonly string[];
  readonly subjects: readonly { readonly name: string }[];
  readonly indicators: readonly { readonly id: string; readonly class: string; readonly observed: number }[];
  readonly crimes: readonly string[];
  readonly evidence: readonly { readonly document: string; readonly start: number; readonly end: number; readonly quote: string }[];
}
const lineOf = (lead: Lead) => JSON.parse(leadLine(lead)) as Line;

/** The row of the lead in a table, by column, and the rows of each sheet of a workbook without their heads. */
async function tablesOf(lead: Lead, language: Language) {
  const store = await openStore('memory:');
  await store.results.save(aRun('r1'), [lead]);
  await csv.write(store, join(folder, 'leads.csv'), language);
  await xlsx.write(store, join(folder, 'leads.xlsx'), language);
  await store.close();
  const [head = [], cells = []] = parseDelimited(readFileSync(join(folder, 'leads.csv'), 'utf8').slice(1), ',') ?? [];
  expect(head).toEqual(LEAD_COLUMNS.map((column) => column[language]));
  const book = read(readFileSync(join(folder, 'leads.xlsx')), { type: 'buffer' });
  const rowsOf = (sheet: Bilingual): Cells[] => utils.sheet_to_json<Cells>(book.Sheets[sheet[language]]!, { header: 1 }).slice(1);
  return {
    row: (zh: (typeof LEAD_COLUMNS)[number]['zh']) => cells[LEAD_COLUMNS.findIndex((column) => column.zh === zh)],
    cells,
    rowsOf,
  };
}

const occurrences = (text: string, part: RegExp): number => [...text.matchAll(part)].length;
const signed = (decibans: number): string => `${decibans >= 0 ? '+' : ''}${decibans.toFixed(1)} dB`;

describe.each([
  ['the golden lead', GOLDEN],
  ['a lead with all that a lead can hold', FULL],
])('%s', (_, lead) => {
  it('has the shape that the API describes', () => {
    const page = pageOf(lead);
    expect(LeadReply.parse(page)).toEqual(page);
  });

  it.each(LANGUAGES)('says on its page every sentence of its text, and in its text every sentence of its page (%s)', (language) => {
    const page = pageOf(lead);
    const text = explainLead(lead, language);
    const say = (sentence: Bilingual): string => sentence[language];
    const sentences = [
      ...[page.claim, page.tierReason, page.patternName, page.likelihood, page.listed, ...(page.identity ? [page.identity.says] : [])],
      ...page.facts.map((f) => f.label),
      ...page.contributions.map((c) => c.label),
      ...page.conditions.map((c) => c.label),
      ...page.movers.map((m) => m.says),
      ...page.findings.flatMap((f) => [f.claim, f.verdictSays, ...f.details.map((d) => d.title)]),
      ...page.findings.flatMap((f) => (f.identity ? [f.identity.says, ...f.identity.restsOn.map((join) => join.says)] : [])),
      ...page.innocent.flatMap((r) => [r.text, r.note, READING_STATES[r.state]]),
      ...page.papers.flatMap((p) => [p.paper, ...(p.holder ? [p.holder] : []), ...p.settles]),
      ...page.counterEvidence.map((c) => c.text),
      ...page.law.map((l) => l.says),
      ...page.crimes.flatMap((c) => [c.name, c.subject, ...c.elements]),
      ...[...page.nextSteps, ...page.clears],
    ];
    for (const sentence of sentences) expect(text).toContain(say(sentence));
    // And nothing beside them.
    expect(occurrences(text, /^ {2}· /gmu)).toBe(page.papers.length + page.nextSteps.length + page.clears.length);
    expect(occurrences(text, /^ {4}☐ /gmu)).toBe(page.crimes.flatMap((c) => c.elements).length);
    expect(occurrences(text, /^ {2}[✓✗] /gmu)).toBe(page.conditions.length);
    const counters = page.findings.flatMap((f) => f.counterEvidence).length;
    expect(occurrences(text, /^ +[+-]\d+\.\d dB /gmu)).toBe(page.contributions.length + 1 + page.movers.length + counters);
    for (const { id } of page.subjects.map((s) => ({ id: s.name }))) expect(text).toContain(id);
  });

  it('adds up to one total in all of them, bar by bar', async () => {
    const page = pageOf(lead);
    expect(page.contributions.at(-1)?.sum).toBe(page.total);
    for (const language of LANGUAGES) {
      const text = explainLead(lead, language);
      for (const { decibans, sum, label } of page.contributions) {
        const bar = text.split('\n').find((line) => line.includes(`= ${sum.toFixed(1)}  `) && line.endsWith(label[language]));
        expect(bar).toContain(signed(decibans));
      }
      const { rowsOf } = await tablesOf(lead, language);
      expect(rowsOf(SHEETS.sum)).toEqual([
        ...page.contributions.map((c) => [lead.rank, c.label[language], expect.any(String), c.indicator, c.decibans, c.sum]),
        [lead.rank, { zh: '合计', en: 'total' }[language], '', '', '', page.total],
      ]);
      expect(text).toMatch(new RegExp(`^ +${signed(page.total).replace('+', '\\+')} +(合计|Total)$`, 'mu'));
    }
  });

  it('counts the same cases, people, crimes, findings and quotes everywhere', async () => {
    const page = pageOf(lead);
    const line = lineOf(lead);
    expect([line.id, line.rank, line.tier, line.claim]).toEqual([page.id, page.rank, page.tier, page.claim.zh]);
    expect(line.posterior).toBeCloseTo(page.posterior, 3);
    expect(line.q).toBeCloseTo(page.q, 4);
    expect(line.cases).toEqual(page.cases.map((c) => c.number));
    expect(line.subjects.map((s) => s.name)).toEqual(page.subjects.map((s) => s.name));
    expect(line.crimes).toEqual(page.crimes.map((c) => c.id));
    expect(line.indicators.map(({ id, class: group }) => `${id} ${group}`)).toEqual(
      page.indicators.map(({ id, class: group }) => `${id} ${group}`).sort(),
    );
    for (const { id, observed } of line.indicators) {
      const statistics = page.findings.find((f) => f.indicator === id)?.statistics;
      expect(observed).toBe(statistics?.observed ?? page.indicators.find((i) => i.id === id)?.count);
    }
    const evidence = page.findings.flatMap((f) => f.evidence);
    expect(line.evidence).toEqual(evidence.map(({ path, start, end, quote }) => ({ document: path, start, end, quote })));
    const places = new Set(page.quotes.map((q) => `${q.path} ${q.start} ${q.end}`));
    expect(places.size).toBe(page.quotes.length);
    for (const q of line.evidence) expect(places).toContain(`${q.document} ${q.start} ${q.end}`);
    for (const language of LANGUAGES) {
      const { row, cells, rowsOf } = await tablesOf(lead, language);
      expect(rowsOf(SHEETS.leads)[0]?.map(String)).toEqual(cells);
      expect([row('编号'), row('名次'), row('线索'), row('模式')]).toEqual([
        ...[page.id, String(page.rank)],
        ...[page.claim[language], page.patternName[language]],
      ]);
      expect(row('案件')?.split(/； ?|; /u)).toEqual(line.cases);
      expect(row('指标')?.split(' ')).toEqual(page.indicators.map((i) => i.id));
      expect(row('待核罪名')?.split(/； ?|; /u)).toEqual(page.crimes.map((c) => c.name[language]));
      expect(Number(row('后验'))).toBeCloseTo(Math.min(0.999, page.posterior), 3);
      expect(Number(row('q'))).toBeCloseTo(page.q, 6);
      expect(Number(row('证据数'))).toBe(line.evidence.length);
      expect(rowsOf(SHEETS.quotes).map(([, , path, start, end, , quote]) => [path, start, end, quote])).toEqual(
        line.evidence.map((q) => [q.document, q.start, q.end, q.quote]),
      );
      expect(rowsOf(SHEETS.findings).map(([, indicator, group, claim, , decibans]) => [indicator, group, claim, decibans])).toEqual(
        page.findings.map((f) => [f.indicator, f.class, f.claim[language], f.decibans]),
      );
      const readings = page.findings.flatMap((f) => f.innocent);
      const listed = rowsOf(SHEETS.findings)
        .map((cell) => String(cell[6]))
        .join('\n');
      for (const { text, state } of readings)
        expect(listed).toMatch(new RegExp(`${text[language]} ?[（(]${READING_STATES[state][language]}`, 'u'));
    }
  });

  it('shows in its text as many quotes of a finding as it says, and tells how many it leaves out', () => {
    const page = pageOf(lead);
    const shown = explainLead(lead, 'zh')
      .split(/\n发现 \d+ · /u)
      .slice(1);
    for (const [i, { evidence, counterEvidence }] of page.findings.entries()) {
      const left = Number(/… (\d+) 其余/u.exec(shown[i]!)?.[1] ?? 0);
      const quoted = occurrences(shown[i]!, /\[\d+, \d+\) /gu) - counterEvidence.flatMap((c) => c.evidence).length;
      expect(quoted + left).toBe(evidence.length);
    }
  });
});
