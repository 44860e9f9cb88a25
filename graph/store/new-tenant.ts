import { AppError } from '../model/errors.ts';
import { TENANT_KEY } from '../model/keeping/tenant.ts';

/** Looks whether a unit may be founded under this key and name. @throws AppError invalid-input */
export function checkNewTenant(key: string, name: string): void {
  if (!TENANT_KEY.test(key))
    throw new AppError('invalid-input', `${key}: a key is small letters, digits and hyphens, 32 at most, and does not begin with a hyphen`);
  if (name.trim() === '' || name.includes('\0')) throw new AppError('invalid-input', `unit ${key}: a name is missing`);
}

/** The key is that of another unit, wherever it stands in the tree. */
export const keyIsTaken = (key: string): AppError => new AppError('invalid-input', `${key}: is the key of another unit`);

/** Nobody founded a unit of this key. */
export const noSuchTenant = (key: string): AppError =>
  new AppError('not-found', `no unit ${key}: it has to be founded first (jianwei tenants)`);
