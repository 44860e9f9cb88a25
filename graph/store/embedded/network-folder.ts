import { statfsSync } from 'node:fs';
import { AppError } from '../../model/errors.ts';

/** File systems of other machines, by the number that Linux gives them (statfs(2), linux/magic.h). */
const NETWORK: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB 2',
  1397113167: 'AFS',
  12805120: 'Ceph',
  198183888: 'Lustre',
  1196443219: 'GPFS',
};

/** Its name where a file system is on another machine; null for one of this machine, or one that cannot be told. */
export function networkFileSystem(type: number): string | null {
  return NETWORK[type >>> 0] ?? null;
}

/**
 * Locks and shared memory of SQLite hold on one machine only: on a network folder two hosts would write over each other.
 * @throws AppError invalid-input with the reason
 */
export function refuseNetworkFolder(folder: string): void {
  if (process.platform !== 'linux') return;
  const name = networkFileSystem(statfsSync(folder).type);
  if (name !== null)
    throw new AppError(
      'invalid-input',
      `${folder}: is on ${name}; SQLite would lose what two hosts write there. Put JIANWEI_DATA on a disk of this machine`,
    );
}
