import { describe, expect, it } from 'vitest';
import { leadsOf } from './leads-of.ts';
import { buildNullWorld } from './world.ts';

describe('a province without schemes', () => {
  it.each([101, 102, 103])('seed %i gives no lead', async (seed) => {
    const leads = await leadsOf(buildNullWorld(seed).files);
    expect(leads.map((lead) => `${lead.tier} ${lead.claim.zh}`)).toEqual([]);
  });
});
