import { existsSync } from 'node:fs';

/** Debian's Chromium, or the one that the environment names. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without Chromium these tests are skipped, unless the environment requires every service. */
export function chromiumIsThere(): boolean {
  if (existsSync(CHROMIUM)) return true;
  if (process.env['REQUIRE_SERVICES'] === '1') {
    throw new Error(`no Chromium at ${CHROMIUM}, and REQUIRE_SERVICES=1 forbids skipping (apt-get install chromium fonts-noto-cjk)`);
  }
  return false;
}
