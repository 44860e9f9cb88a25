import { changesOf } from '../../graph/conduct/changes.ts';
import { findingContent } from '../../graph/conduct/content.ts';
import { identify } from '../../graph/conduct/identify.ts';
import { type Mined, patternsOf } from '../../graph/conduct/run.ts';
import { standsAs } from '../../graph/conduct/standing.ts';
import { partsId } from '../../graph/model/ids.ts';
import type { KeptFinding } from '../../graph/model/leads/conduct.ts';
import type { Lead, Run } from '../../graph/model/leads/lead.ts';
import { LEAD_CHANGES, type LeadChange, type LeadChangeKind } from '../../graph/model/leads/lead-change.ts';
import type { Store } from '../../graph/store/ports/store.ts';

export interface Keeping {
  /** The run stands whatever its settings. */
  readonly standing: boolean;
  /** The settings that are usual: a run under them stands. */
  readonly usual: Pick<Run, 'asOf' | 'fdr'>;
}

/** More than there are. */
const ALL = 1_000_000;

/**
 * Keeps a run: as the standing one, whose leads take the place of the last ones and are compared with them; or beside it, where nothing changes. Leads
 * have the ids of their conducts either way. Where another run came to stand meanwhile, what follows from it is worked out anew.
 * @returns the run as it was kept
 */
export async function keepRun({ results }: Store, mined: Mined, run: Run, { standing, usual }: Keeping): Promise<Run> {
  for (;;) {
    const last = await results.lastRun();
    const stands = standing || standsAs(run, usual, last);
    const before = (await results.leads({ offset: 0, limit: ALL })).leads;
    const known = await results.conducts();
    const { leads, moves } = identify({ leads: mined.leads, patternOf: patternsOf(), known, before, run });
    if (!stands) {
      const beside: Run = { ...run, id: partsId('beside', run.id), standing: false };
      await results.save(beside, leads);
      return beside;
    }
    const led = new Map([...known.leadsOn, ...moves.leadsOn].map(({ id, into }) => [id, into]));
    for (const id of moves.revived) led.delete(id);
    const changes = changesOf(before, leads, (id) => led.get(id) ?? id);
    const kept: Run = { ...run, standing: true, changes: countKinds(changes) };
    const gaps = mined.outcomes.flatMap((o) => (o.status === 'found' || o.status === 'nothing' ? o.gaps : []));
    const findings = keptFindings(mined, leads);
    const after = last && { id: last.id, at: last.at };
    if (await results.save(kept, leads, { findings, gaps, conducts: moves, changes, after })) return kept;
  }
}

function countKinds(changes: readonly LeadChange[]): Record<LeadChangeKind, number> {
  const kinds = Object.keys(LEAD_CHANGES) as LeadChangeKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, changes.filter((c) => c.kind === kind).length])) as Record<LeadChangeKind, number>;
}

/** Every finding once, with the conduct that it stands in. */
function keptFindings({ outcomes }: Mined, leads: readonly Lead[]): KeptFinding[] {
  const conducts = new Map(leads.flatMap((lead) => lead.findings.map((finding) => [findingContent(finding), lead.id] as const)));
  const findings = outcomes.flatMap((o) => (o.status === 'found' ? o.findings : []));
  const kept = findings.map((finding) => {
    const id = findingContent(finding);
    return [id, { id, conduct: conducts.get(id) ?? null, finding }] as const;
  });
  return [...new Map(kept).values()];
}
