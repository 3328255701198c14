import { rmSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { findPersonByEmail } from '#domain/identity/index.ts';
import { listEnrolments, nextMeeting, requireRun } from '#domain/learning/index.ts';
import { buildApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { emailOf, type PersonKey } from '#src/demo/cast.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { type RunningServer, seededData, startServer } from '#tests/support/e2e-server.ts';
import { setSession, signInAs } from '#tests/support/login.ts';
import { openMail } from '#tests/support/mailbox.ts';
import { REMINDERS_PORT as PORT } from '#tests/support/ports.ts';

const MINUTE_MS = 60_000;
const MEETING = 'Een bijeenkomst';

/** Lotte's group: its next meeting, and how her calendar shows it. */
type Next = { readonly meetingId: string; readonly startsAt: Date; readonly course: string };

let server: RunningServer;
let dataDir: string;
let next: Next;
let minutesAhead = 0;

test.describe.configure({ mode: 'serial' });
test.use({ javaScriptEnabled: false, baseURL: `http://localhost:${PORT}`, viewport: { width: 360, height: 800 } });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  dataDir = await seededData(PORT);
  const app = buildApp(readConfig({ LOG_LEVEL: 'silent', DATA_DIR: dataDir }));
  const ctx = app.contextFor({ kind: 'system', job: 'test' });
  const lotte = findPersonByEmail(ctx, emailOf('lotte'));
  const enrolment = listEnrolments(ctx, lotte?.id ?? '').find(({ runId }) => runId !== null);
  const meeting = nextMeeting(requireRun(ctx, enrolment?.runId ?? ''), ctx.now());
  if (!meeting || !enrolment) throw new Error('Lotte has no meeting to come');
  next = { meetingId: meeting.id, startsAt: meeting.startsAt, course: enrolment.courseId };
  app.close();
  server = await startServer({ port: PORT, dataDir });
});

test.afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function be(page: Page, key: PersonKey): Promise<void> {
  await setSession(page.context(), await signInAs(server.url, emailOf(key)), server.url);
}

/** Moves the clock of the demo to so many minutes from the start of the meeting. */
async function goTo(page: Page, minutesFromStart: number): Promise<void> {
  const wanted = Math.round((next.startsAt.getTime() - Date.now()) / MINUTE_MS) + minutesFromStart;
  await page.goto('/dev/klok');
  await page.getByLabel(/minuten/i).fill(String(wanted - minutesAhead));
  await page.getByRole('button', { name: 'Zet vooruit' }).click();
  minutesAhead = wanted;
}

test('somebody chooses which reminders they get, and reads why others cannot be switched off', async ({ page }) => {
  await be(page, 'lotte');
  await page.goto('/mijn');
  await page.getByRole('link', { name: 'Voorkeuren' }).click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(7);
  await page.getByLabel('U was er een tijd niet').uncheck();
  await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click();
  await expect(page.getByText('Uw keuze is bewaard.')).toBeVisible();
  await expect(page.getByLabel('U was er een tijd niet')).not.toBeChecked();
  await expect(page.getByText('De wet vraagt dat wij u dit melden.')).toBeVisible();
});

