import { expect, test } from '@playwright/test';
import { axeFaults } from '#tests/support/axe.ts';
import { become } from '#tests/support/login.ts';
import { openMail } from '#tests/support/mailbox.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('a filter that finds nothing shows what comes near, and takes an address that is confirmed, counted and erased', async ({
      page,
    }) => {
      const email = javaScriptEnabled ? 'hoor@voorbeeld.example' : 'luister@voorbeeld.example';
      await page.goto('/trainingen?plaats=Zwolle&training=coach-van-het-alledaagse');
      await expect(page.getByRole('heading', { name: 'Wel in een andere plaats.' })).toBeVisible();
      await expect(page.getByRole('link', { name: /Coach van het alledaagse, Deventer/ })).toBeVisible();
      if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([]);
      await expect(page.getByLabel('Plaats', { exact: false }).last()).toHaveValue('Zwolle');
      await page.getByRole('button', { name: 'Laat het mij weten' }).click();
      await expect(page.locator('#fouten li')).toHaveCount(1);
      await page.getByLabel('E-mailadres').fill(email);
      await page.getByRole('button', { name: 'Laat het mij weten' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Kijk in uw mail' })).toBeVisible();

      await openMail(page, email, 'Bericht over nieuwe data');
      const link = (await page.locator('main a[href*="/bericht/"]').first().getAttribute('href')) ?? '';
      await page.goto(link);
      if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Ja, laat het mij weten' }).click();
      await expect(page.getByText('U staat op de lijst.').first()).toBeVisible();

      await become(page.context(), 'administrator');
      await page.goto('/beheer/aanbod');
      await expect(page.getByRole('row', { name: /Coach van het alledaagse.* Zwolle.* 1 persoon/ })).toBeVisible();
      await expect(page.getByText(email)).toHaveCount(0);
      await page.context().clearCookies();

      await page.goto(link);
      await page.getByText('Haal mijn adres van de lijst').click();
      await page.getByRole('button', { name: 'Ja, wis mijn adres' }).click();
      await expect(page.getByText('Uw adres is gewist.')).toBeVisible();
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1, name: 'Dit adres staat niet op de lijst' })).toBeVisible();
    });
  });
}
