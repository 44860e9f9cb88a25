import { createHash } from 'node:crypto';
import { AppError } from '../model/errors.ts';
import { HELD, type Held, type HeldRow, JSON_COLUMNS } from './holdings.ts';

/**
 * Refuses what cannot be taken over as it is: JSON that is none, a text that is missing or is not the one that it is called by.
 * @throws AppError store-damaged
 */
export function refuseUnsound(kind: Held, row: HeldRow, place: string): void {
  const named = `${place}: ${kind} ${row['id'] ?? row['hash'] ?? row['path'] ?? row['document'] ?? ''}`;
  for (const column of HELD[kind]) {
    const value = row[column] ?? null;
    if (value !== null && JSON_COLUMNS.has(column) && !isJson(String(value)))
      throw new AppError('store-damaged', `${named}: its ${column} is no JSON`);
  }
  if (kind === 'text' && createHash('sha256').update(String(row['content']), 'utf8').digest('hex') !== row['hash'])
    throw new AppError('store-damaged', `${named} (${row['path']}): is not the text that its hash names`);
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
