import { describe, expect, it } from 'vitest';
import { auditRelation } from '../../../graph/conduct/audit.ts';
import { audit, mine } from '../../../graph/conduct/run.ts';
import { WEIGHED_RELATIONS } from '../../../graph/model/glossary.ts';
import { courtroom, PLANTED, seeded, weighUnits } from '../analytics/courtroom.ts';
import { steeredDocket, suit } from '../analytics/docket.ts';

/** The audit of judges and lawyers among those of all relations. */
const audited = (input: Parameters<typeof audit>[0]) => audit(input, 2).find((a) => a.relation === 'judge-lawyer');

const OPTIONS = { copies: 4, seed: 1, fdr: 0.1 };

describe('permutation audit', () => {
  it('finds a planted pair in the data, and none in copies with permuted labels', () => {
    const weighed = weighUnits(courtroom(seeded(5), { steered: 0.7 }));
    const standing = weighed.pairs.filter((p) => p.q <= OPTIONS.fdr);
    expect(standing).toMatchObject([{ official: PLANTED.judge, counterpart: PLANTED.lawyer }]);
    expect(auditRelation(weighed, OPTIONS)).toMatchObject({
      ...{ relation: 'judge-lawyer', tested: weighed.tested, standing: 1, permutedStanding: [0, 0, 0, 0], passed: true },
    });
  });

  it('shows scatter where honest pairs scatter, and takes it away by permuting', () => {
    const { scatter, permutedScatter, scatterBar } = auditRelation(
      weighUnits(courtroom(seeded(9), { courts: 6, casesPerCourt: 1200, scatter: 0.5 })),
      OPTIONS,
    );
    expect(scatter).toBeGreaterThan(0.3);
    expect(scatterBar).toBeLessThan(0.3);
    for (const tau of permutedScatter) expect(tau).toBeLessThan(scatter / 2);
  });

  it('is the same for the same seed, and more copies begin with the fewer', () => {
    const weighed = weighUnits(courtroom(seeded(9), { courts: 2, scatter: 0.3 }));
    const once = auditRelation(weighed, OPTIONS);
    expect(auditRelation(weighed, OPTIONS)).toEqual(once);
    expect(auditRelation(weighed, { ...OPTIONS, copies: 6 }).permutedScatter.slice(0, 4)).toEqual(once.permutedScatter);
  });

  it('judges no scatter by a handful of pairs, whatever the copies show', () => {
    const weighed = weighUnits(courtroom(seeded(3), { courts: 1, casesPerCourt: 60 }));
    expect(weighed.tested).toBeLessThan(50);
    for (let seed = 1; seed <= 10; seed++)
      expect(auditRelation(weighed, { ...OPTIONS, copies: 2, seed })).toMatchObject({ scatterBar: null, passed: true });
  });

  it('audits the relations that indicators ask for, over documents', () => {
    const dossiers = steeredDocket(2, 40, 22).map(suit);
    const input = { dossiers, asOf: '2026-01-01', fdr: 0.1, seed: 1, version: 'test' };
    expect(audited(input)).toMatchObject({ permutedStanding: [0, 0], passed: true });
    expect(audited({ ...input, dossiers: [] })).toMatchObject({ tested: 0, standing: 0, passed: true });
  });
});

describe('a calibration', () => {
  const dossiers = steeredDocket(2, 40, 22).map(suit);
  const input = { dossiers, asOf: '2026-01-01', fdr: 0.1, seed: 1, version: 'test' };
  const first = mine(input);

  it('has the id of its content: the same documents in another order have the same', () => {
    const [one, other] = [first.run, mine({ ...input, dossiers: [...dossiers].reverse() }).run];
    expect(one.calibration!.id).toBe(other.calibration!.id);
    expect(Object.keys(one.calibration!.relations).sort()).toEqual(Object.keys(WEIGHED_RELATIONS).sort());
  });

  it('repeats a run, also after it was stored as text', () => {
    const calibration = JSON.parse(JSON.stringify(first.run.calibration));
    const again = mine({ ...input, calibration });
    expect(again.leads).toEqual(first.leads);
    expect(again.run.calibration).toEqual(first.run.calibration);
  });

  it('stands in for what other documents would have shown', () => {
    const strict = { assignment: { tau: 1.5, tail: 0.1, estimated: true }, outcome: { tau: 1, tail: 0, estimated: true } };
    const relations = { 'judge-lawyer': { scatter: { ...strict, late: strict.assignment }, share: 1e-6 } };
    const { run, leads } = mine({ ...input, calibration: { id: 'x', relations } });
    expect(run.calibration!.relations).toMatchObject(relations);
    expect(leads.filter((l) => l.pattern === 'judge-lawyer-pairing')).toEqual([]);
    expect(run.id).not.toBe(first.run.id);
  });

  it('is told beside the numbers of policy of every indicator', () => {
    for (const { indicator, policy } of mine({ ...input, dossiers: [] }).run.outcomes)
      expect(Object.keys(policy!), indicator).not.toEqual([]);
  });
});
