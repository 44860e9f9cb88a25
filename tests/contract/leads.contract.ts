import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calibrationOf } from '../../graph/model/calibration.ts';
import type { LeadQuery } from '../../graph/store/ports/desk.ts';
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
  });
}
