import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { axeFaults } from '#tests/support/axe.ts';
import { setSession, signInAs } from '#tests/support/login.ts';

const HOSTILE = `$' $& </textarea><script>document.title='weg'</script> "`;

async function enter(context: BrowserContext, who: string): Promise<void> {
  const { baseURL } = test.info().project.use;
  await setSession(context, await signInAs(baseURL ?? '', `${who}@klimroute.example`), baseURL ?? '');
}

type Form = {
  readonly what: string;
  readonly who: string;
  /** Opens the form. */
  open(page: Page): Promise<void>;
  /** The field that is written in. */
  readonly field: string;
};

const throughFirst = (from: string, link: string) => async (page: Page) => {
  await page.goto(from);
  await page.locator(`main a[href^="${link}"]`).first().click();
  await page.locator('form[data-draft]').waitFor();
};

/** Everybody's own form: with the script and without it are two people, or two of the same, so that none finds the draft of the other. */
const FORMS: readonly Form[] = [
  {
    what: 'feedback',
    who: 'ben',
    open: throughFirst('/begeleiden/run_verdieping_moestuin', '/begeleiden/inlevering/'),
    field: 'textarea[name=strength]',
  },
  {
    what: 'a new piece',
    who: 'lotte',
    open: async (page) => void (await page.goto('/mijn/dossier')),
    field: 'textarea[name=text]',
  },
  {
    what: 'a decision',
    who: 'chris',
    open: throughFirst('/besluiten', '/besluiten/cer_'),
    field: 'textarea[name=reasons]',
  },
  {
    what: 'an application',
    who: 'daan',
    open: async (page) => void (await page.goto('/mijn/certificering/aanvragen')),
    field: 'textarea[name=equivalence]',
  },
];

const keep = (page: Page) => page.getByRole('button', { name: 'Bewaar als concept' });
const choose = (page: Page) => page.getByRole('button', { name: 'Houd deze keuze' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const told = (what: string) => `${what}, ${javaScriptEnabled ? 'met' : 'zonder'} script. ${HOSTILE}`;

    for (const form of FORMS) {
      test(`the draft of ${form.what} is kept, and an older window overwrites nothing of it`, async ({ context }) => {
        await enter(context, form.who);
        const [first, second] = [await context.newPage(), await context.newPage()];
        for (const page of [first, second]) await form.open(page);
        await first.locator(form.field).fill(told('Wat nieuwer is'));
        await keep(first).click();
        await expect(first.getByText('Bewaard als concept.')).toBeVisible();
        await expect(first.locator(form.field)).toHaveValue(told('Wat nieuwer is'));

        await second.locator(form.field).fill(told('Wat ouder is'));
        await keep(second).click();
        const stale = second.locator('form[data-stale]');
        await expect(stale).toContainText(told('Wat nieuwer is'));
        await expect(stale).toContainText(told('Wat ouder is'));
        if (javaScriptEnabled) expect(await axeFaults(second)).toEqual([]);
        await stale.locator('.kr-option', { hasText: 'Wat u in dit venster schreef' }).getByRole('radio').check();
        await choose(second).click();
        await expect(second.locator(form.field)).toHaveValue(told('Wat ouder is'));
        await form.open(first);
        await expect(first.locator(form.field)).toHaveValue(told('Wat ouder is'));
        await expect(first).toHaveTitle(/Klimroute/);
      });
    }

    test('what is chosen and ticked in a piece is kept with its words, and gone once the piece is added', async ({
      page,
      context,
    }) => {
      await enter(context, javaScriptEnabled ? 'fenna' : 'gijs');
      await page.goto('/mijn/dossier');
      await page.getByRole('radio').first().check();
      for (const at of [0, 2]) await page.getByRole('checkbox').nth(at).check();
      await page.getByLabel('Titel').fill('Een stuk in wording');
      await keep(page).click();
      await expect(page.getByText('Bewaard als concept.')).toBeVisible();
      await expect(page.getByRole('radio').first()).toBeChecked();
      expect(
        await page
          .getByRole('checkbox')
          .evaluateAll((all) => all.slice(0, 3).map((box) => (box as HTMLInputElement).checked)),
      ).toEqual([true, false, true]);
      await page.locator('textarea[name=text]').fill(told('De tekst'));
      await page.locator('form[data-draft] button').first().click();
      await expect(page.locator('textarea[name=text]')).toHaveValue('');
      await page.reload();
      await expect(page.locator('textarea[name=text]')).toHaveValue('');
      await expect(page.getByLabel('Titel')).toHaveValue('');
      await expect(page.getByText('Er is nog geen concept.')).toBeVisible();
    });

    test('a piece that another window changed is not changed back by sending an older form', async ({ context }) => {
      await enter(context, javaScriptEnabled ? 'petra' : 'omar');
      const [first, second] = [await context.newPage(), await context.newPage()];
      for (const page of [first, second]) {
        await page.goto('/mijn/dossier');
        await page.locator('main a[href^="/mijn/dossier/"]').first().click();
        await page.locator('form[data-draft]').waitFor();
      }
      const path = new URL(first.url()).pathname;
      for (const [page, text] of [
        [first, told('Eerst')],
        [second, told('Later')],
      ] as const) {
        await page.locator('textarea[name=text]').fill(text);
        await page.locator('form[data-draft] button').first().click();
        await expect(page.locator('form[data-draft] textarea[name=text]')).toHaveCount(page === first ? 1 : 0);
      }
      await expect(second.locator('form[data-stale]')).toContainText(told('Eerst'));
      const kept = await (await context.request.get(path)).text();
      expect(kept).toContain('Eerst, ');
      expect(kept).not.toContain('Later, ');
    });
  });
}

test('feedback keeps itself, stays on the device while the server cannot be reached, and leaves nothing there once sent', async ({
  context,
}) => {
  await enter(context, 'ben');
  const page = await context.newPage();
  await page.goto('/begeleiden/run_verdieping_moestuin');
  await page.locator('a[href^="/begeleiden/inlevering/"]').last().click();
  const path = new URL(page.url()).pathname;
  const field = (of: Page) => of.locator('textarea[name=strength]');
  const state = (of: Page) => of.locator('[data-draft-state]');
  await field(page).fill('Wat sterk is');
  await expect(state(page)).toContainText('Bewaard om');
  await context.setOffline(true);
  await field(page).fill('Wat sterk is, en wat in de trein erbij kwam');
  await expect(state(page)).toContainText('Nog niet verstuurd');
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(path);
  await expect(field(later)).toHaveValue('Wat sterk is, en wat in de trein erbij kwam');
  await expect(state(later)).toContainText('Bewaard om');
  await later.getByRole('radio').first().check();
  await later.getByRole('button', { name: 'Stuur uw antwoord' }).click();
  await expect(later).toHaveURL(/\/begeleiden\/run_verdieping_moestuin$/);
  expect(await later.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('feedback')))).toEqual([]);
  await later.goto(path);
  await expect(later.getByRole('main')).toContainText('en wat in de trein erbij kwam');
});
