import type { Services } from '../../server/casework/compose.ts';
import { type Casework, type CaseworkOptions, openCasework } from '../../server/casework/gate.ts';
import { readConfig } from '../../server/config.ts';

/** Casework on services that a test has opened itself; closing it closes what they close. */
export function aCasework(services: Partial<Services>, options: CaseworkOptions & { readonly data?: string } = {}): Casework {
  const { data = 'nowhere', ...others } = options;
  const close = services.close ?? (async () => undefined);
  return openCasework(readConfig({ JIANWEI_DATA: data }), { ...others, open: async () => ({ ...services, close }) as Services });
}
