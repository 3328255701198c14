import { expect, test } from '@playwright/test';
import { COURSE, enter, follow, noFaults } from '#tests/support/practise.ts';
import { sheetsOf } from '#tests/support/sheets.ts';

const SAFETY = `${COURSE}/bronnen/cva-m-levensverhaal`;

test('a learner looks up the rules around a module, with their source and their day, and prints them', async ({
  page,
  context,
}, info) => {
  await enter(context, 'elif');
  await page.goto(COURSE);
  await page.locator('details', { hasText: 'Het levensverhaal' }).locator('summary').first().click();
  await follow(page, /Bronnen en regels bij module .*levensverhaal/i);
  await expect(page).toHaveURL(new RegExp(`${SAFETY}$`));
  await expect(page.getByText('afwegingskader').first()).toBeVisible();
  await expect(page.getByText(/Nagekeken op 30 november 2026/).first()).toBeVisible();
  await expect(page.getByText('Voor een jurist').first()).toBeVisible();
  for (const [width, scheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await noFaults(page);
    await page.screenshot({ path: info.outputPath(`rules-${width}.png`), fullPage: true });
  }
  const paper = (await sheetsOf(page)).map(({ text }) => text.replaceAll(/\s+/g, ' ')).join(' ');
  for (const words of ['0800-2000', 'Nagekeken op', 'Voor een jurist']) expect(paper).toContain(words);
  expect(paper).not.toContain('Naar het keukentafel-boekje');
});

test('who has no place in the course does not find them, and the trainer does from the plan', async ({
  page,
  context,
  browser,
}) => {
  const { baseURL } = test.info().project.use;
  const other = await browser.newContext(baseURL ? { baseURL } : {});
  await enter(other, 'eve');
  expect((await other.request.get(SAFETY)).status()).toBe(404);
  await other.close();
  await enter(context, 'ben');
  await page.goto('/begeleiden/run_coach_deventer/plan/cva-m-kans');
  await follow(page, 'Bronnen en regels');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bronnen en regels');
});
