import type { GraphEdge, GraphNode, LegalDocument } from '../model/entity.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../model/glossary.ts';
import { decisionId, partsId } from '../model/ids.ts';
import type { EdgeKind } from '../model/kinds.ts';
import type { ExtractionRecord } from '../model/record/record.ts';
import type { ReviewDecision } from '../model/record/review.ts';
import type { Span } from '../model/span.ts';
import type { EvidencedEdge } from '../store/ports/graph.ts';
import type { Mention } from '../store/ports/stored.ts';
import { said } from './entities.ts';
import { accountWriters, type Resolution, resolve } from './resolve.ts';
import { effectiveDocument } from './review/effective-document.ts';
import { effectiveRecord } from './review/effective-record.ts';

export interface Assembly {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly EvidencedEdge[];
  readonly mentions: readonly Mention[];
}

/**
 * The part of the graph that one document says: mentions, entities, and edges with the spans that say so.
 * What the reader was not sure of is left out unless a person has decided that it counts.
 */
export function assemble(read: LegalDocument, asRead: ExtractionRecord, decisions: readonly ReviewDecision[] = []): Assembly {
  const record = effectiveRecord(asRead, decisions);
  const document = effectiveDocument(read, asRead, decisions);
  const build = new Builder(document);
  const resolution = resolve(document, record);
  const decision = build.node(decisionNode(document, record));
  if (resolution.case) {
    build.mention('number', record.number ?? '', resolution.case, record.spans.number);
    build.edge('decided-in', decision, resolution.case, '', record.spans.number);
  }
  if (resolution.court) {
    build.mention('court', record.court ?? '', resolution.court, record.spans.court);
    build.edge('issued', resolution.court, decision, '', record.spans.court);
  }
  addProcuratorate(build, record, resolution, decision);
  addOfficials(build, record, resolution);
  addParties(build, record, resolution, decision);
  addRepresentatives(build, record, resolution);
  addRelatedCases(build, record, resolution);
  return build.done();
}

function addProcuratorate(build: Builder, record: ExtractionRecord, resolution: Resolution, decision: GraphNode): void {
  const { procuratorate } = resolution;
  if (!procuratorate) return;
  build.mention('procuratorate', record.procuratorate ?? '', procuratorate, record.spans.procuratorate);
  if (resolution.case) build.edge('prosecuted', procuratorate, resolution.case, '', record.spans.procuratorate);
  else if (!record.court) build.edge('issued', procuratorate, decision, '', record.spans.procuratorate);
}

function addOfficials(build: Builder, record: ExtractionRecord, resolution: Resolution): void {
  for (const [i, item] of record.officials.entries()) {
    const official = resolution.officials[i];
    if (!official) continue;
    build.mention('officials', item.name, official, item.spans);
    if (resolution.case) build.edge('handled', official, resolution.case, item.role, item.spans);
    const agency = resolution.servesAt[i];
    if (agency) build.edge('serves-at', official, agency, '', item.spans);
  }
  for (const [i, item] of accountWriters(record).entries()) {
    const officer = resolution.policeAccounts[i];
    if (!officer) continue;
    build.mention('officials', item.name, officer, item.spans);
    if (resolution.case) build.edge('handled', officer, resolution.case, item.role, item.spans);
  }
}

function addParties(build: Builder, record: ExtractionRecord, resolution: Resolution, decision: GraphNode): void {
  for (const [i, item] of record.parties.entries()) {
    const party = resolution.parties[i];
    if (!party) continue;
    build.mention('parties', item.name, party, item.spans);
    if (resolution.case)
      for (const role of item.roles.length > 0 ? item.roles : ['']) build.edge('party-in', party, resolution.case, role, item.spans);
    if (partyNamed(item.name, record, resolution)?.id !== party.id) continue;
    for (const sentence of record.sentences) {
      if (sentence.defendant === item.name) build.edge('sentenced-by', party, decision, sentence.penalty, sentence.spans);
    }
    if (resolution.prison && record.commutation?.prisoner === item.name) {
      build.edge('held-at', party, resolution.prison, '', record.commutation.spans);
    }
  }
  for (const [i, item] of record.principals.entries()) {
    const person = resolution.principals[i];
    if (!person) continue;
    build.mention('principals', item.name, person, item.spans);
    const party = item.of === null ? null : partyNamed(item.of, record, resolution);
    if (party) build.edge('principal-of', person, party, item.title, item.spans);
  }
}

