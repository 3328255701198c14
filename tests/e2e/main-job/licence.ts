import { expect, type Page } from '@playwright/test';
import { noFaults, type Stage } from '#tests/support/stage.ts';
import { emailOf } from './cast.ts';

/** Dora finds Deventer, buys it exclusively on invoice and names Ada, who agrees; answers the licence's number. */
export async function doraBuysALicence(stage: Stage): Promise<string> {
  const dora = await stage.as(emailOf('dora'));
  await dora.goto('/organisatie');
  await noFaults(dora);
  await expect(dora.getByRole('main')).not.toContainText('Wat ik beloofde en niet deed');
  await choose(dora, 'Deventer', 'GM0150');
  await noFaults(dora);
  await dora.getByRole('radio', { name: /^Exclusief/ }).check();
  await dora.getByRole('radio', { name: /^Op factuur/ }).check();
  await dora.getByRole('button', { name: 'Houd dit gebied voor mij vast' }).click();
  await expect(dora).toHaveURL(/\/bestellingen\//);
  await dora.getByRole('button', { name: 'Bestellen op factuur' }).click();
  await expect(dora.getByText(/De bestelling staat vast/)).toBeVisible();
  await noFaults(dora);

  await dora.goto('/organisatie');
  await dora.locator('a[href^="/organisatie/licenties/"]').filter({ hasText: /./ }).first().waitFor();
  const card = dora.locator('.kr-card').filter({ hasText: 'Deventer' });
  await card.locator('a[href^="/organisatie/licenties/"]').first().click();
  await noFaults(dora);
  await dora.getByLabel('Uit uw organisatie').selectOption({ label: 'Ada Vermeer' });
  await dora.getByRole('button', { name: 'Stuur de vraag' }).click();
  await expect(dora.getByText('De vraag is verstuurd.').first()).toBeVisible();

  const ada = await stage.as(emailOf('ada'));
  await stage.mail(ada, emailOf('ada'), 'licentie');
  await ada.goto('/mijn/licenties');
  await noFaults(ada);
  await ada.getByRole('button', { name: 'Ik ga akkoord' }).click();
  await expect(ada.getByText('U staat nu op de licentie.').first()).toBeVisible();
  await ada.context().close();

  await dora.reload();
  await expect(dora.getByText(/Deze licentie geldt/)).toBeVisible();
  const number = /KL(-[0-9A-Z]{4}){3}/.exec(await dora.getByRole('main').innerText())?.[0] ?? '';
  expect(number).not.toBe('');
  await dora.context().close();
  return number;
}

/** The same gemeente, its provincie and one of its wijken are refused to another organisation, with the reason, before anything is ordered. */
export async function secondIsRefused(stage: Stage): Promise<void> {
  const dirk = await stage.as(emailOf('dirk'));
  for (const [name, code, where] of [
    ['Deventer', 'GM0150', ''],
    ['Overijssel', 'PV23', 'Deventer ligt in Overijssel. '],
    ['WK015007', 'WK015007', ' ligt in Deventer. '],
  ] as const) {
    await choose(dirk, name, code);
    await expect(dirk.getByText(/exclusief/i).first()).toBeVisible();
    await dirk.getByRole('radio', { name: /^Exclusief/ }).check();
    await dirk.getByRole('button', { name: 'Houd dit gebied voor mij vast' }).click();
    await expect(dirk).toHaveURL(/licentie-aanvragen/);
    const reason = new RegExp(`${where}Deventer is tot \\d{1,2} [a-z]+ \\d{4} exclusief van een andere organisatie\\.`);
    await expect(dirk.locator('#fouten')).toContainText(reason);
  }
  await noFaults(dirk);
  await dirk.goto('/organisatie');
  const licences = dirk.getByRole('row').filter({ hasText: 'licentie' });
  await expect(licences.filter({ hasText: /Deventer|Overijssel|Rivierenwijk/ })).toHaveCount(0);
  await dirk.context().close();
}

async function choose(page: Page, typed: string, code: string): Promise<void> {
  await page.goto('/organisatie/licentie-aanvragen');
  await page.getByLabel('Gemeente, wijk, buurt of postcode').fill(typed);
  await page.getByRole('main').getByRole('button', { name: 'Zoek' }).click();
  await page.locator(`main a[href*="gebied=${code}"]`).first().click();
}
