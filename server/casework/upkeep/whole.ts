import { AppError } from '../../../graph/model/errors.ts';
import { ROOT_TENANT } from '../../../graph/model/keeping/tenant.ts';

/** A file holds the ledgers of all units: who copies it copies them all. @throws AppError not-permitted for any unit but the root */
export function refuseForOne(tenant: string): void {
  if (tenant !== ROOT_TENANT.key)
    throw new AppError('not-permitted', `${tenant}: a backup holds what all units have; it is made and restored for ${ROOT_TENANT.key}`);
}
