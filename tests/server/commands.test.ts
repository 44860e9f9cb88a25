import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { explainLead } from '../../graph/conduct/explain.ts';
import { leadLine } from '../../graph/conduct/line.ts';
import { calibrationOf } from '../../graph/model/leads/calibration.ts';
import type { LeadChange } from '../../graph/model/leads/lead-change.ts';
import { auditCommand, coverageText } from '../../server/commands/audit.ts';
import { exportCommand } from '../../server/commands/export.ts';
import { extract } from '../../server/commands/extract.ts';
import { explain, leads, leadText } from '../../server/commands/leads.ts';
import { type LedgerOptions, ledger } from '../../server/commands/ledger.ts';
import { mineCommand, numbersText, runText, shareText } from '../../server/commands/mine.ts';
import { queue } from '../../server/commands/queue.ts';
import { review } from '../../server/commands/review.ts';
import { EXPORT_FORMATS } from '../../server/export/index.ts';
import { aLead } from '../graph/conduct/findings.ts';
import { GOLDEN } from '../graph/conduct/golden/a-golden-lead.ts';
import { aCommandLine, type CommandLine } from '../support/a-command.ts';
import { aLoad, aMine } from '../support/queued-jobs.ts';
import { aRun } from '../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';

const OTHERS = [aLead({ id: 'aa11', rank: 2 }), aLead({ id: 'aa22', rank: 3, tier: 'grey' })];

let line: CommandLine;
beforeEach(() => {
  line = aCommandLine();
});
afterEach(() => line.remove());

const withLeads = () => line.prepare(async ({ store }) => void (await store.results.save(aRun('r1'), [GOLDEN, ...OTHERS])));

