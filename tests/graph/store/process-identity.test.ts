import { describe, expect, it } from 'vitest';
import { isRunning, processIdentity } from '../../../graph/store/embedded/process-identity.ts';

describe('the identity of a process', () => {
  it('names this process, and no other that is given its id later', () => {
    const self = processIdentity();
    expect(self).toMatch(new RegExp(`^${process.pid}@`));
    expect(isRunning(self as string)).toBe(true);
    expect(isRunning(`${process.pid}@another-start`)).toBe(false);
  });

  it('finds no process behind what is no identity, or under an id that nobody has', () => {
    for (const identity of ['', 'null', '-1', '0', '1.5', '99999999', '99999999@x']) expect(isRunning(identity)).toBe(false);
    expect(processIdentity(99_999_999)).toBeNull();
  });

  it('believes an identity of an older version, which was the id alone', () => {
    expect(isRunning(String(process.pid))).toBe(true);
  });
});