test('a calendar fetches the meetings by a secret address that is shown once, replaced and ended', async ({ page }) => {
  await be(page, 'lotte');
  await page.goto('/mijn/voorkeuren');
  await page.getByRole('button', { name: 'Maak een geheim adres' }).click();
  const address = await page.getByLabel('Uw geheime adres').inputValue();
  await page.reload();
  await expect(page.getByLabel('Uw geheime adres')).toHaveCount(0);
  expect(await page.content()).not.toContain(address);
  const feed = await fetch(address);
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const events = new ICAL.Component(ICAL.parse(await feed.text()))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  const starts = events.map((event) => event.startDate.toUnixTime() * 1000);
  expect(starts).toContain(next.startsAt.getTime());
  const again = await fetch(address, { headers: { 'if-none-match': feed.headers.get('etag') ?? '' } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  await page.getByText('Maak een nieuw adres').first().click();
  await page.getByRole('button', { name: 'Maak een nieuw adres' }).click();
  const newer = await page.getByLabel('Uw geheime adres').inputValue();
  expect([(await fetch(address)).status, (await fetch(newer)).status]).toEqual([404, 200]);
  await page.getByText('Zet het adres uit').first().click();
  await page.getByRole('button', { name: 'Zet het adres uit' }).click();
  await expect(page.getByText('Het geheime adres werkt niet meer.')).toBeVisible();
  expect((await fetch(newer)).status).toBe(404);
});

test('the day before a meeting there is a mail, and its foot switches it off without signing in', async ({ page }) => {
  await goTo(page, -18 * 60);
  await openMail(page, emailOf('lotte'), 'Uw bijeenkomst van');
  await expect(page.getByText('Neem mee').first()).toBeVisible();
  const link = (await page.locator('main a[href*="/afmelden/"]').first().getAttribute('href')) ?? '';
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText(`Het gaat om deze mail: “${MEETING}”.`)).toBeVisible();
  await page.getByRole('button', { name: 'Stuur mij deze mail niet meer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U krijgt deze mail niet meer');
  await page.getByRole('link', { name: 'Naar uw voorkeuren' }).click();
  await expect(page).toHaveURL(/\/inloggen/);
  await be(page, 'lotte');
  await page.goto('/mijn/voorkeuren');
  await expect(page.getByLabel(MEETING, { exact: false }).first()).not.toBeChecked();
  // As a mail program does it: one post, without a browser.
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = 'List-Unsubscribe=One-Click';
  expect((await fetch(link, { method: 'POST', headers: form, body })).status).toBe(200);
  expect((await fetch(link.slice(0, -1), { method: 'POST', headers: form, body })).status).toBe(404);
});

test('who comes checks in with the code on the wall, and the trainer sees it', async ({ page }) => {
  await be(page, 'lotte');
  await page.goto('/inchecken?code=000000');
  await page.getByRole('button', { name: 'Ik ben er' }).click();
  await expect(page.locator('#fouten')).toContainText('Er is nu geen bijeenkomst van uw groep.');
  await goTo(page, 5);
  await be(page, 'ben');
  await page.goto(`/begeleiden/bijeenkomst/${next.meetingId}/code`);
  await expect(page.getByRole('img', { name: /QR-code/ })).toBeVisible();
  const code = ((await page.locator('.check-in__code').textContent()) ?? '').replace(/\D/g, '');
  expect(code).toMatch(/^\d{6}$/);
  await expect(page.getByRole('heading', { name: /^Ingecheckt: 0 van/ })).toBeVisible();
  await be(page, 'lotte');
  await page.goto('/inchecken');
  await page.getByLabel('Code van de bijeenkomst').fill(code === '123 456' ? '654 321' : '123 456');
  await page.getByRole('button', { name: 'Ik ben er' }).click();
  await expect(page.locator('#fouten')).toContainText('Dit is niet de code van uw bijeenkomst.');
  await expect(page.getByLabel('Code van de bijeenkomst')).toHaveValue('123 456');
  await page.goto(`/inchecken?code=${code}`);
  await expect(page.getByLabel('Code van de bijeenkomst')).toHaveValue(code);
  await page.getByRole('button', { name: 'Ik ben er' }).click();
  await expect(page).toHaveURL(new RegExp(`/leren/${next.course}$`));
  await expect(page.getByText('U bent ingecheckt bij')).toBeVisible();
  await be(page, 'ben');
  await page.goto(`/begeleiden/bijeenkomst/${next.meetingId}/code`);
  await expect(page.getByRole('heading', { name: /^Ingecheckt: 1 van/ })).toBeVisible();
  await page.getByRole('link', { name: 'Verbeter wie er waren' }).click();
  await expect(page.getByText('Ingecheckt met de code')).toBeVisible();
});

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true });
  const pages: readonly [PersonKey, string, () => string][] = [
    ['lotte', 'preferences', () => '/mijn/voorkeuren'],
    ['lotte', 'checking in', () => '/inchecken'],
    ['lotte', 'an unknown link', () => '/afmelden/onbekend'],
    ['ben', 'the code', () => `/begeleiden/bijeenkomst/${next.meetingId}/code`],
  ];
  for (const [who, what, path] of pages)
    test(`the page of ${what} has no fault that axe knows, light and dark, and fits a phone and a desk`, async ({
      page,
    }) => {
      await be(page, who);
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1280, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(path());
        expect(await axeFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
});
