import { expect, type Page, test } from '@playwright/test';
import { emailOf } from '#src/demo/cast.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { LOOKS } from '#tests/support/full.ts';
import { become, signInAs } from '#tests/support/login.ts';
import { openMail } from '#tests/support/mailbox.ts';

test.use({ javaScriptEnabled: false });

/** A day on the Dutch clock, so many days from today, as a date field takes it. */
function inDays(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(
    new Date(Date.now() + days * 86_400_000),
  );
}

async function openRun(page: Page, city: string): Promise<string> {
  await page.goto('/beheer/aanbod/nieuw');
  await page.getByLabel('Training').selectOption({ label: 'Coach van het alledaagse' });
  await page.getByLabel('Trainer').selectOption({ label: 'Ben Hoekstra' });
  await page.getByLabel('Naam van de plek').fill('Buurthuis De Brug');
  await page.getByLabel('Straat en huisnummer').fill('Brugstraat 1');
  await page.getByLabel('Plaats', { exact: true }).fill(city);
  await page.getByLabel('Aantal plaatsen').fill('6');
  await page.getByLabel('Laatste dag van inschrijven').fill(inDays(20));
  await page.getByRole('button', { name: 'Open deze uitvoering' }).click();
  await expect(page.getByText('De uitvoering staat klaar.').first()).toBeVisible();
  return new URL(page.url()).pathname;
}

async function planMeeting(page: Page, day: number, topic: string): Promise<void> {
  await page.getByLabel('Dag', { exact: true }).fill(inDays(day));
  await page.getByLabel('Begint om').fill('9.30');
  await page.getByLabel('Eindigt om').fill('12.00');
  await page.getByLabel('Onderwerp').fill(topic);
  await page.getByRole('button', { name: 'Zet erbij' }).click();
}

test('an administrator sets a price and opens a run with two meetings; a visitor finds it with its price and seats', async ({
  page,
  context,
}) => {
  await become(context, 'administrator');
  await page.goto('/beheer');
  await page.getByRole('link', { name: 'Aanbod' }).click();
  await page.getByRole('link', { name: 'Prijzen' }).click();
  await page.getByRole('link', { name: 'Plaats: Coach van het alledaagse' }).click();
  await page.getByLabel('Bedrag zonder btw').fill('negenhonderd');
  await page.getByRole('button', { name: 'Zet deze prijs' }).click();
  await expect(page.locator('#fouten li')).toHaveText(['Vul een bedrag in, zoals 895 of 895,00.']);
  await expect(page.getByLabel('Bedrag zonder btw')).toHaveValue('negenhonderd');
  await page.getByLabel('Bedrag zonder btw').fill('895,00');
  await page.getByLabel('Geldt vanaf').fill(inDays(-1));
  await page.getByRole('button', { name: 'Zet deze prijs' }).click();
  await expect(page.locator('#fouten li')).toHaveText(['Een prijs kan niet met terugwerkende kracht ingaan.']);
  await page.getByLabel('Bedrag zonder btw').fill('1.042,50');
  await page.getByLabel('Geldt vanaf').fill(inDays(400));
  await page.getByRole('button', { name: 'Zet deze prijs' }).click();
  await expect(page.getByText('De prijs is € 1.042,50 zonder btw').first()).toBeVisible();
  await expect(page.locator('tbody tr')).toHaveCount(2);

  await page.goto('/beheer/aanbod/nieuw');
  await page.getByRole('button', { name: 'Open deze uitvoering' }).click();
  await expect(page.locator('#fouten li')).toHaveCount(7);
  const path = await openRun(page, 'Ommen');
  await expect(page.getByText('Er staan nog geen bijeenkomsten.')).toBeVisible();
  expect(
    (await page.request.get(path.replace('/beheer/aanbod', '/uitvoeringen'))).status(),
    'without a meeting it is not there yet',
  ).toBe(404);
  await planMeeting(page, 30, 'Van probleem naar kans');
  await expect(page.getByText('De bijeenkomst staat erbij.').first()).toBeVisible();
  await planMeeting(page, 30, 'Zelf klimmen');
  await expect(page.locator('#fouten li')).toHaveText(['Op die tijd is er al een bijeenkomst van deze groep.']);
  await planMeeting(page, 44, 'Zelf klimmen');
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await expect(page.getByText('09.30 tot 12.00 uur')).toHaveCount(2);
  await page.goto('/beheer/journaal?handeling=learning.planMeeting');
  await expect(page.locator('tbody tr').first()).toContainText('Bijeenkomst gepland');

  await context.clearCookies();
  await page.goto('/trainingen?plaats=Ommen');
  const card = page.locator('.kr-runs > *').filter({ hasText: 'Ommen' });
  await expect(card).toContainText('€ 895');
  await expect(card).toContainText('6 plaatsen');
  await page.goto(path.replace('/beheer/aanbod', '/uitvoeringen'));
  await expect(page.getByText('Zelf klimmen')).toBeVisible();
});

