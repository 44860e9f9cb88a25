import { AppError } from '../../graph/model/errors.ts';

/** The queue at a place belongs to somebody else. */
export function anotherLedger(place: string, known: string, ours: string): AppError {
  return new AppError(
    'another-ledger',
    `${place} belongs to the ledger ${known}, this program has ${ours}: all processes of one queue share one ledger (JIANWEI_LEDGER)`,
  );
}
