import { expect, type Page, test } from '@playwright/test';
import { APPEAL_PORT } from '#tests/support/ports.ts';
import { noFaults, openStage, type Stage } from '#tests/support/stage.ts';
import { emailOf } from './main-job/cast.ts';
import { mark } from './main-job/certification.ts';

const GIJS = 'gijs@klimroute.example';
const COR = 'cor@klimroute.example';
const SAID = 'In bewijs 1 vraag ik drie keer door naar de eigen kring, en dat staat in geen van de twee oordelen.';
const WHY = 'De nieuwe oordelen noemen de regels waar u naar verwijst. Daarom is uw bezwaar gegrond.';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);
let stage: Stage;

test.beforeAll(async ({ browser }) => {
  stage = await openStage(browser, APPEAL_PORT);
});
test.afterAll(() => stage.close());

/** The page of the decision that Gijs finds from his own start page. */
async function atTheDecision(page: Page): Promise<void> {
  await page.goto('/mijn');
  await page.getByRole('link', { name: /aangevraagd op/ }).click();
  await expect(page.getByText('U bent nog niet geslaagd').first()).toBeVisible();
}

/** Eve makes somebody an assessor, since two of the three had a seat in the case. */
async function appointAssessor(page: Page, name: string): Promise<void> {
  await page.goto(`/beheer/mensen?zoek=${encodeURIComponent(name)}`);
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.getByRole('group', { name: 'Rol' }).getByRole('radio', { name: 'assessor' }).check();
  await page.getByRole('button', { name: 'Geef deze rol' }).click();
  await expect(page.getByText('Deze persoon is nu').first()).toBeVisible();
}

test('1. who was refused lodges an appeal within the term, and has a mail that says so', async () => {
  const eve = await stage.as(emailOf('eve'));
  for (const name of ['Samira Aziz', 'Veerle Peeters']) await appointAssessor(eve, name);
  await eve.context().close();
  const gijs = await stage.as(GIJS);
  await atTheDecision(gijs);
  await gijs.locator('summary').filter({ hasText: 'Bezwaar maken' }).click();
  await noFaults(gijs);
  await gijs.getByLabel('Wat klopt er volgens u niet?').fill('oneens');
  await gijs.getByRole('button', { name: 'Dien mijn bezwaar in' }).click();
  await expect(gijs.locator('#fouten')).toBeVisible();
  await expect(gijs.getByLabel('Wat klopt er volgens u niet?')).toHaveValue('oneens');
  await noFaults(gijs);
  await gijs.getByLabel('Wat klopt er volgens u niet?').fill(SAID);
  await gijs.getByRole('button', { name: 'Dien mijn bezwaar in' }).click();
  await expect(gijs.getByText('Uw bezwaar is ingediend.').first()).toBeVisible();
  await expect(gijs.getByText('Trek mijn bezwaar in').first()).toBeVisible();
  await noFaults(gijs);
  await stage.mail(gijs, GIJS, 'Wij hebben uw bezwaar');
  await gijs.context().close();
});

test('2. who decided first is kept out of it, another officer sees it with its term, and two others mark without knowing', async () => {
  const cor = await stage.as(COR);
  await cor.goto('/besluiten');
  const row = cor.getByRole('table', { name: 'Bezwaren' }).getByRole('row').nth(1);
  await expect(row).toContainText('Ja');
  await noFaults(cor);
  await expect(cor.getByRole('table', { name: 'Bezwaren' }).getByRole('row').nth(1)).toContainText(
    'Bij de beoordelaars',
  );
  await cor.context().close();
  const chris = await stage.as(emailOf('chris'));
  await chris.goto('/besluiten');
  await expect(chris.getByRole('table', { name: 'Bezwaren' })).toContainText(
    'u nam het besluit waar dit bezwaar over gaat',
  );
  await chris.context().close();

  // Nobody has less to do than who was just appointed, so that both seats are theirs.
  for (const email of ['samira@klimroute.example', 'veerle@klimroute.example']) {
    const page = await stage.as(email);
    await page.goto('/beoordelen');
    // A case of somebody else may have waited for a free assessor too.
    const waiting = page.getByRole('table', { name: 'Te beoordelen' }).getByRole('link');
    expect(await waiting.count()).toBeGreaterThan(0);
    while ((await waiting.count()) > 0) {
      await waiting.first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Kandidaat B-');
      await expect(page.getByRole('main')).not.toContainText(/bezwaar|Gijs|Brouwer/i);
      await mark(page, 3);
      await page.goto('/beoordelen');
    }
    await page.context().close();
  }
});

test('3. the appeal is upheld with reasons, the certificate follows, and the first decision stays beside it', async () => {
  const cor = await stage.as(COR);
  await cor.goto('/besluiten');
  await cor.getByRole('table', { name: 'Bezwaren' }).getByRole('link').first().click();
  await expect(cor.getByText('Dit is een bezwaar tegen besluit').first()).toBeVisible();
  await expect(cor.getByText(SAID).first()).toBeVisible();
  await noFaults(cor);
  await cor.getByRole('radio', { name: /^Geslaagd/ }).check();
  await cor.getByLabel('Waarom besluit u zo?').fill(WHY);
  await cor.getByLabel('Ik weet dat dit besluit niet meer verandert.').check();
  await cor.getByRole('button', { name: 'Neem dit besluit en stuur 1 mail' }).click();
  await expect(cor.getByText('Het besluit is genomen.').first()).toBeVisible();
  await cor.context().close();
  const gijs = await stage.as(GIJS);
  await atTheDecision(gijs);
  await expect(gijs.getByText('Uw bezwaar is gegrond: u bent geslaagd').first()).toBeVisible();
  await expect(gijs.getByText(WHY).first()).toBeVisible();
  await noFaults(gijs);
  await gijs.getByRole('link', { name: 'Lees wat de twee nieuwe beoordelaars zagen' }).click();
  await expect(gijs.getByRole('heading', { level: 1 })).toContainText('Bezwaar Z-');
  await noFaults(gijs);
  await stage.mail(gijs, GIJS, 'Uw bezwaar is gegrond');
  await gijs.goto('/mijn/certificaten');
  await expect(gijs.getByRole('main')).toContainText(/KB(-[0-9A-Z]{4}){3}/);
  await gijs.context().close();
});
