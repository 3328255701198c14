import { expect, test } from '@playwright/test';
import { enter, noFaults } from '#tests/support/practise.ts';

const COURSE = '/leren/coach-van-het-alledaagse';

test('who follows a course finds the next step, the next meeting, and how far they are', async ({ page, context }) => {
  await enter(context, 'elif');
  await page.goto('/mijn');
  const band = page.locator('.kr-now');
  await expect(band.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(band.getByRole('link', { name: /Verder met les \d+/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /Een trapgevel van 8 treden/ })).toBeVisible();
  await expect(page.getByText(/\d+ van 32 af/)).toBeVisible();
  await expect(page.getByText(/\d+ van 3 goedgekeurd/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hier komt: Coach van het alledaagse' })).toBeVisible();
  await noFaults(page);
  await band.getByRole('link', { name: /Verder met les \d+/ }).click();
  await expect(page).toHaveURL(new RegExp(`${COURSE}/cva-`));
});

test('somebody without a course finds an empty chair and the way to the first lesson', async ({ page, context }) => {
  await enter(context, 'eve');
  await page.goto('/mijn');
  await expect(page.getByRole('heading', { level: 1, name: 'De stoel staat klaar' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Lees eerst een gratis les' })).toHaveAttribute('href', '/proefles');
  await noFaults(page);
});

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
    test('the course is one line of meetings and modules, open where one is', async ({ page, context }) => {
      await enter(context, 'elif');
      await page.goto(COURSE);
      const way = page.locator('.kr-way');
      await expect(way.getByText('U bent hier')).toBeVisible();
      await expect(way.locator('details[open]')).toHaveCount(1);
      await expect(way.getByRole('heading', { name: /Bijeenkomst 1/ })).toBeVisible();
      await way.getByText(/^Module 1\./).click();
      await expect(way.locator('details').first().getByRole('link').first()).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Telt voor uw certificaat' })).toBeVisible();
      if (javaScriptEnabled) await noFaults(page);
    });
  });
}
