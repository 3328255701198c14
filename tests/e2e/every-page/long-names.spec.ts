import { type Browser, expect, test } from '@playwright/test';
import { openDatabase } from '#db/client.ts';
import { dataPaths } from '#src/config.ts';
import { type RunningServer, seededData, startServer } from '#tests/support/e2e-server.ts';
import { isForEverybody, pagesOf, type Walker } from '#tests/support/every-page.ts';
import { FULL } from '#tests/support/full.ts';
import { setSession, signIn, signInAs } from '#tests/support/login.ts';
import { wordsCutOrOut } from '#tests/support/look-at/words.ts';
import { LONG_NAMES_PORT } from '#tests/support/ports.ts';

/** Who sees the names of others, each on other pages. */
const WALKERS = ['ada', 'trainer', 'certification_officer', 'coordinator', 'administrator'] as const satisfies Walker[];
const LARGEST = 'text-200.lines-wide.letters-wide.words-wide';
const SIZES: readonly (readonly [comfort: string, widths: readonly number[]])[] = [
  ['', FULL ? [320, 360, 768, 820, 1280] : [320, 820, 1280]],
  [LARGEST, FULL ? [320, 360, 1280] : [320, 1280]],
];
/** Eighty letters without a place to break. */
const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse';

let server: RunningServer;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const dataDir = await seededData(LONG_NAMES_PORT);
  const open = openDatabase(dataPaths(dataDir).database);
  open.exec(`UPDATE people SET name = '${LONG}';
    UPDATE organisations SET name = '${LONG}', city = '${LONG}';
    UPDATE course_runs SET city = '${LONG}'`);
  open.close();
  server = await startServer({ port: LONG_NAMES_PORT, dataDir });
});
test.afterAll(() => server.stop());

async function faultsOf(browser: Browser, walker: (typeof WALKERS)[number]): Promise<string[]> {
  const cookie = await (walker === 'ada' ? signInAs(server.url, 'ada@klimroute.example') : signIn(server.url, walker));
  // What says the same to everybody is looked at once.
  const pages = (await pagesOf(server.url, walker, cookie)).filter(
    ({ route }) => FULL || walker === 'ada' || !isForEverybody(route),
  );
  expect(pages.length).toBeGreaterThan(10);
  const faults: string[] = [];
  for (const [comfort, widths] of SIZES) {
    const context = await browser.newContext({ baseURL: server.url });
    await setSession(context, cookie, server.url);
    if (comfort) await context.addCookies([{ name: 'leesstand', value: comfort, url: server.url }]);
    const page = await context.newPage();
    for (const { route, path } of pages) {
      if ((await page.goto(path))?.status() === 500) faults.push(`${route}: a fault`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        // No column has room for the name itself: it is cut, and pushes nothing aside.
        for (const fault of await wordsCutOrOut(page))
          if (!fault.startsWith('too wide:') && !fault.startsWith(`cut: ${LONG}`))
            faults.push(`${route} at ${width} ${comfort}: ${fault}`);
      }
    }
    await context.close();
  }
  return faults;
}

for (const walker of WALKERS)
  test(`${walker}: people, organisations and places with a name of eighty letters stay inside every page`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    expect(LONG).toHaveLength(80);
    expect(await faultsOf(browser, walker)).toEqual([]);
  });