describe('what was known at a time', () => {
  /** A document with a doubtful judge, the moment after it, and a decision. */
  async function decidedLater(): Promise<string> {
    const document = anUncertainDocument({ doubts: [{ field: 'officials' }] });
    let between = '';
    await line.prepare(async ({ store }) => {
      await store.commit(writeOfDocuments([document]));
      await sleep(5);
      between = new Date().toISOString();
      await sleep(5);
      await store.review.decide(aDecision(document, 'officials', '卓远帆', 'confirmed'), documentGraph);
    });
    return between;
  }

  it('is listed as it stood then, and what stands now is left alone', async () => {
    const between = await decidedLater();
    const counts = async (knownAt?: string) =>
      (await line.run('review', (c) => review(c, knownAt === undefined ? {} : { knownAt }))).out.split('\n')[0];
    expect([await counts('2001-01-01'), await counts(between), await counts()]).toEqual([
      '待复核 0 项，已定 0 项',
      '待复核 1 项，已定 0 项',
      '待复核 0 项，已定 1 项',
    ]);
  });

  it('is exported as the graph was then', async () => {
    const between = await decidedLater();
    const output = join(line.folder, 'g.graphml');
    const written = async (options: { knownAt?: string }) => {
      await line.run('export', (c) => exportCommand(c, 'graphml', { output, ...options }));
      return readFileSync(output, 'utf8').includes('卓远帆');
    };
    expect([await written({ knownAt: between }), await written({})]).toEqual([false, true]);
    for (const format of ['csv', 'xlsx'])
      await expect(line.run('export', (c) => exportCommand(c, format, { output, knownAt: between }))).rejects.toMatchObject({
        code: 'invalid-input',
      });
    await expect(line.run('review', (c) => review(c, { knownAt: 'yesterday' }))).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('is said commit by commit', async () => {
    const between = await decidedLater();
    const lines = async (options: LedgerOptions) => (await line.run('ledger', (c) => ledger(c, options))).out.split('\n').slice(0, -1);
    expect(await lines({})).toEqual([
      expect.stringMatching(/^1 {2}\d{4}-\S+Z {2}[0-9a-f]{12} {2}原文文本 1 · 原文路径 1 · 文书记录 1$/),
      expect.stringMatching(/^2 {2}.* {2}人工裁定 1$/),
    ]);
    expect(await lines({ knownAt: between })).toHaveLength(1);
    const [only = '', ...more] = await lines({ since: '1', jsonl: true });
    expect(more).toEqual([]);
    expect(JSON.parse(only)).toMatchObject({
      number: 2,
      entries: [{ kind: 'decision', commitment: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(only).not.toContain('卓远帆');
    for (const wrong of [{ since: '-1' }, { since: 'x' }, { knownAt: 'x' }])
      await expect(line.run('ledger', (c) => ledger(c, wrong))).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('jianwei leads', () => {
  it('prints what the standing run changed', async () => {
    const change: LeadChange = {
      ...{ lead: 'aa11', kind: 'changed', parts: ['tier'], tier: { before: 'yellow', after: 'red' }, claim: GOLDEN.claim },
      ...{ findings: { gained: 0, lost: 0 }, into: null },
    };
    const gone: LeadChange = { ...change, lead: 'bb', kind: 'vanished', parts: [], tier: { before: 'red', after: null }, into: 'aa11' };
    await line.prepare(async ({ store }) => {
      await store.results.save(aRun('r0'), [aLead({ id: 'bb' })]);
      await store.results.save(aRun('r1'), OTHERS, { changes: [change, gone] });
    });
    const { out } = await line.run('leads', (c) => leads(c, { changed: true }));
    expect(out).toBe(
      `新增线索 0\n线索有变化 1\n  ◆→▲  ${GOLDEN.claim.zh}  (等级)  aa11\n线索已消失 1\n  ▲  ${GOLDEN.claim.zh}  (→ aa11)  bb\n`,
    );
    const lines = (await line.run('leads', (c) => leads(c, { changed: true, jsonl: true }))).out.trim().split('\n');
    expect(lines.map((text) => JSON.parse(text))).toEqual([change, gone]);
    await expect(line.run('leads', (c) => leads(c, { changed: true, run: 'r' }))).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('prints the leads of a run that stands beside, and says where there is none', async () => {
    await line.prepare(async ({ store }) => {
      await store.results.save(aRun('r1'), [GOLDEN]);
      await store.results.save({ ...aRun('beside'), standing: false }, OTHERS);
    });
    expect((await line.run('leads', (c) => leads(c, { run: 'bes', jsonl: true }))).out).toBe(
      OTHERS.map((l) => `${leadLine(l)}\n`).join(''),
    );
    await expect(line.run('leads', (c) => leads(c, { run: 'r1' }))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is explained by an id that leads on', async () => {
    const conducts = { held: [], leadsOn: [{ id: 'oldoldold', into: GOLDEN.id }], revived: [], events: [] };
    await line.prepare(async ({ store }) => void (await store.results.save(aRun('r1'), [GOLDEN], { conducts })));
    for (const which of ['oldoldold', 'oldold']) expect((await line.run('explain', (c) => explain(c, which))).out).toContain(GOLDEN.id);
  });

  it('prints one line a lead, for people and for scripts, and nothing else', async () => {
    await withLeads();
    const all = [GOLDEN, ...OTHERS];
    expect(await line.run('leads', (c) => leads(c, {}))).toEqual({
      code: 0,
      out: all.map((l) => `${leadText(l, 'zh')}\n`).join(''),
      err: '',
    });
    expect((await line.run('leads', (c) => leads(c, { jsonl: true }))).out).toBe(all.map((l) => `${leadLine(l)}\n`).join(''));
    expect((await line.run('leads', (c) => leads(c, { top: '1' }))).out).toBe(`${leadText(GOLDEN, 'zh')}\n`);
  });

  it('says that nothing was mined, and keeps the pipe empty', async () => {
    const { code, out, err } = await line.run('leads', (c) => leads(c, { jsonl: true }));
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('jianwei mine');
  });

  it.each(['0', '-1', '1.5', 'all', ''])('cannot show the first "%s"', async (top) => {
    await expect(line.run('leads', (c) => leads(c, { top }))).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('jianwei explain', () => {
  it.each([
    ['its id', GOLDEN.id],
    ['the beginning of its id', GOLDEN.id.slice(0, 4)],
    ['its rank', '1'],
  ])('knows a lead by %s', async (_, which) => {
    await withLeads();
    expect(await line.run('explain', (c) => explain(c, which))).toEqual({ code: 0, out: `${explainLead(GOLDEN, 'zh')}\n`, err: '' });
  });

  it.each([
    ['several leads begin so', 'aa'],
    ['no lead is called so', 'zz'],
    ['no lead has that rank', '9'],
  ])('explains nothing where %s', async (_, which) => {
    await withLeads();
    await expect(line.run('explain', (c) => explain(c, which))).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(which),
    });
  });
});

describe('jianwei mine', () => {
  it('says what it found and what it could not tell', async () => {
    const { code, out, err } = await line.run('mine', (c) => mineCommand(c, { asOf: '2024-01-01' }));
    expect(code).toBe(0);
    expect(err).toBe(`${shareText(0, 'zh')}\n`);
    expect(out).toMatch(/^挖掘完成：文书 0 份，用时 \d/u);
    expect(out).toContain('指标发现：无；资料不足、无法判断 0 项（不进入线索）');
  });

  it('tells how far it is in whole parts of a hundred', () => {
    expect(shareText(0.999, 'zh')).toMatch(/^挖掘 99 %/);
    expect(shareText(0.25, 'en')).toMatch(/^mining 25 %/);
  });

  it('is as of today unless told', async () => {
    await line.run('mine', (c) => mineCommand(c, {}));
    await line.prepare(async ({ store }) => {
      expect(await store.results.lastRun()).toMatchObject({ asOf: '2024-05-06', fdr: 0.05 });
    });
  });

  it('runs over what was known at a time, prints it and keeps nothing', async () => {
    await line.prepare(({ store }) => store.commit(writeOfDocuments([anUncertainDocument()])).then(() => undefined));
    const known = (knownAt: string) => line.run('mine', (c) => mineCommand(c, { knownAt }));
    const [before, after] = [await known('2001-02-03'), await known('2999-01-01T00:00:00+08:00')];
    expect(before.out).toMatch(/^挖掘完成：文书 0 份/u);
    expect(before.err).toContain('按 2001-02-03 所知：台账 1 次提交中的前 0 次；未作留存');
    expect(after.out).toMatch(/^挖掘完成：文书 1 份/u);
    await line.prepare(async ({ store }) => {
      expect(await store.results.lastRun()).toBeNull();
      expect(await store.ledger.head()).toBe(1);
    });
  });

  it.each([{ knownAt: 'yesterday' }, { knownAt: '2024-02-30' }, { knownAt: '2024-01-01', keepCalibration: true }])(
    'refuses %o',
    async (options) => {
      await line.prepare(async () => undefined);
      await expect(line.run('mine', (c) => mineCommand(c, options))).rejects.toMatchObject({ code: 'invalid-input' });
    },
  );

  it.each([{ asOf: '2024-02-30' }, { asOf: 'today' }, { fdr: '0' }, { fdr: '1' }, { fdr: '-0.1' }, { fdr: 'five' }])(
    'refuses %o',
    async (options) => {
      await expect(line.run('mine', (c) => mineCommand(c, options))).rejects.toMatchObject({ code: 'invalid-input' });
      expect(existsSync(join(line.folder, 'data', 'jianwei.db'))).toBe(false);
    },
  );

  it('counts findings and gaps in both languages', () => {
    const outcome = { indicator: 'H01', status: 'found', findings: 3, gaps: 2, examined: 9, message: null };
    const run = {
      ...aRun('r1'),
      documents: 12,
      milliseconds: 2500,
      outcomes: [outcome],
      leadsByTier: { red: 1, yellow: 0, blue: 0, grey: 2 },
    };
    expect(runText(run, 'zh')).toContain('指标发现：H01 3；资料不足、无法判断 2 项');
    expect(runText(run, 'en')).toMatch(/^mined 12 documents in 2\.5 s; leads .*red 1.*grey 2$/mu);
    expect(runText(run, 'en')).toContain('findings: H01 3; 2 could not be told');
    const scatter = { tau: 0.3, tail: 0, estimated: true };
    const calibration = calibrationOf({
      'judge-lawyer': { scatter: { assignment: scatter, outcome: scatter, late: scatter }, share: 0.01 },
    });
    const numbers = numbersText({ ...run, outcomes: [{ ...outcome, policy: { scheme: 0.25 } }], calibration }, 'zh');
    expect(numbers).toContain(`校准 ${calibration.id}`);
    expect(numbers).toContain('法官与律师：τ 0.3 / 0.3 / 0.3（分案、结果、后聘），超出偶然的比例 0.010');
    expect(numbers).toContain('H01 scheme=0.25');
  });
});

describe('jianwei audit', () => {
  it('keeps the audit with the last run, and says for each relation what the copies show', async () => {
    await withLeads();
    const { code, out, err } = await line.run('audit', (c) => auditCommand(c, { copies: '2' }));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^置换审计：文书 0 份.*2 次/u);
    expect(out).toMatch(/^法官与律师：检验 0 对.*通过$/mu);
    expect(out).toContain('公开程度：0 组');
    await line.prepare(async ({ store }) => {
      expect((await store.results.lastRun())!.audit).toMatchObject({ copies: 2 });
      expect((await store.results.lastRun())!.audit!.relations).toContainEqual(
        expect.objectContaining({ relation: 'judge-lawyer', passed: true }),
      );
    });
  });

  it('says that it keeps nothing where nothing was mined, and keeps the pipe one JSON a line', async () => {
    const { code, out, err } = await line.run('audit', (c) => auditCommand(c, { jsonl: true }));
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text)),
    ).toContainEqual(expect.objectContaining({ type: 'relation', relation: 'judge-lawyer' }));
    expect(err).toContain('jianwei mine');
  });

  it.each([{ copies: '0' }, { copies: 'many' }, { seed: '1.5' }])('refuses %o', async (options) => {
    await expect(line.run('audit', (c) => auditCommand(c, options))).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('names dockets that are not compared, in both languages', () => {
    const docket = { court: '甲县法院', year: 2023, docket: '民初', seen: 12, masked: 0, thin: true, quarters: [] };
    const expected = { cases: 900, low: 880, high: 1100, from: 'serials' as const };
    const summary = { dockets: 5, thin: 1, open: 2, worst: [{ ...docket, expected }] };
    expect(coverageText(summary, 'zh')).toContain('甲县法院 2023 民初：已见 12，应有约 900（95% 区间 880–1100），文书不足，不作比较');
    expect(coverageText(summary, 'en')).toContain('12 seen of about 900 (95 % interval 880–1100), too thin to be compared');
  });
});

describe('jianwei export', () => {
  it.each(EXPORT_FORMATS.map(({ id }) => id))('writes %s and names every file', async (format) => {
    await withLeads();
    const output = join(line.folder, `out.${format}`);
    const { code, out, err } = await line.run('export', (c) => exportCommand(c, format, { output }));
    expect([code, out]).toEqual([0, '']);
    const files = err
      .trim()
      .split('\n')
      .map((said) => said.split(': ')[0]!);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(file), file).toBe(true);
  });

  it('heads a table in the language of the command line', async () => {
    const heads = { zh: '名次,等级,线索', en: 'rank,tier,lead' };
    for (const language of ['zh', 'en'] as const) {
      const own = aCommandLine({ JIANWEI_LANGUAGE: language });
      await own.prepare(async ({ store }) => {
        await store.results.save(aRun('r1'), [GOLDEN]);
      });
      const output = join(own.folder, 'out.csv');
      await own.run('export', (c) => exportCommand(c, 'csv', { output }));
      expect(readFileSync(output, 'utf8').slice(1)).toMatch(new RegExp(`^${heads[language]},`, 'u'));
      own.remove();
    }
  });

  it('asks for a format that there is and for a file, before it opens anything', async () => {
    await expect(line.run('export', (c) => exportCommand(c, 'pdf', { output: 'x' }))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('graphml'),
    });
    await expect(line.run('export', (c) => exportCommand(c, 'csv', {}))).rejects.toMatchObject({ code: 'invalid-input' });
    expect(existsSync(join(line.folder, 'data', 'jianwei.db'))).toBe(false);
  });
});

describe('jianwei queue', () => {
  it('counts jobs by how they stand', async () => {
    await line.prepare(async (services) => {
      const jobs = await services.queue();
      await jobs.add([aLoad('a'), aLoad('b'), aMine('m')]);
      await jobs.stop('m');
    });
    const out = '等待 2 · 等待重试 0 · 运行中 0 · 已完成 0 · 失败 0 · 已停止 1\n';
    expect(await line.run('queue', (c) => queue(c, {}))).toEqual({ code: 0, out, err: '' });
  });
});

describe('jianwei extract', () => {
  const RULING = `江南省青河市中级人民法院\n刑 事 裁 定 书\n（2019）江01刑更12号\n罪犯林某某，男，1980年3月5日出生，汉族。\n本院认为，罪犯林某某确有悔改表现，裁定如下：\n对罪犯林某某减去有期徒刑六个月。\n审　判　长　　赵明远\n二〇一九年五月六日\n书　记　员　　周小雨\n`;

  it('prints records alone, stores nothing, and names what gave none', async () => {
    writeFileSync(join(line.folder, 'a.txt'), RULING);
    writeFileSync(join(line.folder, 'b.txt'), '');
    writeFileSync(join(line.folder, 'c.txt'), '今天天气很好，我们去公园散步，回家做饭。');
    const { code, out, err } = await line.run('extract', (c) =>
      extract(
        c,
        ['a', 'b', 'c'].map((name) => join(line.folder, `${name}.txt`)),
        { jsonl: true },
      ),
    );
    expect(code).toBe(1);
    const records = out
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(records.map(({ number, kind }) => [number, kind])).toEqual([['(2019)江01刑更12号', 'commutation-ruling']]);
    expect(err).toMatch(/b\.txt: /u);
    expect(err).toMatch(/c\.txt: /u);
    expect(existsSync(join(line.folder, 'data'))).toBe(false);
  });

  it('is done where every file gave a record', async () => {
    writeFileSync(join(line.folder, 'a.txt'), RULING);
    const { code, err } = await line.run('extract', (c) => extract(c, [join(line.folder, 'a.txt')], {}));
    expect([code, err]).toEqual([0, '']);
  });
});
