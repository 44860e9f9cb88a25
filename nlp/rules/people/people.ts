import type { PrincipalItem, RepresentativeItem } from '../../../graph/model/record/record.ts';
import type { Span } from '../../../graph/model/span.ts';
import type { Range } from '../../text/range.ts';
import { type HeaderEntry, headerEntries } from '../layout/header-entries.ts';
import type { Sections } from '../layout/sections.ts';
import { type PartyRead, partiesOf } from '../parties/parties.ts';
import { holdTo } from '../writing/bounds.ts';
import type { Reading } from '../writing/reading.ts';
import { appearancesOf } from './appearances.ts';
import { openingParties } from './opening-parties.ts';
import { principalsOf, wardsOf } from './principals.ts';
import { type AgentRead, agentsOf } from './representatives.ts';

/** Everybody who stands in the header or, where there is none, in the opening paragraph. */
export interface People {
  readonly parties: readonly PartyRead[];
  readonly principals: readonly PrincipalItem[];
  readonly representatives: readonly RepresentativeItem[];
  /** Entries of prosecuting and executing bodies. */
  readonly agencies: readonly HeaderEntry[];
}

const COUNT: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** Reads the people of a document. @throws TooMuchToRead */
export function readPeople(reading: Reading, sections: Sections): People {
  const entries = headerEntries(reading.text, sections.parties);
  const parties: PartyRead[] = [];
  const principals: PrincipalItem[] = [];
  const agencies: HeaderEntry[] = [];
  const agents = new Map<string, { agent: AgentRead; label: Range; represents: Set<string> }>();
  let standing: PartyRead[] = [];
  let lastWithAgent = -1;
  let clientsTold = 0;
  for (const entry of entries) {
    if (entry.kind === 'agency') {
      agencies.push(entry);
    } else if (entry.kind === 'party') {
      const read = partiesOf(reading, entry);
      const [only] = read;
      if (only === undefined) continue;
      if (read.length === 1) principals.push(...wardsOf(reading, entry, only, parties));
      parties.push(...read);
      holdTo('parties', parties.length);
      standing = read;
    } else if (entry.kind === 'principal') {
      principals.push(
        ...principalsOf(reading, entry, entry.qualifier === '' ? standing.slice(-1) : clients(entry, parties, standing, lastWithAgent)),
      );
      if (entry.partyRoles?.length) {
        standing = partiesOf(reading, { ...entry, roles: entry.partyRoles });
        parties.push(...standing);
      }
    } else {
      const represents = clients(entry, parties, standing, lastWithAgent);
      const employers = represents.filter((party) => party.type === 'organization').map((party) => party.name);
      for (const agent of agentsOf(reading, entry.content, employers)) {
        const key = `${agent.name}|${agent.firm ?? ''}`;
        const known = agents.get(key) ?? { agent, label: entry.label, represents: new Set<string>() };
        for (const party of represents) known.represents.add(party.name);
        agents.set(key, known);
        clientsTold += represents.length;
        holdTo('clients', clientsTold);
      }
      lastWithAgent = parties.length - 1;
    }
  }
  let all = parties.length > 0 ? mergeRoles(parties) : openingParties(reading, sections.opening);
  if (all.length === 0)
    all = openingParties(
      reading,
      sections.operative.end > sections.operative.start ? sections.operative : { start: sections.heading.end, end: reading.text.length },
      'whole',
    );
  if (all.length === 0)
    all = openingParties(reading, { start: Math.max(sections.heading.end, reading.text.length - 400), end: reading.text.length }, 'whole');
  const representatives = [...agents.values()].map(({ agent, label, represents }) =>
    representative(agent, [...represents], [reading.span(label.start, label.end)], reading),
  );
  const inHeader = [...representatives];
  const listed = new Set(representatives.map((item) => item.name));
  const opening = reading.text.slice(sections.opening.start, sections.opening.end);
  const appearances = appearancesOf(reading, sections, all);
  for (const item of appearances.representatives) {
    if (inHeader.some((known) => isSamePerson(item, known, opening))) continue;
    if (listed.has(item.name)) continue;
    listed.add(item.name);
    representatives.push(item);
  }
  const headed = new Set([...principals, ...all].map((item) => item.name));
  for (const item of appearances.principals) if (!headed.has(item.name) && !listed.has(item.name)) principals.push(item);
  return { parties: all, principals: unique(principals), representatives, agencies };
}

