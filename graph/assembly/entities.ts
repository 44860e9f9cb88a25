/** The entity that one mention names. Whatever is masked stands for its document alone. */

import type { DocumentId, GraphNode } from '../model/entity.ts';
import { nodeId } from '../model/ids.ts';
import type { NodeKind } from '../model/kinds.ts';
import { namesNoAgency } from '../model/names/agency-names.ts';
import { nameKey } from '../model/names/name-key.ts';
import { isMasked, isWhollyHidden } from '../model/names/names.ts';
import type { OfficialItem, PartyItem, RepresentativeItem } from '../model/record/record.ts';
import type { Apart } from './apart.ts';
import { caseIdentity } from './case-of.ts';

/** Properties without those that no document says. */
export function said(properties: Readonly<Record<string, string | null>>): GraphNode['properties'] {
  return Object.fromEntries(Object.entries(properties).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''));
}

/**
 * The case of a document's own number.
 * @param court of the document, under its one name; where it is not known and the number does not name it, the case is that of the document alone
 */
export function ownCaseNode(number: string, court: string | null, document: DocumentId): GraphNode {
  const identity = caseIdentity(number, court);
  if (identity !== null && identity.court === null)
    return node('case', identity.number, { number: identity.number }, false, number, document);
  return caseNode(number, court, document);
}

/**
 * The case of a number that a document cites.
 * @param court whose number it is, under its one name; null where the document does not tell
 */
export function caseNode(number: string, court: string | null, document: DocumentId): GraphNode {
  const identity = caseIdentity(number, court);
  if (identity === null) return node('case', number, { number }, true, number, document);
  const key = identity.court ? [identity.number, identity.court] : [identity.number];
  return node('case', identity.number, said({ number: identity.number, court: identity.court }), false, ...key);
}

/** A court, procuratorate or prison under its one name. */
export function agencyNode(kind: NodeKind, name: string, { document }: Apart): GraphNode {
  return namesNoAgency(name) ? node(kind, name, {}, true, name, document) : node(kind, name, {}, false, name);
}

export function firmNode(name: string, apart: Apart): GraphNode {
  return isMasked(name) ? node('firm', name, {}, true, name, apart.each(`firm ${name}`)) : node('firm', name, {}, false, name);
}

/**
 * Name and agency make an official, whatever post he held when: a clerk who becomes judge stays the same.
 * @param agency under its one name
 * @param family the document family, beyond which a name without an agency is not matched
 */
export function officialNode({ name: printed }: OfficialItem, agency: string | null, family: string, apart: Apart): GraphNode {
  const name = nameKey(printed);
  const masked = isMasked(name) || (agency !== null && namesNoAgency(agency));
  const scope = masked ? apart.each(`official ${name}`) : agency === null ? family : '';
  return node('official', name, said({ agency }), masked, name, agency ?? '', scope);
}

/** A person whose name is printed in full is known within the document family, an organisation everywhere. */
export function partyNode({ name, type }: PartyItem, family: string, apart: Apart): GraphNode {
  if (isMasked(name)) return node(type, name, {}, true, name, apart.each(`party ${name}`));
  return type === 'organization' ? node('organization', name, {}, false, name) : personNode(name, family);
}

/** The head of a party; under a mask one of the parties where the document says the name of one only. */
export function principalNode(name: string, parties: readonly GraphNode[], family: string, apart: Apart): GraphNode {
  if (!isMasked(name)) return personNode(name, family);
  const own = parties.filter(({ kind, label }) => kind === 'person' && label === name);
  if (own.length === 1 && own[0] && !isWhollyHidden(name)) return own[0];
  return node('person', name, {}, true, name, apart.each(`principal ${name}`));
}

/** A lawyer is known by name and firm; an agent without a firm within the document family. */
export function representativeNode(item: RepresentativeItem, family: string, apart: Apart): GraphNode {
  const { kind, firm } = item;
  const name = nameKey(item.name);
  const masked = isMasked(name) || (firm !== null && isMasked(firm));
  const scope = masked ? apart.each(`representative ${name}`) : '';
  if (kind === 'lawyer' && firm) return node('lawyer', name, { firm }, masked, name, firm, scope);
  return node('agent', name, said({ firm }), masked, name, firm ?? '', scope || family);
}

function personNode(printed: string, family: string): GraphNode {
  const name = nameKey(printed);
  return node('person', name, { family }, false, name, family);
}

function node(kind: NodeKind, label: string, properties: GraphNode['properties'], masked: boolean, ...key: readonly string[]): GraphNode {
  return { id: nodeId(kind, ...key), kind, label, properties, masked };
}
