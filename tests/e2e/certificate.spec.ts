import { type Browser, expect, type Page, test } from '@playwright/test';
import { enter, follow, noFaults, press } from '#tests/support/practise.ts';

const NUMBER = /KB-\w{4}-\w{4}-\w{4}/;
const REASON = 'er loopt een klacht';
const shots = process.env.CERTIFICATE_SHOTS;

/** A page of somebody who is signed in. */
async function pageOf(browser: Browser, who: string): Promise<Page> {
  const context = await browser.newContext();
  await enter(context, who);
  return context.newPage();
}

/** Looks at a page for faults, and keeps pictures of it where they are asked for. */
async function look(page: Page, name: string): Promise<void> {
  await noFaults(page);
  if (!shots) return;
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [360, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a certificate that runs out is renewed: stated, observed, learned, asked for and granted', async ({
  browser,
}) => {
  const mine = await pageOf(browser, 'ilse');
  await mine.goto('/mijn');
  await mine.getByRole('link', { name: /Bekijk de verlenging/ }).click();
  await expect(mine.getByRole('heading', { name: 'Uw certificaat verlengen' })).toBeVisible();
  await expect(mine.getByText('nog 12 uur leren')).toBeVisible();
  await look(mine, 'renewal-begun');
  const address = mine.url();
  for (const year of [1, 2, 3]) {
    await mine.getByRole('radio', { name: `Jaar ${year}` }).check();
    await mine.getByLabel('Hoeveel gesprekken').fill('14');
    await mine.getByLabel('Ik werkte dat jaar').check();
    await press(mine, 'Verklaar dit jaar');
    await expect(mine.getByText(`Uw verklaring over jaar ${year} is bewaard.`)).toBeVisible();
  }
  const number = NUMBER.exec(await mine.innerText('main'))?.[0] ?? '';

  const desk = await pageOf(browser, 'chris');
  await desk.goto(`/besluiten/certificaat?nummer=${number}`);
  await follow(desk, 'Naar de verlenging');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  await desk.getByText('Voer een gesprek in', { exact: true }).click();
  await desk.getByLabel('Op welke dag was het gesprek?').fill(today);
  await desk.getByLabel('Wie was erbij?').fill('Bo Visser');
  await desk.getByLabel('Wat zag u daarvan?').first().fill('Een bericht van Bo');
  await press(desk, 'Voer het gesprek in en stuur 1 mail');
  await desk.getByText('Voer uren leren in', { exact: true }).click();
  await desk.getByLabel('Op welke dag was het klaar?').fill(today);
  await desk.getByLabel('Wat leerde de houder, en waar?').fill('Waarderend onderzoek, Hogeschool Oefendam');
  await desk.getByLabel('Hoeveel hele uren?').fill('120');
  await press(desk, 'Voer de uren in en stuur 1 mail');
  await expect(desk.getByText('Vul een heel getal in van 1 tot en met 80.').first()).toBeVisible();
  await desk.getByLabel('Hoeveel hele uren?').fill('12');
  await desk.getByLabel('Wat zag u daarvan?').last().fill('Een bewijs van deelname');
  await press(desk, 'Voer de uren in en stuur 1 mail');
  await expect(desk.getByText('De houder heeft de verlenging nog niet gevraagd.')).toBeVisible();

  await mine.goto(address);
  await press(mine, 'Vraag verlenging');
  await expect(mine.getByText('Uw aanvraag is bij een certificeerder')).toBeVisible();
  await look(mine, 'renewal-asked');

  await desk.goto('/besluiten/verlengen');
  await look(desk, 'renewal-queue');
  await follow(desk, number);
  await desk.getByText('De mail: Uw certificaat').click();
  await expect(desk.getByText(`dat volgt op ${number}`)).toBeVisible();
  await look(desk, 'renewal-desk');
  await press(desk, 'Ken toe en stuur het certificaat');
  await expect(desk.getByText('De verlenging is toegekend.')).toBeVisible();
  await mine.goto('/mijn/certificaten');
  await expect(mine.getByText('Loopt bijna af')).toHaveCount(1);
  await mine.goto(address);
  await expect(mine.getByText('Uw certificaat is verlengd')).toBeVisible();
  await look(mine, 'renewal-granted');
});

