import type { DamageTally } from '../model/keeping/damage.ts';
import type { Tombstone } from '../model/keeping/erasure.ts';
import { commitmentOf, isErased } from './chain.ts';
import type { KeptEntry } from './ports/ledger.ts';

/** The commitments of all entries that were erased, as the `erasure` entries name them: those are in the chain, and nobody adds to them unseen. */
export function erasedCommitments(said: Iterable<KeptEntry>): ReadonlySet<string> {
  const commitments = new Set<string>();
  for (const { body } of said) for (const commitment of (JSON.parse(body) as Tombstone).commitments) commitments.add(commitment);
  return commitments;
}

/** An entry has the body that it committed to, or was erased, and nothing between. @param number of its commit */
export function checkBody(entry: KeptEntry, number: number, erased: ReadonlySet<string>, tally: DamageTally): void {
  const { kind, subject, salt, commitment, body } = entry;
  const what = `${number}: ${kind} ${subject}`;
  const mayBeGone = erased.has(commitment);
  if (isErased(entry)) {
    if (!mayBeGone || body !== '') tally.add('entry-emptied', what);
  } else if (mayBeGone) tally.add('erased-still-there', what);
  else if (commitmentOf(salt, body) !== commitment) tally.add('entry-changed', what);
}
