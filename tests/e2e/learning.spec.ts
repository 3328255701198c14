import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { setSession, signInAs } from '#tests/support/login.ts';

const COURSE = '/leren/coach-van-het-alledaagse';
const WORK = `${COURSE}/opdracht/cva-a-brief`;
const HOSTILE = `$' $& </textarea><script>document.title='weg'</script> [[account]] "`;

async function enter(context: BrowserContext, who: string): Promise<void> {
  const { baseURL } = test.info().project.use;
  await setSession(context, await signInAs(baseURL ?? '', `${who}@klimroute.example`), baseURL ?? '');
}

const state = (page: Page) => page.locator('[data-draft-state]').first();

test.describe('a text that saves itself', () => {
  test('arrives without a button, and what did not arrive is shown again as unsent', async ({ page, context }) => {
    await enter(context, 'elif');
    await page.goto(`${COURSE}/cva-fatsoen`);
    const box = page.locator('textarea').first();
    await box.fill(HOSTILE);
    await expect(state(page)).toContainText('Bewaard om');
    await page.reload();
    await expect(box).toHaveValue(HOSTILE);
    await context.setOffline(true);
    await box.fill('In de trein geschreven');
    await expect(state(page)).toContainText('Nog niet verstuurd');
    await expect(state(page)).toContainText('blijft in deze browser staan');
    await context.setOffline(false);
    await expect(state(page)).toContainText('Bewaard om');

    await context.setOffline(true);
    await box.fill('En het venster gesloten');
    await expect(state(page)).toContainText('Nog niet verstuurd');
    // A window that closes gets its network back a moment before it is gone: nothing of it may be sent then.
    await context.route('**/denk-na/**', (route) => route.abort());
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(`${COURSE}/cva-fatsoen`);
    await expect(later.locator('textarea').first()).toHaveValue('En het venster gesloten');
    await expect(state(later)).toContainText('Nog niet verstuurd');
    await context.unroute('**/denk-na/**');
    await later.getByRole('button', { name: 'Bewaar' }).first().click();
    await expect(later).toHaveURL(/#cva-r-/);
    await expect(state(later)).toContainText('Bewaard om');
    await expect(later).toHaveTitle(/Klimroute/);
  });

  test('does not take the way to the sign-in page for success', async ({ page, context }) => {
    await enter(context, 'elif');
    await page.goto(`${COURSE}/denk-na/cva-r-fatsoen`);
    await context.clearCookies();
    await page.locator('textarea').fill('Na het verlopen van mijn sessie');
    await expect(state(page)).toContainText('u bent uitgelogd');
    await enter(context, 'elif');
    await page.reload();
    await expect(page.locator('textarea')).toHaveValue('Na het verlopen van mijn sessie');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const told = (what: string) => `${what}, ${javaScriptEnabled ? 'met' : 'zonder'} script.`;

    test('a reflection and the button that ends the lesson arrive together, whichever is pressed', async ({
      page,
      context,
    }) => {
      await enter(context, 'carmen');
      await page.goto(`${COURSE}/cva-fatsoen`);
      const onward = page.locator('.kr-onward button');
      await page.locator('textarea').first().fill(told('Voor het einde'));
      await onward.click();
      await expect(page).toHaveURL(/cva-rivierenwijk$/);
      await page.goto(`${COURSE}/cva-fatsoen`);
      await expect(page.locator('textarea').first()).toHaveValue(told('Voor het einde'));
      await expect(page.getByText('U heeft deze les af.')).toBeVisible();
      await page.locator('textarea').first().fill(told('Na het einde'));
      await onward.click();
      await expect(page).toHaveURL(/cva-rivierenwijk$/);
      await page.goto(`${COURSE}/cva-fatsoen`);
      await expect(page.locator('textarea').first()).toHaveValue(told('Na het einde'));
    });

    test('a reflection that is too long ends no lesson, and comes back with the button', async ({ page, context }) => {
      await enter(context, 'elif');
      await page.goto(`${COURSE}/cva-fatsoen`);
      await page.locator('textarea').first().fill('x'.repeat(4001));
      await page.locator('.kr-onward button').click();
      await expect(page.locator('#fouten')).toContainText('4000 tekens');
      await expect(page.locator('textarea')).toHaveValue('x'.repeat(4001));
      await page.locator('textarea').fill(told('Korter'));
      await page.getByRole('button', { name: /is af/ }).click();
      await expect(page).toHaveURL(/cva-rivierenwijk$/);
      await page.goto(`${COURSE}/cva-fatsoen`);
      await expect(page.locator('textarea').first()).toHaveValue(told('Korter'));
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a learner writes, practises and hands in; every refusal gives back what was typed', async ({
    page,
    context,
  }) => {
    await enter(context, 'carmen');
    await page.goto(`${COURSE}/cva-fatsoen`);
    await page.locator('textarea').first().fill('x'.repeat(4001));
    await page.getByRole('button', { name: 'Bewaar' }).first().click();
    await expect(page.locator('#fouten')).toContainText('4000 tekens');
    await expect(page.locator('textarea')).toHaveValue('x'.repeat(4001));
    await page.locator('textarea').fill(HOSTILE);
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await expect(page).toHaveURL(/cva-fatsoen#/);
    await expect(page.locator('textarea').first()).toHaveValue(HOSTILE);

    await page.goto(`${COURSE}/cva-bewoner`);
    await page.locator('fieldset').nth(1).getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Kijk na' }).click();
    await expect(page.locator('#fouten')).toContainText('sloeg 4 vragen over');
    await expect(page.locator('fieldset').nth(1).getByRole('radio').first()).toBeChecked();
    for (const question of await page.locator('fieldset').all()) await question.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Kijk na' }).click();
    await expect(page.getByText(/U had \d van de 5 goed/)).toBeVisible();
  });

  test('files are added one by one beside the text, refused with the reason, and handed in after a yes', async ({
    page,
    context,
  }) => {
    await enter(context, 'carmen');
    await page.goto(WORK);
    await page.getByLabel('Uw tekst').fill(HOSTILE);
    const add = page.getByRole('button', { name: 'Voeg dit bestand toe' });
    await add.click();
    await expect(page.locator('#fouten')).toContainText('Kies eerst een bestand');
    await page
      .getByLabel('Bestand toevoegen')
      .setInputFiles({ name: 'virus.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a pdf') });
    await add.click();
    await expect(page.locator('#fouten')).toContainText('nemen wij niet aan');
    await expect(page.getByLabel('Uw tekst')).toHaveValue(HOSTILE);
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c84' } })
      .jpeg()
      .toBuffer();
    await page
      .getByLabel('Bestand toevoegen')
      .setInputFiles({ name: 'brief.jpg', mimeType: 'image/jpeg', buffer: photo });
    await add.click();
    await expect(page.getByRole('link', { name: 'brief.jpg' })).toBeVisible();
    await page.getByRole('button', { name: 'Lever in' }).click();
    await expect(page.locator('#fouten')).toContainText('vinkje');
    await expect(page.getByLabel('Uw tekst')).toHaveValue(HOSTILE);
    await page.getByRole('checkbox', { name: /nu inleveren/ }).check();
    await page.getByRole('button', { name: 'Lever in' }).click();
    await expect(page.getByText('Versie 1 is ingeleverd')).toBeVisible();
    await expect(page.locator('.kr-terms').getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    const href = await page.getByRole('link', { name: 'brief.jpg' }).getAttribute('href');
    await page.goto(href ?? '');
    const own = await page
      .getByRole('link', { name: /Bewaar|bestand/ })
      .first()
      .getAttribute('href');
    const file = await context.request.get(own ?? '');
    expect(file.headers()['content-disposition']).toMatch(/^attachment/);
    await enter(context, 'daan');
    expect((await context.request.get(href ?? '')).status()).toBe(404);
    await enter(context, 'bente');
    expect((await context.request.get(href ?? '')).status()).toBe(404);
    await enter(context, 'ben');
    expect((await context.request.get(href ?? '')).status()).toBe(200);
  });
});
