import { expect, type Page } from '@playwright/test';
import { emailOf, type PersonKey } from '#src/demo/cast.ts';
import { setSession, signInAs } from './login.ts';

export const DEVENTER = '/uitvoeringen/run_coach_deventer';
export const ENTRY =
  /Wie de plaats krijgt, deed Coach van het alledaagse, bij ons of elders, en voerde minstens 3 gesprekken als coach/;
export const FULL = '/uitvoeringen/run_coach_velsen';

export async function be(page: Page, key: PersonKey, baseURL: string | undefined): Promise<void> {
  const url = baseURL ?? '';
  await setSession(page.context(), await signInAs(url, emailOf(key)), url);
}

/** Fills in where the invoice goes; a training that begins within fourteen days asks for a yes as well. */
export async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel('Straat en huisnummer').fill('Trapgevelplein 8');
  await page.getByLabel('Postcode').fill('0000 ab');
  await page.getByLabel('Plaats', { exact: true }).fill('Voorbeeldstad');
  const early = page.getByLabel(/Ik wil meteen beginnen/);
  await page.waitForLoadState('load');
  if ((await early.count()) > 0) await early.check();
}

/** Reserves a place and stands on the page of the order, which is returned. */
export async function reserve(page: Page, run: string): Promise<string> {
  await page.goto(run);
  if (run.includes('talent')) await page.getByLabel(ENTRY).check();
  await page.getByRole('button', { name: 'Reserveer mijn plaats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bestelling K-');
  return new URL(page.url()).pathname;
}
