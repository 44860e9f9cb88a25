import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { keyOf } from '../../graph/conduct/keys.ts';
import { type Mined, patternsOf } from '../../graph/conduct/run.ts';
import type { Finding, Run } from '../../graph/model/leads/lead.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { replay } from '../../graph/store/replay.ts';
import { keepRun } from '../../server/mining/run-keeping.ts';
import { aFinding, aLead, aPair } from '../graph/conduct/findings.ts';
import { aRun } from '../support/store-writes.ts';

const usual = { asOf: '2026-01-05', fdr: 0.05 };

/** A run that found these, each in a lead of its own. */
function mined(id: string, findings: readonly Finding[], over: Partial<Run> = {}): Mined {
  const run = { ...aRun(id), ...usual, at: `2026-01-05T00:00:0${id.length}Z`, ...over };
  const leads = findings.map((finding, i) => {
    const pattern = patternsOf()(finding.indicator);
    return aLead({ id: `p${i}`, rank: i + 1, pattern, findings: [finding], cases: finding.cases });
  });
  const outcomes = findings.map((f) => ({ indicator: f.indicator, status: 'found' as const, findings: [f], gaps: [], examined: 1 }));
  return { run, leads, outcomes };
}

describe('a run that is kept', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore('memory:');
  });
  afterEach(() => store.close());

  const keep = async (of: Mined, standing = false): Promise<Run> => keepRun(store, of, of.run, { standing, usual });
  const ids = async (): Promise<string[]> => (await store.results.leads({ offset: 0, limit: 9 })).leads.map(({ id }) => id);
  const hard = aFinding();

  it('stands, and tells what it changed', async () => {
    expect((await keep(mined('r1', [hard]))).changes).toEqual({ new: 1, changed: 0, vanished: 0 });
    const [id] = await ids();
    expect((await keep(mined('r2', [{ ...hard, logEvidence: 1 }]))).changes).toEqual({ new: 0, changed: 0, vanished: 0 });
    const possible = aFinding({ verdict: 'possible' });
    expect(await keep(mined('r3', [possible, aPair()]))).toMatchObject({ standing: true, changes: { new: 1, changed: 1, vanished: 0 } });
    expect(await ids()).toContain(id);
    expect((await keep(mined('r4', [aPair()]))).changes).toEqual({ new: 0, changed: 0, vanished: 1 });
    expect((await store.results.changes({ offset: 0, limit: 9 })).changes).toMatchObject([{ lead: id, kind: 'vanished', into: null }]);
    expect([await store.results.lead(id!), await store.results.leadOn(id!)]).toEqual([null, [id]]);
  });

  it('stands beside under other settings, with the same ids, unless it is asked to stand', async () => {
    await keep(mined('r1', [hard]));
    const head = await ids();
    const earlier = mined('r2', [hard, aPair()], { asOf: '2020-01-01' });
    const beside = await keep(earlier);
    expect(beside).toMatchObject({ standing: false, asOf: '2020-01-01' });
    expect([await ids(), (await store.results.lastRun())?.id]).toEqual([head, 'r1']);
    expect((await store.results.runBeside(beside.id))?.leads.map(({ id }) => id)).toContain(head[0]);
    expect(await keep(earlier, true)).toMatchObject({ id: 'r2', standing: true, changes: { new: 1, changed: 0, vanished: 0 } });
  });

  it('is compared anew where another came to stand meanwhile', async () => {
    await keep(mined('r1', [hard]));
    const { results } = store;
    let others = 1;
    const raced: Store = {
      ...store,
      results: {
        ...results,
        async save(...run) {
          if (others-- > 0) await keep(mined('r02', [aPair()]));
          return results.save(...run);
        },
      },
    };
    const run = mined('r003', [aPair()]);
    expect((await keepRun(raced, run, run.run, { standing: false, usual })).changes).toEqual({ new: 0, changed: 0, vanished: 0 });
  });

  it('leads the ids of an older version on, and finds nothing changed', async () => {
    await store.results.save(aRun('r0'), [aLead({ id: 'bookmark', pattern: patternsOf()('H10'), findings: [hard] })]);
    expect((await keep(mined('r1', [hard]))).changes).toEqual({ new: 0, changed: 0, vanished: 0 });
    const [id] = await ids();
    expect(id).not.toBe('bookmark');
    expect((await store.results.lead('bookmark'))?.id).toBe(id);
    expect((await store.ledger.read('conduct', 'bookmark')).map(({ body }) => JSON.parse(body))).toMatchObject([
      { what: 'renamed', other: id },
    ]);
  });

  it('said again gives the next run the ids that it had', async () => {
    await store.results.save(aRun('r0'), [aLead({ id: 'bookmark', pattern: patternsOf()('H10'), findings: [hard] })]);
    await keep(mined('r1', [hard]));
    await keep(mined('r2', [hard, aPair()]));
    const again = await openStore('memory:');
    await replay(store.ledger, () => true, again, documentGraph);
    expect(await again.results.conducts()).toEqual(await store.results.conducts());
    expect((await again.results.conducts()).keys.map(({ key }) => key)).toContain(keyOf(hard, patternsOf()));
    expect((await again.results.lastRun())?.id).toBe('r2');
    expect(await again.check()).toEqual([]);
    await again.close();
  });
});
