/** How a lead depends on names that may mean somebody else. */
import type { Tier } from '../model/glossary.ts';
import { TIERS } from '../model/glossary.ts';
import type { Finding, Lead } from '../model/leads/lead.ts';
import type { Bilingual } from '../model/span.ts';
import { fuse } from './fuse.ts';
import { tierOf } from './tiers.ts';

const ORDER = Object.keys(TIERS);

/** Readings of doubtful names in which the lead keeps its tier with the findings that are left; null where it rests on no such name. */
export function identityOf(findings: readonly Finding[], tier: Tier): Lead['identity'] {
  const readings = Math.max(0, ...findings.map((f) => f.identity?.readings ?? 0));
  if (readings === 0) return null;
  let holds = 0;
  for (let reading = 0; reading < readings; reading++) {
    const left = findings.filter((f) => f.identity === undefined || !f.identity.failing.includes(reading));
    if (left.length > 0 && ORDER.indexOf(tierOf(left, fuse(left)).tier) <= ORDER.indexOf(tier)) holds++;
  }
  return { readings, holds };
}

/** The claim, which says first when nothing but a name joins what it is about. */
export function claimByName(claim: Bilingual, findings: readonly Finding[]): Bilingual {
  if (findings.some((f) => f.identity === undefined)) return claim;
  return { zh: `仅凭姓名相同：${claim.zh}`, en: `By name alone: ${claim.en}` };
}

/** e.g. 在 20 种身份读法中有 17 种成立 */
export function identityWords({ readings, holds }: NonNullable<Lead['identity']>): Bilingual {
  return { zh: `在 ${readings} 种身份读法中有 ${holds} 种成立`, en: `holds in ${holds} of ${readings} identity readings` };
}
