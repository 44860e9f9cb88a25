import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../model/errors.ts';
import type { ReviewDecision } from '../model/record/review.ts';
import { decisionsInForce } from '../model/record/review-values.ts';
import type { ReadGraph } from './ports/graph.ts';
import type { Commit, Entry } from './ports/ledger.ts';
import type { DocumentSaid, GraphProjection, GraphStep } from './ports/projection.ts';
import type { Records } from './ports/store.ts';
import type { SourcedDocument } from './ports/stored.ts';

/** Documents that are taken in one step at most; fewer where one commit brings them. */
const MOST_DOCUMENTS = 400;
/** Commits of which each says little are taken together. */
const MOST_COMMITS = 200;
/** Milliseconds before a graph that somebody else leads is looked at again. */
const PATIENCE = 20;

export interface GraphFeed {
  /** The commit up to which the graph was last known to have followed. */
  reached(): number;
  /** Resolves when the graph has followed the ledger up to a commit, whoever led it there. @throws AppError graph-not-current, store-unavailable */
  upTo(commit: number): Promise<void>;
}

/**
 * Leads a graph behind its ledger. Any number of processes may do so at the same moment: each step is taken once.
 * @param onStep told the commit that was reached
 */
export function graphFeed(
  records: Records,
  graph: GraphProjection,
  read: ReadGraph,
  onStep: (commit: number) => void = () => {},
): GraphFeed {
  let reached = -1;
  let leading: Promise<void> | null = null;
  const lead = async (): Promise<void> => {
    reached = await placeOf(records, graph);
    for await (const step of stepsFrom(records, read, reached)) {
      // Somebody else was quicker: where he stands is found out at the next call.
      if (!(await graph.follow(step))) return;
      reached = step.upTo;
      onStep(reached);
    }
  };
  return {
    reached: () => reached,
    async upTo(commit) {
      while (reached < commit) {
        const before = reached;
        leading ??= lead().finally(() => {
          leading = null;
        });
        await leading;
        // Somebody else leads it.
        if (reached === before) await wait(PATIENCE);
      }
    },
  };
}

/**
 * The commit at which a graph stands; 0 for one that follows nobody yet.
 * @throws AppError another-ledger; graph-not-current where it is being emptied, or stands where its ledger does not reach
 */
async function placeOf(records: Records, graph: GraphProjection): Promise<number> {
  const standing = await graph.checkpoint();
  if (standing === null) return 0;
  if (standing.ledger === '')
    throw new AppError('graph-not-current', 'the graph is being emptied, or was not to the end: run jianwei rebuild');
  refuseAnother(standing.ledger, records.ledger.id);
  if (standing.commit > (await records.ledger.head()))
    throw new AppError(
      'graph-not-current',
      `the graph stands at commit ${standing.commit}, which the ledger does not have: run jianwei rebuild`,
    );
  return standing.commit;
}

/** @throws AppError another-ledger where a graph follows somebody else */
export function refuseAnother(followed: string, ours: string): void {
  if (followed === '' || followed === ours) return;
  throw new AppError(
    'another-ledger',
    `the graph follows the ledger ${followed}, this program has ${ours}: all processes share one ledger (JIANWEI_LEDGER); for a new one, name an empty graph`,
  );
}

/** The steps that lead from a commit to the end of the ledger as it is when they are taken. */
async function* stepsFrom(records: Records, read: ReadGraph, after: number): AsyncGenerator<GraphStep> {
  let step = new StepBuilder(records, read, after);
  for await (const commit of records.ledger.since(after)) {
    if (!step.takes(commit)) {
      yield await step.step();
      step = new StepBuilder(records, read, commit.number - 1);
    }
    step.add(commit);
  }
  if (!step.isEmpty) yield await step.step();
}

/** Gathers commits into one step: new documents and paths together, each decision for itself. */
class StepBuilder {
  readonly #records: Records;
  readonly #read: ReadGraph;
  readonly #after: number;
  #upTo: number;
  readonly #documents = new Set<string>();
  /** Those of which another reading stands: they are withdrawn as they were said, and said again. */
  readonly #reread = new Set<string>();
  readonly #renamed = new Set<string>();
  #decisions: Entry[] = [];
  readonly #withdrawn = new Set<string>();
  #changesLeads = false;

