import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { emailOf, type PersonKey } from '#db/seed/cast.ts';
import { become, setSession, signInAs } from '#tests/support/login.ts';
import { openLetter } from '#tests/support/mailbox.ts';

test.use({ javaScriptEnabled: false });

const DEVENTER = '/uitvoeringen/run_coach_deventer';
const ENTRY = /Wie de plaats krijgt, deed Coach van het alledaagse, bij ons of elders, en voerde minstens 3 gesprekken als coach/;
const FULL = '/uitvoeringen/run_coach_velsen';

async function be(page: Page, key: PersonKey, baseURL: string | undefined): Promise<void> {
  const url = baseURL ?? '';
  await setSession(page.context(), await signInAs(url, emailOf(key)), url);
}

async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel('Straat en huisnummer').fill('Trapgevelplein 8');
  await page.getByLabel('Postcode').fill('0000 ab');
  await page.getByLabel('Plaats', { exact: true }).fill('Voorbeeldstad');
}

/** Reserves a place and stands on the page of the order, which is returned. */
async function reserve(page: Page, run: string): Promise<string> {
  await page.goto(run);
  if (run.includes('talent')) await page.getByLabel(ENTRY).check();
  await page.getByRole('button', { name: 'Reserveer mijn plaats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bestelling K-');
  return new URL(page.url()).pathname;
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('somebody buys a place without scripts: reserves, orders, pays, and has it, with letter, calendar and invoice', async ({ page, baseURL }) => {
  await be(page, 'quinten', baseURL);
  const order = await reserve(page, DEVENTER);
  await expect(page.getByText('Wij houden dit voor u vast tot')).toBeVisible();

  await page.getByLabel('Naam').fill('');
  await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
  await expect(page.locator('#fouten li')).toHaveCount(4);
  await page.getByLabel('Naam').fill('Quinten Bos');
  await fillAddress(page);
  await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
  await expect(page).toHaveURL(/\/pay\/cs_test_/);
  const checkout = page.url();

  await page.goto(order);
  await page.getByRole('button', { name: 'Kijk opnieuw' }).click();
  await expect(page.getByText('Wij wachten op uw betaling.')).toBeVisible();
  await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
  expect(page.url(), 'asked again it is the same checkout').toBe(checkout);

  await page.getByRole('button', { name: /iDEAL/ }).click();
  await expect(page).toHaveURL(new RegExp(`${order}$`));
  await expect(page.getByText('Uw betaling is binnen.')).toBeVisible();
  const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Factuur F/ }).click()]);
  expect(paper.suggestedFilename()).toMatch(/^factuur-F\d{4}-\d{5}\.pdf$/);

  await page.goto(DEVENTER);
  await expect(page.getByText('U heeft een plaats in deze groep.')).toBeVisible();
  await openLetter(page, emailOf('quinten'), 'Uw bestelling K-');
  await expect(page.getByText(/factuur-F\d{4}-\d{5}\.pdf/).first()).toBeVisible();
  await expect(page.getByText('coach-van-het-alledaagse.ics').first()).toBeVisible();
});

test('an order, its return address and its papers are not there for somebody else', async ({ page, request, baseURL }) => {
  await become(page.context(), 'administrator');
  await page.goto('/beheer/bestellingen?zoek=Ursula');
  const order = ((await page.locator('table a').first().getAttribute('href')) ?? '').replace('/beheer', '');
  await page.goto(`/beheer${order}`);
  const paper = (await page.getByRole('link', { name: /^Factuur F/ }).getAttribute('href')) ?? '';
  const reference =
    (await page
      .getByText(/^cs_test_/)
      .first()
      .textContent()) ?? '';
  expect((await page.request.get(paper)).headers()['content-type']).toBe('application/pdf');

  const cookie = await signInAs(baseURL ?? '', emailOf('roos'));
  for (const path of [order, `${order}/terug?betaling=${reference}`, `${order}/terug`, paper, `/beheer${order}`]) {
    expect((await request.get(path, { headers: { cookie }, maxRedirects: 0 })).status(), path).toBe(404);
    expect((await request.get(path, { headers: { cookie: '' }, maxRedirects: 0 })).headers().location, path).toContain('/inloggen');
  }
  const form = { orderId: order.split('/').at(-1) ?? '', reason: 'goodwill' };
  for (const deed of ['refundOrder', 'recordBankPayment', 'retryRefund']) {
    const answer = await request.post(`/?_action=billing.${deed}`, { headers: { cookie, origin: baseURL ?? '' }, form, maxRedirects: 0 });
    expect(answer.status(), deed).toBe(404);
  }
});

test('a notice that the provider did not sign is refused', async ({ request }) => {
  const data = JSON.stringify({
    object: 'event',
    id: 'evt_x',
    type: 'checkout.session.completed',
    created: 1,
    livemode: false,
    data: { object: { object: 'checkout.session', id: 'cs_x' } },
  });
  for (const headers of [{}, { 'stripe-signature': 't=1,v1=00' }] as Record<string, string>[]) {
    const answer = await request.post('/webhooks/betaling', { headers: { 'content-type': 'application/json', ...headers }, data });
    expect(answer.status()).toBe(400);
  }
  expect((await request.post('/webhooks/betaling', { headers: { 'content-type': 'application/json' }, data: 'x'.repeat(300_000) })).status()).toBe(413);
});

