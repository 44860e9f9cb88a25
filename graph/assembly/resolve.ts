/**
 * Who is who, as far as one document tells: every mention is given the entity that its key fields name.
 * Pure and independent of any other document, so that the order of loading cannot matter.
 */
import type { GraphNode, LegalDocument, NodeId } from '../model/entity.ts';
import { nodeId } from '../model/ids.ts';
import type { NodeKind } from '../model/kinds.ts';
import { isMasked } from '../model/names.ts';
import type { ExtractionRecord, OfficialItem, PartyItem, RepresentativeItem } from '../model/record.ts';
import { courtName, fullerName } from './agencies.ts';
import { caseOf } from './case-of.ts';
import { familyOf } from './family.ts';

export interface Resolution {
  readonly case: GraphNode | null;
  readonly court: GraphNode | null;
  readonly procuratorate: GraphNode | null;
  /** Parallel to the record's arrays. */
  readonly officials: readonly (GraphNode | null)[];
  readonly parties: readonly (GraphNode | null)[];
  readonly representatives: readonly (GraphNode | null)[];
  readonly family: string;
}

/** Entities of the people, agencies and the case that a document names. */
export function resolve(document: LegalDocument, record: ExtractionRecord): Resolution {
  const family = familyOf(document, record);
  const court = record.court ? courtName(record.court, record.number) : null;
  const agencyOf = (official: OfficialItem): string | null => {
    if (official.agency && official.agency === record.court) return court;
    return official.agency ? fullerName(official.agency, record.procuratorate) : null;
  };
  return {
    case: record.number ? caseNode(record.number) : null,
    court: court ? named('court', court) : null,
    procuratorate: record.procuratorate ? named('procuratorate', fullerName(record.procuratorate, null)) : null,
    officials: record.officials.map((o) => officialNode(o, agencyOf(o), family)),
    parties: record.parties.map((p) => partyNode(p, family)),
    representatives: record.representatives.map((r) => representativeNode(r, family)),
    family,
  };
}

/** The node of a case, from a number as printed in its own or in a citing document. */
export function caseNode(number: string): GraphNode {
  const key = caseOf(number);
  return node('case', key, { number: key }, false, key);
}

/** A node whose name is its key: courts, firms, prisons. */
export function named(kind: NodeKind, name: string): GraphNode {
  return node(kind, name, {}, false, name);
}

/** A person known only within one document family. */
export function personNode(name: string, family: string): GraphNode {
  return node('person', name, { family }, isMasked(name), name, family);
}

/** Properties without those that no document says. */
export function said(properties: Readonly<Record<string, string | null>>): GraphNode['properties'] {
  return Object.fromEntries(Object.entries(properties).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''));
}

function officialNode(official: OfficialItem, agency: string | null, family: string): GraphNode {
  const masked = isMasked(official.name);
  // Without an agency, or under a mask, the same name elsewhere may be somebody else.
  const scope = masked || agency === null ? family : '';
  return node('official', official.name, said({ agency }), masked, official.name, agency ?? '', scope);
}

function partyNode(party: PartyItem, family: string): GraphNode {
  const masked = isMasked(party.name);
  if (party.type === 'organization' && !masked) return named('organization', party.name);
  return node(party.type, party.name, { family }, masked, party.name, family);
}

function representativeNode(item: RepresentativeItem, family: string): GraphNode {
  const masked = isMasked(item.name);
  if (item.kind === 'lawyer' && item.firm) {
    return node('lawyer', item.name, { firm: item.firm }, masked, item.name, item.firm, masked ? family : '');
  }
  return node('agent', item.name, said({ firm: item.firm }), masked, item.name, item.firm ?? '', family);
}

function node(kind: NodeKind, label: string, properties: GraphNode['properties'], masked: boolean, ...key: readonly string[]): GraphNode {
  return { id: nodeId(kind, ...key) as NodeId, kind, label, properties, masked };
}
