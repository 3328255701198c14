import { expect, type Page, test } from '@playwright/test';
import { axeFaults } from '#tests/support/axe.ts';
import { become } from '#tests/support/login.ts';
import { openMail } from '#tests/support/mailbox.ts';

const RUN = '/begeleiden/run_coach_nu';

/** The names of the group, from the top of the table. */
const names = (page: Page) => page.getByRole('table', { name: 'Hoe ver iedereen is' }).getByRole('rowheader');

test.describe('a trainer, without JavaScript and on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('sees who falls behind and why, lays the group in another order and opens one person', async ({
    page,
    context,
  }) => {
    await become(context, 'trainer');
    await page.goto(RUN);
    await expect(page.getByRole('heading', { name: /^\p{L}+ van de \p{L}+ (raakt|raken) achter$/u })).toBeVisible();
    const first = page.getByRole('row').filter({ hasText: 'raakt achter' }).first();
    await expect(first).toContainText(/las al|las nog|loopt achter|was er niet/);
    const asHelp = await names(page).allTextContents();
    await page.getByRole('link', { name: 'naam', exact: true }).click();
    await expect(page).toHaveURL(/volgorde=name/);
    const byName = await names(page).allTextContents();
    expect(byName).toEqual(asHelp.toSorted((a, b) => a.localeCompare(b, 'nl')));

    await names(page).getByRole('link', { name: 'Hanna Nowak' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Hanna Nowak' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Bijeenkomsten' })).toBeVisible();
    await page.locator('main a[href^="/begeleiden/inlevering/"]').first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Werk van Hanna Nowak' })).toBeVisible();
  });

  test('who has no part in the run sees no such page', async ({ page, context }) => {
    await become(context, 'trainer');
    await page.goto(RUN);
    const member = (await names(page).first().getByRole('link').getAttribute('href')) ?? '';
    await become(context, 'learner');
    expect((await page.goto(member))?.status()).toBe(404);
  });
});

for (const width of [360, 1280])
  test(`the pages of a group have no fault at ${width} px`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 900 });
    await become(context, 'trainer');
    await page.goto(RUN);
    expect.soft(await axeFaults(page)).toEqual([]);
    await names(page).first().getByRole('link').click();
    expect.soft(await axeFaults(page)).toEqual([]);
    await page.goto(RUN);
    await page
      .getByRole('link', { name: /wie er waren/ })
      .last()
      .click();
    await page.locator('.there').first().getByRole('radio', { name: 'Eerder weg' }).check();
    expect.soft(await axeFaults(page)).toEqual([]);
    await page.goto(`${RUN}/bericht`);
    expect.soft(await axeFaults(page)).toEqual([]);
  });

test.describe('who was at a meeting, without JavaScript and on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('is mended for one person with minutes and a note, and taken back', async ({ page, context }) => {
    await become(context, 'trainer');
    await page.goto(RUN);
    await page
      .getByRole('link', { name: /wie er waren/ })
      .last()
      .click();
    const lotte = page.getByRole('group', { name: 'Lotte Hagen' });
    const card = page.locator('.there').filter({ has: lotte });
    const before = await lotte.getByRole('radio', { checked: true }).getAttribute('value');
    await lotte.getByRole('radio', { name: 'Later binnen' }).check();
    await card.getByLabel('Hoeveel minuten?').fill('veel');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect(page.locator('#fouten li')).toHaveText([/^Vul een heel aantal minuten in/]);
    await expect(card.getByLabel('Hoeveel minuten?')).toHaveValue('veel');
    await card.getByLabel('Hoeveel minuten?').fill('20');
    await card.getByText('Opmerking').first().click();
    await card.getByRole('textbox', { name: 'Opmerking' }).fill('De trein reed niet');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect(page.getByText('Bewaard voor 1 persoon.').first()).toBeVisible();
    await expect(lotte.getByRole('radio', { name: 'Later binnen' })).toBeChecked();
    await page.goto(RUN);
    await names(page).getByRole('link', { name: 'Lotte Hagen' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'kwam 20 minuten later' })).toContainText(
      'De trein reed niet',
    );

    await page.goBack();
    await page
      .getByRole('link', { name: /wie er waren/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Maak dit ongedaan' }).click();
    await expect(page.getByText('Ongedaan gemaakt.').first()).toBeVisible();
    await expect(lotte.getByRole('radio', { checked: true })).toHaveAttribute('value', before ?? '');
  });

  test('is everybody with one tap on the page of the run', async ({ page, context }) => {
    await become(context, 'trainer');
    await page.goto(RUN);
    await page
      .getByRole('link', { name: /wie er waren/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Maak dit ongedaan' }).click();
    await expect(page.getByText('Nog niet opgeschreven').first()).toBeVisible();
    await page.goto(RUN);
    await page.getByRole('button', { name: /^Allen aanwezig/ }).click();
    await expect(page.getByText(/^Bewaard voor 7 mensen/).first()).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Aanwezig', checked: true })).toHaveCount(7);
  });
});

test.describe('a message to the group, without JavaScript and on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('is shown with whom it goes to, is sent and read, and says so when it is taken back', async ({
    page,
    context,
  }) => {
    const text = 'Neem vrijdag een foto mee van uw straat.';
    await become(context, 'trainer');
    await page.goto(RUN);
    await page.getByRole('link', { name: 'Schrijf de groep' }).click();
    await page.getByRole('button', { name: 'Laat zien wat er uitgaat' }).click();
    await expect(page.locator('#fouten li')).toHaveText(['Schrijf eerst uw bericht.']);
    await page.getByLabel('Uw bericht').fill(text);
    await page.getByRole('button', { name: 'Laat zien wat er uitgaat' }).click();
    await expect(page.getByText('Dit gaat naar 7 mensen.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Lotte Hagen' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Verstuur aan 7 mensen' }).click();
    await expect(page.getByText('Uw bericht is verstuurd.').first()).toBeVisible();
    // Not to Lotte: another journey sends every form of hers, that in which she chooses her mails too.
    await openMail(page, 'hanna@klimroute.example', 'Bericht van Ben Hoekstra');
    await expect(page.getByText(text).first()).toBeVisible();

    await become(context, 'learner');
    await page.goto('/leren/coach-van-het-alledaagse');
    await page.getByRole('link', { name: 'Berichten van uw trainer' }).click();
    await expect(page.getByText(text)).toBeVisible();
    await become(context, 'trainer');
    await page.goto(`${RUN}/bericht`);
    await page.getByRole('button', { name: /^Trek dit bericht in/ }).click();
    await expect(page.getByText('Het bericht is ingetrokken.').first()).toBeVisible();
    await become(context, 'learner');
    await page.goto('/leren/coach-van-het-alledaagse/berichten');
    await expect(page.getByText(/^Dit bericht is ingetrokken op/)).toBeVisible();
    await expect(page.getByText(text)).toHaveCount(0);
  });
});
