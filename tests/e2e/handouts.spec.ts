import { expect, test } from '@playwright/test';
import { COURSE, enter, follow, noFaults } from '#tests/support/practise.ts';
import { sheetsOf } from '#tests/support/sheets.ts';

/** Sizes in points, to the nearest that Chromium makes of them. */
const A6 = [298, 420];
const A5 = [420, 595];
const RUN = '/begeleiden/run_talent_stadskanaal';

function near([width, height]: readonly number[], sheet: { width: number; height: number }): boolean {
  return Math.abs(sheet.width - (width ?? 0)) <= 1 && Math.abs(sheet.height - (height ?? 0)) <= 1;
}

test('a learner prints the pocket cards of the course, each whole on one sheet of A6', async ({
  page,
  context,
}, info) => {
  await enter(context, 'elif');
  await page.goto(COURSE);
  await follow(page, 'Zakkaartjes');
  const titles = await page.locator('.kr-hand h2').allTextContents();
  expect(titles.length).toBeGreaterThanOrEqual(4);
  await expect(page.locator('.kr-hand', { hasText: '0800-2000' })).toContainText('113');
  for (const [width, scheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await noFaults(page);
    await page.screenshot({ path: info.outputPath(`cards-${width}.png`), fullPage: true });
  }
  const sheets = await sheetsOf(page);
  expect(sheets.map(({ text }) => titles.filter((title) => text.includes(title)).length)).toEqual(titles.map(() => 1));
  expect(sheets.filter((sheet) => !near(A6, sheet))).toEqual([]);
});

test('a trainer prints the papers of a meeting, each on the sheet that it names', async ({ page, context }, info) => {
  await enter(context, 'ben');
  await page.goto(`${RUN}/plan/tm-m-ruilen`);
  await follow(page, 'Bladen om uit te delen');
  const many = await page.locator('.kr-hand').count();
  expect(many).toBeGreaterThanOrEqual(1);
  await noFaults(page);
  await page.screenshot({ path: info.outputPath('papers.png'), fullPage: true });
  const sheets = await sheetsOf(page);
  expect(sheets).toHaveLength(many);
  expect(near(A5, sheets.find(({ text }) => text.includes('Half vel')) ?? { width: 0, height: 0 })).toBe(true);
});

test('who has no place in the course finds no cards', async ({ browser }) => {
  const { baseURL } = test.info().project.use;
  const other = await browser.newContext(baseURL ? { baseURL } : {});
  await enter(other, 'eve');
  expect((await other.request.get(`${COURSE}/kaarten`)).status()).toBe(404);
  await other.close();
});
