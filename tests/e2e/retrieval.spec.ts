import { expect, type Page, test } from '@playwright/test';
import { RECALL_PORT } from '#tests/support/ports.ts';
import { follow, noFaults, press } from '#tests/support/practise.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

const MINUTES_A_DAY = 24 * 60;
const BOX = '#oefening-vijf-minuten';
let stage: Stage;

test.beforeAll(async ({ browser }) => {
  stage = await openStage(browser, RECALL_PORT);
  await stage.forward(3 * MINUTES_A_DAY);
});
test.afterAll(() => stage.close());

/** Chooses the option that stands first, and reads why. */
async function answer(page: Page): Promise<void> {
  await page.locator(`${BOX} input[type=radio]`).first().check();
  await press(page, 'Dit kies ik');
  await expect(page.locator(BOX).getByText('Dit koos u')).toBeVisible();
  await expect(page.locator(BOX).getByText(/Deze vraag komt terug op/)).toBeVisible();
}

/** Answers what is asked now and all that comes after it today. */
async function answerAll(page: Page): Promise<void> {
  await answer(page);
  while (await page.getByRole('link', { name: 'Naar de volgende vraag' }).isVisible()) {
    await follow(page, 'Naar de volgende vraag');
    await expect(page.locator(BOX).locator('input[type=radio]').first()).toBeVisible();
    await answer(page);
  }
}

for (const [who, javaScript] of [
  ['daan', false],
  ['elif', true],
] as const)
  test(`questions come back two days after their lesson, and are gone on with where one was, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const page = await stage.as(`${who}@klimroute.example`, { javaScript });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/mijn');
    await page
      .locator('.kr-waits')
      .getByRole('link', { name: /^Begin/ })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Vijf minuten' })).toBeVisible();
    await expect(page.locator(BOX).getByText('Vraag 1')).toBeVisible();
    await press(page, 'Dit kies ik');
    await expect(page.locator('.utrecht-form-field-error-message')).toContainText('Kies een van de antwoorden');
    await answer(page);
    await noFaults(page, javaScript);
    await page.goto('/mijn/vijf-minuten');
    await expect(page.locator(BOX).getByText('Vraag 2')).toBeVisible();
    await noFaults(page, javaScript);
    await answerAll(page);
    await follow(page, 'Dit waren de vragen');
    await expect(page.getByRole('heading', { name: 'Klaar voor vandaag' })).toBeVisible();
    await page.goto('/mijn');
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Begin: / })).toHaveCount(0);
  });

test('two windows: the first answer stands, and the second window goes on', async () => {
  const page = await stage.as('lotte@klimroute.example', { javaScript: false });
  await page.goto('/mijn/vijf-minuten');
  const other = await page.context().newPage();
  await other.goto('/mijn/vijf-minuten');
  await answer(page);
  await other.locator(`${BOX} input[type=radio]`).last().check();
  await press(other, 'Dit kies ik');
  await expect(other.getByText('U gaf in een ander venster al een antwoord')).toBeVisible();
  await expect(other.locator(BOX).getByText('Vraag 2')).toBeVisible();
});

test('a trainer finds what a group finds hard as soon as five people answered, and no name', async () => {
  const trainer = await stage.as('ben@klimroute.example');
  await trainer.goto('/begeleiden/run_coach_nu/vragen');
  await expect(trainer.getByRole('heading', { level: 1, name: 'Wat de groep lastig vindt' })).toBeVisible();
  await expect(trainer.getByText('Nog geen vraag is door genoeg mensen gemaakt.')).toBeVisible();
  await noFaults(trainer);
  for (const who of ['hanna', 'ilse', 'nienke']) {
    const page = await stage.as(`${who}@klimroute.example`, { javaScript: false });
    await page.goto('/mijn/vijf-minuten');
    await answerAll(page);
    await page.context().close();
  }
  await trainer.goto('/begeleiden/run_coach_nu');
  await follow(trainer, 'Bekijk wat de groep lastig vindt');
  const rows = trainer.locator('main tbody tr');
  await expect(rows.first()).toContainText(/[0-6] van [56]/);
  await expect(trainer.locator('main')).not.toContainText(/Hanna|Ilse|Nienke|Daan|Elif|Lotte/);
  await noFaults(trainer);
});