/**
 * The header's agent under his name, cut short or with one character of it slipped (and not named rightly beside it):
 * names of the header win.
 */
function isSamePerson(item: RepresentativeItem, known: RepresentativeItem, opening: string): boolean {
  if (known.name.startsWith(item.name)) return true;
  if (item.name.length < 3 || item.name.length !== known.name.length || item.name[0] !== known.name[0]) return false;
  const slips = [...item.name].filter((character, index) => character !== known.name[index]).length;
  return slips === 1 && !opening.includes(known.name) && known.represents.some((name) => item.represents.includes(name));
}

function representative(agent: AgentRead, represents: readonly string[], label: readonly Span[], reading: Reading): RepresentativeItem {
  const firm = agent.firmAt ? [reading.span(agent.firmAt.start, agent.firmAt.end)] : [];
  return {
    name: agent.name,
    kind: agent.kind,
    firm: agent.firm,
    represents,
    spans: [reading.span(agent.at.start, agent.at.end), ...label, ...firm],
  };
}

const CLIENT =
  /附带民事诉讼原告人|附带民事诉讼被告人|被害人|自诉人|被上诉人|上诉人|被告人|被告|原告|第三人|被申请人|再审申请人|申请再审人|申请人|申请执行人|被执行人|申诉人|罪犯/;

/** The parties an entry speaks for: named ones, a counted or named role, all of one role (共同), else those it stands under. */
function clients(
  entry: HeaderEntry,
  parties: readonly PartyRead[],
  standing: readonly PartyRead[],
  lastWithAgent: number,
): readonly PartyRead[] {
  const words = entry.qualifier + (entry.kind === 'representative' ? (entry.roles[0] ?? '') : '');
  const jointly = /共同/.test(words);
  if (entry.qualifier === '' && !jointly) return standing;
  const named = parties.filter((party) => party.name.length > 1 && entry.qualifier.includes(party.name));
  if (named.length > 0) return named;
  const count = /([二两三四五六七八九十])(?:名|位|个)?/.exec(entry.qualifier)?.[1];
  const role = CLIENT.exec(entry.qualifier)?.[0];
  const fitting = role
    ? parties.filter((party) => party.roles.some((word) => word === role || word === `${role}人` || word.endsWith(role)))
    : [...parties];
  if (count) return fitting.slice(-(COUNT[count] ?? 1));
  if (role && (jointly || /各|全体|上述|以上|上列/.test(entry.qualifier))) return fitting;
  if (role) return fitting.length === 1 || !standing.some((party) => fitting.includes(party)) ? fitting : standing;
  if (!jointly) return standing;
  const first = standing[0];
  if (!first) return standing;
  let from = parties.length - standing.length;
  while (from > 0 && from - 1 > lastWithAgent && parties[from - 1]?.roles[0] === first.roles[0]) from--;
  return parties.slice(from);
}

/** A party that is printed twice (as such and as somebody's guardian) is one item with all its role words. */
function mergeRoles(parties: readonly PartyRead[]): PartyRead[] {
  const byName = new Map<string, PartyRead[]>();
  for (const party of parties) {
    const known = byName.get(party.name);
    if (known) known.push(party);
    else byName.set(party.name, [party]);
  }
  return [...byName.values()].map((same) => {
    const [first] = same as [PartyRead];
    if (same.length === 1) return first;
    return { ...first, roles: [...new Set(same.flatMap((party) => party.roles))], spans: same.flatMap((party) => party.spans) };
  });
}

function unique(items: readonly PrincipalItem[]): PrincipalItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = `${item.name}|${item.title}|${item.of}`;
    return !seen.has(key) && seen.add(key);
  });
}
