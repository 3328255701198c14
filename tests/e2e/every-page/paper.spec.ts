import { type Browser, expect, type Page, test } from '@playwright/test';
import { type CastRole, cookies, setSession, signInAs } from '#tests/support/login.ts';
import { sheetsOf } from '#tests/support/sheets.ts';

const A4 = { width: 595, height: 842 };
const A5 = { width: 420, height: 595 };
/** A page of a booklet with fewer words than this holds lines to write on, or should not be there. */
const FEWEST_WORDS = 12;

test.describe.configure({ mode: 'parallel' });

async function open(browser: Browser, url: string | undefined, role: CastRole | 'ada'): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  await setSession(context, cookies(role), url ?? '');
  return context.newPage();
}

function linksOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
}

async function plansOf(page: Page): Promise<Map<string, string>> {
  await page.goto('/begeleiden');
  const plans = new Map<string, string>();
  for (const run of await linksOf(page, 'main table a')) {
    await page.goto(`${run}/plan`);
    for (const plan of await linksOf(page, 'main table a')) plans.set(plan.split('/').at(-1) ?? '', plan);
  }
  return plans;
}

test('the plan of every meeting fits one sheet of A4, as it says', async ({ browser, baseURL }) => {
  const page = await open(browser, baseURL, 'trainer');
  const plans = await plansOf(page);
  expect(plans.size).toBeGreaterThanOrEqual(16);
  const sheets: Record<string, number> = {};
  for (const [module, plan] of plans) {
    await page.goto(plan);
    const printed = await sheetsOf(page);
    if (printed.length !== 1) sheets[module] = printed.length;
  }
  expect(sheets).toEqual({});
});

test('the list to sign fits one sheet of A4, with every name, also of the largest group', async ({
  browser,
  baseURL,
}) => {
  const page = await open(browser, baseURL, 'trainer');
  await page.goto('/begeleiden/run_coach_nu');
  const names = await page.getByRole('table', { name: 'Hoe ver iedereen is' }).getByRole('rowheader').allTextContents();
  await page
    .getByRole('link', { name: /^Druk de tekenlijst af/ })
    .first()
    .click();
  const printed = await sheetsOf(page);
  expect(printed.map(({ width, height }) => [width, height])).toEqual([[A4.width, A4.height]]);
  for (const name of names) expect(squeezed(printed[0]?.text ?? '')).toContain(squeezed(name));
  for (const [people, size] of [
    [14, ''],
    [24, 'sign-list--middle'],
    [40, 'sign-list--small'],
  ] as const) {
    await page.evaluate(
      ([count, look]) => {
        const list = document.querySelector('.sign-list__people');
        const one = list?.firstElementChild;
        while (list && one && list.children.length < count) list.append(one.cloneNode(true));
        document.querySelector('.sign-list')?.setAttribute('class', `sign-list ${look}`);
      },
      [people, size] as const,
    );
    expect(await sheetsOf(page), `${people} people`).toHaveLength(1);
  }
});

test('every booklet fills whole folded sheets of A5, ends with its back cover and has no page with next to nothing', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const page = await open(browser, baseURL, 'trainer');
  const faults: string[] = [];
  const booklets = new Set<string>();
  for (const plan of (await plansOf(page)).values()) {
    await page.goto(plan);
    for (const booklet of await linksOf(page, 'main a[href*="/boekje/"]')) booklets.add(booklet);
  }
  expect(booklets.size).toBeGreaterThanOrEqual(24);
  for (const booklet of booklets) {
    await page.goto(booklet);
    const lines = await page.locator('.booklet-line').count();
    const sheets = await sheetsOf(page);
    if (sheets.length % 4 !== 0)
      faults.push(
        `${booklet} has ${sheets.length} pages: change its notes by ${(4 - (sheets.length % 4)) % 4} in notes.ts`,
      );
    if (sheets.some(({ width, height }) => width !== A5.width || height !== A5.height))
      faults.push(`${booklet}: not A5`);
    if (!sheets.at(-1)?.text.includes('Klimroute')) faults.push(`${booklet}: no back cover`);
    const bare = sheets
      .slice(0, -1)
      .filter(({ text }) => words(text) < FEWEST_WORDS && !text.includes('Aantekeningen'));
    if (bare.length > 0) faults.push(`${booklet}: a page with only "${bare[0]?.text}" (${lines} lines in all)`);
    const alone = sheets.filter(({ text }) => /^\s*Om mee te nemen/.test(text));
    if (alone.length > 0) faults.push(`${booklet}: a page begins with what one takes along`);
  }
  expect(faults).toEqual([]);
});

