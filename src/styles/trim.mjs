import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const UTRECHT_CLASS = /utrecht-[a-z]+(?:-{1,2}[a-z]+|__[a-z]+)*/g;

/** Every @utrecht class that stands written out in our pages and parts; one put together from pieces is not seen. */
export function writtenClasses(folder = fileURLToPath(new URL('..', import.meta.url))) {
  const found = new Set();
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(?:astro|mdx|ts)$/.test(name) || name.endsWith('.test.ts')) continue;
    for (const [word] of readFileSync(join(folder, name), 'utf8').matchAll(UTRECHT_CLASS)) found.add(word);
  }
  return found;
}

/**
 * A PostCSS plugin that leaves the rules of @utrecht components out of the sheet when no page uses their classes: the
 * packages carry each state twice, as a class to demonstrate it and as the real pseudo-class, and many variants. Properties
 * that only such rules read go with them.
 */
export function trimUtrecht(written = writtenClasses()) {
  const isUsed = (selector) => (selector.match(UTRECHT_CLASS) ?? []).every((word) => written.has(word));
  return {
    postcssPlugin: 'trim-utrecht',
    Rule(rule) {
      if (!rule.selector.includes('.utrecht-')) return;
      const kept = rule.selectors.filter(isUsed);
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    },
    OnceExit: dropUnread,
  };
}

/** Takes away the properties of @utrecht that nothing in the sheet reads, and then those that only they read. */
function dropUnread(sheet) {
  for (let dropped = 1; dropped > 0; ) {
    const read = new Set();
    sheet.walkDecls(({ value }) => {
      for (const [, name] of value.matchAll(/var\(\s*(--[\w-]+)/g)) read.add(name);
    });
    dropped = 0;
    sheet.walkDecls(/^--_?utrecht-/, (declaration) => {
      if (read.has(declaration.prop)) return;
      declaration.remove();
      dropped += 1;
    });
  }
}
