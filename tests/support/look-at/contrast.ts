import type { Page } from '@playwright/test';

/** What a contrast theme makes look alike on this page though it must be kept apart. The page is left as it was, but for the first choice on it. */
export async function alikeInContrast(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await looksAlike(page);
  if (!(await firstChoiceShows(page))) faults.push('a choice looks the same chosen and not');
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

async function firstChoiceShows(page: Page): Promise<boolean> {
  const choices = page.locator('main input:is([type="radio"], [type="checkbox"]):visible');
  if ((await choices.count()) === 0) return true;
  const first = choices.first();
  if (await first.isDisabled()) return true;
  const set = (chosen: boolean) =>
    first.evaluate((input, value) => {
      (input as HTMLInputElement).checked = value;
    }, chosen);
  await set(false);
  const without = (await first.screenshot()).toString('base64');
  await set(true);
  return (await first.screenshot()).toString('base64') !== without;
}

/** Pairs that a contrast theme must keep apart, and does not: by what is computed of their edges, grounds and letters. */
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
