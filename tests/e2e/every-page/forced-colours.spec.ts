import { expect, type Page, test } from '@playwright/test';
import { cookieOf, pagesToLookAt, WALKERS } from '#tests/support/every-page.ts';
import { setSession } from '#tests/support/login.ts';

test.describe.configure({ mode: 'parallel' });

for (const walker of WALKERS) {
  test(`${walker}: with a contrast theme what is chosen does not look like what is not`, async ({
    browser,
    baseURL,
  }) => {
    const url = baseURL ?? '';
    const context = await browser.newContext({
      baseURL: url,
      forcedColors: 'active',
      viewport: { width: 1280, height: 900 },
    });
    if (walker !== 'visitor') await setSession(context, cookieOf(walker), url);
    const page = await context.newPage();
    const faults: string[] = [];
    for (const { route, path } of await pagesToLookAt(url, walker)) {
      await page.goto(path);
      for (const fault of await looksAlike(page)) faults.push(`${route}: ${fault}`);
      const choices = page.locator('main input:is([type="radio"], [type="checkbox"]):visible');
      if ((await choices.count()) === 0) continue;
      const first = choices.first();
      if (await first.isDisabled()) continue;
      await first.evaluate((input) => {
        (input as HTMLInputElement).checked = false;
      });
      const without = (await first.screenshot()).toString('base64');
      await first.evaluate((input) => {
        (input as HTMLInputElement).checked = true;
      });
      if ((await first.screenshot()).toString('base64') === without)
        faults.push(`${route}: a choice looks the same chosen and not`);
    }
    await context.close();
    expect(faults).toEqual([]);
  });
}

/** Pairs on this page that a contrast theme must keep apart, and does not: by what is computed of their edges, grounds and letters. */
function looksAlike(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const look = (selector: string): string | null => {
      const element = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
      if (!element) return null;
      const { borderColor, borderBlockEndColor, borderInlineStartColor, backgroundColor, color } =
        getComputedStyle(element);
      return [borderColor, borderBlockEndColor, borderInlineStartColor, backgroundColor, color].join(' ');
    };
    const pairs: ReadonlyArray<readonly [string, string]> = [
      ['.kr-head__link[aria-current]', '.kr-head__link:not([aria-current])'],
      ['.kr-pieces a[aria-current]', '.kr-pieces a:not([aria-current])'],
      ['.utrecht-button--primary-action:not(:disabled)', '.utrecht-button--secondary-action:not(:disabled)'],
      ['.kr-level:has(:checked) > span', '.kr-level:not(:has(:checked)) > span'],
      ['.kr-choice--cards .kr-option:has(:checked)', '.kr-choice--cards .kr-option:not(:has(:checked))'],
    ];
    const alike = pairs
      .filter(([item, other]) => look(item) !== null && look(item) === look(other))
      .map(([current, other]) => `${current} = ${other}`);
    // A border that is to stay unseen is drawn by a contrast theme in its own colour.
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const plain = document.querySelector('.kr-head__link:not([aria-current])');
    if (plain && getComputedStyle(plain).borderBlockEndColor !== ground)
      alike.push('every item of the menu has a line');
    return alike;
  });
}
