import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingFacts } from '../../graph/law/facts/asked-facts.ts';
import type { DataGap } from '../../graph/model/leads/lead.ts';
import { type GapsOptions, gaps } from '../../server/commands/gaps.ts';
import { aCommandLine, type CommandLine } from '../support/a-command.ts';
import { aRun, aStoredDocument, aWrite } from '../support/store-writes.ts';

let line: CommandLine;
beforeEach(() => {
  line = aCommandLine();
});
afterEach(() => line.remove());

const PAPERS = ['一', '二', '三'].map((word, at) =>
  aStoredDocument({ content: `罪犯${word}减刑刑事裁定书`, kind: 'commutation-ruling', number: `(2020)岭01刑更${at + 1}号` }),
);
const [first, second, third] = PAPERS.map(({ document }) => document.id) as [string, string, string];
const gap = (indicator: string, document: string, ...facts: Parameters<typeof missingFacts>[0]): DataGap => ({
  indicator,
  document,
  missing: missingFacts(facts),
});
const GAPS = [
  gap('H01', first, 'handedOver', 'grounds'),
  gap('H01', second, 'handedOver'),
  gap('H04', first, 'finalOn'),
  gap('H01', third, 'ruledOn'),
];

const withGaps = () =>
  line.prepare(async ({ store }) => {
    await store.commit(aWrite({ texts: PAPERS.map(({ text }) => text), documents: PAPERS.map(({ document }) => document) }));
    await store.results.save({ ...aRun('r1'), standing: true }, [], { gaps: GAPS });
  });
const told = (options: GapsOptions) => line.run('gaps', (c) => gaps(c, options));

describe('jianwei gaps', () => {
  it('counts what could not be told by indicator and by paper, and says that it accuses nobody', async () => {
    await withGaps();
    const { code, out } = await told({});
    expect(code).toBe(0);
    expect(out).toMatch(/^不能判断 4 项：.*不说明任何人有问题/);
    expect(out).toMatch(/ {2}3 {2}H01 \S+\n {2}1 {2}H04 /);
    expect(out).toContain('  2  交付执行日期 · 执行通知书回执（送交执行之日） · 监狱刑罚执行科');
    expect((await told({ top: '1' })).out.split('\n').filter((row) => row.includes(' · '))).toHaveLength(1);
  });

  it('prints one line a document and indicator for scripts, in both languages', async () => {
    await withGaps();
    const lines = (await told({ jsonl: true })).out.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    const ofFirst = lines.map((text) => JSON.parse(text)).filter(({ id }) => id === first);
    expect(ofFirst.map(({ indicator }) => indicator)).toEqual(['H01', 'H04']);
    expect(ofFirst[0]).toMatchObject({
      document: PAPERS[0]!.document.path,
      number: '(2020)岭01刑更1号',
      missing: [
        { fact: { zh: '交付执行日期', en: 'date of delivery' }, holder: { zh: '监狱刑罚执行科' } },
        { fact: { zh: '悔改、立功等级' } },
      ],
    });
    expect((await told({ jsonl: true, top: '3' })).out.trimEnd().split('\n')).toEqual(lines.slice(0, 3));
    expect((await told({ jsonl: true, indicator: 'H04' })).out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says of a run that an older version made that it kept none, not that there were none', async () => {
    await line.prepare(async ({ store }) => {
      await store.results.save(aRun('r1'), []);
    });
    const { code, out, err } = await told({});
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('旧版');
  });

  it('says that nothing was mined, and keeps the pipe empty', async () => {
    await line.prepare(async () => undefined);
    const { code, out, err } = await told({ jsonl: true });
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('jianwei mine');
  });

  it.each(['0', '-1', '1.5', 'all', ''])('cannot show the first "%s"', async (top) => {
    await expect(told({ top })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('makes no store where there is none', async () => {
    await expect(told({})).rejects.toMatchObject({ code: 'not-found' });
  });
});