/** The party of a name; null where none bears it, or where one mask stands for two. */
function partyNamed(name: string, record: ExtractionRecord, resolution: Resolution): GraphNode | null {
  const nodes = record.parties.flatMap((party, i) => (party.name === name ? (resolution.parties[i] ?? []) : []));
  return nodes.every(({ id }) => id === nodes[0]?.id) ? (nodes[0] ?? null) : null;
}

function addRepresentatives(build: Builder, record: ExtractionRecord, resolution: Resolution): void {
  for (const [i, item] of record.representatives.entries()) {
    const representative = resolution.representatives[i];
    if (!representative) continue;
    build.mention('representatives', item.name, representative, item.spans);
    if (resolution.case) build.edge('represented', representative, resolution.case, '', item.spans);
    const firm = resolution.practisesAt[i];
    if (firm) build.edge('practises-at', representative, firm, '', item.spans);
    for (const name of item.represents) {
      const party = partyNamed(name, record, resolution);
      if (party) build.edge('acts-for', representative, party, '', item.spans);
    }
  }
}

function addRelatedCases(build: Builder, record: ExtractionRecord, resolution: Resolution): void {
  for (const [i, item] of record.relatedCases.entries()) {
    const cited = resolution.relatedCases[i];
    if (!cited || item.relation === 'indictment' || item.relation === 'protest') continue;
    build.mention('relatedCases', item.number, cited, item.spans);
    if (resolution.case && resolution.case.id !== cited.id) build.edge('follows-from', resolution.case, cited, item.relation, item.spans);
  }
}

function decisionNode(document: LegalDocument, record: ExtractionRecord): GraphNode {
  const title = DOCUMENT_KINDS[document.kind as DocumentKind]?.zh ?? document.kind;
  return {
    id: decisionId(document.id),
    kind: 'decision',
    label: record.number ? `${record.number} ${title}` : title,
    properties: said({ document: document.id, kind: document.kind, date: record.date, outcome: record.outcomes.join(' ') }),
    masked: false,
  };
}

/** Collects nodes, edges and mentions of one document, each once. */
class Builder {
  readonly #document: LegalDocument;
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, { edge: GraphEdge; spans: Span[] }>();
  readonly #mentions: Mention[] = [];

  constructor(document: LegalDocument) {
    this.#document = document;
  }

  node(node: GraphNode): GraphNode {
    this.#nodes.set(node.id, node);
    return node;
  }

  mention(field: string, text: string, node: GraphNode, spans: readonly Span[]): void {
    this.node(node);
    for (const { start, end } of spans) this.#mentions.push({ document: this.#document.id, field, text, start, end, node: node.id });
  }

  /** An edge without a span does not exist. */
  edge(kind: EdgeKind, from: GraphNode, to: GraphNode, role: string, spans: readonly Span[]): void {
    if (spans.length === 0) return;
    this.node(from);
    this.node(to);
    const id = partsId('edge', kind, from.id, to.id, role);
    const known = this.#edges.get(id);
    if (known) known.spans.push(...spans);
    else {
      const edge = { id, kind, from: from.id, to: to.id, role, date: this.#document.date, confidence: 1, inferred: false };
      this.#edges.set(id, { edge, spans: [...spans] });
    }
  }

  done(): Assembly {
    const edges = [...this.#edges.values()].map(({ edge, spans }) => ({
      ...edge,
      evidence: { document: this.#document.id, spans: unique(spans) },
    }));
    return { nodes: [...this.#nodes.values()], edges, mentions: this.#mentions };
  }
}

function unique(spans: readonly Span[]): Span[] {
  const seen = new Map(spans.map((s) => [`${s.start}:${s.end}`, s]));
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
