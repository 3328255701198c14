import { expect, test } from '@playwright/test';
import { enter, noFaults } from '#tests/support/practise.ts';

const COURSE = '/leren/coach-van-het-alledaagse';

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const who = javaScriptEnabled ? 'elif' : 'hanna';

    test('approved work goes to the dossier with one press, and is there from then on', async ({ page, context }) => {
      await enter(context, who);
      await page.goto(COURSE);
      const works = page.locator('.kr-way li').filter({ hasText: 'goedgekeurd' }).locator('a[href*="/opdracht/"]');
      const work = (await works.first().getAttribute('href')) ?? '';
      await page.goto(work);
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      await page.getByRole('button', { name: 'Zet dit werk in mijn dossier' }).click();
      await expect(page.getByText('Uw werk staat in uw dossier.')).toBeVisible();
      await expect(page.getByLabel('Titel')).toHaveValue(title.replaceAll('\u00ad', ''));
      await page.goto(work);
      await expect(page.getByRole('link', { name: 'Dit werk staat in uw dossier' })).toBeVisible();
      if (javaScriptEnabled) await noFaults(page);
    });
  });
}

test('the words of a course stand in one list', async ({ page, context }) => {
  await enter(context, 'elif');
  await page.goto(COURSE);
  await page.getByRole('link', { name: 'Woorden van deze training' }).click();
  await expect(page.locator('dt').first()).toBeVisible();
  await noFaults(page);
});
