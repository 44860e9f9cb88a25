import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Defect } from './defect.ts';

/** What a copy does without: the history, what is built or stored, and the packages, which are linked. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'data']);

/** A copy of a checkout in which files may be broken one at a time; the checkout itself is never written to. */
export class CheckoutCopy {
  readonly root: string;

  constructor(checkout: string) {
    this.root = mkdtempSync(join(tmpdir(), 'jianwei-mutants-'));
    cpSync(checkout, this.root, { recursive: true, filter: (path) => path === checkout || !LEFT_OUT.has(basename(path)) });
    symlinkSync(join(checkout, 'node_modules'), join(this.root, 'node_modules'));
  }

  /** Runs `test` while the defect is in the copy. */
  withDefect<T>({ file, text, instead }: Defect, test: () => T): T {
    const path = join(this.root, file);
    const whole = readFileSync(path, 'utf8');
    // Not by `replace` with a string: a dollar sign in the replacement would mean something.
    writeFileSync(path, whole.split(text).join(instead));
    try {
      return test();
    } finally {
      writeFileSync(path, whole);
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** How often the text of a defect stands in its file; only once is a defect that means one thing. */
export function timesFound(checkout: string, { file, text }: Defect): number {
  return readFileSync(join(checkout, file), 'utf8').split(text).length - 1;
}
