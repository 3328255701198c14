import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { DEMO_PASSWORD } from '#src/demo/cast.ts';
import { setSession, signInAs } from '#tests/support/login.ts';

const HOSTILE = `Eerlijk begin: $' </textarea></form><script>document.title='weg'</script> "`;
const ended = (page: Page) => page.getByRole('heading', { level: 1, name: 'Log in om verder te gaan' });
const text = (page: Page) => page.locator('textarea').first();

/** Somebody's browser, with a session that no other journey uses. */
async function enter(context: BrowserContext, who: string): Promise<void> {
  const { baseURL } = test.info().project.use;
  await setSession(context, await signInAs(baseURL ?? '', `${who}@klimroute.example`), baseURL ?? '');
}

/** The session ends while a page stays open, as after half an hour of thinking. */
async function endSession(context: BrowserContext): Promise<void> {
  const { baseURL } = test.info().project.use;
  await context.request.post('/uitloggen?_action=identity.signOut', {
    headers: { origin: baseURL ?? '' },
    form: { leeg: '' },
    maxRedirects: 0,
  });
}

async function logIn(page: Page, who: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(`${who}@klimroute.example`);
  await page.getByLabel('Wachtwoord').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

/** Ben reads the first work that waits for him, and writes. */
async function writeFeedback(page: Page, context: BrowserContext): Promise<string> {
  await enter(context, 'ben');
  await page.goto('/begeleiden/run_coach_nu');
  await page.locator('a[href^="/begeleiden/inlevering/"]').first().click();
  await page.getByLabel(/sterk/i).first().fill(HOSTILE);
  await page.getByRole('radio').first().check();
  return new URL(page.url()).pathname;
}

test.describe('after the session has ended, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test("a trainer's feedback comes back filled, and is sent by pressing the button once more", async ({
    page,
    context,
  }) => {
    const path = await writeFeedback(page, context);
    await endSession(context);
    await page.getByRole('button', { name: 'Stuur uw antwoord' }).click();
    await expect(ended(page)).toBeVisible();
    await expect(page.getByText('wat u schreef is er nog')).toBeVisible();
    await page.getByText('Bekijk wat u schreef').click();
    await expect(page.locator('details').getByText(HOSTILE)).toBeVisible();

    // A mistake in signing in loses nothing either.
    await page.getByLabel('E-mailadres').fill('ben@klimroute.example');
    await page.getByLabel('Wachtwoord').fill('dit is het niet');
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await expect(page.locator('#fouten')).toBeVisible();
    await expect(page.getByLabel('E-mailadres')).toHaveValue('ben@klimroute.example');

    await logIn(page, 'ben');
    await expect(page).toHaveURL(new RegExp(path));
    await expect(page).toHaveTitle(/Klimroute/);
    await expect(page).not.toHaveTitle(/Fout/);
    await expect(page.getByText('Het is nog niet bewaard')).toBeVisible();
    await expect(text(page)).toHaveValue(HOSTILE);
    await expect(page.getByRole('radio').first()).toBeChecked();
    await page.getByRole('button', { name: 'Stuur uw antwoord' }).click();
    await expect(page).toHaveURL(/\/begeleiden\/run_/);
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText(HOSTILE);
  });

  test('who signs in without that form reads what was typed, and it is done by nobody', async ({ page, context }) => {
    const path = await writeFeedback(page, context);
    await endSession(context);
    await page.getByRole('button', { name: 'Stuur uw antwoord' }).click();
    await logIn(page, 'lotte');
    await expect(page.getByRole('heading', { level: 1, name: 'Wat u schreef is er nog' })).toBeVisible();
    await expect(page.locator('details').getByText(HOSTILE)).toBeVisible();
    await logIn(page, 'ben');
    await expect(page).toHaveURL(new RegExp(path));
    await expect(text(page)).toHaveValue(HOSTILE);
  });

  test('who signs in by mail goes on in the tab that kept the text', async ({ page, context }) => {
    const path = await writeFeedback(page, context);
    await endSession(context);
    await page.getByRole('button', { name: 'Stuur uw antwoord' }).click();
    await page.getByLabel('E-mailadres').fill('ben@klimroute.example');
    await page.getByRole('button', { name: 'Mail mij een knop' }).click();
    await expect(page.getByText('Laat dit tabblad open')).toBeVisible();
    const goOn = page.getByRole('button', { name: 'Ga verder' });
    await goOn.click();
    await expect(ended(page)).toBeVisible();
    await enter(context, 'ben');
    await page.getByLabel('E-mailadres').fill('ben@klimroute.example');
    await page.getByRole('button', { name: 'Mail mij een knop' }).click();
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await expect(page).toHaveURL(new RegExp(path));
    await expect(text(page)).toHaveValue(HOSTILE);
  });

  test('a hand-in keeps its text and its tick, and says that a file must be chosen again', async ({
    page,
    context,
  }) => {
    await enter(context, 'daan');
    await page.goto('/leren/coach-van-het-alledaagse/opdracht/cva-a-brief');
    await page.getByLabel('Uw tekst').fill(HOSTILE);
    await page
      .getByLabel('Bestand toevoegen')
      .setInputFiles({ name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await page.getByRole('checkbox', { name: /nu inleveren/ }).check();
    await endSession(context);
    await page.getByRole('button', { name: 'Lever in' }).click();
    await expect(page.getByText('Uw bestand kan niet mee.')).toBeVisible();
    await logIn(page, 'daan');
    await expect(page.getByText('Kies uw bestand opnieuw.')).toBeVisible();
    await expect(page.getByLabel('Uw tekst')).toHaveValue(HOSTILE);
    await expect(page.getByRole('checkbox', { name: /nu inleveren/ })).toBeChecked();
  });
});
