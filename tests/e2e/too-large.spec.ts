import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { setSession, signInAs } from '#tests/support/login.ts';

const MB = 1024 * 1024;
const TEXT = 'Een lange dag schreef ik hieraan.';
const folder = mkdtempSync(join(tmpdir(), 'klimroute-large-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function choose(page: Page, bytes: number): Promise<void> {
  const { baseURL = '' } = test.info().project.use;
  const path = join(folder, `${bytes}.pdf`);
  writeFileSync(path, '%PDF-1.4');
  truncateSync(path, bytes);
  await setSession(page.context(), await signInAs(baseURL, 'daan@klimroute.example'), baseURL);
  await page.goto('/leren/coach-van-het-alledaagse/opdracht/cva-a-brief');
  await page.getByLabel('Uw tekst').fill(TEXT);
  await page.getByLabel('Bestand toevoegen').setInputFiles(path);
}

const add = (page: Page) => page.getByRole('button', { name: 'Voeg dit bestand toe' });

test('a file that is too large is told at its field before it is sent', async ({ page }) => {
  await choose(page, 26 * MB);
  await expect(page.getByRole('alert').filter({ hasText: 'groter dan 25 MB' })).toBeVisible();
  await add(page).click();
  await expect(page).toHaveURL(/cva-a-brief$/);
  await expect(page.getByLabel('Bestand toevoegen')).toBeFocused();
  await page.getByLabel('Bestand toevoegen').setInputFiles([]);
  await expect(page.getByText('groter dan 25 MB')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a file over the limit comes back with the sentence and the text', async ({ page }) => {
    await choose(page, 26 * MB);
    await add(page).click();
    await expect(page.locator('#fouten')).toContainText('groter dan 25 MB');
    await expect(page.getByLabel('Uw tekst')).toHaveValue(TEXT);
  });

  test('one far over it gets a page with the limit, not a broken connection, and the text stands where one goes back to', async ({
    page,
  }) => {
    await choose(page, 80 * MB);
    await add(page).click();
    await expect(page.getByRole('heading', { name: 'Dit is te groot' })).toBeVisible();
    await expect(page.getByText('bestanden tot 25 MB')).toBeVisible();
    await page.goBack();
    await expect(page.getByLabel('Uw tekst')).toHaveValue(TEXT);
  });
});
