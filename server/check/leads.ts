import type { DocumentId } from '../../graph/model/entity.ts';
import type { DamageTally } from '../../graph/model/keeping/damage.ts';
import type { DataGap, Lead, Quote, Run } from '../../graph/model/leads/lead.ts';
import type { Adoption } from '../../graph/model/record/reading.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { gapsDigest, type Left, leadDigest, readRunEntry } from '../../graph/store/run-entry.ts';

const PAGE = 200;
/** More than there are. */
const MOST_GAPS = 100_000_000;
/** Texts held at a time: the leads of one run quote the same documents again and again. */
const MOST_TEXTS = 200;

/** The leads are those of the last run, and quote what their documents say. */
export async function checkLeads(store: Store, tally: DamageTally): Promise<void> {
  const { results } = store;
  const run = await results.lastRun();
  const { total, byTier } = await results.leads({ offset: 0, limit: 1 });
  const wanted = Object.entries(run?.leadsByTier ?? {}).filter(([, count]) => count > 0);
  const held = Object.entries(byTier).filter(([, count]) => count > 0);
  const figures = (counts: [string, number][]): string =>
    counts
      .map(([tier, count]) => `${tier} ${count}`)
      .sort()
      .join(', ');
  if (figures(wanted) !== figures(held) && !(await mayBeFewer(store, run, wanted, byTier)))
    tally.add('leads-not-of-run', `${figures(held) || 0}/${figures(wanted) || 0}`);
  const left = run && (await leftBy(store, run));
  if (left && !(await wentSince(store, run)) && left.gaps !== gapsDigest(await allGaps(store))) tally.add('gaps-changed', run.id);
  const texts = new Map<DocumentId, string | null>();
  const textOf = async (id: DocumentId): Promise<string | null> => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    if (texts.size >= MOST_TEXTS) texts.clear();
    const text = await store.documents.sourceText(id);
    texts.set(id, text);
    return text;
  };
  for (let offset = 0; offset < total; offset += PAGE) {
    for (const lead of (await results.leads({ offset, limit: PAGE })).leads) {
      if (left && left.leads[lead.id] !== leadDigest(lead)) tally.add('lead-changed', lead.id);
      for (const { document, start, end, quote } of quotesOf(lead)) {
        if ((await textOf(document))?.slice(start, end) === quote) continue;
        tally.add('lead-quote-changed', `${lead.id} ${document}`);
        break;
      }
    }
  }
}

/** Documents that went since the run began have taken leads with them, and added none. */
async function mayBeFewer(
  store: Store,
  run: Run | null,
  wanted: readonly [string, number][],
  held: Readonly<Record<string, number>>,
): Promise<boolean> {
  if (!(await wentSince(store, run))) return false;
  const most = new Map(wanted);
  return Object.entries(held).every(([tier, count]) => count <= (most.get(tier) ?? 0));
}

/** Whether documents were erased since the run began, or readings were adopted that may not find them any more. */
async function wentSince({ erasures, readings, ledger }: Store, run: Run | null): Promise<boolean> {
  const begun = run ? Date.parse(run.at) - run.milliseconds : 0;
  if ((await erasures.tombstones()).some(({ approvedAt }) => Date.parse(approvedAt) > begun)) return true;
  for (const { reader } of await readings.readers()) {
    const said = reader === null ? [] : await ledger.read('adoption', reader);
    if (said.some(({ body }) => Date.parse((JSON.parse(body) as Adoption).at) > begun)) return true;
  }
  return false;
}

/** What the entry of the run says that it left; null in entries of older versions. */
async function leftBy({ ledger }: Store, { id }: Run): Promise<Left | null> {
  const said = (await ledger.read('run', id)).at(-1);
  return said === undefined || said.body === '' ? null : readRunEntry(said.body).left;
}

async function allGaps({ results }: Store): Promise<readonly DataGap[]> {
  return (await results.gaps({ offset: 0, limit: MOST_GAPS })).gaps;
}

function quotesOf(lead: Lead): Quote[] {
  return lead.findings.flatMap(({ evidence, counterEvidence }) => [...evidence, ...counterEvidence.flatMap((counter) => counter.evidence)]);
}