test('the journal prints every code whole', async ({ browser, baseURL }) => {
  const page = await open(browser, baseURL, 'administrator');
  await page.goto('/beheer/journaal');
  const codes = await page.locator('main td .kr-code').allTextContents();
  expect(codes.length).toBeGreaterThan(20);
  const printed = (await sheetsOf(page)).map(({ text }) => text.replaceAll(/\s/g, '')).join('');
  expect(codes.filter((code) => !printed.includes(code.replaceAll(/\s/g, '')))).toEqual([]);
  const widest = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(widest).toBeLessThanOrEqual(0);
});

test('the dossier prints its pieces and no form, and a piece prints what is written, not its boxes', async ({
  browser,
  baseURL,
}) => {
  const page = await open(browser, baseURL, 'ada');
  await page.goto('/mijn/dossier');
  const titles = await page.locator('main .kr-card h3').allTextContents();
  expect(titles.length).toBeGreaterThan(3);
  const dossier = (await sheetsOf(page)).map(({ text }) => text).join('\n');
  for (const title of titles) expect(squeezed(dossier)).toContain(squeezed(title));
  for (const control of ['Choose File', 'Kies een bestand', 'Voeg']) expect(dossier).not.toContain(control);
  await page.locator('main .kr-card h3 a').first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('input[type="file"]')).toBeHidden();
  expect(await page.locator('main input[type="radio"]:visible, main input[type="checkbox"]:visible').count()).toBe(0);
  const piece = squeezed((await sheetsOf(page)).map(({ text }) => text).join('\n'));
  expect(piece).toContain(squeezed(await page.locator('textarea').first().inputValue()).slice(0, 80));
  expect(piece).toContain(
    squeezed((await page.locator('.kr-choice:has(:checked) legend').first().textContent()) ?? '-'),
  );
});

test('a mark prints the chosen levels in black, with their reasons, more than one criterion a page', async ({
  browser,
  baseURL,
}) => {
  const page = await open(browser, baseURL, 'assessor');
  await page.goto('/beoordelen');
  await page.locator('main a[href^="/beoordelen/"]:not([href*="afronden"])').first().click();
  const levels = page.locator('.kr-rubric').filter({ has: page.locator('.kr-level') });
  const count = await levels.count();
  expect(count).toBeGreaterThan(5);
  for (let at = 0; at < count; at += 1)
    await levels
      .nth(at)
      .locator('.kr-level')
      .nth(at % 4)
      .click();
  await page.emulateMedia({ media: 'print' });
  const chosen = await page
    .locator('.kr-level:has(:checked) > span')
    .evaluateAll((all) =>
      all.map((item) => `${getComputedStyle(item).color} ${getComputedStyle(item).backgroundColor}`),
    );
  expect(new Set(chosen)).toEqual(new Set(['rgb(0, 0, 0) rgba(0, 0, 0, 0)']));
  expect(await page.locator('.kr-level:visible').count()).toBe(count);
  const tall = await page
    .locator('.assess-criterion')
    .evaluateAll((all) => all.map((item) => item.getBoundingClientRect().height));
  // 261 mm of an A4 between its margins, at 96 px to the inch.
  expect(Math.max(...tall)).toBeLessThan(((261 / 25.4) * 96) / 2);
});

test('the candidate finds a decision of long ago from Mijn Klimroute, and it prints on one A4 with every criterion', async ({
  browser,
  baseURL,
}) => {
  const url = baseURL ?? '';
  const context = await browser.newContext({ baseURL });
  await setSession(context, await signInAs(url, 'gijs@klimroute.example'), url);
  const page = await context.newPage();
  await page.goto('/mijn');
  await page.getByRole('link', { name: /aangevraagd op/ }).click();
  const titles = await page.getByRole('main').getByRole('table').getByRole('rowheader').allTextContents();
  expect(titles).toHaveLength(12);
  const sheets = await sheetsOf(page);
  expect(sheets.map(({ text }) => text.trim().slice(-200))).toHaveLength(1);
  const printed = squeezed(sheets[0]?.text ?? '');
  for (const title of titles) expect(printed).toContain(squeezed(title));
  expect(printed).toContain(squeezed('Zo legt de certificeerder het uit'));
  expect(printed).not.toContain(squeezed('Hoe het ging'));
});

test('a decision prints the evidence that it stands on', async ({ browser, baseURL }) => {
  const page = await open(browser, baseURL, 'certification_officer');
  await page.goto('/besluiten');
  const cases = await linksOf(page, 'main a[href^="/besluiten/cer_"]');
  expect(cases.length).toBeGreaterThan(0);
  await page.goto(cases[0] ?? '');
  const lines = await page.locator('.kr-fold .kr-lines > li > span:last-child').allTextContents();
  expect(lines.length).toBeGreaterThan(10);
  const printed = squeezed((await sheetsOf(page)).map(({ text }) => text).join(' '));
  expect(lines.filter((line) => !printed.includes(squeezed(line)))).toEqual([]);
  expect(printed).not.toContain(squeezed('Leg dit besluit vast'));
});

function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00ad-]/g, '');
}
