import { expect, type Page } from '@playwright/test';

/** Opens the newest letter to this address in the demo's mailbox, once it is there with this subject. */
export async function openLetter(page: Page, address: string, subject: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: address }).filter({ hasText: subject }).first();
  await expect(async () => {
    await page.goto('/dev/mailbox');
    await expect(row).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await row.getByRole('link').click();
}

/** The address behind the button of the newest letter with this subject. */
export async function linkIn(page: Page, address: string, subject: string): Promise<string> {
  await openLetter(page, address, subject);
  return (await page.locator('main a[href*="/link/"]').first().getAttribute('href')) ?? '';
}
