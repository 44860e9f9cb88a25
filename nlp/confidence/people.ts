import type { ExtractionRecord, OfficialItem, PartyItem, PrincipalItem, RepresentativeItem } from '../../graph/model/record/record.ts';
import { personVerdict } from './names.ts';
import { BORNE_OUT, borneOutIf, PLAIN, undecided, type Verdict, WEAK } from './verdict.ts';

type People = Pick<ExtractionRecord, 'court' | 'parties'>;

const FIRM = /(?:律师(?:集团|联合)?事务所|法律服务(?:所|处|中心)|法律事务(?:所|中心)|法律援助(?:中心|处|机构)|律师所|司法所)$/;

/** An official has a name; an agency bears out that the role was read in its place. */
export function officialVerdict(item: OfficialItem): Verdict {
  const name = personVerdict(item.name);
  return name.level === 'borne-out' && item.agency === null ? PLAIN : name;
}

/** A party is borne out when the text speaks of it again. */
export function partyVerdict(item: PartyItem, text: string): Verdict {
  const again = text.indexOf(item.name, text.indexOf(item.name) + 1) >= 0;
  if (item.type === 'organization') {
    if (/[。；：，]|一案|诉讼|纠纷/.test(item.name) || item.name.length > 50) return undecided('not-a-name');
    return borneOutIf(again);
  }
  const name = personVerdict(item.name);
  if (name.level === 'doubtful') return name.reason !== 'two-names' && again ? WEAK : name;
  if (item.roles.length === 0) return WEAK;
  return again && name.level === 'borne-out' ? BORNE_OUT : PLAIN;
}

/** Whose head or guardian a principal is must be among the parties. */
export function principalVerdict(item: PrincipalItem, { parties }: People): Verdict {
  const name = personVerdict(item.name);
  if (name.level === 'doubtful') return name;
  if (item.of === null) return WEAK;
  return parties.some((party) => party.name === item.of) ? name : undecided('not-a-party');
}

/** A lawyer has a firm; the parties whom an agent stands for must be parties. */
export function representativeVerdict(item: RepresentativeItem, { parties }: People): Verdict {
  const name = personVerdict(item.name);
  if (name.level === 'doubtful') return name;
  const names = namesOf(parties);
  const strange = item.represents.some((one) => !names.has(one));
  if (item.represents.length === 0 || strange) return WEAK;
  if (item.firm !== null && !FIRM.test(item.firm.replace(/（.*?）|\(.*?\)/g, ''))) return WEAK;
  // Without a firm and without a status nothing bears out what the agent is.
  if (item.kind === 'citizen' || (item.kind === 'lawyer' && item.firm === null)) return PLAIN;
  return name;
}

/** The names of the parties of a record, made once for all its agents. */
function namesOf(parties: People['parties']): ReadonlySet<string> {
  let names = NAMES.get(parties);
  if (names === undefined) {
    names = new Set(parties.map((party) => party.name));
    NAMES.set(parties, names);
  }
  return names;
}

const NAMES = new WeakMap<People['parties'], ReadonlySet<string>>();
