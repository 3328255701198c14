import { expect } from '@playwright/test';
import { noFaults, type Stage } from '#tests/support/stage.ts';
import { emailOf } from './cast.ts';

/** Eve reads the journal, appoints a trainer, and refunds a seeded learner's paid order: place and access end, a credit note and a mail come. */
export async function eveRefunds(stage: Stage): Promise<void> {
  const eve = await stage.as(emailOf('eve'));
  for (const path of ['/beheer', '/beheer/mensen', '/beheer/journaal', '/beheer/bestellingen']) {
    await eve.goto(path);
    await noFaults(eve);
  }
  await eve.goto('/beheer/mensen?zoek=Bram');
  await eve
    .getByRole('main')
    .getByRole('link', { name: /Bram van Dijk/ })
    .click();
  await noFaults(eve);
  await eve.getByRole('radio', { name: /^Trainer/i }).check();
  await eve.getByRole('button', { name: 'Geef deze rol' }).click();
  await expect(eve.getByRole('main')).toContainText(/trainer/i);

  await eve.goto('/beheer/bestellingen?stand=paid');
  const row = eve.getByRole('row').filter({ hasText: 'Plaats in' }).filter({ hasNotText: 'Ada Vermeer' }).first();
  await row.getByRole('link').first().click();
  await noFaults(eve);
  await eve.locator('summary').filter({ hasText: /terug/i }).first().click();
  await eve.getByRole('button', { name: 'Ja, geef alles terug' }).click();
  await expect(eve.locator('#fouten')).toContainText('Kies een reden.');
  await eve.getByLabel('Waarom', { exact: true }).selectOption({ label: 'In overleg met de koper' });
  await eve.getByRole('button', { name: 'Ja, geef alles terug' }).click();
  await expect(eve.getByRole('main')).toContainText(/C\d{4}-\d{5}/);
  await expect(eve.getByRole('main')).toContainText(/teruggegeven/i);
  await noFaults(eve);
  await expect(async () => {
    await eve.reload();
    await expect(eve.getByRole('main')).toContainText('terugbetaald', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await eve.context().close();
}
