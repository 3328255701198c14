import { expect, type Page, test } from '@playwright/test';
import { emailOf } from '#src/demo/cast.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { be, ENTRY, fillAddress, reserve } from '#tests/support/buying.ts';
import { openMail } from '#tests/support/mailbox.ts';

test.use({ javaScriptEnabled: false });

const RUN = '/uitvoeringen/run_talent_deventer';

/** Pays for a place in the run; gives the path of the order and its number. */
async function buy(page: Page, name: string): Promise<{ order: string; number: string }> {
  const order = await reserve(page, RUN);
  await page.getByLabel('Naam').fill(name);
  await fillAddress(page);
  await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
  await page.getByRole('button', { name: /iDEAL/ }).click();
  await expect(page.getByText('Uw betaling is binnen.')).toBeVisible();
  const number = (await page.getByRole('heading', { level: 1 }).textContent())?.match(/K-[A-Z0-9-]+/)?.[0] ?? '';
  return { order, number };
}

test('who bought for oneself withdraws in two steps, and gets an acknowledgement with date and time', async ({
  page,
  baseURL,
}) => {
  await be(page, 'roos', baseURL);
  await page.goto(RUN);
  await expect(page.getByRole('heading', { name: 'Als het anders uitkomt' })).toBeVisible();
  const { order, number } = await buy(page, 'Roos Hendriks');
  await expect(page.getByText(/U heeft bedenktijd tot en met/)).toBeVisible();
  expect(await page.locator('main').textContent()).toContain('U krijgt dan');
  await page.getByText('Hier de overeenkomst herroepen').click();
  await page.getByLabel('Uw mailadres').fill('roos@thuis');
  await page.getByRole('button', { name: 'Herroeping bevestigen' }).click();
  await expect(page.locator('#fouten')).toBeVisible();
  await expect(page.getByLabel('Uw naam')).toHaveValue('Roos Hendriks');
  await page.getByLabel('Uw mailadres').fill(emailOf('roos'));
  await page.getByRole('button', { name: 'Herroeping bevestigen' }).click();
  await expect(page).toHaveURL(new RegExp(`${order}$`));
  await expect(page.getByText(/U herriep deze overeenkomst op/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Creditnota C/ })).toBeVisible();
  await openMail(page, emailOf('roos'), `Wij hebben uw herroeping ontvangen: bestelling ${number}`);
  await expect(page.getByText(/ontvingen wij dat u afziet van deze overeenkomst/).first()).toBeVisible();
  await page.goto(RUN);
  await expect(page.getByRole('button', { name: 'Reserveer mijn plaats' })).toBeVisible();
});

test('who is not signed in withdraws with the number of the order and the address of its mails', async ({
  page,
  baseURL,
}) => {
  await be(page, 'xandra', baseURL);
  const { order, number } = await buy(page, 'Xandra Kok');
  await page.context().clearCookies();
  await page.goto('/');
  await page.getByRole('link', { name: 'Overeenkomst herroepen' }).click();
  await page.getByText('Hier de overeenkomst herroepen').click();
  await page.getByLabel('Nummer van de bestelling').fill(number.toLowerCase());
  await page.getByLabel('Uw naam').fill('Xandra Kok');
  await page.getByLabel('Uw mailadres').fill('iemand@anders.example');
  await page.getByRole('button', { name: 'Herroeping bevestigen' }).click();
  await expect(page.getByText('Wij vinden geen bestelling met dit nummer').first()).toBeVisible();
  await page.getByLabel('Uw mailadres').fill(emailOf('xandra'));
  await page.getByRole('button', { name: 'Herroeping bevestigen' }).click();
  await expect(page.getByText('Wij hebben uw herroeping ontvangen.').first()).toBeVisible();
  await be(page, 'xandra', baseURL);
  await page.goto(order);
  await expect(page.getByText(/U herriep deze overeenkomst op/)).toBeVisible();
});

test('a place moves to another date, with a mail that changes the calendar', async ({ page, baseURL }) => {
  await be(page, 'veerle', baseURL);
  const { order } = await buy(page, 'Veerle Peeters');
  await page.getByRole('link', { name: 'Kies een andere datum' }).click();
  await page.getByRole('button', { name: 'Verplaats naar deze datum' }).click();
  await expect(page.locator('#fouten')).toContainText('Kies een datum.');
  await page.getByLabel(/Stadskanaal/).check();
  await page.getByRole('button', { name: 'Verplaats naar deze datum' }).click();
  await expect(page).toHaveURL(new RegExp(`${order}$`));
  await expect(page.getByText('De plaats is verplaatst.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kies een andere datum' })).toHaveCount(0);
  await page.goto('/uitvoeringen/run_talent_stadskanaal');
  await expect(page.getByText('U heeft een plaats in deze groep.')).toBeVisible();
  await openMail(page, emailOf('veerle'), 'U gaat naar een andere groep: Talentmakelaar');
  await expect(page.getByText('vervallen-talentmakelaar-1.ics').first()).toBeVisible();
  await expect(page.getByText(/(^|[^-])talentmakelaar-1\.ics/).first()).toBeVisible();
});

test('an organisation cancels by the terms, after it saw what comes back', async ({ page, baseURL }) => {
  await be(page, 'dirk', baseURL);
  await page.goto('/uitvoeringen/run_talent_stadskanaal');
  await page
    .getByLabel(/ betaalt/)
    .last()
    .check();
  await page.getByLabel('Voor wie is de plaats?').selectOption({ label: 'Ilse Verbeek' });
  await page.getByLabel(ENTRY).check();
  await page.getByRole('button', { name: 'Reserveer mijn plaats' }).click();
  await page.getByRole('button', { name: 'Bestellen op factuur' }).click();
  await expect(page.getByText('De bestelling staat vast.').first()).toBeVisible();
  const order = new URL(page.url()).pathname;
  await expect(page.getByText('Hier de overeenkomst herroepen')).toHaveCount(0);
  await page.getByText('Zeg de plaats af', { exact: true }).click();
  await page.getByRole('button', { name: 'Ja, zeg af' }).click();
  await expect(page).toHaveURL(new RegExp(`${order}$`));
  await expect(page.getByText('U zegde dit af.')).toBeVisible();
  await page.goto('/organisatie');
  await expect(page.getByRole('cell', { name: 'Afgezegd' }).first()).toBeVisible();
});

test.describe('read by everybody', () => {
  test.use({ javaScriptEnabled: true });
  for (const path of ['/voorwaarden', '/voorwaarden/2026-1', '/herroepen', RUN])
    test(`${path} has no fault that axe knows and is not wider than a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(path);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });

  test('terms that there never were are not found', async ({ request }) => {
    expect((await request.get('/voorwaarden/1999-1')).status()).toBe(404);
  });
});