test('a full group has a waiting list that one can join and leave', async ({ page, baseURL }) => {
  await be(page, 'gijs', baseURL);
  await page.goto(FULL);
  await page.getByRole('button', { name: 'Zet mij op de wachtlijst' }).click();
  await expect(page.getByText(/U staat op de wachtlijst\. U bent nummer \d+\./).first()).toBeVisible();
  await page.getByRole('button', { name: 'Haal mij van de wachtlijst' }).click();
  await expect(page.getByText('U staat niet meer op de wachtlijst.')).toBeVisible();
});

test('a coordinator buys a place for a colleague on invoice; the colleague reads what the organisation sees, and says yes', async ({ page, baseURL }) => {
  await be(page, 'dora', baseURL);
  await page.goto('/uitvoeringen/run_talent_stadskanaal');
  await page.getByLabel('Stichting De Lange Tafel betaalt').check();
  await page.getByLabel('Voor wie is de plaats?').selectOption({ label: 'Aïsha El Amrani' });
  await page.getByRole('button', { name: 'Reserveer mijn plaats' }).click();
  await expect(page.getByText('Zet een vinkje als de toelating klopt.').first()).toBeVisible();
  await expect(page.getByLabel('Voor wie is de plaats?')).toHaveValue(/^per_/);
  await page.getByLabel(ENTRY).check();
  await page.getByRole('button', { name: 'Reserveer mijn plaats' }).click();
  await expect(page.getByLabel('E-mailadres voor de factuur')).toHaveValue('facturen@langetafel.example');
  await page.getByRole('button', { name: 'Bestellen op factuur' }).click();
  await expect(page.getByText('De bestelling staat vast.').first()).toBeVisible();
  await page.goto('/organisatie');
  await expect(page.getByRole('row', { name: /Aïsha El Amrani Talentmakelaar.* nog geen antwoord/ })).toBeVisible();

  await openLetter(page, emailOf('aisha'), 'Er is een plaats voor u: Talentmakelaar');
  const offer = new URL((await page.locator('main a[href*="/mijn/plaatsen/"]').first().getAttribute('href')) ?? '', baseURL).pathname;
  await be(page, 'aisha', baseURL);
  await page.goto('/uitvoeringen/run_talent_stadskanaal');
  await page.getByRole('link', { name: 'Zeg ja of nee' }).click();
  await expect(page).toHaveURL(new RegExp(`${offer}$`));
  await expect(page.getByText('of u er was, en of u de training af heeft')).toBeVisible();
  await page.getByRole('button', { name: 'Ja, ik neem de plaats aan' }).click();
  await expect(page.getByText('De plaats is van u. U kunt beginnen.')).toBeVisible();
  await expect(page).toHaveURL(/\/leren\/talentmakelaar$/);
});

test('an administrator gives an order back in full, after a reason: place, credit note, money and letter', async ({ page, baseURL }) => {
  await become(page.context(), 'administrator');
  await page.goto('/beheer/bestellingen?zoek=Teun');
  await page.locator('table a').first().click();
  await page.getByText('Geef alles terug', { exact: true }).click();
  await page.getByRole('button', { name: 'Ja, geef alles terug' }).click();
  await expect(page.getByText('Kies een reden.').first()).toBeVisible();
  await page.getByLabel('Waarom').selectOption('goodwill');
  await page.getByRole('button', { name: 'Ja, geef alles terug' }).click();
  await expect(page.getByText('De bestelling is teruggegeven.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Creditnota C/ })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/^re_/).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await openLetter(page, emailOf('teun'), 'is teruggegeven');
  await be(page, 'teun', baseURL);
  await page.goto(DEVENTER);
  await expect(page.getByText('U heeft een plaats in deze groep.')).toHaveCount(0);
});

test('the catalogue shows what one asks for, and says of every run what machines want to know', async ({ page }) => {
  await page.goto('/trainingen');
  await page.getByLabel('Plaats', { exact: true }).selectOption('Velsen');
  await page.getByRole('button', { name: 'Toon trainingen' }).click();
  await expect(page.getByText('1 mogelijkheid')).toBeVisible();
  await page.getByLabel('Alleen met plaats vrij').check();
  await page.getByRole('button', { name: 'Toon trainingen' }).click();
  await expect(page.getByText('Hier is nu niets bij.')).toBeVisible();
  await page.goto(FULL);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}');
  expect(data).toMatchObject({ '@type': 'Course', hasCourseInstance: [{ '@type': 'CourseInstance', location: { address: { addressLocality: 'Velsen' } } }] });
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Coach van het alledaagse in Velsen');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of buying have no fault that axe knows, ${colorScheme}, on a phone and on a desk`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ colorScheme, baseURL, javaScriptEnabled: true });
    const page = await context.newPage();
    await be(page, colorScheme === 'light' ? 'fenna' : 'bram', baseURL);
    const order = await reserve(page, '/uitvoeringen/run_talent_deventer');
    await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
    const open = [order, '/trainingen', '/trainingen/talentmakelaar', '/trainingen/koek-certificering', DEVENTER, FULL, '/mijn/bestellingen'];
    await eachWidth(page, open);
    await become(context, 'administrator');
    await page.goto('/beheer/bestellingen?zoek=Nienke&stand=refunded');
    const refunded = (await page.locator('table a').first().getAttribute('href')) ?? '';
    await eachWidth(page, ['/beheer/bestellingen', refunded, refunded.replace('/beheer', ''), `/beheer${order}`]);
    await context.close();
  });
}

async function eachWidth(page: Page, addresses: readonly string[]): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of addresses) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      expect.soft(await faults(page), `${address} at ${width}`).toEqual([]);
      expect.soft(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), `${address} at ${width}`).toBe(0);
    }
  }
}
