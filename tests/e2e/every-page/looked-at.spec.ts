import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  cookieOf,
  knownPagesOf,
  type PageFound,
  pagesToLookAt,
  WALKERS,
  type Walker,
} from '#tests/support/every-page.ts';
import { FULL } from '#tests/support/full.ts';
import { setSession } from '#tests/support/login.ts';
import { alikeInContrast } from '#tests/support/look-at/contrast.ts';
import { heardAlike } from '#tests/support/look-at/heard.ts';
import { walkWithTab } from '#tests/support/look-at/tab.ts';
import { wordsCutOrOut } from '#tests/support/look-at/words.ts';

const WIDTHS = FULL ? [320, 360, 768, 820, 1024, 1280, 1920] : [320, 1280];
const LARGEST = 'text-200.lines-wide.letters-wide.words-wide';
const WIDTHS_LARGEST = FULL ? [320, 360, 820, 1280] : [320, 1280];
const WINDOWS_FOR_TAB = [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
  ...(FULL ? [{ width: 1280, height: 900 }] : []),
];
const DESK = { width: 1280, height: 900 };

test.describe.configure({ mode: 'parallel', timeout: 600_000 });

async function pageFor(browser: Browser, url: string, walker: Walker, comfort = ''): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: DESK });
  if (walker !== 'visitor') await setSession(context, cookieOf(walker), url);
  if (comfort) await context.addCookies([{ name: 'leesstand', value: comfort, url }]);
  return context.newPage();
}

async function openPage(page: Page, { route, path }: PageFound): Promise<string[]> {
  return (await page.goto(path))?.status() === 500 ? [`${route}: a fault`] : [];
}

async function wordsAt(page: Page, route: string, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const fault of await wordsCutOrOut(page)) faults.push(`${route} at ${width}: ${fault}`);
  }
  return faults;
}

for (const walker of WALKERS) {
  test(`${walker}: no page cuts a word, hides what Tab reaches or looks alike in a contrast theme`, async ({
    browser,
    baseURL,
  }) => {
    const url = baseURL ?? '';
    const page = await pageFor(browser, url, walker);
    const cut: string[] = [];
    const hidden: string[] = [];
    const alike: string[] = [];
    let stops = 0;
    const pages = await pagesToLookAt(url, walker);
    for (const found of pages) {
      const { route } = found;
      await page.setViewportSize(DESK);
      cut.push(...(await openPage(page, found)));
      for (const size of WINDOWS_FOR_TAB) {
        await page.setViewportSize(size);
        const walk = await walkWithTab(page);
        stops += walk.stops;
        for (const name of walk.hidden) hidden.push(`${route} at ${size.width}x${size.height}: ${name}`);
      }
      cut.push(...(await wordsAt(page, route, WIDTHS)));
      await page.setViewportSize(DESK);
      for (const fault of await alikeInContrast(page)) alike.push(`${route}: ${fault}`);
    }
    await page.context().close();
    expect(pages.length).toBeGreaterThan(10);
    expect(stops).toBeGreaterThan(200);
    expect({ cut, hidden, alike }).toEqual({ cut: [], hidden: [], alike: [] });
  });

  test(`${walker}: with the largest letters and the widest spacing only a word that no line is wide enough for is cut`, async ({
    browser,
    baseURL,
  }) => {
    const url = baseURL ?? '';
    const page = await pageFor(browser, url, walker, LARGEST);
    const faults: string[] = [];
    for (const found of await pagesToLookAt(url, walker)) {
      faults.push(...(await openPage(page, found)));
      faults.push(...(await wordsAt(page, found.route, WIDTHS_LARGEST)));
    }
    await page.context().close();
    expect(faults.filter((fault) => !fault.includes('too wide:'))).toEqual([]);
  });

  test(`${walker}: links, titles, headings and fields can be told apart by who only hears them`, async ({
    browser,
    baseURL,
  }) => {
    const url = baseURL ?? '';
    const page = await pageFor(browser, url, walker);
    const faults: string[] = [];
    const titles = new Map<string, string>();
    // The demo's own mailbox and clock aside.
    for (const found of (await knownPagesOf(url, walker)).filter(({ route }) => !route.startsWith('/dev'))) {
      await page.goto(found.path, { waitUntil: 'domcontentloaded' });
      const title = await page.title();
      if (titles.has(title)) faults.push(`${found.route} has the title of ${titles.get(title)}: ${title}`);
      titles.set(title, found.route);
      for (const fault of await heardAlike(page)) faults.push(`${found.route}: ${fault}`);
    }
    await page.context().close();
    expect(titles.size).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });
}
