import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { noFaults, type Stage } from '#tests/support/stage.ts';
import { COACH, emailOf } from './cast.ts';

/** The assignments that count for the certificate, by the course's own rule. */
const COUNTING = ['cva-a-eigen-klim', 'cva-a-plan', 'cva-a-terugblik'];
const REFLECTION = "Ze vertelde over de moestuin van haar opa. $& </textarea> [[account]] $'";

/** Ada reads every lesson, keeps a reflection, practises once and hands in what counts, once with a photo. */
export async function adaLearns(stage: Stage): Promise<void> {
  const ada = await stage.as(emailOf('ada'));
  await ada.goto(`/leren/${COACH}`);
  await noFaults(ada);
  await ada.getByRole('link', { name: /les 1/i }).first().click();
  await noFaults(ada);
  const seen = await readAllLessons(ada);
  expect(seen).toEqual({ reflection: true, quiz: true });
  for (const assignment of COUNTING) await handIn(stage, ada, assignment);
  await ada.context().close();
}

async function readAllLessons(page: Page): Promise<{ reflection: boolean; quiz: boolean }> {
  const seen = { reflection: false, quiz: false };
  for (let turn = 0; turn < 60; turn += 1) {
    if (!seen.reflection && (await page.locator('main textarea').count()) > 0) {
      await keepReflection(page);
      seen.reflection = true;
    }
    if (!seen.quiz && (await page.getByRole('button', { name: 'Kijk na' }).count()) > 0) {
      await practise(page);
      seen.quiz = true;
    }
    const lesson = page.url();
    await page.getByRole('button', { name: /^Les \d+ is af/ }).click();
    // The whole next page, because what it holds is counted at once.
    await page.waitForURL((url) => url.href !== lesson);
    if (!/\/leren\/[^/]+\/[^/]+/.test(page.url())) break;
  }
  await expect(page).toHaveURL(new RegExp(`/leren/${COACH}$`));
  return seen;
}

async function keepReflection(page: Page): Promise<void> {
  const lesson = page.url();
  const box = page.locator('main textarea').first();
  await box.fill(REFLECTION);
  const saved = page.waitForEvent('load');
  await page.getByRole('main').getByRole('button', { name: 'Bewaar' }).first().click();
  await saved;
  await page.goto(lesson.split('#')[0] ?? lesson);
  await expect(page.locator('main textarea').first()).toHaveValue(REFLECTION);
  await expect(page.getByText(/Bewaard om/).first()).toBeVisible();
  await noFaults(page);
}

async function practise(page: Page): Promise<void> {
  const groups = page.locator('main fieldset').filter({ has: page.getByRole('radio') });
  const count = await groups.count();
  expect(count).toBeGreaterThan(2);
  for (let i = 0; i < count; i += 1) await groups.nth(i).getByRole('radio').first().check();
  const lesson = page.url();
  await page.getByRole('button', { name: 'Kijk na' }).click();
  await expect(page.getByText(/U had \d+ van de \d+ goed/).first()).toBeVisible();
  await noFaults(page);
  if (!page.url().startsWith(lesson.split('#')[0] ?? '')) await page.goto(lesson);
}

async function handIn(stage: Stage, page: Page, assignment: string): Promise<void> {
  const first = assignment === COUNTING[0];
  await page.goto(`/leren/${COACH}/opdracht/${assignment}`);
  await page
    .getByLabel('Uw tekst')
    .fill(
      `Mijn werk voor ${assignment}. Ik klom naar een avond per week buiten, met hulp van een buurvrouw en een neef.`,
    );
  if (first) {
    const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#86b391' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'geheim' } })
      .toBuffer();
    await page
      .getByLabel('Bestand toevoegen')
      .setInputFiles({ name: '../foto van de tuin.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('button', { name: 'Voeg dit bestand toe' }).click();
    await expect(page.getByLabel('Uw tekst')).toHaveValue(/Ik klom naar een avond/);
    await expect(page.getByRole('link', { name: /foto van de tuin\.jpg/ })).toBeVisible();
    await noFaults(page);
  }
  await page.getByLabel(/Ik wil dit nu inleveren/).check();
  await page.getByRole('button', { name: 'Lever in', exact: true }).click();
  await expect(page.getByText(/is ingeleverd op/).first()).toBeVisible();
  if (first) {
    await noFaults(page);
    await stage.mail(page, emailOf('ada'), 'Ingeleverd');
  }
}
