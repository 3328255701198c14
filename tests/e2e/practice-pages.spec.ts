import { expect, test } from '@playwright/test';
import { setSession, signInAs } from '#tests/support/login.ts';
import { COURSE, enter, noFaults, press, step } from '#tests/support/practise.ts';

test('by keyboard: the focus is where the next thing begins, and what came is told', async ({ page, context }) => {
  await enter(context, 'elif');
  await page.goto(`${COURSE}/cva-mislukt`);
  const box = page.locator('#oefening-cva-o-formulier');
  await box.getByRole('button', { name: /Wat gebeurde er/ }).focus();
  await page.keyboard.press('Enter');
  const focused = page.locator(':focus');
  await expect(focused).toContainText('Wat zegt u nu?');
  await expect(box.locator('[aria-live]')).toContainText('Drie keer heb ik het nummer ingetikt');
  await page.keyboard.press('Tab');
  await expect(focused).toContainText('ik bel wel even');
  await page.keyboard.press('Enter');
  await expect(focused).toContainText('Geregeld, maar door u');
});

test('two windows: the one that is behind says so, and words of both are kept to choose from', async ({
  page,
  context,
}) => {
  await enter(context, 'hanna');
  const other = await context.newPage();
  await page.goto(step('cva-o-duiven'));
  await press(page, /duivenclub/);
  await other.goto(step('cva-o-duiven'));
  await press(other, /Dat is geweest/);
  await expect(other.locator('.kr-prac__talk').getByText('Mijn kleinzoon')).toBeVisible();
  await press(page, /was te snel/);
  await expect(page.getByRole('alert').first()).toContainText('een andere weg');

  await page.goto(step('cva-o-vragen'));
  await other.goto(step('cva-o-vragen'));
  await page.getByLabel('Zin 1 in uw woorden').fill('Uit het ene venster');
  await press(page, 'Leg het voorbeeld ernaast');
  await other.getByLabel('Zin 1 in uw woorden').fill('Uit het andere venster');
  await press(other, 'Leg het voorbeeld ernaast');
  await expect(other.getByText('Uit het ene venster')).toBeVisible();
  await other.getByLabel(/Uit het andere venster/).check();
  await noFaults(other);
  await other.locator('form[data-stale] button').click();
  await expect(other.getByText('Uit het andere venster').first()).toBeVisible();
});

test('a practice of a course is not found by who has no place in it, and shows nobody else’s answers', async ({
  page,
  context,
  browser,
}) => {
  await enter(context, 'carmen');
  await page.goto(step('cva-o-vragen'));
  await page.getByLabel('Zin 1 in uw woorden').fill('Alleen voor mijzelf');
  await press(page, 'Leg het voorbeeld ernaast');
  const { baseURL = '' } = test.info().project.use;
  const other = await browser.newContext({ baseURL });
  await setSession(other, await signInAs(baseURL, 'ben@klimroute.example'), baseURL);
  for (const path of [step('cva-o-vragen'), step('cva-o-duiven', 'blad')])
    expect((await other.request.get(path)).status()).toBe(404);
  await setSession(other, await signInAs(baseURL, 'hanna@klimroute.example'), baseURL);
  expect(await (await other.request.get(step('cva-o-vragen'))).text()).not.toContain('Alleen voor mijzelf');
  for (const path of [
    step('none'),
    step('cva-o-vragen', 'x'),
    step('cva-o-vragen', 'blad'),
    '/proefles/oefening/cva-o-vragen/1',
  ])
    expect((await other.request.get(path)).status()).toBe(404);
  await other.close();
});

test('a conversation prints as a sheet for two', async ({ page, context }) => {
  await enter(context, 'elif');
  await page.goto(step('cva-o-duiven', 'blad'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('een blad voor twee');
  await expect(page.getByText('→ ga naar 2').first()).toBeVisible();
  await noFaults(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Terug naar het gesprek' })).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/MediaBox/g)?.length).toBeLessThanOrEqual(3);
});

test('each step on a page of its own has no fault, on a phone and on a desk', async ({ page, context }) => {
  await enter(context, 'ilse');
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const practice of [
      'cva-o-duiven',
      'cva-o-woorden',
      'cva-o-vragen',
      'cva-o-binnenkomen',
      'cva-o-afspraak',
      'cva-o-kijklijst',
    ]) {
      await page.goto(step(practice));
      await expect(page.locator(`[data-practice="${practice}"]`)).toBeVisible();
      await noFaults(page);
    }
    await page.goto('/proefles/oefening/cva-o-keukentafel/1?spoor=0_stekjes.hobby');
    await expect(page.getByText('U zag de stekjes staan')).toBeVisible();
    await noFaults(page);
  }
});
