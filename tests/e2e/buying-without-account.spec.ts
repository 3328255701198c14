import { expect, type Page, test } from '@playwright/test';
import { emailOf } from '#src/demo/cast.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { ENTRY, FULL, fillAddress } from '#tests/support/buying.ts';
import { openMail } from '#tests/support/mailbox.ts';

const RUN = '/uitvoeringen/run_talent_deventer';
const RESERVE = 'Reserveer mijn plaats';
const KEEP = 'Bevestig uw plaats: Talentmakelaar';

async function ask(page: Page, email: string, button = RESERVE): Promise<void> {
  await page.getByLabel('Uw naam').fill('Noor Bakker');
  await page.getByLabel('E-mailadres').fill(email);
  if (button === RESERVE) await page.getByLabel(ENTRY).check();
  await page.getByLabel(/ga akkoord/).check();
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kijk in uw mail' })).toBeVisible();
}

async function buttonOf(page: Page, email: string, subject: string): Promise<string> {
  await openMail(page, email, subject);
  return (await page.locator('main a[href*="/plaats/"]').first().getAttribute('href')) ?? '';
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts, on a phone' : 'without scripts', () => {
    test.use({ javaScriptEnabled, ...(javaScriptEnabled ? { viewport: { width: 360, height: 740 } } : {}) });

    test('a place is reserved by who was never here, confirmed by mail, and paid', async ({ page }) => {
      const email = `noor.${javaScriptEnabled ? 'a' : 'b'}@voorbeeld.example`;
      await page.goto(RUN);
      await expect(page.getByText(/te lang weg/)).toHaveCount(0);
      await page.getByRole('button', { name: RESERVE }).click();
      await expect(page.locator('#fouten li')).toHaveCount(3);
      await ask(page, email);
      if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([]);
      const told = await page.locator('main').innerText();

      const link = await buttonOf(page, email, KEEP);
      await page.goto(link);
      await page.reload();
      await expect(page.getByText(/Wij houden een plaats voor u vast tot/)).toBeVisible();
      if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Bevestig mijn plaats' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Bestelling K-');
      await fillAddress(page);
      await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
      await page.getByRole('button', { name: /iDEAL/ }).click();
      await expect(page.getByText('Uw betaling is binnen.')).toBeVisible();

      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1, name: 'Deze knop is al gebruikt' })).toBeVisible();
      await page.context().clearCookies();
      await page.goto(RUN);
      await ask(page, emailOf('roos'));
      expect(await page.locator('main').innerText(), 'who has an account is told the same').toBe(told);
    });
  });
}

test('who has an account gets a mail that signs them in, and goes on to their order', async ({ page }) => {
  await page.goto(RUN);
  await ask(page, emailOf('gijs'));
  await page.goto(await buttonOf(page, emailOf('gijs'), KEEP));
  await expect(page.getByText('U heeft al een account.')).toBeVisible();
  await page.getByRole('button', { name: 'Bevestig mijn plaats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bestelling K-');
});

test('somebody without an account goes on the waiting list of a full group by mail', async ({ page }) => {
  const email = 'wacht@voorbeeld.example';
  await page.goto(FULL);
  await ask(page, email, 'Zet mij op de wachtlijst');
  await page.goto(await buttonOf(page, email, 'Bevestig uw plek op de wachtlijst'));
  await page.getByRole('button', { name: 'Zet mij op de wachtlijst' }).click();
  await expect(page.getByText(/U staat op de wachtlijst\. U bent nummer \d+\./).first()).toBeVisible();
});
