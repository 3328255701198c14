import { expect, type Page, test } from '@playwright/test';
import { COURSE, enter, follow, noFaults, press } from '#tests/support/practise.ts';

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
    const who = javaScriptEnabled ? 'elif' : 'daan';
    /** Where a practice is begun: in its lesson, which goes on in place with a script and on pages of its own without. */
    const begin = (page: Page, lesson: string) => page.goto(`${COURSE}/${lesson}`);

    test('a visitor does the practice of the free lesson, and nothing of it is kept', async ({ page, context }) => {
      await page.goto('/proefles');
      const box = page.locator('#oefening-cva-o-keukentafel');
      await expect(box.getByText('Vraag 1 van 3')).toBeVisible();
      await press(page, 'Dit kies ik');
      await expect(page.locator('.utrecht-form-field-error-message')).toContainText('Kies een van de antwoorden');
      await page.getByLabel(/zo’n hobby/).check();
      await press(page, 'Dit kies ik');
      await expect(box.getByText('U zag de stekjes staan')).toBeVisible();
      await expect(box.getByText('Hier zit het:')).toBeVisible();
      await noFaults(page, javaScriptEnabled);
      await follow(page, 'Naar vraag 2');
      await page.getByLabel(/Die tekening/).check();
      await press(page, 'Dit kies ik');
      await expect(box.getByText('Dat zag u goed.')).toBeVisible();
      await follow(page, 'Naar vraag 3');
      await page.getByLabel(/vraagt wat zij zong/).check();
      await press(page, 'Dit kies ik');
      await follow(page, 'Dit waren de vragen');
      await expect(box.getByText('U bent er doorheen')).toBeVisible();
      await press(page, /in een andere volgorde/);
      await expect(box.getByText('Vraag 1 van 3')).toBeVisible();
      expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
      await page.goto('/proefles');
      await expect(box.getByText('Vraag 1 van 3')).toBeVisible();
    });

    test('a conversation: choices, consequences, a turn back, words of one’s own, and another road to its end', async ({
      page,
      context,
    }) => {
      await enter(context, who);
      await begin(page, 'cva-niet-overnemen');
      await press(page, /duivenclub/);
      await expect(page.getByText('Wie een adres krijgt')).toBeVisible();
      await expect(page.getByText('Beurt 2 van hoogstens 2')).toBeVisible();
      await follow(page, 'Eén beurt terug');
      await expect(page.getByText('Dit koos u eerder')).toBeVisible();
      await press(page, /Dat is geweest/);
      await expect(page.locator('.kr-prac__talk').getByText('Mijn kleinzoon vroeg er laatst naar')).toBeVisible();
      await page.getByText('Ik zou iets anders zeggen').click();
      await page.getByLabel('Wat zou u zeggen?').fill('Hoe heet hij?');
      await press(page, 'Bewaar');
      await expect(page.getByLabel('Wat zou u zeggen?')).toHaveValue('Hoe heet hij?');
      await noFaults(page, javaScriptEnabled);
      await begin(page, 'cva-niet-overnemen');
      await expect(page.getByText('U was bij beurt 2.')).toBeVisible();
      await press(page, /Niets. U wacht/);
      await expect(page.getByRole('heading', { name: 'Hier gaat het over' })).toBeVisible();
      await noFaults(page, javaScriptEnabled);
      if (!javaScriptEnabled) {
        await expect(page).toHaveURL(/\/3#nu-/);
        await page.goBack();
        await expect(page.locator('.kr-prac__talk').getByText('Mijn kleinzoon vroeg er laatst naar')).toBeVisible();
      }
      await follow(page, 'Terug naar het begin');
      await expect(page.getByRole('heading', { name: /Wat zegt u nu/ })).toBeVisible();
    });

    test('cards are laid on piles; a card left over is asked for, and nothing that was laid gets lost', async ({
      page,
      context,
    }) => {
      await enter(context, who);
      await begin(page, 'cva-eigen-woorden');
      const cards = page.locator('#oefening-cva-o-woorden fieldset');
      await expect(cards).toHaveCount(7);
      for (const at of [0, 1, 2, 3, 4, 5]) await cards.nth(at).getByLabel('Van de klimmer').check();
      await press(page, 'Kijk wat waar hoort');
      await expect(page.locator('.utrecht-form-field-error-message')).toContainText('Er ligt nog één kaart');
      await expect(cards.nth(3).getByLabel('Van de klimmer')).toBeChecked();
      await noFaults(page, javaScriptEnabled);
      await cards.nth(6).getByLabel('Van het verslag').check();
      await press(page, 'Kijk wat waar hoort');
      await expect(page.getByText('Zo liggen de kaarten')).toBeVisible();
      await expect(page.getByText('Hij hoort bij: Van het verslag').first()).toBeVisible();
      await noFaults(page, javaScriptEnabled);
    });

    test('a sentence is rewritten, laid beside a model, changed, and still there the next time', async ({
      page,
      context,
    }) => {
      await enter(context, who);
      await begin(page, 'cva-vragen');
      await page.getByLabel('Zin 1 in uw woorden').fill('Wat hield u <b>tegen</b>?');
      await press(page, 'Leg het voorbeeld ernaast');
      await expect(page.getByText('Wat gebeurde er, die dinsdag?')).toBeVisible();
      await expect(page.getByText('Wat hield u <b>tegen</b>?').first()).toBeVisible();
      await noFaults(page, javaScriptEnabled);
      await page.locator('summary', { hasText: 'Verander uw zin' }).click();
      await page.getByLabel('Zin 1 in uw woorden').fill('Hoe was uw dinsdag?');
      await press(page, 'Verander uw zin');
      await expect(page.getByText('Hoe was uw dinsdag?').first()).toBeVisible();
      await follow(page, 'Naar zin 2');
      await expect(page.getByLabel('Zin 2 in uw woorden')).toBeVisible();
      await begin(page, 'cva-vragen');
      await expect(page.getByText('U was bij zin 2.')).toBeVisible();
    });

    test('a scene stops, keeps what one would say, goes on, and stands there whole', async ({ page, context }) => {
      await enter(context, who);
      await begin(page, 'cva-binnenkomen');
      await page.getByText('Lees het hele gesprek').click();
      await expect(page.getByText('In het fietsenhok.')).toBeVisible();
      await page.getByLabel('Ze heeft niets nodig').fill('Dat is fijn om te horen.');
      await press(page, 'Lees verder');
      await expect(page.getByText('Dat is fijn om te horen.').first()).toBeVisible();
      await expect(page.getByText('Karin sprak haar niet tegen')).toBeVisible();
      await noFaults(page, javaScriptEnabled);
      await press(page, 'Lees verder');
      await expect(page.getByText('Deel 3 van 4')).toBeVisible();
      await press(page, 'Lees verder');
      await expect(page.getByText('Dit was het gesprek.')).toBeVisible();
    });

    test('an example fades, and what is left open is compared', async ({ page, context }) => {
      await enter(context, who);
      await begin(page, 'cva-afspraken');
      await expect(page.getByText('Omar loopt woensdag')).toBeVisible();
      await follow(page, 'Naar voorbeeld 2');
      await page.getByLabel(/Een vijf/).fill('Welk stuk lukt u zeker?');
      await press(page, 'Leg de uitwerking ernaast');
      await expect(page.getByText('Wat zou het een zeven maken?')).toBeVisible();
      await noFaults(page, javaScriptEnabled);
      await follow(page, 'Naar voorbeeld 3');
      await expect(page.getByText('De laatste 2 stappen zijn van u.')).toBeVisible();
    });

    test('a list to look with is filled in, kept and filled on', async ({ page, context }) => {
      await enter(context, who);
      await begin(page, 'cva-reeks');
      const list = page.locator('#oefening-cva-o-kijklijst');
      await list
        .getByRole('group', { name: /stilte van vier tellen/ })
        .getByLabel('Gezien', { exact: true })
        .check();
      await press(page, 'Bewaar deze lijst');
      await expect(list.getByText('U vulde 1 punt in van 7.')).toBeVisible();
      await list.getByLabel(/Welke zin/).fill('En toen?');
      await press(page, 'Bewaar deze lijst');
      await expect(list.getByLabel(/Welke zin/)).toHaveValue('En toen?');
      await noFaults(page, javaScriptEnabled);
    });
  });
}
