import { expect, type Page } from '@playwright/test';

/** Opens the newest mail to this address in the demo's mailbox, once it is there with this subject. */
export async function openMail(page: Page, address: string, subject: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: address }).filter({ hasText: subject }).first();
  await expect(async () => {
    await page.goto('/dev/mailbox');
    await expect(row).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await row.getByRole('link').click();
}

/** The address behind the button of the newest mail with this subject. */
export async function linkIn(page: Page, address: string, subject: string): Promise<string> {
  await openMail(page, address, subject);
  return (await page.locator('main a[href*="/link/"]').first().getAttribute('href')) ?? '';
}
