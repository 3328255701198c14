import { gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { emailOf } from '#src/demo/cast.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { setSession, signInAs } from '#tests/support/login.ts';

/** In the demo Zutphen is had exclusively, Apeldoorn is shared, and the rest of Gelderland is free. */
const BUURT = 'BU03010000';

/** Bytes of the drawings, as they stand in the page and packed. */
const MOST = {
  country: [50_000, 18_000],
  province: [16_500, 6_000],
  crowded: [21_000, 8_000],
  near: [18_000, 7_000],
} as const;

/** Walks to a link with the keyboard alone and follows it. */
async function tabTo(page: Page, link: Locator): Promise<void> {
  await expect(link).toHaveCount(1);
  for (let stop = 0; stop < 150; stop += 1) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error('the keyboard does not come there');
}

for (const javaScriptEnabled of [true, false])
  for (const width of [360, 1280])
    test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript, ${width} pixels wide`, () => {
      test.use({ javaScriptEnabled, viewport: { width, height: 800 } });

      test('a resident finds who works in their buurt: country, provincie, gemeente, wijk, buurt, by keyboard', async ({
        page,
      }, info) => {
        await page.goto('/gebieden');
        const main = page.getByRole('main');
        const shot = async (name: string) =>
          info.attach(name, { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
        await expect(main.locator('.kr-map svg .m-land')).toHaveCount(12);
        await shot('land');
        await tabTo(page, main.getByRole('link', { name: 'Gelderland', exact: true }));
        await expect(page).toHaveURL(/\/gebieden\/PV25$/);
        await expect(main.getByRole('row', { name: /Zutphen/ })).toContainText('Exclusief');
        await expect(main.getByRole('row', { name: /Apeldoorn/ })).toContainText('Gedeeld');
        await expect(main.getByRole('row', { name: /Arnhem/ })).toContainText('Nog niemand');
        await shot('provincie');
        await tabTo(page, main.getByRole('link', { name: /^Zutphen \(gemeente/ }));
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Gemeente Roggendorp');
        await shot('gemeente');
        await tabTo(page, main.getByRole('link', { name: /\(wijk WK030100\)/ }));
        await expect(page).toHaveURL(/WK030100$/);
        await shot('wijk');
        await tabTo(page, main.getByRole('link', { name: new RegExp(`\\(buurt ${BUURT}\\)`) }));
        await expect(page).toHaveURL(new RegExp(`${BUURT}$`));
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Gemeente Roggendorp');
        await shot('buurt');
        expect(
          await page
            .evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
            .catch(() => 0),
        ).toBe(0);
      });
    });

test('the map leads to an area by the mouse as well, and axe finds no fault on any of its pages', async ({ page }) => {
  for (const path of [
    '/gebieden',
    '/gebieden/PV25',
    '/gebieden/GM0301',
    '/gebieden/WK030100',
    `/gebieden/${BUURT}`,
    '/gebieden/NL',
  ]) {
    await page.goto(path);
    expect(await axeFaults(page), path).toEqual([]);
  }
  await page.goto('/gebieden/PV25');
  await page
    .locator('.kr-map a')
    .filter({ has: page.locator('title', { hasText: /^Apeldoorn/ }) })
    .click();
  await expect(page).toHaveURL(/GM0200$/);
  await expect(page.getByRole('main')).toContainText('Zeven Stoelen');
});

test('the map is small, and its file opens in a spreadsheet without a formula', async ({ request }) => {
  const weigh = async (path: string, [most, mostPacked]: readonly [number, number]) => {
    const svg = /<div class="kr-map__sheet".*?<\/div>/s.exec(await (await request.get(path)).text())?.[0] ?? '';
    const packed = gzipSync(svg).length;
    console.log(`${path}: map ${svg.length} bytes, ${packed} packed`);
    expect(svg.length, path).toBeGreaterThan(2_000);
    expect(svg.length, path).toBeLessThan(most);
    expect(packed, path).toBeLessThan(mostPacked);
  };
  await weigh('/gebieden', MOST.country);
  await weigh('/gebieden/PV23', MOST.province);
  await weigh('/gebieden/PV25', MOST.crowded);
  await weigh('/gebieden/PV30', MOST.crowded);
  await weigh('/gebieden/GM0301', MOST.near);
  const answer = await request.get('/gebieden/PV25.csv');
  expect(answer.headers()['content-type']).toContain('text/csv');
  const text = await answer.text();
  expect(text).toMatch(/^\ufeffcode;naam;soort;/);
  expect(text).toMatch(/\r\nGM0301;Zutphen;gemeente;Gelderland;\d+;Exclusief;Gemeente Roggendorp;\d{4}-\d\d-\d\d\r\n/);
  expect((await request.get('/gebieden/GM9999.csv')).status()).toBe(404);
});

test('a coordinator says how residents reach the organisation, without JavaScript; what is wrong comes back at its field', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  const url = baseURL ?? '';
  await setSession(context, await signInAs(url, emailOf('katrien')), url);
  const page = await context.newPage();
  await page.goto('/organisatie');
  await page.getByRole('main').getByRole('link', { name: 'Zutphen' }).first().click();
  await page.getByLabel('Telefoonnummer voor bewoners').fill('bel ons');
  await page.getByLabel('Site voor bewoners').fill('www.roggendorp.example');
  await page.getByRole('button', { name: 'Toon dit op de openbare bladzijde' }).click();
  await expect(page.getByLabel('Telefoonnummer voor bewoners')).toHaveValue('bel ons');
  await expect(page.locator('#fouten')).toContainText('telefoonnummer');
  await page.getByLabel('Telefoonnummer voor bewoners').fill('0570 - 00 00 01');
  await page.getByRole('button', { name: 'Toon dit op de openbare bladzijde' }).click();
  await expect(page.getByRole('main')).toContainText('De openbare bladzijde is aangepast');
  const anybody = await browser.newContext({ baseURL: url, viewport: { width: 360, height: 800 } });
  const visitor = await anybody.newPage();
  await visitor.goto('/gebieden/GM0301');
  await expect(visitor.getByRole('link', { name: '0570 - 00 00 01' })).toHaveAttribute('href', 'tel:0570000001');
  await expect(visitor.getByRole('link', { name: 'Site van Gemeente Roggendorp' })).toHaveAttribute(
    'href',
    'https://www.roggendorp.example/',
  );
  expect(await axeFaults(visitor)).toEqual([]);
  await anybody.close();
  await context.close();
});

test('a map prints on paper with its patterns, and what is only for the screen stays behind', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/gebieden/PV25');
  await expect(page.locator('.kr-map__sheet svg')).toBeVisible();
  const fill = await page.locator('#m-exclusive rect').evaluate((rect) => getComputedStyle(rect).fill);
  expect(fill).toBe('rgb(255, 255, 255)');
  const box = await page.locator('.kr-map__sheet svg').boundingBox();
  expect(box?.height ?? 0).toBeLessThan(470);
  await expect(page.locator('.kr-foot')).toBeHidden();
});
