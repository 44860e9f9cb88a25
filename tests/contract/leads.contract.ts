import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calibrationOf } from '../../graph/model/leads/calibration.ts';
import { type ConductMoves, NO_MOVES } from '../../graph/model/leads/conduct.ts';
import type { MissingFact } from '../../graph/model/leads/lead.ts';
import type { LeadChange, LeadChangeKind } from '../../graph/model/leads/lead-change.ts';
import type { GapQuery, LeadQuery } from '../../graph/store/ports/desk.ts';
import type { EntryKind } from '../../graph/store/ports/ledger.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { aFinding, aLead, aPair, lawyer, official } from '../graph/conduct/findings.ts';
import { aRun } from '../support/store-writes.ts';

const SCATTER = { tau: 0.32, tail: 0, estimated: true };

/** What every store promises of the leads that it keeps. `open` gives a fresh, empty store. */
export function describeLeads(name: string, open: () => Promise<Store>): void {
  describe(`leads of a store: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    const find = async (query: Partial<LeadQuery>) => store.results.leads({ offset: 0, limit: 10, ...query });
    const ids = async (query: Partial<LeadQuery>) => (await find(query)).leads.map((lead) => lead.id);
    const claim = (zh: string) => ({ claim: { zh, en: 'claim' } });

    it('gives back the very lead, by its id and by rank', async () => {
      const leads = [aLead({ id: 'a' }), aLead({ id: 'b', rank: 2, findings: [aPair()], tier: 'yellow' })];
      await store.results.save(aRun('r1'), leads);
      expect(await store.results.lead('b')).toEqual(leads[1]);
      expect((await find({})).leads).toEqual(leads);
      expect(await ids({ offset: 1, limit: 1 })).toEqual(['b']);
    });

    it('finds what is typed and nothing else: no sign of it means anything', async () => {
      const claims = ['增长 100% 的案件', '增长 1000 的案件', '案_号', '案件号', 'C:\\卷', 'C:卷', "o'neil", 'a"b'];
      await store.results.save(
        aRun('r1'),
        claims.map((zh, i) => aLead({ id: zh, rank: i + 1, ...claim(zh) })),
      );
      expect(await ids({ text: '100%' })).toEqual(['增长 100% 的案件']);
      expect(await ids({ text: '%' })).toEqual(['增长 100% 的案件']);
      expect(await ids({ text: '案_号' })).toEqual(['案_号']);
      expect(await ids({ text: '_' })).toEqual(['案_号']);
      expect(await ids({ text: '\\' })).toEqual(['C:\\卷']);
      expect(await ids({ text: "o'" })).toEqual(["o'neil"]);
      expect(await ids({ text: 'A"B' })).toEqual(['a"b']);
      expect(await ids({ text: '' })).toHaveLength(claims.length);
    });

    it('finds a lead by claim, people, agencies, firms, cases and indicators', async () => {
      await store.results.save(aRun('r1'), [
        aLead({ id: 'pair', subjects: [official('苏明远'), lawyer('程砚秋')], findings: [aPair()], cases: ['(2020)云0721民初3号'] }),
        aLead({ id: 'other', rank: 2, subjects: [official('顾清和')], findings: [aFinding({ subjects: [official('顾清和')] })] }),
      ]);
      for (const text of ['苏明远', '程砚秋', '泰和律师', '民初3号', 's01', 'S01']) expect(await ids({ text }), text).toEqual(['pair']);
      expect(await ids({ text: '清河县' })).toEqual(['pair', 'other']);
      expect(await ids({ text: '查无此人' })).toEqual([]);
    });

    it('counts for each filter what another choice of it would give', async () => {
      await store.results.save(aRun('r1'), [
        aLead({ id: 'a', ...claim('甲') }),
        aLead({ id: 'b', rank: 2, tier: 'grey', ...claim('甲') }),
        aLead({ id: 'c', rank: 3, tier: 'grey', pattern: 'judge-lawyer-pairing', ...claim('乙') }),
      ]);
      const grey = await find({ tier: 'grey' });
      expect([grey.total, grey.byTier]).toEqual([2, { red: 1, grey: 2 }]);
      expect(grey.byPattern.map(({ pattern, count }) => [pattern, count])).toEqual([
        ['judge-lawyer-pairing', 1],
        ['probation-against-law', 1],
      ]);
      const first = await find({ text: '甲', pattern: 'probation-against-law' });
      expect([first.total, first.byTier]).toEqual([2, { red: 1, grey: 1 }]);
      expect((await find({ tier: 'red', pattern: 'judge-lawyer-pairing' })).total).toBe(0);
    });

    it('keeps an audit with its run, and leaves run and leads as they are', async () => {
      const calibration = calibrationOf({
        'judge-lawyer': { scatter: { assignment: SCATTER, outcome: SCATTER, late: SCATTER }, share: 0.1 },
      });
      const run = { ...aRun('r1'), calibration };
      await store.results.save(run, [aLead({ id: 'a' })]);
      const relation = { relation: 'judge-lawyer', tested: 9, scatter: 0.1 + 0.2, permutedScatter: [0, 0.02], scatterBar: 0.05 };
      const audit = {
        ...{ at: '2024-01-02T00:00:00Z', asOf: '2024-01-01', fdr: 0.05, seed: 1, copies: 2, inputDigest: 'd', documents: 3 },
        relations: [{ ...relation, standing: 1, permutedStanding: [0, 0], passed: true }],
      };
      await store.results.keepAudit('r1', audit);
      await store.results.keepAudit('nobody', audit);
      expect(await store.results.lastRun()).toEqual({ ...run, audit });
      expect(await ids({})).toEqual(['a']);
      await store.results.save(aRun('r2'), []);
      expect(await store.results.lastRun()).toEqual(aRun('r2'));
    });

    it('keeps the leads of the last run only', async () => {
      await store.results.save(aRun('r1'), [aLead({ id: 'a' })]);
      await store.results.save(aRun('r2'), [aLead({ id: 'b' })]);
      expect(await ids({})).toEqual(['b']);
      expect(await store.results.lead('a')).toBeNull();
    });

    const beside = (id: string) => ({ ...aRun(id), standing: false });
    const kept = (id: string, conduct: string | null = null) => ({ id, conduct, finding: aFinding({ id }) });
    const entries = async (kind: EntryKind, subject: string) =>
      (await store.ledger.read(kind, subject)).map(({ body }) => JSON.parse(body));

    it('keeps runs that stand beside with their leads, the last twenty, and changes nothing for them', async () => {
      await store.results.save(aRun('r1'), [aLead({ id: 'a' })]);
      for (let i = 0; i < 22; i++) expect(await store.results.save(beside(`b${i}`), [aLead({ id: `x${i}` })])).toBe(true);
      expect([await store.results.lastRun(), await ids({})]).toEqual([aRun('r1'), ['a']]);
      expect((await store.results.runsBeside()).map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `b${21 - i}`));
      expect(await store.results.runBeside('b21')).toEqual({ run: beside('b21'), leads: [aLead({ id: 'x21' })] });
      for (const id of ['b1', 'r1', 'nobody']) expect(await store.results.runBeside(id)).toBeNull();
      expect(await entries('run', 'b1')).toEqual([beside('b1')]);
    });

    it('says a finding when it is found first, and not again', async () => {
      await store.results.save(aRun('r1'), [], { findings: [kept('f1', 'a'), kept('f2')] });
      const head = await store.ledger.head();
      await store.results.save(aRun('r2'), [], { findings: [kept('f2', 'b'), kept('f3')] });
      expect(await store.ledger.head()).toBe(head + 1);
      for (const id of ['f1', 'f2', 'f3']) expect(await entries('finding', id)).toEqual([aFinding({ id })]);
      expect(await store.check()).toEqual([]);
    });

    it('keeps nothing of a run that was compared with another than the one that stands', async () => {
      const after = { id: 'r1', at: aRun('r1').at };
      expect(await store.results.save(aRun('r1'), [aLead({ id: 'a' })], { after: null })).toBe(true);
      const head = await store.ledger.head();
      expect(await store.results.save(aRun('r2'), [], { after: null })).toBe(false);
      expect([await store.ledger.head(), await ids({})]).toEqual([head, ['a']]);
      expect(await store.results.save(aRun('r2'), [], { after })).toBe(true);
      expect(await store.results.save(aRun('r3'), [], { after })).toBe(false);
    });

    it('leads old ids on, also those that led to one that leads on itself', async () => {
      const key = (name: string, conduct: string) => ({ key: name, conduct, own: true, since: '2024-01-01' });
      const moves = (over: Partial<ConductMoves>) => ({ conducts: { ...NO_MOVES, ...over } });
      await store.results.save(aRun('r1'), [aLead({ id: 'bb' })], moves({ held: [key('k1', 'aa'), key('k2', 'bb')] }));
      const event = { what: 'merged' as const, id: 'aa', other: 'bb', run: 'r2' };
      await store.results.save(aRun('r2'), [aLead({ id: 'bb' })], moves({ leadsOn: [{ id: 'aa', into: 'bb' }], events: [event] }));
      expect((await store.results.lead('aa'))?.id).toBe('bb');
      expect(await entries('conduct', 'aa')).toEqual([event]);
      const held = [key('k3', 'cc'), { ...key('k2', 'cc'), own: false, since: '2030-01-01' }];
      await store.results.save(aRun('r3'), [aLead({ id: 'cc' })], moves({ held, leadsOn: [{ id: 'bb', into: 'cc' }] }));
      for (const id of ['aa', 'bb', 'cc']) expect((await store.results.lead(id))?.id, id).toBe('cc');
      expect(await store.results.conducts()).toEqual({
        keys: [key('k1', 'aa'), { ...key('k2', 'cc'), own: false }, key('k3', 'cc')],
        leadsOn: [
          { id: 'aa', into: 'cc' },
          { id: 'bb', into: 'cc' },
        ],
      });
      for (const beginning of ['a', 'aa', 'b', 'c']) expect(await store.results.leadOn(beginning), beginning).toEqual(['cc']);
      expect(await store.results.leadOn('%')).toEqual([]);
      await store.results.save(aRun('r4'), [aLead({ id: 'aa' })], moves({ revived: ['aa'] }));
      expect([(await store.results.lead('aa'))?.id, await store.results.lead('bb'), await store.results.leadOn('')]).toEqual([
        ...['aa', null],
        ['aa', 'cc'],
      ]);
    });

    it('opens the file of a conduct once, and of two that were joined the earlier one holds', async () => {
      const key = (name: string, conduct: string) => ({ key: name, conduct, own: true, since: '2024-01-01' });
      const { results } = store;
      await results.save(aRun('r1'), [], { conducts: { ...NO_MOVES, held: [key('k1', 'aa'), key('k2', 'bb')] } });
      const second = await results.openCaseFile('bb', '书令仪', '2024-03-02');
      const first = await results.openCaseFile('aa', '季书言', '2024-03-01');
      expect(first).toEqual({ ...first, conduct: 'aa', openedBy: '季书言', openedAt: '2024-03-01', keys: ['k1'], joined: [] });
      const head = await store.ledger.head();
      expect(await results.openCaseFile('aa', '书令仪', '2024-04-01')).toEqual(first);
      expect(await store.ledger.head()).toBe(head);
      expect(await entries('casefile', first.id)).toEqual([{ conduct: 'aa', by: '季书言', at: '2024-03-01' }]);
      expect([await results.caseFile('aa'), await results.caseFile('cc')]).toEqual([first, null]);
      await expect(results.openCaseFile('cc', '书令仪', '2024-04-01')).rejects.toMatchObject({ code: 'not-found' });
      await results.save(aRun('r2'), [], { conducts: { ...NO_MOVES, held: [key('k3', 'bb')], leadsOn: [{ id: 'aa', into: 'bb' }] } });
      const joint = { ...first, conduct: 'bb', keys: ['k1', 'k2', 'k3'], joined: [second.id] };
      for (const id of ['aa', 'bb']) expect(await results.caseFile(id)).toEqual(joint);
      await results.save(aRun('r3'), [], { conducts: { ...NO_MOVES, revived: ['aa'] } });
      expect([(await results.caseFile('aa'))?.id, (await results.caseFile('bb'))?.id]).toEqual([first.id, second.id]);
      expect(await store.check()).toEqual([]);
    });

    it('keeps the gaps of the standing run, and counts what is missing', async () => {
      const fact = (zh: string, paper: string | null = null) => ({
        ...{ fact: { zh, en: zh }, paper: paper === null ? null : { zh: paper, en: paper }, holder: null },
      });
      const [term, begun] = [fact('刑期', '执行通知书'), fact('起始日')];
      const gap = (indicator: string, document: string, ...missing: [MissingFact, ...MissingFact[]]) => ({ indicator, document, missing });
      const gaps = [gap('H02', 'd2', term), gap('H01', 'd1', term, begun), gap('H01', 'd2', begun), gap('H01', 'd2', term)];
      await store.results.save(aRun('r1'), [], { gaps });
      const listed = async (query: Partial<GapQuery>) => store.results.gaps({ offset: 0, limit: 9, ...query });
      expect(await listed({})).toEqual({
        ...{ total: 4, byIndicator: { H01: 3, H02: 1 } },
        gaps: [gaps[1], gaps[2], gaps[3], gaps[0]],
        byPaper: [
          { ...term, count: 3 },
          { ...begun, count: 2 },
        ],
      });
      expect(await listed({ indicator: 'H01', document: 'd2', limit: 1, offset: 1 })).toMatchObject({
        ...{ total: 2, gaps: [gaps[3]], byIndicator: { H01: 2, H02: 1 } },
        byPaper: [{ count: 1 }, { count: 1 }],
      });
      await store.results.save(beside('b'), []);
      expect((await listed({})).total).toBe(4);
      await store.results.save(aRun('r2'), [], {});
      expect(await listed({})).toEqual({ total: 0, gaps: [], byIndicator: {}, byPaper: [] });
    });

    it('keeps what changed, and finds leads by it', async () => {
      const change = (lead: string, kind: LeadChangeKind): LeadChange => ({
        ...{ lead, kind, parts: kind === 'changed' ? ['tier'] : [], tier: { before: null, after: null } },
        ...{ ...claim('甲'), findings: { gained: 0, lost: 0 }, into: null },
      });
      await store.results.save(aRun('r1'), [aLead({ id: 'v' })], { changes: [change('v', 'new')] });
      const changes = [change('a', 'new'), change('b', 'changed'), change('v', 'vanished')];
      const leads = ['a', 'b', 'c'].map((id, i) => aLead({ id, rank: i + 1 }));
      await store.results.save(aRun('r2'), leads, { changes });
      const byKind = { new: 1, changed: 1, vanished: 1 };
      expect(await store.results.changes({ offset: 0, limit: 9 })).toEqual({ total: 3, changes, byKind });
      expect(await store.results.changes({ offset: 1, limit: 1 })).toEqual({ total: 3, changes: [changes[1]], byKind });
      expect(await store.results.changes({ offset: 0, limit: 9, kind: 'vanished' })).toEqual({ total: 1, changes: [changes[2]], byKind });
      const found = await find({ change: 'changed' });
      expect([found.leads.map(({ id }) => id), found.total, found.byTier]).toEqual([['b'], 1, { red: 1 }]);
      expect(await ids({ change: 'new' })).toEqual(['a']);
    });
  });
}
