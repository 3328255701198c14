import { rmSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type RunningServer, seededData, startServer } from '#tests/support/e2e-server.ts';
import { pagesOf, type Walker } from '#tests/support/every-page.ts';
import { FULL } from '#tests/support/full.ts';
import { setSession, signIn, signInAs } from '#tests/support/login.ts';
import { PAGES_PORT } from '#tests/support/ports.ts';

/** Forms are sent empty here, and names made long: on a server and data of its own. */
let server: RunningServer;
test.beforeAll(async () => {
  const dataDir = await seededData(PAGES_PORT);
  server = await startServer({ port: PAGES_PORT, dataDir });
});
test.afterAll(async () => {
  await server.stop();
  rmSync(server.dataDir, { recursive: true, force: true });
});
test.describe.configure({ mode: 'default', timeout: 600_000 });

const SENDERS: ReadonlyArray<readonly [Walker, () => Promise<string>]> = [
  ['visitor', async () => ''],
  ['learner', () => signIn(server.url, 'learner')],
  ['ada', () => signInAs(server.url, 'ada@klimroute.example')],
  ['trainer', () => signIn(server.url, 'trainer')],
  ['assessor', () => signIn(server.url, 'assessor')],
  ['certification_officer', () => signIn(server.url, 'certification_officer')],
  ['coordinator', () => signIn(server.url, 'coordinator')],
  ['administrator', () => signIn(server.url, 'administrator')],
];
const SIZES = [{ width: 360, height: 740 }, ...(FULL ? [{ width: 1280, height: 900 }] : [])];
const FEWEST_REFUSED = 20;

async function pageFor(browser: Browser, cookie: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
  if (cookie) await setSession(context, cookie, server.url);
  return context.newPage();
}

/** Actions of the forms on a page that ask somebody to fill something in. */
function formsOn(page: Page): Promise<string[]> {
  return page
    .locator('main form[method="post"]')
    .evaluateAll((forms) =>
      forms
        .filter((form) => form.querySelector('textarea, select, input:not([type="hidden"], [type="submit"])'))
        .map((form) => form.getAttribute('action') ?? ''),
    );
}

async function sendEmpty(page: Page, action: string): Promise<void> {
  const form = page.locator(`main form[action="${action}"]`).first();
  await form.evaluate((element) => {
    const sent = element as HTMLFormElement;
    sent.noValidate = true;
    for (const control of sent.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')) {
      control.checked = false;
      if (!['radio', 'checkbox', 'submit', 'file'].includes(control.type)) control.value = '';
    }
    for (const control of sent.querySelectorAll('textarea')) control.value = '';
    for (const control of sent.querySelectorAll('select')) control.value = '';
    // Some forms are sent by a script where they stand; here it goes the way of every form.
    addEventListener('submit', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  });
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'load' }),
    form.evaluate((element) => (element as HTMLFormElement).requestSubmit(element.querySelector('button'))),
  ]);
}

/** What is wrong with how a refused page begins; null when it was not refused. */
function beginning(page: Page): Promise<string[] | null> {
  return page.evaluate(async () => {
    // A browser moves the focus to `autofocus` when it draws, which may be after the page was loaded.
    for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    const summary = document.querySelector('#fouten');
    const top = document.querySelector('.kr-refused');
    if (!summary) return top ? ['the top line leads to a summary that is not there'] : null;
    const faults: string[] = [];
    if (document.activeElement !== summary) faults.push(`the focus is on ${document.activeElement?.tagName}`);
    const { top: from, left } = summary.getBoundingClientRect();
    if (from < 0 || from > innerHeight - 40 || left < 0) faults.push(`the summary stands at ${Math.round(from)} px`);
    if (!document.title.startsWith('Let op')) faults.push(`the title is ${document.title}`);
    if (!top?.querySelector('svg')) faults.push('the top line has no icon');
    else {
      const { borderTopColor, color } = getComputedStyle(top);
      if (borderTopColor !== color || color === getComputedStyle(document.body).color)
        faults.push('the top line is not red');
    }
    for (const link of summary.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
      if (!document.getElementById(link.hash.slice(1))) faults.push(`${link.hash} is nowhere`);
    return faults;
  });
}

test('every form that is sent empty and refused begins with what is wrong: seen, in focus, and red on top', async ({
  browser,
}) => {
  const faults: string[] = [];
  const refused = new Set<string>();
  const done = new Set<string>();
  // The same page of two people is enough to have met its forms.
  const looked = new Map<string, number>();
  for (const [walker, cookieFor] of SENDERS) {
    const cookie = await cookieFor();
    const page = await pageFor(browser, cookie);
    for (const { route, path } of await pagesOf(server.url, walker, cookie)) {
      if (route.startsWith('/dev') || (looked.get(route) ?? 0) >= 2) continue;
      looked.set(route, (looked.get(route) ?? 0) + 1);
      await page.goto(path);
      for (const action of await formsOn(page)) {
        const name = `${route} ${action.replace(/^.*_action=/, '')}`;
        if (done.has(name)) continue;
        done.add(name);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          await page.goto(path);
          if ((await page.locator(`main form[action="${action}"]`).count()) === 0) break;
          await sendEmpty(page, action);
          const wrong = await beginning(page);
          if (wrong === null) break;
          refused.add(name);
          for (const fault of wrong) faults.push(`${name} at ${size.width}: ${fault}`);
        }
      }
    }
    await page.context().close();
  }
  expect([...refused].length, [...refused].join(', ')).toBeGreaterThanOrEqual(FEWEST_REFUSED);
  expect(faults).toEqual([]);
});

test('without script the focus begins at what is wrong as well', async ({ browser }) => {
  const page = await pageFor(browser, '', false);
  await page.goto('/aanmelden');
  await page.locator('main form button').last().click();
  await expect(page.locator('#fouten')).toBeFocused();
  await expect(page.locator('#fouten')).toBeInViewport();
  await page.context().close();
});
