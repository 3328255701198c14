import { expect, test } from '@playwright/test';
import { become } from '#tests/support/login.ts';

test.use({ javaScriptEnabled: false });

test('an organisation for a person is looked up by name; who chooses none is told so, with the list still there', async ({
  page,
  context,
}) => {
  await become(context, 'administrator');
  await page.goto('/beheer/mensen?zoek=Lotte');
  await page.getByRole('main').getByRole('link', { name: /Lotte/ }).first().click();
  await expect(page.getByRole('radio', { name: /Voorbeeldstad/ })).toHaveCount(0);
  await page.getByLabel('Naam, plaats of KvK-nummer').fill('zzzz');
  await page.getByRole('button', { name: 'Zoek' }).click();
  await expect(page.getByText('Geen organisatie gevonden.')).toBeVisible();
  await page.getByLabel('Naam, plaats of KvK-nummer').fill('voorbeeldst');
  await page.getByRole('button', { name: 'Zoek' }).click();
  await expect(page.getByRole('radio', { name: /Voorbeeldstad/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  await expect(page.locator('#fouten')).toContainText('organisatie');
  const choice = page.getByRole('radio', { name: /Stichting De Lange Tafel/ });
  await choice.check();
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  await expect(page.getByText('Deze persoon hoort nu bij de organisatie.')).toBeVisible();
  await expect(page.getByText(/bij Stichting De Lange Tafel sinds/)).toBeVisible();
});
