import { expect, test } from '@playwright/test';
import { cookieOf, pagesToLookAt, WALKERS } from '#tests/support/every-page.ts';
import { FULL } from '#tests/support/full.ts';
import { setSession } from '#tests/support/login.ts';
import { focusSeen } from '#tests/support/look-at.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
  ...(FULL ? [{ width: 1280, height: 900 }] : []),
];
/** More stops than the longest page has. */
const MOST_STOPS = 600;

test.describe.configure({ mode: 'parallel' });

for (const walker of WALKERS) {
  test(`${walker}: whatever Tab reaches can be seen`, async ({ browser, baseURL }) => {
    test.setTimeout(600_000);
    const url = baseURL ?? '';
    const context = await browser.newContext({ baseURL: url });
    if (walker !== 'visitor') await setSession(context, cookieOf(walker), url);
    const page = await context.newPage();
    const hidden: string[] = [];
    let stops = 0;
    for (const { route, path } of await pagesToLookAt(url, walker)) {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.goto(path);
        for (let stop = 0; stop < MOST_STOPS; stop += 1) {
          await page.keyboard.press('Tab');
          const focus = await focusSeen(page);
          if (!focus || focus.again) break;
          stops += 1;
          if (!focus.seen) hidden.push(`${route} at ${size.width}x${size.height}: ${focus.name}`);
        }
      }
    }
    await context.close();
    expect(stops).toBeGreaterThan(200);
    expect(hidden).toEqual([]);
  });
}
