import { AppError } from '../../graph/model/errors.ts';
import { ROOT_TENANT } from '../../graph/model/keeping/tenant.ts';
import { type JobQueue, QUEUE_POLICY, type QueuePolicy } from './port.ts';

type Opener = (address: string, policy: QueuePolicy, tenant: number) => Promise<JobQueue>;

const redis: Opener = async (address, policy, tenant) => (await import('./bull.ts')).openBullQueue(address, policy, tenant);

/** One line an adapter; a heavy driver is imported only when its address is used. */
const OPENERS: Record<string, Opener> = {
  'embedded:': async (address, policy, tenant) =>
    (await import('./embedded.ts')).openEmbeddedQueue(address.slice('embedded:'.length), policy, tenant),
  'redis:': redis,
  'rediss:': redis,
};

/**
 * Opens the queue at an address: `embedded:PATH`, `redis://[user:password@]host[:port][/database]` or `rediss://…` (TLS).
 * @param tenant number of the unit whose jobs these are: of the others nothing is seen, and nothing is taken
 * @throws AppError invalid-input for an unknown kind of address, queue-unavailable, access-refused
 */
export async function openQueue(
  address: string,
  policy: QueuePolicy = QUEUE_POLICY,
  tenant: number = ROOT_TENANT.number,
): Promise<JobQueue> {
  const scheme = /^[a-z0-9+]+:/.exec(address)?.[0] ?? '';
  const open = OPENERS[scheme];
  if (!open) throw new AppError('invalid-input', `JIANWEI_QUEUE=${scheme}: known are ${Object.keys(OPENERS).join(' ')}`);
  return open(address, policy, tenant);
}
