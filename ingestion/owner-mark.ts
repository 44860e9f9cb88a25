import { statSync } from 'node:fs';
import { hostname } from 'node:os';

const HOST = hostname().replace(/[^A-Za-z0-9-]/g, '-');
const STARTED = Math.round(Date.now() - process.uptime() * 1000);
/** What belongs to a process of another host, or to none that can be told, is left alone for so long after its last change. */
const PATIENCE_MS = 24 * 60 * 60 * 1000;

/** Names this process in the names of what it alone writes and takes away again: host, number and start. */
export const OWNER_MARK = `${HOST}~${process.pid}~${STARTED}`;

const MARK = /(?:^|\.)(?<host>[A-Za-z0-9-]+)~(?<pid>\d+)~(?<started>\d+)(?:\.|$)/;

/** True when a file or folder whose name may carry a mark was left behind by a process that is no more. */
export function isAbandoned(path: string, now: number): boolean {
  const mark = MARK.exec(path.slice(path.lastIndexOf('/') + 1))?.groups;
  if (mark?.['host'] !== HOST) return now - changedAt(path, now) > PATIENCE_MS;
  const pid = Number(mark['pid']);
  if (pid === process.pid) return Number(mark['started']) !== STARTED;
  return !isAlive(pid);
}

function changedAt(path: string, now: number): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return now;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
