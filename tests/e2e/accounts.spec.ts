import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { linkIn } from '#tests/support/mailbox.ts';

test.use({ javaScriptEnabled: false });

const PASSWORD = 'drie-gele-fietsen';
const newAddress = () => `mens-${randomUUID()}@test.example`;

async function signUp(page: Page, email: string, further = ''): Promise<void> {
  await page.goto(`/aanmelden${further}`);
  await page.getByLabel('Uw naam').fill('Mira Zonder');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in uw mail');
}

async function confirm(page: Page, email: string): Promise<void> {
  await page.goto(await linkIn(page, email, 'Bevestig uw e-mailadres'));
  await page.getByRole('button', { name: 'Bevestig mijn e-mailadres' }).click();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/inloggen?verder=%2Fmijn%2Faccount');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

function post(request: APIRequestContext, path: string, action: string, form: Record<string, string>) {
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  return request.post(`${path}?_action=identity.${action}`, { headers: { origin }, form, maxRedirects: 0 });
}

test('a visitor makes an account, confirms the address and comes back to where they were going', async ({ page }) => {
  const email = newAddress();
  await signUp(page, email, '?verder=%2Fmijn%2Faccount');
  await signIn(page, email, PASSWORD);
  await expect(page.getByText('Tot u daarop klikt')).toBeVisible();
  await confirm(page, email);
  await expect(page).toHaveURL(/\/mijn\/account$/);
  await expect(page.getByText('U bent ingelogd.')).toBeVisible();
  await expect(page.getByText('Tot u daarop klikt')).toHaveCount(0);
});

test('a form with everything missing comes back with every field named, and keeps what was typed', async ({ page }) => {
  await page.goto('/aanmelden');
  await page.getByLabel('E-mailadres').fill('geen adres');
  await page.getByLabel('Uw naam').fill('n'.repeat(81));
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(page.locator('#fouten li')).toHaveCount(3);
  await expect(page.getByLabel('E-mailadres')).toHaveValue('geen adres');
  await expect(page.getByLabel('Uw naam')).toHaveValue('n'.repeat(81));
});

test('nobody learns from an answer whether an address has an account', async ({ request }) => {
  const actions = [
    ['/aanmelden', 'signUp', { name: 'Mira', password: PASSWORD, terms: 'on' }],
    ['/inloggen', 'requestSignInLink', {}],
    ['/wachtwoord-vergeten', 'requestReset', {}],
    ['/inloggen', 'signIn', { password: 'het verkeerde wachtwoord' }],
  ] as const;
  for (const [path, action, fields] of actions) {
    const answers: string[] = [];
    for (const email of ['yusuf@klimroute.example', newAddress()]) {
      const answer = await post(request, path, action, { ...fields, email });
      const body = (await answer.text()).replaceAll(email, 'ADRES');
      answers.push(`${answer.status()} ${answer.headers().location ?? ''} ${body}`);
    }
    expect(answers[0], action).toBe(answers[1]);
  }
});

test('whoever signed up with an address that is not theirs is out once its owner has confirmed', async ({
  page,
  browser,
}) => {
  const email = newAddress();
  await signUp(page, email);
  await signIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/mijn\/account$/);
  const owner = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await confirm(owner, email);
  await expect(owner.getByText('Het wachtwoord dat eerder bij dit adres werd gekozen, is weg')).toBeVisible();
  await page.goto('/mijn/account');
  await expect(page).toHaveURL(/\/inloggen\?verder=/);
  await signIn(page, email, PASSWORD);
  await expect(page.getByText('passen niet bij elkaar')).toBeVisible();
});

