import { expect, type Page, test } from '@playwright/test';
import { axeFaults } from '#tests/support/axe.ts';
import { be, DEVENTER, FULL, reserve } from '#tests/support/buying.ts';
import { LOOKS } from '#tests/support/full.ts';
import { become } from '#tests/support/login.ts';

test.use({ javaScriptEnabled: false });

test('the catalogue shows what one asks for, and says of every run what machines want to know', async ({ page }) => {
  await page.goto('/trainingen');
  await page.getByLabel('Plaats', { exact: true }).selectOption('Velsen');
  await page.getByRole('button', { name: 'Toon trainingen' }).click();
  await expect(page.getByText('1 mogelijkheid')).toBeVisible();
  await page.getByLabel('Alleen met plaats vrij').check();
  await page.getByRole('button', { name: 'Toon trainingen' }).click();
  await expect(page.getByText('Hier is nu niets bij.')).toBeVisible();
  await page.goto(FULL);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}');
  expect(data).toMatchObject({
    '@type': 'Course',
    hasCourseInstance: [{ '@type': 'CourseInstance', location: { address: { addressLocality: 'Velsen' } } }],
  });
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    'Coach van het alledaagse in Velsen',
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of buying have no fault that axe knows, ${colorScheme}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ colorScheme, baseURL, javaScriptEnabled: true });
    const page = await context.newPage();
    await be(page, colorScheme === 'light' ? 'fenna' : 'lina', baseURL);
    const order = await reserve(page, '/uitvoeringen/run_talent_deventer');
    await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
    const open = [
      order,
      '/trainingen',
      '/trainingen/talentmakelaar',
      '/trainingen/koek-certificering',
      DEVENTER,
      FULL,
      '/mijn/bestellingen',
    ];
    await eachWidth(page, colorScheme, open);
    await become(context, 'administrator');
    await page.goto('/beheer/bestellingen?zoek=Nienke&stand=refunded');
    const refunded = (await page.locator('table a').first().getAttribute('href')) ?? '';
    await eachWidth(page, colorScheme, [
      '/beheer/bestellingen',
      refunded,
      refunded.replace('/beheer', ''),
      `/beheer${order}`,
    ]);
    await context.close();
  });
}

async function eachWidth(page: Page, scheme: 'light' | 'dark', addresses: readonly string[]): Promise<void> {
  for (const { width } of LOOKS.filter(({ colorScheme }) => colorScheme === scheme)) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of addresses) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      expect.soft(await axeFaults(page), `${address} at ${width}`).toEqual([]);
      expect
        .soft(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
          `${address} at ${width}`,
        )
        .toBe(0);
    }
  }
}
