import { expect, test } from '@playwright/test';
import { cookieOf, pagesOf, WALKERS } from '#tests/support/every-page.ts';
import { setSession } from '#tests/support/login.ts';

test.describe.configure({ mode: 'parallel' });

/** Links of the same words that lead elsewhere, and what else cannot be told apart by who hears the page; the demo's own mailbox aside. */
for (const walker of WALKERS) {
  test(`${walker}: links, titles, headings and fields can be told apart by who only hears them`, async ({
    browser,
    baseURL,
  }) => {
    const url = baseURL ?? '';
    const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false });
    if (walker !== 'visitor') await setSession(context, cookieOf(walker), url);
    const page = await context.newPage();
    const faults: string[] = [];
    const titles = new Map<string, string>();
    for (const { route, path } of await pagesOf(url, walker, cookieOf(walker))) {
      if (route.startsWith('/dev')) continue;
      await page.goto(path);
      const title = await page.title();
      if (titles.has(title)) faults.push(`${route} has the title of ${titles.get(title)}: ${title}`);
      titles.set(title, route);
      const found = await page.evaluate(() => {
        const wrong: string[] = [];
        const plain = (text: string | null | undefined) =>
          (text ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
        const links = new Map<string, string>();
        for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
          const name = plain(link.getAttribute('aria-label') ?? link.textContent);
          const known = links.get(name);
          if (known !== undefined && known !== link.href) wrong.push(`“${name}” leads to ${known} and ${link.href}`);
          links.set(name, link.href);
        }
        const [first] = document.querySelectorAll('h1, h2, h3');
        if (first?.tagName !== 'H1') wrong.push(`the first heading is “${plain(first?.textContent)}”`);
        const h1 = plain(document.querySelector('h1')?.textContent);
        if (!plain(document.title).toLowerCase().includes(h1.toLowerCase()))
          wrong.push(`“${document.title}” does not say “${h1}”`);
        const fields = new Set<string>();
        for (const field of document.querySelectorAll<HTMLTextAreaElement>('main textarea')) {
          const name = plain(field.labels?.[0]?.textContent);
          if (fields.has(name)) wrong.push(`two fields are called “${name}”`);
          fields.add(name);
        }
        for (const option of document.querySelectorAll('option'))
          if (!plain(option.textContent)) wrong.push('an option without words');
        for (const text of document.querySelectorAll('em'))
          if (/\b(the|with|by|everybody)\b/i.test(plain(text.textContent)) && !text.closest('[lang="en"]'))
            wrong.push(`“${plain(text.textContent)}” is English without saying so`);
        return wrong;
      });
      for (const fault of found) faults.push(`${route}: ${fault}`);
    }
    await context.close();
    expect(faults).toEqual([]);
  });
}
