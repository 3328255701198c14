import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { axeFaults } from '#tests/support/axe.ts';
import { setSession, signInAs } from '#tests/support/login.ts';
import { sheetsOf } from '#tests/support/sheets.ts';

const CHANCE = 'Ik wil dat de strook achter de flat een tuin wordt.';

async function enter(context: BrowserContext, who: string): Promise<Page> {
  const { baseURL } = test.info().project.use;
  await setSession(context, await signInAs(baseURL ?? '', `${who}@klimroute.example`), baseURL ?? '');
  return context.newPage();
}

/** Nothing sticks out at the side, and axe finds nothing. */
async function isSound(page: Page, scripted: boolean): Promise<void> {
  const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(out).toBeLessThanOrEqual(0);
  if (scripted) expect(await axeFaults(page)).toEqual([]);
}

const saved = (page: Page) => page.getByText(/^“.*” is bewaard\.$/);
async function save(page: Page): Promise<void> {
  // The sentence of the save before may still stand there: the next page says it of this one.
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Bewaar deze kamer' }).click()]);
  await expect(saved(page)).toBeVisible();
}

/** Tabs on until this stands in focus, as somebody does who has no mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let at = 0; at < 120; at += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
    // Two people, so that neither finds the plan of the other.
    const who = javaScriptEnabled ? 'quinten' : 'roos';

    test('somebody makes a climb plan by keyboard, sees an earlier version, puts it back and erases all', async ({
      context,
    }) => {
      const page = await enter(context, who);
      await page.goto('/mijn');
      await page.locator('main a[href="/mijn/klimplan"]').click();
      await expect(page.getByRole('heading', { name: 'Zo kan een klimplan eruitzien' })).toBeVisible();
      await expect(page.getByText('Wie ziet dit? Alleen u.')).toBeVisible();
      await isSound(page, javaScriptEnabled);

      await page.goto('/mijn/klimplan/kans');
      await tabTo(page, 'chance');
      await page.keyboard.type('x'.repeat(500));
      await page.keyboard.press('Enter');
      await expect(page.locator('input[name=chance]')).toHaveValue('x'.repeat(500));
      await expect(page.getByRole('alert')).toContainText('niet meer dan 160 tekens');
      await page.locator('input[name=chance]').fill('Een tuin');
      await page.keyboard.press('Enter');
      await expect(saved(page)).toBeVisible();
      await page.locator('input[name=chance]').fill(CHANCE);
      await save(page);
      await page.getByRole('link', { name: 'Terug naar het hele plan' }).click();
      await expect(page.locator('#kans')).toContainText(CHANCE);

      await page.goto('/mijn/klimplan/stappen');
      await isSound(page, javaScriptEnabled);
      await page.locator('input[name=step1]').fill('De strook opmeten');
      await page.locator('input[name=day1]').fill('2027-01-16');
      await page.locator('input[name=who1]').fill('ik');
      await save(page);
      await page.goto('/mijn/klimplan');
      const steps = page.locator('#stappen');
      await expect(steps).toContainText('zaterdag 16 januari');
      await steps.getByRole('button', { name: /^Gedaan/ }).press('Enter');
      await expect(steps.getByText('Gedaan', { exact: true })).toBeVisible();
      await isSound(page, javaScriptEnabled);

      await page.goto('/mijn/klimplan/kans');
      await page.getByText('Eerdere versies').click();
      await page.getByRole('link', { name: /^Zoals het was op/ }).click();
      await expect(page.getByText('Een tuin', { exact: true })).toBeVisible();
      await isSound(page, javaScriptEnabled);
      await page.getByRole('button', { name: 'Zet deze versie terug' }).click();
      await expect(page.locator('input[name=chance]')).toHaveValue('Een tuin');

      const data = await page.request.get('/mijn/klimplan/klimplan.json');
      expect((await data.json()).parts.kans.map(({ fields }: { fields: { chance: string } }) => fields.chance)).toEqual(
        ['Een tuin', CHANCE, 'Een tuin'],
      );
      expect(await (await page.request.get('/mijn/klimplan/klimplan.html')).text()).toContain(CHANCE);

      await page.goto('/mijn/klimplan');
      await page.getByText('Wis mijn klimplan').click();
      await page.getByRole('button', { name: 'Ja, wis alles' }).click();
      await expect(page.getByRole('heading', { name: 'Zo kan een klimplan eruitzien' })).toBeVisible();
    });

    test('two windows with two texts of one chance: both are shown, and the person chooses', async ({ context }) => {
      const first = await enter(context, who);
      const second = await context.newPage();
      for (const page of [first, second]) await page.goto('/mijn/klimplan/kans');
      await first.locator('input[name=chance]').fill('Op de telefoon geschreven');
      await save(first);
      await second.locator('input[name=chance]').fill('Op de computer geschreven');
      await second.getByRole('button', { name: 'Bewaar deze kamer' }).click();
      const stale = second.locator('form[data-stale]');
      await expect(stale).toContainText('Op de telefoon geschreven');
      await expect(stale).toContainText('Op de computer geschreven');
      await stale.locator('.kr-option', { hasText: 'Op de telefoon geschreven' }).getByRole('radio').check();
      await second.getByRole('button', { name: 'Houd deze keuze' }).click();
      await expect(second.locator('input[name=chance]')).toHaveValue('Op de telefoon geschreven');
      await second.goto('/mijn/klimplan');
      await second.getByText('Wis mijn klimplan').click();
      await second.getByRole('button', { name: 'Ja, wis alles' }).click();
    });
  });
}

test('a full plan prints on one sheet of A4, also with long words, and so does an empty one', async ({ context }) => {
  const page = await enter(context, 'lotte');
  const long = 'arbeidsongeschiktheidsverzekering';
  const fill = async (part: string, texts: Readonly<Record<string, string>>) => {
    await page.goto(`/mijn/klimplan/${part}`);
    for (const [name, text] of Object.entries(texts)) {
      if ((await page.locator(`[name=${name}]`).count()) === 0) {
        await save(page);
      }
      await page.locator(`[name=${name}]`).first().fill(text);
    }
    await save(page);
  };
  await fill(
    'verhaal',
    rows(8, (at) => ({
      [`year${at}`]: `rond ${1970 + at * 6}`,
      [`moment${at}`]: `Een lang moment, ${long}`.slice(0, 80),
    })),
  );
  await fill(
    'twinkel',
    rows(5, (at) => ({ [`twinkle${at}`]: `Iets waar ik van opleef, ${long}`, [`voice${at}`]: 'mijn zus zei het' })),
  );
  await fill('kans', { chance: CHANCE, why: 'Omdat je nu alleen de lift kent.' });
  await fill('stappen', {
    first: 'De strook opmeten',
    help: 'Een rolmaat',
    ...rows(6, (at) => ({
      [`step${at}`]: `Aanbellen bij de ${long} op de hoek`,
      [`day${at}`]: '2027-02-06',
      [`who${at}`]: 'ik, met mijn buurman',
    })),
  });
  await fill('coach', { companion: 'mijn zus', meet: 'om de week', back: 'Wij praatten een uur. '.repeat(20).trim() });
  await page.goto('/mijn/klimplan/vel');
  const full = await sheetsOf(page);
  expect(full.map(({ width, height }) => [width, height])).toEqual([[595, 842]]);
  expect(full[0]?.text).toContain('Dit vel is van mij');
  await page.goto('/mijn/klimplan/vel?leeg=ja');
  const empty = await sheetsOf(page);
  expect(empty).toHaveLength(1);
  expect(empty[0]?.text).not.toContain('strook');
});

function rows(most: number, of: (at: number) => Record<string, string>): Record<string, string> {
  return Object.assign({}, ...Array.from({ length: most }, (_, at) => of(at + 1)));
}
