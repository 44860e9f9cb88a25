import { SHARED } from './shared.ts';

/** Runs once around all tests: the last line says what was not tested. Where the shared folder is required, importing it ends the run. */
export default function announceShared(): () => void {
  return () => {
    if (SHARED === null) console.log('SKIPPED: tests on real documents, for want of ../shared (REQUIRE_SHARED=1 forbids it)');
  };
}
