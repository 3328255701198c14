import { expect, type Page } from '@playwright/test';
import { fillAddress } from '#tests/support/buying.ts';
import { noFaults, type Stage } from '#tests/support/stage.ts';
import { emailOf } from './cast.ts';

/** Ada reserves a place in this run, orders and pays at the till, and finds one mail with calendar file and invoice. */
export async function adaBuysAPlace(stage: Stage, runPath: string): Promise<void> {
  const ada = await stage.as(emailOf('ada'));
  await ada.goto(runPath);
  await ada.getByLabel('Ik betaal zelf').check();
  await ada.getByRole('button', { name: 'Reserveer mijn plaats' }).click();
  await expect(ada).toHaveURL(/\/bestellingen\//);
  await noFaults(ada);
  await ada.getByRole('button', { name: 'Bestellen en betalen' }).click();
  await expect(ada.locator('#fouten')).toBeVisible();
  await fillAddress(ada);
  await payAtTheTill(ada);
  await expect(ada.getByText('Uw betaling is binnen.')).toBeVisible();
  await expect(ada.getByRole('link', { name: /Factuur F\d{4}-\d{5}/ })).toHaveCount(1);
  await noFaults(ada);

  const invoice = ada.waitForEvent('download');
  await ada.getByRole('link', { name: /Factuur/ }).click();
  expect((await invoice).suggestedFilename()).toMatch(/\.pdf$/);
  await stage.mail(ada, emailOf('ada'), 'Uw bestelling');
  await expect(ada.getByRole('main')).toContainText('.ics');
  await expect(ada.getByRole('main')).toContainText('.pdf');
  await ada.goto('/mijn');
  await expect(ada.getByRole('main')).toContainText('Coach van het alledaagse');
  await noFaults(ada);
  await ada.context().close();
}

/** From the order page over the till and back. */
export async function payAtTheTill(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
  await expect(page).toHaveURL(/\/pay\//);
  await expect(page.getByText(/oefenkassa/i).first()).toBeVisible();
  await page.getByRole('button', { name: 'Betaal met iDEAL | Wero' }).click();
  await expect(page).toHaveURL(/\/bestellingen\//);
}