test('a certificate in another name: the mails are seen first, and the old number says that it was replaced', async ({
  browser,
}) => {
  const [mine, desk, open] = [
    await pageOf(browser, 'ilse'),
    await pageOf(browser, 'chris'),
    await (await browser.newContext()).newPage(),
  ];
  await mine.goto('/mijn/certificaten');
  const newest = mine.locator('article.kr-certificate').filter({ hasText: 'bekwaamheid' }).first();
  const number = NUMBER.exec(await newest.innerText())?.[0] ?? '';
  await desk.goto(`/besluiten/certificaat?nummer=${number}`);
  await follow(desk, 'Geef opnieuw uit op een andere naam');
  await desk.getByLabel('Welke naam komt op het nieuwe papier?').fill('Ilse Verbeek');
  await press(desk, 'Bekijk wat er verandert');
  await expect(desk.getByText('Kies een reden.').first()).toBeVisible();
  await desk.getByRole('radio', { name: 'de houder heet nu anders' }).check();
  await press(desk, 'Bekijk wat er verandert');
  await expect(desk.getByText('Deze naam staat er al op.').first()).toBeVisible();
  await look(desk, 'rename-refused');
  await desk.getByLabel('Welke naam komt op het nieuwe papier?').fill('Ilse de Jong-Verbeek');
  await press(desk, 'Bekijk wat er verandert');
  await desk.getByText('De mail: Uw certificaat').click();
  await expect(desk.getByText('op de naam Ilse de Jong-Verbeek. U vindt')).toBeVisible();
  await look(desk, 'rename-shown');
  await press(desk, 'Geef opnieuw uit en stuur de mails');
  await expect(desk.getByText('Zet een vinkje als u het identiteitsbewijs zag.').first()).toBeVisible();
  await desk.getByLabel('Ik zag een identiteitsbewijs').check();
  await press(desk, 'Geef opnieuw uit en stuur de mails');
  await expect(desk.getByText('Dit is het nieuwe papier.')).toBeVisible();

  await open.goto(`/controleren/${number}`);
  await expect(open.getByRole('heading', { name: 'Dit papier is vervangen' })).toBeVisible();
  await look(open, 'rename-public');
  await open.getByRole('link', { name: /Bekijk het nieuwe papier/ }).click();
  await expect(open.getByRole('heading', { name: 'Dit certificaat is echt en geldig' })).toBeVisible();
  await expect(open.locator('main')).not.toContainText('Ilse');
  await mine.goto('/mijn/certificaten');
  await expect(mine.getByText('Vervangen', { exact: true })).toBeVisible();
});

test('the officer finds certified, former and coming people in lists, and takes one along as a file', async ({
  browser,
}) => {
  const desk = await pageOf(browser, 'chris');
  await desk.goto('/besluiten');
  await follow(desk, 'Lijsten');
  await expect(desk.getByRole('row').filter({ hasText: 'Jonas Okafor' })).toContainText('Geschorst');
  await look(desk, 'lists');
  await desk.getByLabel('Naam of e-mailadres').fill('jonas');
  await press(desk, 'Toon');
  await expect(desk.getByRole('row')).toHaveCount(2);
  const [file] = await Promise.all([desk.waitForEvent('download'), follow(desk, 'Download als bestand (CSV)')]);
  expect(file.suggestedFilename()).toMatch(/^certified-.*\.csv$/);
  await desk.getByLabel('Welke lijst?').selectOption('Ingetrokken');
  await desk.getByLabel('Naam of e-mailadres').fill('');
  await press(desk, 'Toon');
  await expect(desk.getByRole('row').filter({ hasText: 'Maarten Schouten' })).toHaveCount(1);
  await desk.getByLabel('Welke lijst?').selectOption('Kandidaten');
  await press(desk, 'Toon');
  await expect(desk.locator('main')).not.toContainText('Teun Gerritsen');
  await look(desk, 'lists-candidates');
});

test('a suspended certificate says so to everybody, and why to its holder alone', async ({ browser }) => {
  const [holder, visitor] = [await browser.newContext(), await browser.newContext()];
  await enter(holder, 'jonas');
  const mine = await holder.newPage();
  await mine.goto('/mijn/certificaten');
  const paper = mine.locator('article.kr-certificate').filter({ hasText: 'Uw certificaat is geschorst' });
  await expect(paper.getByText(`De reden: ${REASON}`)).toBeVisible();
  await expect(paper.getByRole('link', { name: 'Neem contact op' })).toBeVisible();
  const number = /K[BD]-\w{4}-\w{4}-\w{4}/.exec(await paper.innerText())?.[0] ?? '';
  const open = await visitor.newPage();
  await open.goto(`/controleren/${number}`);
  await expect(open.getByRole('heading', { name: 'Dit certificaat is echt, maar geschorst' })).toBeVisible();
  await expect(open.locator('main')).not.toContainText(REASON);
  const facts = await (await visitor.request.get(`/controleren/${number}.json`)).json();
  expect(facts).toMatchObject({ status: 'suspended' });
  expect(JSON.stringify(facts)).not.toContain('complaint');
  await look(mine, 'mine');
});
