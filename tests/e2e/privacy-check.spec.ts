import { type APIRequestContext, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { setSession, signInAs } from '#tests/support/login.ts';

const COURSE = '/leren/coach-van-het-alledaagse';
const WORK = `${COURSE}/opdracht/cva-a-plan`;
const LINES: readonly (readonly [line: string, word: string, kind: string, instead: string])[] = [
  ['Vera wil een moestuin.', 'Vera', 'Naam', 'de man van de duiven'],
  ['Meneer De Vries helpt.', 'De Vries', 'Naam', 'de man van de duiven'],
  ['Zij woont aan de Kerkstraat 12.', 'Kerkstraat 12', 'Adres', 'een straat in de wijk'],
  ['Bel op 06-12345678.', '06-12345678', 'Telefoonnummer', 'Laat het nummer weg'],
  ['Hij is geboren op 12 maart 1958.', '12 maart 1958', 'Geboortedatum', 'rond de zestig'],
  ['Zij heeft een depressie gehad.', 'depressie', 'Ziekte of beperking', 'hij is snel moe'],
  ['Bestelling 111222333 kwam niet.', '111222333', 'Burgerservicenummer', 'Haal het nummer weg'],
];
const TEXT = LINES.map(([line]) => line).join('\n');
const CLEAN = 'De vrouw van de bloemen wil een moestuin.';

async function enter(context: BrowserContext, who: string): Promise<void> {
  const { baseURL } = test.info().project.use;
  await setSession(context, await signInAs(baseURL ?? '', `${who}@klimroute.example`), baseURL ?? '');
}

const check = (page: Page) => page.locator('[data-privacy-check]');
const finding = (page: Page, word: string) => check(page).getByRole('listitem').filter({ hasText: word });
const mark = (page: Page, word: string) => check(page).getByRole('button', { name: word });
const text = (page: Page) => page.getByRole('main').locator('textarea').first();

/** A piece of every kind that the scheme asks for, each for all that it asks. */
async function fillDossier(request: APIRequestContext): Promise<void> {
  const { baseURL = '' } = test.info().project.use;
  const kinds = ['klimverslag', 'klimmersverslag', 'klimmersverslag', 'talentenkaart', 'gesprek', 'terugblik'];
  for (const [at, kind] of kinds.entries()) {
    const body = new URLSearchParams({ kind, title: `Stuk ${at}`, text: CLEAN });
    for (let competence = 1; competence <= 8; competence++) body.append('competences', `K${competence}`);
    const answer = await request.post('/mijn/dossier?_action=dossier.addEvidence', {
      headers: { origin: baseURL, 'content-type': 'application/x-www-form-urlencoded' },
      data: body.toString(),
      maxRedirects: 0,
    });
    expect([answer.status(), answer.headers().location]).toEqual([303, '/mijn/dossier']);
  }
}

async function showsAll(page: Page): Promise<void> {
  for (const [line, word, kind, instead] of LINES) {
    await expect(check(page).locator('mark', { hasText: word })).toBeVisible();
    await expect(finding(page, line)).toContainText(kind);
    await expect(finding(page, line)).toContainText(instead);
  }
  await expect(check(page)).toContainText('Wij zien niet alles');
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an assignment shows what may say who somebody is; one press says that it is harmless; a number alone stops handing in', async ({
    page,
    context,
  }) => {
    await enter(context, 'daan');
    await page.goto(WORK);
    await text(page).fill(TEXT);
    await page.getByRole('button', { name: 'Bewaar' }).first().click();
    await showsAll(page);

    await text(page).fill(`${TEXT}\nErbij, en nog niet bewaard.`);
    await page.getByRole('checkbox', { name: /nu inleveren/ }).check();
    await mark(page, 'Vera').click();
    await expect(text(page)).toHaveValue(`${TEXT}\nErbij, en nog niet bewaard.`);
    await expect(page.getByRole('checkbox', { name: /nu inleveren/ })).toBeChecked();
    await expect(finding(page, 'Vera')).toHaveCount(0);
    await expect(finding(page, 'De Vries')).toBeVisible();
    await expect(page).not.toHaveTitle(/Fout/);

    await page.getByRole('button', { name: 'Lever in' }).click();
    await expect(page.locator('#fouten')).toContainText('burgerservicenummer');
    await expect(finding(page, 'Vera')).toHaveCount(0);
    await mark(page, '111222333').click();
    await expect(finding(page, '111222333')).toHaveCount(0);
    await page.getByRole('button', { name: 'Lever in' }).click();
    await expect(page.getByText(/^Ingeleverd|is ingeleverd/).first()).toBeVisible();
  });

  test('a reflection that is kept from a lesson is shown before the lesson comes back, and is kept whatever is done', async ({
    page,
    context,
  }) => {
    await enter(context, 'carmen');
    await page.goto(`${COURSE}/cva-reeks`);
    await page.locator('textarea[name="cva-r-reeks"]').fill(TEXT);
    await page.locator('button[formaction*="saveReflections"]').first().click();
    await expect(page).toHaveURL(/denk-na\/cva-r-reeks/);
    await showsAll(page);
    await mark(page, 'Vera').click();
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await expect(page).toHaveURL(/cva-reeks#cva-r-reeks/);
    await expect(page.locator('textarea[name="cva-r-reeks"]')).toHaveValue(TEXT);
  });

  test('a piece of a dossier is kept with what stands in it, and no application takes its number', async ({
    page,
    context,
  }) => {
    await enter(context, 'bente');
    await fillDossier(page.request);
    await page.goto('/mijn/dossier');
    await page.getByRole('radio', { name: /Terugblik/ }).check();
    await page.getByLabel('Titel').fill('Een terugblik');
    await page.getByLabel('Tekst').fill(TEXT);
    await page.getByRole('button', { name: 'Bewijsstuk toevoegen' }).click();
    await expect(page).toHaveURL(/\/mijn\/dossier\/./);
    await showsAll(page);

    await page.goto('/mijn/certificering/aanvragen');
    const apply = async () => {
      await page.getByRole('checkbox', { name: /gedragscode/ }).check();
      const equal = page.getByLabel('Waar leerde u hetzelfde?');
      if (await equal.isVisible()) await equal.fill('Ik leerde het eerder, bij een ander buurthuis. '.repeat(3));
      await page.getByRole('button', { name: /Vraag .*aan/ }).click();
    };
    await apply();
    await expect(page.locator('#fouten')).toContainText('‘Een terugblik’, in de tekst');
    await page.getByRole('checkbox', { name: /geen burgerservicenummer/ }).check();
    await apply();
    await expect(page).toHaveURL(/\/bestellingen\//);
  });
});

test('with JavaScript a mark is made on the spot, stays for this text, and goes along', async ({ page, context }) => {
  await enter(context, 'elif');
  await page.goto(WORK);
  await text(page).fill(TEXT);
  await page.getByRole('button', { name: 'Bewaar' }).first().click();
  await showsAll(page);
  await text(page).fill(`${TEXT}\n${CLEAN}`);
  for (const word of ['Vera', '111222333']) await mark(page, word).click();
  await expect(text(page)).toHaveValue(`${TEXT}\n${CLEAN}`);
  await expect(finding(page, 'Vera')).toBeHidden();
  await page.getByRole('button', { name: 'Bewaar' }).first().click();
  await expect(finding(page, 'De Vries')).toBeVisible();
  await expect(finding(page, 'Vera')).toBeHidden();
  await page.getByRole('checkbox', { name: /nu inleveren/ }).check();
  await page.getByRole('button', { name: 'Lever in' }).click();
  await expect(page.getByText(/^Ingeleverd|is ingeleverd/).first()).toBeVisible();
});
