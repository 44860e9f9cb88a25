import { beforeAll, describe, expect, it } from 'vitest';
import { caseOf } from '../../graph/assembly/case-of.ts';
import type { Lead } from '../../graph/model/leads/lead.ts';
import { leadsOf } from './leads-of.ts';
import { buildWorld, type World } from './world.ts';
import { PROVINCE_SEED } from './write.ts';

const touches = (lead: Lead, numbers: readonly string[]): boolean => {
  const wanted = new Set(numbers.map(caseOf));
  return lead.cases.some((number) => wanted.has(caseOf(number)));
};
const has = (lead: Lead, indicators: readonly string[]): boolean => lead.findings.some((f) => indicators.includes(f.indicator));

describe('leads of the bundled province', () => {
  let world: World;
  let leads: readonly Lead[];
  beforeAll(async () => {
    world = buildWorld({ seed: PROVINCE_SEED });
    leads = await leadsOf(world.files);
  });

  it('find every planted scheme, each by its own indicator', () => {
    const missed = world.truth.schemes.filter(
      (scheme) => !leads.some((lead) => has(lead, scheme.indicators) && touches(lead, scheme.cases)),
    );
    expect(missed.map((scheme) => scheme.id)).toEqual([]);
  });

  it('put every planted breach of a law rule into a red lead with all its cases', () => {
    for (const scheme of world.truth.schemes.filter((s) => s.indicators.every((i) => i.startsWith('H')))) {
      const red = leads.filter((lead) => lead.tier === 'red' && has(lead, scheme.indicators) && touches(lead, scheme.cases));
      expect(red.length, scheme.id).toBeGreaterThan(0);
    }
  });

  it('touch no look-alike', () => {
    const planted = world.truth.schemes.flatMap((scheme) => scheme.cases);
    for (const honest of world.truth.lookalikes) {
      const own = honest.cases.filter((number) => !planted.includes(number));
      const wrong = leads.filter((lead) => has(lead, honest.indicators) && touches(lead, own));
      expect(
        wrong.map((lead) => lead.claim.zh),
        honest.id,
      ).toEqual([]);
    }
  });

  it('point at nothing but what was planted', () => {
    const strangers = leads.filter((lead) => !world.truth.schemes.some((scheme) => touches(lead, scheme.cases)));
    expect(strangers.map((lead) => lead.claim.zh)).toEqual([]);
  });

  it('name conduct in cases, never a person, in the claim', () => {
    for (const lead of leads)
      for (const subject of lead.subjects)
        if (subject.kind === 'official' || subject.kind === 'lawyer') expect(lead.claim.zh).not.toContain(subject.name);
  });
});
