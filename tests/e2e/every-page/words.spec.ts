import { type Browser, expect, test } from '@playwright/test';
import { cookieOf, pagesToLookAt, WALKERS, type Walker } from '#tests/support/every-page.ts';
import { FULL } from '#tests/support/full.ts';
import { setSession } from '#tests/support/login.ts';
import { wordsCutOrOut } from '#tests/support/look-at.ts';

const WIDTHS = FULL ? [320, 360, 768, 820, 1024, 1280, 1920] : [320, 1280];
const LARGEST = 'text-200.lines-wide.letters-wide.words-wide';
const WIDTHS_LARGEST = FULL ? [320, 360, 820, 1280] : [320, 1280];

test.describe.configure({ mode: 'parallel' });

async function faultsOf(browser: Browser, url: string, walker: Walker, comfort: string, widths: number[]) {
  const context = await browser.newContext({ baseURL: url });
  if (walker !== 'visitor') await setSession(context, cookieOf(walker), url);
  if (comfort) await context.addCookies([{ name: 'leesstand', value: comfort, url }]);
  const page = await context.newPage();
  const faults: string[] = [];
  let looked = 0;
  for (const { route, path } of await pagesToLookAt(url, walker)) {
    if ((await page.goto(path))?.status() === 500) faults.push(`${route}: a fault`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      looked += 1;
      for (const fault of await wordsCutOrOut(page)) faults.push(`${route} at ${width}: ${fault}`);
    }
  }
  await context.close();
  return { faults, looked };
}

for (const walker of WALKERS) {
  test(`${walker}: no page cuts a word or is wider than its window`, async ({ browser, baseURL }) => {
    const { faults, looked } = await faultsOf(browser, baseURL ?? '', walker, '', WIDTHS);
    expect(looked).toBeGreaterThan(10 * WIDTHS.length);
    expect(faults).toEqual([]);
  });

  test(`${walker}: with the largest letters and the widest spacing only a word that no line is wide enough for is cut`, async ({
    browser,
    baseURL,
  }) => {
    const { faults } = await faultsOf(browser, baseURL ?? '', walker, LARGEST, WIDTHS_LARGEST);
    expect(faults.filter((fault) => !fault.includes('too wide:'))).toEqual([]);
  });
}