test('thirteen wrong passwords slow the guesser down and leave the owner in: by a known browser, and by mail', async ({
  page,
  browser,
  playwright,
}) => {
  const email = newAddress();
  await signUp(page, email);
  await confirm(page, email);
  await page.goto('/mijn');
  const { baseURL } = test.info().project.use;
  const guesser = await playwright.request.newContext({ baseURL });
  const statuses: number[] = [];
  for (let n = 0; n < 13; n += 1)
    statuses.push(
      (await post(guesser, '/inloggen', 'signIn', { email, password: 'het verkeerde wachtwoord' })).status(),
    );
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(4);
  await guesser.dispose();
  await page.goto('/uitloggen');
  await page.getByRole('main').getByRole('button', { name: 'Log uit' }).click();
  await signIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/mijn\/account$/);
  const elsewhere = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await elsewhere.goto('/inloggen');
  await elsewhere.getByLabel('E-mailadres').fill(email);
  await elsewhere.getByRole('button', { name: 'Mail mij een knop om in te loggen' }).click();
  await elsewhere.goto(await linkIn(elsewhere, email, 'Uw knop om in te loggen'));
  await elsewhere.getByRole('main').getByRole('button', { name: 'Log in' }).click();
  await expect(elsewhere).toHaveURL(/\/mijn/);
});

test('looking at a link changes nothing; its button works once', async ({ page, request }) => {
  const email = newAddress();
  await signUp(page, email);
  const link = await linkIn(page, email, 'Bevestig uw e-mailadres');
  for (let look = 0; look < 3; look += 1) expect((await request.get(link)).status()).toBe(200);
  await page.goto(link);
  await page.getByRole('button', { name: 'Bevestig mijn e-mailadres' }).click();
  await expect(page.getByText('Uw e-mailadres is bevestigd.')).toBeVisible();
  const again = await page.goto(link);
  expect(again?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze knop werkt niet meer');
});

test('where to go after signing in never leads to another site', async ({ page, request }) => {
  const email = newAddress();
  await signUp(page, email);
  for (const verder of ['//evil.test', '/\\evil.test', 'https://evil.test', '/\t/evil.test', '/..//evil.test']) {
    const answer = await post(request, '/inloggen', 'signIn', { email, password: PASSWORD, verder });
    expect.soft(answer.headers().location, verder).toBe('/mijn');
    expect
      .soft(
        await (await request.get(`/aanmelden?verder=${encodeURIComponent(verder)}`, { maxRedirects: 0 })).text(),
        verder,
      )
      .not.toContain('evil.test');
  }
});

test('a new password ends the sessions of every other browser and signs nobody in', async ({ page, browser }) => {
  const email = newAddress();
  await signUp(page, email);
  await confirm(page, email);
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await other.goto('/wachtwoord-vergeten');
  await other.getByLabel('E-mailadres').fill(email);
  await other.getByRole('button', { name: 'Mail mij een knop' }).click();
  await other.goto(await linkIn(other, email, 'Kies een nieuw wachtwoord'));
  await other.getByLabel('Nieuw wachtwoord').fill('een heel ander verhaal');
  await other.getByRole('button', { name: 'Bewaar mijn wachtwoord' }).click();
  await expect(other).toHaveURL(/\/inloggen$/);
  for (const item of [page, other]) {
    await item.goto('/mijn/account');
    await expect(item).toHaveURL(/\/inloggen\?verder=/);
  }
  await signIn(page, email, 'een heel ander verhaal');
  await expect(page).toHaveURL(/\/mijn\/account$/);
});

test('every sign-in gives another session, and the one before it is dead', async ({ page, context, request }) => {
  const email = newAddress();
  await signUp(page, email);
  await signIn(page, email, PASSWORD);
  const before = (await context.cookies()).find((cookie) => cookie.name === 'klimroute');
  expect(before).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const answer = await post(page.request, '/inloggen', 'signIn', { email, password: PASSWORD });
  expect(answer.status()).toBe(303);
  const after = (await context.cookies()).find((cookie) => cookie.name === 'klimroute');
  expect(after?.value).not.toBe(before?.value);
  const stale = await request.get('/mijn/account', {
    headers: { cookie: `klimroute=${before?.value}` },
    maxRedirects: 0,
  });
  expect(stale.headers().location).toContain('/inloggen');
});
