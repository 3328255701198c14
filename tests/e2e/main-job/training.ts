import { expect, type Page } from '@playwright/test';
import { noFaults, type Stage } from '#tests/support/stage.ts';
import { COACH, emailOf } from './cast.ts';

const DAY_MINUTES = 24 * 60;
/** Runs of the demo end well within this time. */
const UNTIL_AFTER_THE_RUN = 250 * DAY_MINUTES;

/** Ben fills in who was there and approves Ada's work; answers the number of her certificate of participation. */
export async function benAnswers(stage: Stage, runPath: string): Promise<string> {
  await stage.forward(UNTIL_AFTER_THE_RUN);
  const ben = await stage.as(emailOf('ben'));
  await ben.goto('/begeleiden');
  await noFaults(ben);
  await ben.goto(`/begeleiden/${runPath.split('/').at(-1)}`);
  await noFaults(ben);
  await expect(ben.getByRole('main')).not.toContainText('moestuin van haar opa');
  await markEveryMeeting(ben);
  await approveEverything(ben, runPath);
  await ben.context().close();

  const ada = await stage.as(emailOf('ada'));
  await ada.goto(`/leren/${COACH}`);
  await expect(ada.getByText(/U rondde deze training af/).first()).toBeVisible();
  await stage.mail(ada, emailOf('ada'), 'certificaat');
  await expect(ada.getByRole('main')).toContainText('.pdf');
  await ada.goto('/mijn/certificaten');
  await noFaults(ada);
  const number = /KD(-[0-9A-Z]{4}){3}/.exec(await ada.getByRole('main').innerText())?.[0] ?? '';
  expect(number).not.toBe('');
  await ada.context().close();
  return number;
}

async function markEveryMeeting(ben: Page): Promise<void> {
  const run = ben.url();
  const addresses = await ben
    .locator('main a[href^="/begeleiden/bijeenkomst/"]:not([href$="/tekenlijst"])')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
  expect(addresses.length).toBeGreaterThan(2);
  for (const [at, address] of addresses.entries()) {
    await ben.goto(address);
    const adas = ben.getByRole('group', { name: 'Ada Vermeer' });
    await adas.getByRole('radio', { name: 'Aanwezig' }).check();
    await ben.getByRole('button', { name: 'Bewaar' }).click();
    await expect(ben.getByText(/Bewaard voor/).first()).toBeVisible();
    if (at === 0) await noFaults(ben);
  }
  await ben.goto(run);
}

async function approveEverything(ben: Page, runPath: string): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await ben.goto(`/begeleiden/${runPath.split('/').at(-1)}`);
    const waiting = ben
      .getByRole('row')
      .filter({ hasText: 'Ada Vermeer' })
      .locator('a[href^="/begeleiden/inlevering/"]');
    if ((await waiting.count()) === 0) return;
    await waiting.first().click();
    if (turn === 0) {
      await noFaults(ben);
      await ben.getByRole('button', { name: 'Stuur uw antwoord' }).click();
      await expect(ben.locator('#fouten')).toBeVisible();
    }
    await ben.getByLabel('Wat is sterk?').fill('U laat zien hoe klein de eerste stap was.');
    await ben.getByLabel('Wat is de volgende stap?').fill('Vertel het door aan iemand die nog moet beginnen.');
    await ben.getByLabel('Goedgekeurd').check();
    await ben.getByRole('button', { name: 'Stuur uw antwoord' }).click();
    await expect(ben.getByText('Uw antwoord is verstuurd.').first()).toBeVisible();
  }
  throw new Error('there is no end to the work that waits');
}
