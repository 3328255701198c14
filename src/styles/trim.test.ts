import postcss from 'postcss';
import { expect, test } from 'vitest';
import { trimUtrecht, writtenClasses } from './trim.mjs';

/** What is left of a sheet when only `.utrecht-button` is used, without white space. */
async function trimmed(css: string): Promise<string> {
  const { css: left } = await postcss([trimUtrecht(new Set(['utrecht-button']))]).process(css, { from: undefined });
  return left.replaceAll(/\s/g, '');
}

test('a rule whose class no page uses stays out', async () => {
  expect(await trimmed('.utrecht-button{color:red} .utrecht-button--pressed{color:blue}')).toBe(
    '.utrecht-button{color:red}',
  );
});

test('of a list of selectors only the used ones stay', async () => {
  expect(await trimmed('.utrecht-button:hover, .utrecht-button--hover{color:red}')).toBe(
    '.utrecht-button:hover{color:red}',
  );
});

test('rules of our own stay, whatever they are called', async () => {
  expect(await trimmed('.kr-card{color:red} a:hover{color:blue}')).toBe('.kr-card{color:red}a:hover{color:blue}');
});

test('a property that is read by something stays, one that only an unread one reads goes', async () => {
  const css =
    '.utrecht-button{--_utrecht-a:1;--_utrecht-b:var(--_utrecht-c);--_utrecht-c:2;color:var(--_utrecht-a,red)}';
  expect(await trimmed(css)).toBe('.utrecht-button{--_utrecht-a:1;color:var(--_utrecht-a,red)}');
});

test('the classes that our parts write out are found, also where a table chooses between them', () => {
  const written = writtenClasses();
  for (const name of [
    'utrecht-button--primary-action',
    'utrecht-alert--warning',
    'utrecht-badge-status--danger',
    'utrecht-breadcrumb-nav__list',
  ]) {
    expect(written).toContain(name);
  }
});
