import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAbandoned, OWNER_MARK } from '../../ingestion/owner-mark.ts';
import { removeLeftovers, uploadsOf } from '../../server/keeping/leftovers.ts';

const HOUR_MS = 3_600_000;
/** No process has this number. */
const NOBODY = 4_194_305;
const [host, pid, started] = OWNER_MARK.split('~') as [string, string, string];
const dead = `${host}~${NOBODY}~1`;
const reborn = `${host}~${pid}~${Number(started) - 1000}`;
const parent = `${host}~${process.ppid}~1`;
const elsewhere = `other-host~${NOBODY}~1`;

let data: string;
let now: Date;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'jianwei-leftovers-'));
  now = new Date();
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function file(path: string, hoursAgo = 0): string {
  const full = join(data, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, 'x');
  const then = new Date(now.getTime() - hoursAgo * HOUR_MS);
  utimesSync(full, then, then);
  utimesSync(dirname(full), then, then);
  return full;
}

describe('what processes leave behind', () => {
  it('is theirs while they live, and nobody’s when they are gone', () => {
    expect(isAbandoned(`/a/${OWNER_MARK}`, now.getTime())).toBe(false);
    expect(isAbandoned(`/a/x.${parent}.part`, now.getTime())).toBe(false);
    expect(isAbandoned(`/a/x.${dead}.part`, now.getTime())).toBe(true);
    expect(isAbandoned(`/a/x.${reborn}.part`, now.getTime())).toBe(true);
  });

  it('is taken away at the start; what a living process owns, and what is young and of unknown owner, stays', async () => {
    const gone = [
      file(`uploads/${dead}/u1/a.txt`),
      file(`uploads/${reborn}/u1/a.txt`),
      file('uploads/0b0e-old/a.txt', 25),
      file(`sources/ab/abc.${dead}.u.part`),
      file('sources/ab/abd.u.part', 25),
    ];
    const kept = [
      file(`uploads/${OWNER_MARK}/u1/a.txt`),
      file(`uploads/${parent}/a.txt`),
      file('uploads/0b0e-new/a.txt', 23),
      file(`sources/ab/abe.${OWNER_MARK}.u.part`),
      file(`sources/ab/abe.${elsewhere}.u.part`),
      file('sources/ab/abf', 99),
    ];
    await removeLeftovers({ data, sources: join(data, 'sources'), tenant: 'root' }, now);
    expect(gone.filter(existsSync)).toEqual([]);
    expect(kept.filter((path) => !existsSync(path))).toEqual([]);
    expect(basename(uploadsOf({ data }))).toBe(OWNER_MARK);
  });

  it('is nothing where nothing was', async () => {
    await removeLeftovers({ data: join(data, 'none'), sources: join(data, 'none', 'sources'), tenant: 'root' }, now);
    expect(existsSync(join(data, 'none'))).toBe(false);
  });
});
