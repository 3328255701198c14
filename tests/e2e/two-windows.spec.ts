import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { axeFaults } from '#tests/support/axe.ts';
import { setSession, signInAs } from '#tests/support/login.ts';

const LESSON = '/leren/coach-van-het-alledaagse/cva-fatsoen';
const WORK = '/leren/coach-van-het-alledaagse/opdracht/cva-a-brief';
const REFLECTION = '/leren/coach-van-het-alledaagse/denk-na/cva-r-twinkel';

async function enter(context: BrowserContext, who: string): Promise<void> {
  const { baseURL } = test.info().project.use;
  await setSession(context, await signInAs(baseURL ?? '', `${who}@klimroute.example`), baseURL ?? '');
}

/** The first case that waits for this assessor, open in two windows. */
async function caseTwice(context: BrowserContext, who: string): Promise<[Page, Page]> {
  await enter(context, who);
  const first = await context.newPage();
  await first.goto('/beoordelen');
  await first.locator('main a[href^="/beoordelen/"]').first().click();
  await first.locator('form.assess-mark').waitFor();
  const second = await context.newPage();
  await second.goto(first.url());
  return [first, second];
}

const reason = (page: Page, at: number) => page.locator('form.assess-mark textarea').nth(at);
const work = (page: Page) => page.getByLabel('Uw tekst');
const save = (page: Page) => page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
const pick = (page: Page, title: string) => page.locator('.kr-option', { hasText: title }).getByRole('radio').check();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const mark = (text: string) => `Regel 3: ${text}, ${javaScriptEnabled ? 'met' : 'zonder'} script.`;

    test('marks in an older window overwrite none of the newer, and the person chooses between both', async ({
      context,
    }) => {
      const [first, second] = await caseTwice(context, 'cleo');
      for (const at of [0, 1, 2]) await reason(first, at).fill(mark(`eerste venster ${at}`));
      await save(first);
      await expect(first.locator('form.assess-mark')).toBeVisible();

      await reason(second, 1).fill(mark('tweede venster'));
      await save(second);
      await expect(second.getByText('Er zijn twee teksten')).toBeVisible();
      await expect(second.locator('form[data-stale]')).toContainText(mark('eerste venster 1'));
      await expect(second.locator('form[data-stale]')).toContainText(mark('tweede venster'));
      if (javaScriptEnabled) expect(await axeFaults(second)).toEqual([]);
      await pick(second, 'Wat u in dit venster schreef');
      await second.getByRole('button', { name: 'Houd deze keuze' }).click();
      await expect(reason(second, 0)).toHaveValue(mark('eerste venster 0'));
      await expect(reason(second, 1)).toHaveValue(mark('tweede venster'));
      await expect(reason(second, 2)).toHaveValue(mark('eerste venster 2'));
    });

    test('a reflection in an older window is shown beside the newer one', async ({ context }) => {
      await enter(context, 'elif');
      const [first, second] = [await context.newPage(), await context.newPage()];
      for (const page of [first, second]) await page.goto(REFLECTION);
      const [newer, older] = [mark('wat nieuwer is'), mark('wat ouder is\nover twee regels')];
      await first.locator('textarea').fill(newer);
      await save(first);
      await expect(first).toHaveURL(/cva-r-twinkel$/);
      await second.locator('textarea').fill(older);
      await save(second);
      await expect(second.getByText('Er zijn twee teksten')).toBeVisible();
      if (javaScriptEnabled) expect(await axeFaults(second)).toEqual([]);
      await pick(second, 'Wat u in dit venster schreef');
      await second.getByRole('button', { name: 'Houd deze keuze' }).click();
      await expect(second).toHaveURL(/#cva-r-twinkel$/);
      await second.goto(REFLECTION);
      await expect(second.locator('textarea')).toHaveValue(older);
    });

    test('an assignment in an older window overwrites nothing, and is handed in only as it is kept', async ({
      context,
    }) => {
      await enter(context, 'daan');
      const [first, second] = [await context.newPage(), await context.newPage()];
      for (const page of [first, second]) await page.goto(WORK);
      await work(first).fill(mark('de opdracht, nieuwer'));
      await first.getByRole('button', { name: 'Bewaar als concept' }).click();
      await expect(first).toHaveURL(/#werk$/);
      await work(second).fill(mark('de opdracht, ouder'));
      await second.getByRole('checkbox', { name: /nu inleveren/ }).check();
      await second.getByRole('button', { name: 'Lever in' }).click();
      const stale = second.locator('form[data-stale]');
      await expect(stale).toContainText(mark('de opdracht, nieuwer'));
      await expect(stale).toContainText(mark('de opdracht, ouder'));
      if (javaScriptEnabled) expect(await axeFaults(second)).toEqual([]);
      await pick(second, 'Wat bewaard is');
      await second.getByRole('button', { name: 'Houd deze keuze' }).click();
      await expect(second).toHaveURL(/#werk$/);
      await expect(work(second)).toHaveValue(mark('de opdracht, nieuwer'));
      await expect(second.getByText('Versie 1')).toHaveCount(0);

      await second.goto(`/mijn/schrift?zoek=${encodeURIComponent(mark('de opdracht, nieuwer'))}`);
      await expect(second.locator('article')).toHaveCount(1);
      await expect(second.locator('article')).toContainText(mark('de opdracht, nieuwer'));
      if (javaScriptEnabled) expect(await axeFaults(second)).toEqual([]);
    });

    test('the end of a lesson waits until the person chose between two reflections', async ({ context }) => {
      await enter(context, 'bram');
      const [first, second] = [await context.newPage(), await context.newPage()];
      for (const page of [first, second]) await page.goto(LESSON);
      await first.locator('textarea').first().fill(mark('in de les, nieuwer'));
      await save(first);
      await expect(first).toHaveURL(/#cva-r-/);
      await second.locator('textarea').first().fill(mark('in de les, ouder'));
      await second.locator('.kr-onward button').click();
      await expect(second.locator('form[data-stale]')).toContainText(mark('in de les, nieuwer'));
      await pick(second, 'Wat u in dit venster schreef');
      await second.getByRole('button', { name: 'Houd deze keuze' }).click();
      await expect(second).toHaveURL(/cva-rivierenwijk$/);
      await second.goto(LESSON);
      await expect(second.locator('textarea').first()).toHaveValue(mark('in de les, ouder'));
    });
  });
}

test('what keeps itself goes on from what it kept, and says when another window was newer', async ({ context }) => {
  await enter(context, 'elif');
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) await page.goto(REFLECTION);
  const state = (page: Page) => page.locator('[data-draft-state]');
  for (const text of ['Vanzelf een', 'Vanzelf een en twee']) {
    const kept = first.waitForResponse(/bewaard\.txt/);
    await first.locator('textarea').fill(text);
    await kept;
    await expect(state(first)).toContainText('Bewaard om');
  }
  await second.locator('textarea').fill('Vanzelf iets anders');
  await expect(state(second)).toContainText('in een ander venster');
  await save(second);
  await expect(second.locator('form[data-stale]')).toContainText('Vanzelf een en twee');
  await pick(second, 'Wat bewaard is');
  await second.getByRole('button', { name: 'Houd deze keuze' }).click();
  await expect(second).toHaveURL(/#cva-r-twinkel$/);
  await second.goto(REFLECTION);
  await expect(second.locator('textarea')).toHaveValue('Vanzelf een en twee');
});
