import { expect, type Page, test } from '@playwright/test';
import { emailOf } from '#src/demo/cast.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { become } from '#tests/support/login.ts';
import { openMail } from '#tests/support/mailbox.ts';
import { readCalendar } from '#tests/support/read-calendar.ts';

const RUN = '/uitvoeringen/run_coach_deventer/wijzigen';

/** A moment as its day on the Dutch clock, as a date field takes it. */
const dayOf = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(at));
/** The day so many days from today. */
const inDays = (days: number): string => dayOf(Date.now() + days * 86_400_000);

/** The first calendar file of the newest mail with this subject, once it tells more than `after`, or of that day. */
async function calendarOf(page: Page, subject: string, after = -1, day?: string) {
  let read: ReturnType<typeof readCalendar> | undefined;
  await expect(async () => {
    await openMail(page, emailOf('samira'), subject);
    const file = page.getByRole('link', { name: /\.ics/ }).first();
    const bytes = await (await page.request.get((await file.getAttribute('href')) ?? '')).body();
    read = readCalendar({ name: 'x.ics', mime: 'text/calendar', bytes });
    expect(read.sequence).toBeGreaterThan(after);
    if (day) expect(dayOf(Number(read.startsAt))).toBe(day);
  }).toPass({ timeout: 20_000 });
  return read as ReturnType<typeof readCalendar>;
}

for (const javaScriptEnabled of [true, false]) {
  test(`a trainer moves a meeting and moves it back; mails are shown before and calendars follow, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await become(context, 'trainer');
    await page.goto('/begeleiden/run_coach_deventer');
    await page.getByRole('link', { name: 'Verzet een bijeenkomst of zeg er een af' }).click();
    await page
      .getByRole('link', { name: /^Verzet/ })
      .last()
      .click();
    const [day, from, to] = [
      page.getByLabel('Dag', { exact: true }),
      page.getByLabel('Begint om'),
      page.getByLabel('Eindigt om'),
    ];
    const [oldDay, oldFrom, oldTo] = [await day.inputValue(), await from.inputValue(), await to.inputValue()];

    await day.fill(inDays(-3));
    await page.getByRole('button', { name: 'Laat zien wat er gebeurt' }).click();
    await expect(page.locator('#fouten li')).toHaveText([/^Kies een dag en tijd die nog komen/]);
    await day.fill('2027-03-28');
    await from.fill('2.30');
    await to.fill('5.00');
    await page.getByRole('button', { name: 'Laat zien wat er gebeurt' }).click();
    await expect(page.locator('#fouten li')).toHaveCount(1);
    await expect(from, 'the hour that the clock skips').toHaveAttribute('aria-invalid', 'true');

    const newDay = inDays(javaScriptEnabled ? 200 : 210);
    await day.fill(newDay);
    await from.fill('19.00');
    await to.fill('21.30');
    await page.getByLabel('Waarom?').fill('De zaal is die dag dicht.');
    await page.getByRole('button', { name: 'Laat zien wat er gebeurt' }).click();
    await expect(page.getByRole('heading', { name: 'Wat u nu verandert' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Samira' })).toHaveCount(1);
    await page.getByText(/^Lees de mail: “Een bijeenkomst is verzet/).click();
    await expect(page.locator('details[open]').getByText('De zaal is die dag dicht.')).toBeVisible();
    if (javaScriptEnabled) expect.soft(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Verzet en stuur \d+ mails$/ }).click();
    await expect(page.getByText('De bijeenkomst is verzet.').first()).toBeVisible();
    const moved = await calendarOf(page, 'Een bijeenkomst is verzet', -1, newDay);
    expect([moved.method, moved.status]).toEqual(['REQUEST', 'CONFIRMED']);

    await page.goto(RUN);
    await page
      .getByRole('link', { name: /^Verzet/ })
      .last()
      .click();
    await day.fill(oldDay);
    await from.fill(oldFrom);
    await to.fill(oldTo);
    await page.getByRole('button', { name: 'Laat zien wat er gebeurt' }).click();
    await page.getByRole('button', { name: /^Verzet en stuur/ }).click();
    await expect(page.getByText('De bijeenkomst is verzet.').first()).toBeVisible();
    const back = await calendarOf(page, 'Een bijeenkomst is verzet', moved.sequence);
    expect(back.uid).toBe(moved.uid);
    expect(back.startsAt).not.toBe(moved.startsAt);
    await context.close();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a meeting is cancelled and leaves the calendar; another one takes its place', async ({ page, context }) => {
    await become(context, 'administrator');
    await page.goto('/beheer/aanbod/run_coach_deventer');
    await page.getByRole('link', { name: 'Verzet, zeg af of geef een andere trainer' }).click();
    await page.getByRole('link', { name: 'Zet er een bijeenkomst bij' }).click();
    await page.getByLabel('Dag', { exact: true }).fill(inDays(220));
    await page.getByLabel('Begint om').fill('9.00');
    await page.getByLabel('Eindigt om').fill('11.30');
    await page.getByLabel('Onderwerp').fill('Terugkomdag');
    await page.getByRole('button', { name: 'Laat zien wat er gebeurt' }).click();
    await page.getByRole('button', { name: /^Zet erbij en stuur/ }).click();
    const added = await calendarOf(page, 'Er is een bijeenkomst bij');
    await page.goto(RUN);
    await page
      .getByRole('link', { name: /^Zeg af/ })
      .last()
      .click();
    await page.getByLabel('Waarom?').fill('Er is die dag geen zaal.');
    await page.getByRole('button', { name: 'Laat zien wat er gebeurt' }).click();
    await expect(page.getByText('‘Terugkomdag’').first()).toBeVisible();
    await page.getByRole('button', { name: /^Zeg af en stuur/ }).click();
    const gone = await calendarOf(page, 'Een bijeenkomst gaat niet door');
    expect([gone.method, gone.status, gone.uid]).toEqual(['CANCEL', 'CANCELLED', added.uid]);
    expect(gone.sequence).toBeGreaterThan(added.sequence);
    await page.goto(RUN);
    await expect(page.getByText('Terugkomdag')).toHaveCount(0);
  });

  test('an administrator lets a group go: what goes back is shown first, everybody is told and the page says so', async ({
    page,
    context,
  }) => {
    await become(context, 'administrator');
    const stopped = '/uitvoeringen/run_coach_leeuwarden/wijzigen';
    await page.goto(stopped);
    await page.getByRole('link', { name: 'Laat deze groep vervallen' }).click();
    await page.getByLabel('Waarom?').fill('Er zijn te weinig deelnemers.');
    await page.getByRole('button', { name: 'Laat zien wat er gebeurt' }).click();
    await expect(page.getByText('Deze groep gaat niet door.').first()).toBeVisible();
    await page.getByRole('button', { name: /^Laat vervallen en stuur/ }).click();
    await expect(page.locator('#fouten li')).toHaveText([
      'Zet een vinkje als u zeker weet dat deze groep niet doorgaat.',
    ]);
    await page.getByLabel('Ja, deze groep gaat niet door.').check();
    await page.getByRole('button', { name: /^Laat vervallen en stuur/ }).click();
    await expect(page.getByText('De groep is vervallen.').first()).toBeVisible();
    await page.goto('/uitvoeringen/run_coach_leeuwarden');
    await expect(page.getByText('Deze training gaat niet door.').first()).toBeVisible();
  });

  test('who has no part in the run sees no such page', async ({ page, context }) => {
    await become(context, 'learner');
    expect((await page.goto(RUN))?.status()).toBe(404);
  });
});
