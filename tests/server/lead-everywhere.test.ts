import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainLead } from '../../graph/conduct/explain.ts';
import { leadLine } from '../../graph/conduct/line.ts';
import { INDICATORS } from '../../graph/indicators/index.ts';
import { TIERS } from '../../graph/model/glossary.ts';
import { CRIMES } from '../../graph/model/leads/crimes.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { parseDelimited } from '../../ingestion/formats/delimited.ts';
import { LeadReply, LeadSummary } from '../../server/api/schemas.ts';
import { LOCAL } from '../../server/casework/actor.ts';
import { openLead } from '../../server/casework/leads/open.ts';
import { csv } from '../../server/export/csv.ts';
import { LEAD_COLUMNS } from '../../server/export/lead-words.ts';
import { xlsx } from '../../server/export/xlsx.ts';
import { presentLead, presentLeadSummary } from '../../server/http/present/lead.ts';
import { GOLDEN } from '../graph/conduct/golden/a-golden-lead.ts';
import { aCasework } from '../support/a-casework.ts';
import { aRun, aStoredDocument, aWrite } from '../support/store-writes.ts';

/** One lead in every form in which somebody may meet it: the forms must say the same. */
let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-lead-'));
  store = await openStore('memory:');
  const { text, document } = aStoredDocument({
    content: '判决书',
    kind: 'criminal-judgment',
    number: GOLDEN.cases[0]!,
    date: '2020-03-01',
  });
  await store.commit(aWrite({ texts: [text], documents: [document] }));
  await store.results.save(aRun('r1'), [GOLDEN]);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = () => aCasework({ store }).perform(LOCAL, openLead, { lead: GOLDEN.id });
const decibans = (log: number): number => Math.round((100 * log) / Math.LN10) / 10;

describe('the golden lead in the API', () => {
  it('has the shape that is described, with nothing beside it', async () => {
    const reply = presentLead(await opened());
    expect(LeadReply.parse(reply)).toEqual(reply);
    const summary = presentLeadSummary(GOLDEN);
    expect(LeadSummary.parse(summary)).toEqual(summary);
  });

  it('says of itself what the lead says', async () => {
    const reply = presentLead(await opened());
    for (const key of ['id', 'rank', 'tier', 'tierReason', 'claim', 'posterior', 'q', 'pattern', 'patternName', 'period', 'facts'] as const)
      expect(reply[key], key).toEqual(GOLDEN[key]);
    expect(reply.subjects).toEqual(GOLDEN.subjects);
    expect(reply.contributions.map(({ sum, ...c }) => c)).toEqual(GOLDEN.contributions);
    expect(reply.crimes.map(({ id, name, elements }) => [id, name.zh, elements])).toEqual(
      GOLDEN.crimes.map((id) => [id, CRIMES[id].zh, CRIMES[id].elements]),
    );
    expect(reply.indicators.map(({ id, class: group, title, count }) => [id, group, title, count])).toEqual(
      GOLDEN.findings.map((f) => [f.indicator, f.class, INDICATORS.find(({ id }) => id === f.indicator)?.title, 1]),
    );
  });

  it('says of each finding what the finding says, its verdict and its readings first', async () => {
    const reply = presentLead(await opened());
    expect(reply.findings.map((f) => f.verdict)).toEqual(['violated', 'violated', 'possible']);
    for (const [i, shown] of reply.findings.entries()) {
      const finding = GOLDEN.findings[i]!;
      for (const key of [
        'id',
        'indicator',
        'class',
        'family',
        'verdict',
        'claim',
        'cases',
        'details',
        'evidence',
        'law',
        'nextSteps',
        'clears',
      ] as const)
        expect(shown[key], key).toEqual(finding[key]);
      expect(shown.innocent).toEqual(finding.innocent.map((r) => ({ ...r, holder: r.holder ?? null })));
      expect(shown.decibans).toBe(decibans(finding.logEvidence));
      expect(shown.counterEvidence.map((c) => [c.text, c.decibans, c.evidence])).toEqual(
        finding.counterEvidence.map((c) => [c.text, decibans(c.logEvidence), c.evidence]),
      );
      expect(shown.statistics?.tested).toBe(finding.statistics?.tested);
    }
  });

  it('opens the cases that are loaded and names the others', async () => {
    const { cases } = presentLead(await opened());
    expect(cases.map(({ number }) => number)).toEqual(GOLDEN.cases);
    expect(cases.map(({ document, date }) => [document === null, date])).toEqual([
      [false, '2020-03-01'],
      [true, null],
      [true, null],
    ]);
  });
});

