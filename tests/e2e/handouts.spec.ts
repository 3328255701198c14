import { expect, type Page, test } from '@playwright/test';
import { COURSE, enter, follow, noFaults } from '#tests/support/practise.ts';
import { sheetsOf } from '#tests/support/sheets.ts';

/** Sizes in points, to the nearest that Chromium makes of them. */
const A6 = [298, 420];
const SIZES: Readonly<Record<string, readonly number[]>> = { A6, A5: [420, 595], A4: [595, 842] };
const RUN = '/begeleiden/run_talent_stadskanaal';

function near([width, height]: readonly number[], sheet: { width: number; height: number }): boolean {
  return Math.abs(sheet.width - (width ?? 0)) <= 1 && Math.abs(sheet.height - (height ?? 0)) <= 1;
}

/** The plans of every module of every course that this trainer leads a run of. */
async function plansOf(page: Page): Promise<string[]> {
  const links = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  const plans = new Map<string, string>();
  await page.goto('/begeleiden');
  for (const run of await links('main table a')) {
    await page.goto(`${run}/plan`);
    for (const plan of await links('main table a')) plans.set(plan.split('/').at(-1) ?? '', plan);
  }
  return [...plans.values()];
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

test('a trainer prints the papers of every meeting, each whole on the sheet that it names', async ({
  page,
  context,
}, info) => {
  test.setTimeout(180_000);
  await enter(context, 'ben');
  await page.goto(`${RUN}/plan/tm-m-ruilen`);
  await follow(page, 'Bladen om uit te delen');
  await noFaults(page);
  await page.screenshot({ path: info.outputPath('papers.png'), fullPage: true });
  const faults: string[] = [];
  for (const path of await plansOf(page)) {
    await page.goto(`${path}/bladen`);
    const papers = await page
      .locator('.kr-hand')
      .evaluateAll((all) => all.map((one) => ({ id: one.id, paper: one.className.split('--')[1] ?? '' })));
    expect(papers.length, path).toBeGreaterThan(0);
    const sheets = await sheetsOf(page);
    if (sheets.length !== papers.length) faults.push(`${path}: ${papers.length} papers on ${sheets.length} sheets`);
    for (const [at, { id, paper }] of papers.entries()) {
      const sheet = sheets[at];
      if (sheet && !near(SIZES[paper] ?? [], sheet)) faults.push(`${id}: ${sheet.width} by ${sheet.height}`);
    }
  }
  expect(faults).toEqual([]);
});

test('the plans lie over the meetings of the run, each meeting on a sheet of its own', async ({
  page,
  context,
}, info) => {
  await enter(context, 'ben');
  await page.goto('/begeleiden/run_coach_deventer/plan');
  await expect(page.getByRole('heading', { name: 'Zo past het in uw bijeenkomsten' })).toBeVisible();
  const meetings = await page.locator('.kr-own-sheet').count();
  expect(meetings).toBeGreaterThanOrEqual(4);
  await expect(page.locator('.kr-own-sheet').first()).toContainText('Pauze');
  for (const [width, scheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await noFaults(page);
    await page.screenshot({ path: info.outputPath(`composed-${width}.png`), fullPage: true });
  }
  expect((await sheetsOf(page)).length).toBe(meetings + 1);
});

test('who has no place in the course finds no cards', async ({ browser }) => {
  const { baseURL } = test.info().project.use;
  const other = await browser.newContext(baseURL ? { baseURL } : {});
  await enter(other, 'eve');
  expect((await other.request.get(`${COURSE}/kaarten`)).status()).toBe(404);
  await other.close();
});
