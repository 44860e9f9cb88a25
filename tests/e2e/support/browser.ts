import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { EndpointName, Reply } from '../../../server/api/contract.ts';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './chromium.ts';

export const WIDE = { width: 1440, height: 900 } as const;
export const NARROW = { width: 1024, height: 768 } as const;

/** What a test does with the browser. Everything that goes wrong meanwhile fails the test. */
export interface Visit {
  /** Opens a page of the demo, or one at a full address, in a window of its own. */
  open(path: string, size?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** Asks the API, to know what the pages should show. */
  ask<N extends EndpointName>(name: N, path: string): Promise<Reply<N>>;
  /** Console errors that this test provokes. */
  expectErrors(pattern: RegExp): void;
}

/** Runs tests in Chromium against the demo; a suite without one is skipped and says so. */
export function describeInBrowser(name: string, body: (visit: Visit) => void): void {
  const demo = inject('demo');
  if (demo === null) {
    // Counted as skipped: an empty suite would vanish from the report.
    describe(name, () => it.skip(`needs Chromium at ${CHROMIUM}`, () => {}));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let contexts: BrowserContext[] = [];
    let errors: string[] = [];
    let strangers: string[] = [];
    let allowed: RegExp | null = null;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
    });
    afterAll(() => browser.close());
    afterEach(async () => {
      const [wrong, outside, pattern] = [errors.filter((error) => !allowed?.test(error)), strangers, contexts];
      [errors, strangers, contexts, allowed] = [[], [], [], null];
      for (const context of pattern) await context.close();
      expect(wrong, 'console errors').toEqual([]);
      expect(outside, 'requests that leave this machine').toEqual([]);
    });

    body({
      async open(path, size = WIDE) {
        const context = await browser.newContext({ viewport: { ...size }, locale: 'zh-CN' });
        contexts.push(context);
        const page = await context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') errors.push(message.text());
        });
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('request', (request) => {
          const { protocol, hostname } = new URL(request.url());
          if (protocol.startsWith('http') && hostname !== '127.0.0.1') strangers.push(request.url());
        });
        await page.goto(path.startsWith('http:') ? path : demo + path);
        return page;
      },
      async ask<N extends EndpointName>(_name: N, path: string): Promise<Reply<N>> {
        const response = await fetch(demo + path);
        expect(response.ok, path).toBe(true);
        return (await response.json()) as Reply<N>;
      },
      expectErrors(pattern) {
        allowed = pattern;
      },
    });
  });
}

/** The text that is highlighted as asked for, line breaks included. */
export async function focusedText(page: Page): Promise<string> {
  await page.locator('[data-focus]').first().waitFor();
  return (await page.locator('[data-focus]').allTextContents()).join('');
}

/** True when the element lies inside the window. */
export async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  const size = page.viewportSize();
  return box !== null && size !== null && box.y >= 0 && box.y + Math.min(box.height, 10) <= size.height && box.x >= 0 && box.x < size.width;
}