describe('the golden lead as a row', () => {
  const expected = (): Record<string, string> => ({
    名次: '1',
    等级: TIERS.red.zh,
    线索: GOLDEN.claim.zh,
    模式: GOLDEN.patternName.zh,
    起: '2020-01-02',
    止: '2020-11-30',
    指标: 'H10 S01 H11',
    涉及人员与单位: '苏明远·云川省清河县人民法院；程砚秋·云川泰和律师事务所',
    案件: GOLDEN.cases.join('；'),
    // Never 1: no lead is certain.
    后验: '0.999',
    q: '0.000295',
    待核罪名: '徇私枉法罪；民事、行政枉法裁判罪',
    证据数: '16',
    编号: GOLDEN.id,
  });

  it('of a table', async () => {
    await csv.write(store, join(folder, 'leads.csv'), 'zh');
    const [head = [], row = []] = parseDelimited(readFileSync(join(folder, 'leads.csv'), 'utf8').slice(1), ',') ?? [];
    expect(head).toEqual(LEAD_COLUMNS.map(({ zh }) => zh));
    expect(Object.fromEntries(head.map((name, i) => [name, row[i]]))).toEqual(expected());
  });

  it('of a workbook, with every quote that it rests on', async () => {
    await xlsx.write(store, join(folder, 'leads.xlsx'), 'zh');
    const book = read(readFileSync(join(folder, 'leads.xlsx')), { type: 'buffer' });
    const [head = [], row = []] = utils.sheet_to_json<(string | number)[]>(book.Sheets['线索']!, { header: 1 });
    expect(Object.fromEntries(head.map((name, i) => [name, String(row[i])]))).toEqual(expected());
    const quotes = utils.sheet_to_json<(string | number)[]>(book.Sheets['证据']!, { header: 1 }).slice(1);
    expect(quotes.map(([, , path, start, end]) => [path, start, end])).toEqual(
      GOLDEN.findings.flatMap((f) => f.evidence.map((q) => [q.path, q.start, q.end])),
    );
  });
});

describe('the sum of its evidence', () => {
  it('is the same in the API, in the text and in the workbook, and adds up in each', async () => {
    const { contributions, total } = presentLead(await opened());
    const tenths = (value: number): number => Math.round(10 * value);
    expect(contributions.reduce((sum, c) => sum + tenths(c.decibans), 0)).toBe(tenths(total));
    await xlsx.write(store, join(folder, 'parts.xlsx'), 'zh');
    const book = read(readFileSync(join(folder, 'parts.xlsx')), { type: 'buffer' });
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets['证据构成']!, { header: 1 }).slice(1);
    expect(rows.slice(0, -1).map((row) => row[4])).toEqual(contributions.map((c) => c.decibans));
    expect(rows.at(-1)).toEqual([1, '合计', '', '', '', total]);
    expect(rows.at(-2)![5]).toBe(total);
    for (const { decibans: part, label } of contributions)
      expect(explainLead(GOLDEN, 'zh')).toMatch(new RegExp(`${part.toFixed(1)} dB .*${label.zh}`));
  });
});

describe('the golden lead for scripts', () => {
  it('quotes the places that the explanation quotes', () => {
    const { evidence } = JSON.parse(leadLine(GOLDEN)) as { evidence: { document: string; start: number; end: number; quote: string }[] };
    expect(evidence).toEqual(
      GOLDEN.findings.flatMap((f) => f.evidence.map(({ path, start, end, quote }) => ({ document: path, start, end, quote }))),
    );
    const explained = explainLead(GOLDEN, 'zh');
    for (const { document, start, end } of evidence.slice(0, 12)) expect(explained).toContain(`${document} [${start}, ${end})`);
  });
});