  constructor(records: Records, read: ReadGraph, after: number) {
    this.#records = records;
    this.#read = read;
    this.#after = after;
    this.#upTo = after;
  }

  get isEmpty(): boolean {
    return this.#upTo === this.#after;
  }

  /** What was decided comes after what was read before it, and before what is read after it. */
  takes({ entries }: Commit): boolean {
    if (this.isEmpty) return true;
    const documents = entries.filter(({ kind }) => kind === 'document' || kind === 'standing').length;
    const holdsDecisions = this.#decisions.length > 0 || entries.some(({ kind }) => kind === 'decision');
    return !holdsDecisions && this.#upTo - this.#after < MOST_COMMITS && this.#documents.size + documents <= MOST_DOCUMENTS;
  }

  add({ number, entries }: Commit): void {
    this.#upTo = number;
    for (const entry of entries) {
      if (entry.kind === 'document') this.#documents.add(entry.subject);
      else if (entry.kind === 'standing') this.#standsAnew(entry.subject);
      else if (entry.kind === 'path') this.#renamed.add(entry.subject);
      else if (entry.kind === 'decision') this.#decisions.push(entry);
      else if (entry.kind === 'run') this.#changesLeads = true;
      else if (entry.kind === 'erasure') this.#withdrawn.add(entry.subject);
    }
  }

  #standsAnew(document: string): void {
    for (const touched of [this.#documents, this.#reread, this.#withdrawn]) touched.add(document);
  }

  async step(): Promise<GraphStep> {
    const { documents, results, ledger } = this.#records;
    const added = [];
    for (const stored of await documents.several([...this.#documents])) added.push(this.#said(stored, await this.#decisionsOn(stored)));
    const renamed = (await documents.ofTexts([...this.#renamed]))
      .filter(({ id }) => !this.#documents.has(id))
      .map(({ id, path }) => ({ document: id, path }));
    const changed = [];
    for (const decision of this.#decisions) changed.push(...(await this.#changed(decision)));
    const withdrawn = [...this.#withdrawn];
    // What was erased or is not found is quoted by no lead any more.
    const leads = this.#changesLeads || withdrawn.length > 0 ? (await results.leads({ offset: 0, limit: MOST_LEADS })).leads : null;
    return { ledger: ledger.id, after: this.#after, upTo: this.#upTo, withdrawn, added, renamed, changed, leads };
  }

  /**
   * What people had decided about a document when it was first said, and when it is said as another reader has it. That one is said as it stands now,
   * be it later than this commit: each commit that changes it further withdraws it whole, or says again what a decision changes, and the last one
   * leaves what stands.
   */
  async #decisionsOn({ document }: SourcedDocument): Promise<readonly ReviewDecision[]> {
    return this.#reread.has(document.id) ? this.#records.review.decisionsOf(document.id) : [];
  }

  #said({ document, sourceText }: SourcedDocument, decisions: readonly ReviewDecision[]): DocumentSaid {
    return { graph: this.#read(document, decisions), quote: ({ start, end }) => sourceText.slice(start, end) };
  }

  /** What the document said when this was decided, and what it says since: later decisions are not known yet. */
  async #changed({ subject, body }: Entry): Promise<{ before: DocumentSaid['graph']; after: DocumentSaid }[]> {
    const [stored] = await this.#records.documents.several([subject]);
    if (!stored) return [];
    const said = (await this.#records.ledger.read('decision', subject)).map((entry) => entry.body);
    // The desk knows the place of each, also of those that were made before places were kept.
    const history = (await this.#records.review.history(subject)).slice(0, said.lastIndexOf(body) + 1);
    const before = this.#read(stored.document, decisionsInForce(history.slice(0, -1)));
    return [{ before, after: this.#said(stored, decisionsInForce(history)) }];
  }
}

const MOST_LEADS = 1_000_000;
