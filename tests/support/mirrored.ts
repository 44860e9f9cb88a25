import type { GraphProjection } from '../../graph/store/ports/projection.ts';
import type { Records, Store } from '../../graph/store/ports/store.ts';

/**
 * A store whose neighbour, another unit in the same database, does everything it does a moment before: whatever of one shows in the other is
 * there twice, or is no longer new.
 */
export function mirrored<S extends Store | Records>(own: S, neighbour: S): S {
  const first =
    <A extends readonly unknown[], T>(theirs: (...of: A) => Promise<T>, ours: (...of: A) => Promise<T>) =>
    async (...of: A): Promise<T> => {
      // What goes wrong with both is for the one who is looked at to say.
      await theirs(...of).catch(() => undefined);
      return ours(...of);
    };
  const { ledger, journal, results, review, erasures } = own;
  const mirror: S = {
    ...own,
    ledger: { ...ledger, append: first(neighbour.ledger.append, ledger.append) },
    journal: {
      ...journal,
      open: first(neighbour.journal.open, journal.open),
      handedOver: first(neighbour.journal.handedOver, journal.handedOver),
      release: first(neighbour.journal.release, journal.release),
      partDone: first(neighbour.journal.partDone, journal.partDone),
      setTotal: first(neighbour.journal.setTotal, journal.setTotal),
      finish: first(neighbour.journal.finish, journal.finish),
    },
    results: {
      ...results,
      save: first(neighbour.results.save, results.save),
      keepAudit: first(neighbour.results.keepAudit, results.keepAudit),
      openCaseFile: first(neighbour.results.openCaseFile, results.openCaseFile),
    },
    review: { ...review, decide: first(neighbour.review.decide, review.decide) },
    erasures: {
      ...erasures,
      request: first(neighbour.erasures.request, erasures.request),
      withdraw: first(neighbour.erasures.withdraw, erasures.withdraw),
      carryOut: first(neighbour.erasures.carryOut, erasures.carryOut),
    },
    commit: first(neighbour.commit, own.commit),
    async close() {
      await neighbour.close();
      await own.close();
    },
  };
  if ('rebuild' in own && 'rebuild' in neighbour) Object.assign(mirror, { rebuild: first(neighbour.rebuild, own.rebuild) });
  return mirror;
}

/** The same for a graph alone. */
export function mirroredGraph(own: GraphProjection, neighbour: GraphProjection): GraphProjection {
  return {
    ...own,
    async follow(step) {
      await neighbour.follow(step).catch(() => undefined);
      return own.follow(step);
    },
    async close() {
      await neighbour.close();
      await own.close();
    },
  };
}
