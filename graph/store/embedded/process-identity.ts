import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Names a process of this machine: `id@moment of its start`. The id alone is given to another program sooner or later, in a restarted
 * container at once, and whoever asks for it would take a stranger for the one that is meant.
 */
export function processIdentity(id: number = process.pid): string | null {
  const start = startOf(id);
  return start === null ? null : `${id}@${start}`;
}

/** True while the very process runs, also when it belongs to somebody else. An identity without a start is an id that an older version wrote. */
export function isRunning(identity: string): boolean {
  const [id, start] = identity.split('@');
  const number = Number(id);
  if (!Number.isInteger(number) || number <= 0) return false;
  const now = processIdentity(number);
  return now !== null && (start === undefined || now === identity);
}

/** When a process began, in the words of the system; '' where the system does not tell it, null when there is no such process. */
function startOf(id: number): string | null {
  try {
    if (process.platform === 'linux') {
      // Behind the name, which may hold anything in brackets, the 20th field is the start in ticks since the machine booted.
      const fields = readFileSync(`/proc/${id}/stat`, 'latin1');
      const ticks = fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
      return `${ticks}-${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim().slice(0, 8)}`;
    }
    process.kill(id, 0);
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(id)], { encoding: 'utf8' })
      .trim()
      .replaceAll(/\s+/g, ' ');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : null;
  }
}
