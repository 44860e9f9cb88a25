import { z } from 'zod';

/** Name of the person who asks or approves. There are no accounts yet: it is as they give it. */
export const Person = z.string().trim().min(1).max(100);

/** Whether two names are one, however they are typed. */
export function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return plain(one) === plain(other);
}
