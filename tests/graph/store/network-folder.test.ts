import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { networkFileSystem, refuseNetworkFolder } from '../../../graph/store/embedded/network-folder.ts';

describe('a folder of a SQLite file', () => {
  it.each([
    ['NFS', 0x6969],
    ['CIFS', 0xff534d42],
    // As a signed number of 32 bits, which some systems give.
    ['CIFS', 0xff534d42 | 0],
    ['SMB 2', 0xfe534d42],
    ['Ceph', 0x00c36400],
  ])('is known to be on %s', (name, type) => {
    expect(networkFileSystem(type)).toBe(name);
  });

  it.each([
    ['ext4', 0xef53],
    ['XFS', 0x58465342],
    ['tmpfs', 0x01021994],
    ['overlay', 0x794c7630],
    ['Btrfs', 0x9123683e],
    ['FUSE', 0x65735546],
  ])('is not taken for one of another machine on %s', (_name, type) => {
    expect(networkFileSystem(type)).toBeNull();
  });

  it('of this machine is taken', () => {
    expect(() => refuseNetworkFolder(tmpdir())).not.toThrow();
  });
});