test('an administrator confirms that Wijdemeren goes to Hilversum, with a reason', async ({ page, context }) => {
  await become(context, 'administrator');
  await page.goto('/beheer/gebieden');
  await page.getByRole('link', { name: 'Wijdemeren gaat op in Hilversum' }).click();
  await expect(page.getByText('Volgens het plan op 1 januari 2027.')).toBeVisible();
  await page.getByText('Bevestig deze herindeling', { exact: true }).click();
  await page.getByRole('button', { name: 'Ja, bevestig' }).click();
  await expect(page.locator('#fouten li')).toHaveText(['Vul de reden in.']);
  await page
    .getByLabel('Waarom bevestigt u dit?')
    .fill('Wet tot samenvoeging van de gemeenten Hilversum en Wijdemeren');
  await page.getByRole('button', { name: 'Ja, bevestig' }).click();
  await expect(page.getByText('Bevestigd: Wijdemeren hoort bij Hilversum.').first()).toBeVisible();
  await expect(page.getByText('Er staat geen herindeling gepland.')).toBeVisible();
  await expect(page.locator('tbody')).toContainText('Wet tot samenvoeging');
});

test('an administrator withdraws a licence for a reason; its coordinator gets a mail, and strangers see no such page', async ({
  page,
  context,
  request,
  baseURL,
}) => {
  await become(context, 'administrator');
  await page.goto('/beheer/licenties?zoek=apeldoorn&stand=in_force');
  const path = (await page.locator('tbody a').first().getAttribute('href')) ?? '';
  await page.goto(path);
  await page.getByText('Trek deze licentie in', { exact: true }).click();
  await page.getByRole('button', { name: 'Ja, trek in' }).click();
  await expect(page.locator('#fouten li')).toHaveText(['Kies een reden.']);
  await page.getByLabel('Waarom').selectOption('asked');
  await page.getByRole('button', { name: 'Ja, trek in' }).click();
  await expect(page.getByText('De licentie is ingetrokken.').first()).toBeVisible();
  await expect(page.getByText('Trek deze licentie in', { exact: true })).toHaveCount(0);
  await openMail(page, emailOf('dirk'), 'Uw licentie voor Apeldoorn is ingetrokken');

  const cookie = await signInAs(baseURL ?? '', emailOf('dora'));
  for (const address of [
    path,
    '/beheer/licenties',
    '/beheer/gebieden',
    '/beheer/aanbod',
    '/beheer/aanbod/prijzen',
    '/beheer/aanbod/nieuw',
  ]) {
    expect((await request.get(address, { headers: { cookie }, maxRedirects: 0 })).status(), address).toBe(404);
  }
});

for (const { colorScheme, width } of LOOKS) {
  test(`the pages of the offer have no fault that axe knows, ${colorScheme}, ${width} pixels wide`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      colorScheme,
      baseURL,
      javaScriptEnabled: true,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    await become(context, 'administrator');
    await page.goto('/beheer/licenties');
    const licence = (await page.locator('tbody a').first().getAttribute('href')) ?? '';
    const price = '/beheer/aanbod/prijzen/licence.work.exclusive.gemeente';
    const run = '/beheer/aanbod/run_coach_deventer';
    const pages = [
      '/beheer/aanbod',
      '/beheer/aanbod/nieuw',
      run,
      '/beheer/aanbod/prijzen',
      price,
      '/beheer/licenties',
      licence,
      '/beheer/gebieden',
    ];
    for (const address of pages) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      expect.soft(await axeFaults(page), address).toEqual([]);
      expect
        .soft(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
          address,
        )
        .toBe(0);
    }
    await context.close();
  });
}
