import type { Page } from '@playwright/test';

/** Links of the same words that lead elsewhere, and what else on this page who only hears it cannot tell apart. */
export function heardAlike(page: Page): Promise<string[]> {
  return page.evaluate(() => {
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
}
