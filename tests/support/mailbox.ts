import { expect, type Page } from '@playwright/test';

/**
 * Opens the newest mail to this address in the demo's mailbox, once it is there with this subject: on whichever page,
 * because a group that is told of something pushes a mail off the first one within a second.
 */
export async function openMail(page: Page, address: string, subject: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: address }).filter({ hasText: subject }).first();
  const next = page.locator('a[rel=next]');
  await expect(async () => {
    await page.goto('/dev/mailbox');
    while ((await row.count()) === 0) {
      const older = await next.getAttribute('href', { timeout: 500 });
      await page.goto(older ?? '');
    }
  }).toPass({ timeout: 20_000 });
  await row.getByRole('link').click();
}

/** The address behind the button of the newest mail with this subject. */
export async function linkIn(page: Page, address: string, subject: string): Promise<string> {
  await openMail(page, address, subject);
  return (await page.locator('main a[href*="/link/"]').first().getAttribute('href')) ?? '';
}
