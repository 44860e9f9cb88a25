/** Judges and the lay agents of parties who have nothing else to do with each other. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { procedureOf } from '../../model/glossary.ts';
import { nameKey } from '../../model/names/name-key.ts';
import { isMasked } from '../../model/names/names.ts';
import { type LayAgent, layAgents } from '../lay-agents.ts';
import type { Meeting, Relation } from '../pairs/meeting.ts';
import { buildUnits, type CaseUnit } from '../units.ts';

const BORDER = '+';

/**
 * Lay agents are no entity beyond one family of documents: inside a court the name is taken for the man, and what rests on it says so.
 * A case counts for him once for parties who are linked: the same client, one address, his own surname, an opponent who is sued mostly through
 * him. Of linked cases the oldest counts: the choice never looks at the judge.
 */
export const judgeLayAgent: Relation = {
  id: 'judge-lay-agent',
  meetings(dossiers, options) {
    const units = buildUnits(
      dossiers.filter((d) => ['civil', 'admin'].includes(procedureOf(d.record.kind) ?? '')),
      options,
    );
    const counted = unlinkedCases(units);
    return units.map(({ id, dossiers: papers, court, stratum, quarter, time, judge }): Meeting => {
      const own = counted.get(id) ?? [];
      const counterparts = own.map(({ agent }) => agent);
      const clients = own.flatMap(({ agent, clients: names }) => names.map((client) => ({ lawyer: agent, client })));
      return { id, dossiers: papers, court, stratum, quarter, time, official: judge, counterparts, late: [], clients };
    });
  },
};

/** The lay agent of a counterpart of this relation in one paper. */
export function agentIn(dossier: Dossier, counterpart: NodeId): LayAgent | null {
  const name = counterpart.slice(counterpart.lastIndexOf(BORDER) + BORDER.length);
  return layAgents(dossier).find((agent) => nameKey(agent.name) === name) ?? null;
}

interface Appearance {
  readonly agent: NodeId;
  readonly unit: CaseUnit;
  readonly clients: readonly string[];
  readonly links: ReadonlySet<string>;
}

/** By unit, the agents for whom it counts. */
function unlinkedCases(units: readonly CaseUnit[]): Map<string, Appearance[]> {
  const byAgent = new Map<NodeId, Appearance[]>();
  const suits = partyCounts(units);
  for (const unit of units) {
    for (const [agent, papers] of agentsOf(unit)) {
      const own = byAgent.get(agent) ?? [];
      own.push({ agent, unit, ...linksOf(agent, unit, papers) });
      byAgent.set(agent, own);
    }
  }
  const counted = new Map<string, Appearance[]>();
  for (const appearances of byAgent.values()) {
    const through = new Map<string, number>();
    for (const { links } of appearances) for (const link of links) through.set(link, (through.get(link) ?? 0) + 1);
    const seen = new Set<string>();
    for (const one of [...appearances].sort(oldestFirst)) {
      // Where all clients are masked nobody can tell whether they are linked.
      if (one.clients.length === 0) continue;
      const binding = [...one.links].filter(
        (link) => !link.startsWith('against') || through.get(link)! * 2 >= (suits.get(`${one.unit.court}|${link}`) ?? 0),
      );
      const known = binding.some((link) => seen.has(link));
      for (const link of binding) seen.add(link);
      if (!known) counted.set(one.unit.id, [...(counted.get(one.unit.id) ?? []), one]);
    }
  }
  return counted;
}

function oldestFirst({ unit: a }: Appearance, { unit: b }: Appearance): number {
  return (a.date ?? '') + a.id < (b.date ?? '') + b.id ? -1 : 1;
}

function agentsOf(unit: CaseUnit): Map<NodeId, { dossier: Dossier; agent: LayAgent }[]> {
  const found = new Map<NodeId, { dossier: Dossier; agent: LayAgent }[]>();
  for (const dossier of unit.dossiers) {
    for (const agent of layAgents(dossier)) {
      const id = `${unit.court}${BORDER}${nameKey(agent.name)}`;
      found.set(id, [...(found.get(id) ?? []), { dossier, agent }]);
    }
  }
  return found;
}

function linksOf(
  id: NodeId,
  { court }: CaseUnit,
  papers: readonly { readonly dossier: Dossier; readonly agent: LayAgent }[],
): Pick<Appearance, 'clients' | 'links'> {
  const clients = new Set<string>();
  const links = new Set<string>();
  const surname = id.slice(court.length + BORDER.length).charAt(0);
  for (const { dossier, agent } of papers) {
    for (const { name, type } of dossier.record.parties) {
      if (isMasked(name)) continue;
      if (!agent.clients.includes(name)) {
        links.add(`against|${name}`);
        continue;
      }
      clients.add(name);
      links.add(`client|${name}`);
      if (type === 'person' && nameKey(name).startsWith(surname)) links.add('kin');
      for (const { fact, party, value } of dossier.record.extension.partyFacts)
        if (fact === 'address' && party === name) links.add(`home|${value.replace(/\s/gu, '')}`);
    }
  }
  return { clients: [...clients], links };
}

/** Cases of each party at each court, to tell a company that everybody sues from one that is sued through one agent. */
function partyCounts(units: readonly CaseUnit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { court, dossiers } of units) {
    const names = new Set(dossiers.flatMap((d) => d.record.parties.map((p) => p.name)));
    for (const name of names) counts.set(`${court}|against|${name}`, (counts.get(`${court}|against|${name}`) ?? 0) + 1);
  }
  return counts;
}
