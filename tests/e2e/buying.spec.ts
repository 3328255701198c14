import { expect, test } from '@playwright/test';
import { emailOf } from '#src/demo/cast.ts';
import { be, DEVENTER, ENTRY, FULL, fillAddress, reserve } from '#tests/support/buying.ts';
import { become, signInAs } from '#tests/support/login.ts';
import { openMail } from '#tests/support/mailbox.ts';

test.use({ javaScriptEnabled: false });

test('somebody buys a place without scripts: reserves, orders, pays, and has it, with mail, calendar and invoice', async ({
  page,
  baseURL,
}) => {
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
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Factuur F/ }).click(),
  ]);
  expect(paper.suggestedFilename()).toMatch(/^factuur-F\d{4}-\d{5}\.pdf$/);

  await page.goto(DEVENTER);
  await expect(page.getByText('U heeft een plaats in deze groep.')).toBeVisible();
  await openMail(page, emailOf('quinten'), 'Uw bestelling K-');
  await expect(page.getByText(/factuur-F\d{4}-\d{5}\.pdf/).first()).toBeVisible();
  await expect(page.getByText('coach-van-het-alledaagse-1.ics').first()).toBeVisible();
});

test('an order, its return address and its papers are not there for somebody else', async ({
  page,
  request,
  baseURL,
}) => {
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
    expect((await request.get(path, { headers: { cookie: '' }, maxRedirects: 0 })).headers().location, path).toContain(
      '/inloggen',
    );
  }
  const form = { orderId: order.split('/').at(-1) ?? '', reason: 'goodwill' };
  for (const action of ['refundOrder', 'recordBankPayment', 'retryRefund']) {
    const answer = await request.post(`/beheer${order}?_action=billing.${action}`, {
      headers: { cookie, origin: baseURL ?? '' },
      form,
      maxRedirects: 0,
    });
    expect(answer.status(), action).toBe(404);
  }
});

test('an event that the provider did not sign is refused', async ({ request }) => {
  const data = JSON.stringify({
    object: 'event',
    id: 'evt_x',
    type: 'checkout.session.completed',
    created: 1,
    livemode: false,
    data: { object: { object: 'checkout.session', id: 'cs_x' } },
  });
  for (const headers of [{}, { 'stripe-signature': 't=1,v1=00' }] as Record<string, string>[]) {
    const answer = await request.post('/webhooks/betaling', {
      headers: { 'content-type': 'application/json', ...headers },
      data,
    });
    expect(answer.status()).toBe(400);
  }
  expect(
    (
      await request.post('/webhooks/betaling', {
        headers: { 'content-type': 'application/json' },
        data: 'x'.repeat(300_000),
      })
    ).status(),
  ).toBe(413);
});

test('a full group has a waiting list that one can join and leave', async ({ page, baseURL }) => {
  await be(page, 'fenna', baseURL);
  await page.goto(FULL);
  await page.getByRole('button', { name: 'Zet mij op de wachtlijst' }).click();
  await expect(page.getByText(/U staat op de wachtlijst\. U bent nummer \d+\./).first()).toBeVisible();
  await page.getByRole('button', { name: 'Haal mij van de wachtlijst' }).click();
  await expect(page.getByText('U staat niet meer op de wachtlijst.')).toBeVisible();
});

test('a coordinator buys a place for a colleague on invoice; the colleague reads what the organisation sees, and says yes', async ({
  page,
  baseURL,
}) => {
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

  await openMail(page, emailOf('aisha'), 'Er is een plaats voor u: Talentmakelaar');
  const offer = new URL(
    (await page.locator('main a[href*="/mijn/plaatsen/"]').first().getAttribute('href')) ?? '',
    baseURL,
  ).pathname;
  await be(page, 'aisha', baseURL);
  await page.goto('/uitvoeringen/run_talent_stadskanaal');
  await page.getByRole('link', { name: 'Zeg ja of nee' }).click();
  await expect(page).toHaveURL(new RegExp(`${offer}$`));
  await expect(page.getByText('of u er was, en of u de training af heeft')).toBeVisible();
  await page.getByRole('button', { name: 'Ja, ik neem de plaats aan' }).click();
  await expect(page.getByText('De plaats is van u. U kunt beginnen.')).toBeVisible();
  await expect(page).toHaveURL(/\/leren\/talentmakelaar$/);
});

test('an administrator gives an order back in full, after a reason: place, credit note, money and mail', async ({
  page,
  baseURL,
}) => {
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
  await openMail(page, emailOf('teun'), 'is teruggegeven');
  await be(page, 'teun', baseURL);
  await page.goto(DEVENTER);
  await expect(page.getByText('U heeft een plaats in deze groep.')).toHaveCount(0);
});
