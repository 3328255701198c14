import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { axeFaults } from '#tests/support/axe.ts';
import { LOOKS } from '#tests/support/full.ts';
import { signIn } from '#tests/support/login.ts';

const OPEN_PAGES = [
  '/',
  '/methode',
  '/leesstand',
  '/toegankelijkheid',
  '/privacy',
  '/contact',
  '/bestaat-niet',
  '/inloggen',
  '/aanmelden',
  '/verhalen',
  '/verhalen/verhaal-de-pan',
];
/** Every setting that makes text take more room, alone and together. */
const COMFORTS = [
  'text-200',
  'lines-wide.letters-wide.words-wide',
  'contrast-more',
  'text-200.lines-wide.letters-wide.words-wide',
];
const NARROWEST = 320;

async function readWith(context: BrowserContext, comfort: string, baseURL: string | undefined): Promise<void> {
  await context.addCookies([{ name: 'leesstand', value: comfort, url: baseURL ?? '' }]);
}

/** How many pixels the page is wider than its window; 0 when nothing sticks out. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const { colorScheme, width } of LOOKS) {
  test(`the open pages have no fault that axe knows, ${colorScheme}, ${width} pixels wide`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ colorScheme, baseURL, viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const path of OPEN_PAGES) {
      await page.goto(path);
      expect.soft(await axeFaults(page), path).toEqual([]);
    }
    await context.close();
  });
}

test('nothing sticks out of the narrowest phone, however somebody likes to read', async ({ browser, baseURL }) => {
  for (const comfort of ['', ...COMFORTS]) {
    const context = await browser.newContext({ baseURL, viewport: { width: NARROWEST, height: 700 } });
    if (comfort) await readWith(context, comfort, baseURL);
    const page = await context.newPage();
    for (const path of OPEN_PAGES) {
      await page.goto(path);
      expect.soft(await sidewaysScroll(page), `${path} with ${comfort || 'nothing chosen'}`).toBe(0);
    }
    await context.close();
  }
});

test('every page says where one is: one h1, a title that starts with it, landmarks and a way past the menu', async ({
  page,
}) => {
  for (const path of OPEN_PAGES) {
    await page.goto(path);
    await expect.soft(page.locator('h1'), path).toHaveCount(1);
    await expect.soft(page, path).toHaveTitle(/(^| · )Klimroute$/);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      await expect.soft(page.getByRole(landmark), path).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect.soft(page.getByRole('link', { name: 'Naar de inhoud' }), path).toBeFocused();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody chooses how to read, comes back to the same page, and puts it all back', async ({ page }) => {
    await page.goto('/methode');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Leesstand' }).click();
    await page.getByRole('group', { name: 'Hoe groot wilt u de letters?' }).getByLabel('Anderhalf keer').check();
    await page.getByRole('group', { name: 'Licht of donker?' }).getByLabel('Donker').check();
    await page.getByRole('button', { name: 'Bewaar mijn leesstand' }).click();
    await expect(page).toHaveURL(/\/methode$/);
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-text', '150');
    await expect(html).toHaveAttribute('data-theme', 'dark');

    await page.goto('/leesstand');
    await expect(
      page.getByRole('group', { name: 'Hoe groot wilt u de letters?' }).getByLabel('Anderhalf keer'),
    ).toBeChecked();
    await page.getByRole('button', { name: 'Zet alles terug' }).click();
    await page.goto('/');
    await expect(html).not.toHaveAttribute('data-text');
    await expect(html).not.toHaveAttribute('data-theme');
  });

  test('the menu on a phone opens and leads on', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto('/');
    await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'De methode' }).click();
    await expect(page).toHaveURL(/\/methode$/);
  });
});

test('the letters are twice as large and the colours black and white when somebody asks for it', async ({
  page,
  context,
  baseURL,
}) => {
  await readWith(context, 'text-200.contrast-more', baseURL);
  await page.goto('/contact');
  const style = await page.evaluate(() => {
    const { fontSize, color } = getComputedStyle(document.querySelector('main p') as Element);
    return { fontSize, color, ground: getComputedStyle(document.documentElement).backgroundColor };
  });
  expect(Number.parseFloat(style.fontSize)).toBeGreaterThanOrEqual(32);
  expect(style).toMatchObject({ color: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' });
});

test('a comfort that leads to another site leads home instead', async ({ request, baseURL }) => {
  const answer = await request.post('/leesstand', {
    form: { text: '150', terug: 'https://evil.test/' },
    headers: { origin: baseURL ?? '' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe('/');
});

test('a printed page leaves the menu and the foot out', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/privacy');
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});

test('a page sends its styles compressed in at most 16 kB, and asks no other host for anything', async ({
  page,
  baseURL,
}) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  const sheets: Array<Promise<number>> = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'stylesheet')
      sheets.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      );
  });
  await page.goto('/', { waitUntil: 'load' });
  const sizes = await Promise.all(sheets);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(16_000);
  expect([...hosts]).toEqual([new URL(baseURL ?? '').host]);
});

test('who has work to do here finds the places of work on every page, and no others', async ({ request, baseURL }) => {
  const html = await (
    await request.get('/methode', { headers: { cookie: await signIn(baseURL ?? '', 'trainer') } })
  ).text();
  expect(html).toContain('href="/begeleiden"');
  expect(html).not.toContain('href="/beheer"');
});
