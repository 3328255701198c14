import { expect, type Page, test } from '@playwright/test';
import { axeFaults } from '#tests/support/axe.ts';
import { become } from '#tests/support/login.ts';

const COACH = 'coach-van-het-alledaagse';
const BOOKLET = `/leren/${COACH}/boekje/cva-m-kans`;
const PLAN = '/begeleiden/run_coach_deventer/plan';
/** Width and height in points, to the nearest. */
const A4 = '595x842';
const A5 = '420x595';

/** The sizes of paper that a page prints on, and on how many sheets. */
async function papersOf(page: Page): Promise<{ sizes: string[]; sheets: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
  );
  return { sizes: [...new Set(boxes)], sheets: boxes.length };
}

test('a trainer finds the plan of a meeting, and a learner finds nothing there', async ({ page, context, browser }) => {
  await become(context, 'trainer');
  await page.goto('/begeleiden/run_coach_deventer');
  await page.getByRole('link', { name: 'Bekijk de draaiboeken' }).click();
  await page.getByRole('link', { name: 'Bijeenkomst 1, aan tafel' }).click();
  await expect(page.getByRole('heading', { name: 'Het verloop' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect((await papersOf(page)).sizes).toEqual([A4]);
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
  await become(other, 'learner');
  expect((await other.request.get(PLAN)).status()).toBe(404);
  await other.close();
});

test('a plan, a booklet and every other page is made whole before its first byte goes out', async ({ request }) => {
  for (const path of ['/trainingen', '/verhalen?thema=koken', '/bestaat-niet']) {
    const answer = await request.get(path, { headers: { 'accept-encoding': 'identity' } });
    expect(Number(answer.headers()['content-length']), path).toBe((await answer.body()).length);
  }
});

for (const [course, run] of [
  [COACH, 'run_coach_deventer'],
  ['talentmakelaar', 'run_talent_stadskanaal'],
] as const) {
  test(`every plan of ${course} opens to its foot, with its tables whole on paper`, async ({ page, context }) => {
    await become(context, 'trainer');
    await page.goto(`/begeleiden/${run}/plan`);
    const plans = await page
      .locator('main table a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(plans.length).toBeGreaterThan(5);
    for (const plan of plans) {
      await page.emulateMedia({ media: 'screen' });
      const answer = await page.goto(plan);
      expect.soft(answer?.status(), plan).toBe(200);
      await expect.soft(page.getByRole('contentinfo'), plan).toBeVisible();
      await expect.soft(page.locator('main'), plan).not.toContainText('Internal server error');
      await page.emulateMedia({ media: 'print' });
      await expect.soft(page.locator('main thead').first(), plan).toBeVisible();
    }
  });
}

test('the words of a module stand beside or above what they mean, never in a column of nothing', async ({
  page,
  context,
}) => {
  await become(context, 'trainer');
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(BOOKLET);
    const least = await page
      .locator('.kr-terms dd')
      .evaluateAll((terms) => Math.min(...terms.map((term) => term.getBoundingClientRect().width)));
    expect(least, `at ${width}`).toBeGreaterThan(200);
  }
});

test('what somebody wrote in a lesson prints whole, also what they typed a moment ago', async ({ page, context }) => {
  await become(context, 'learner');
  await page.goto(`/leren/${COACH}/cva-fatsoen`);
  const field = page.locator('textarea').first();
  const told = `${'Een regel van het verhaal.\n'.repeat(80)}En dit is het eind.`;
  await page.route('**/denk-na/**', (route) => route.abort());
  await field.fill(told);
  await page.emulateMedia({ media: 'print' });
  await expect(field).toBeHidden();
  const printed = page.locator('[data-draft-print]').first();
  await expect(printed).toBeVisible();
  expect(await printed.textContent()).toBe(told);
  expect(await printed.evaluate((block) => block.scrollHeight - block.clientHeight)).toBe(0);
});

test('a module prints as a booklet of A5 with lines to write on and no answers', async ({ page, context }) => {
  await become(context, 'trainer');
  await page.goto(BOOKLET);
  await expect(page.locator('.booklet-line')).not.toHaveCount(0);
  expect(await page.content()).not.toMatch(/\[\[(reflection|quiz|practice|assignment):/);
  expect(await axeFaults(page)).toEqual([]);
  const { sizes, sheets } = await papersOf(page);
  expect(sizes).toEqual([A5]);
  expect(sheets).toBeGreaterThan(10);
});

test('a visitor chooses stories by theme without script, and reads one', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/verhalen');
  await page.getByLabel('Onderwerp').selectOption('koken');
  await page.getByRole('button', { name: 'Toon verhalen' }).click();
  await page.getByRole('link', { name: 'De pan van acht liter' }).click();
  await expect(page.getByText('Samengesteld klimverhaal')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Proefles/ })).toBeVisible();
  await context.close();
});

/** Puts a voice into the browser that notes what it is asked to say. */
async function withVoice(page: Page, voice: { lang: string; localService: boolean }): Promise<void> {
  await page.addInitScript((item) => {
    const said: string[] = [];
    const speech = {
      paused: false,
      getVoices: () => [item],
      addEventListener() {},
      cancel() {},
      pause() {},
      resume() {},
    };
    Object.defineProperty(window, 'speechSynthesis', {
      value: { ...speech, speak: (words: { text: string }) => said.push(words.text) },
    });
    class Utterance extends EventTarget {
      constructor(text: string) {
        super();
        Object.assign(this, { text });
      }
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, { said });
  }, voice);
}

test('a lesson is read aloud by a Dutch voice of the device itself', async ({ page }) => {
  await withVoice(page, { lang: 'nl-NL', localService: true });
  await page.goto('/proefles');
  await page.getByRole('button', { name: 'Lees voor' }).click();
  await expect(page.getByRole('button', { name: 'Pauze' })).toBeVisible();
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said[0]).toBe('Coach van het alledaagse');
  expect(said.length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Stop met voorlezen' }).click();
  await expect(page.getByRole('button', { name: 'Lees voor' })).toBeFocused();
});

for (const voice of [
  { lang: 'nl-NL', localService: false },
  { lang: 'en-GB', localService: true },
]) {
  test(`nothing is offered for a voice in ${voice.lang} that is ${voice.localService ? 'of the device' : 'somebody else’s'}`, async ({
    page,
  }) => {
    await withVoice(page, voice);
    await page.goto('/proefles');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-voice]')).toHaveCount(0);
  });
}
