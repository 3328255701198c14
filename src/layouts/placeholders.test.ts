import { expect, test } from 'vitest';
import { accountHtml, bannerHtml, fillPlaceholder, flashHtml, htmlAttributes, PLACEHOLDERS } from './placeholders.ts';
import { NOBODY, type Reader } from './reader.ts';

const ada: Reader = { ...NOBODY, signedIn: { name: 'Ada Postma', roles: [] } };

test('a visitor reads where to log in', () => {
  expect(accountHtml(NOBODY)).toContain('href="/inloggen"');
  expect(accountHtml(NOBODY)).toContain('Inloggen');
});

test('a learner reads the own name and no line of work', () => {
  expect(accountHtml(ada)).toContain('href="/mijn"');
  expect(accountHtml(ada).replace(/<[^>]+>/g, '')).toBe('Ada Postma');
  expect(accountHtml(ada)).not.toContain('kr-work');
});

test('who has roles gets a place of work for each of them and for no other', () => {
  const html = accountHtml({ ...ada, signedIn: { name: 'Ben', roles: ['trainer', 'coordinator'] } });
  expect(html).toContain('href="/begeleiden"');
  expect(html).toContain('href="/organisatie"');
  expect(html).not.toContain('/beheer');
  expect(html).not.toContain('/beoordelen');
});

test('the place where somebody is, is marked, also deeper inside it', () => {
  const at = (path: string) => accountHtml({ ...ada, path, signedIn: { name: 'Ben', roles: ['trainer'] } });
  expect(at('/begeleiden/run_1?x=1')).toContain('href="/begeleiden" aria-current="true"');
  expect(at('/begeleidens')).not.toContain('aria-current');
});

test('a name and a flash are text, whatever signs they hold', () => {
  const nasty = `<img src=x onerror="alert('1')">&$'`;
  const html =
    accountHtml({ ...ada, signedIn: { name: nasty, roles: [] } }) +
    flashHtml({ ...ada, flash: { kind: 'ok', text: nasty } });
  expect(html).not.toContain('<img');
  expect(html).toContain('&#60;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&#62;&#38;$&#39;');
});

test('the demo says that it is one, the real thing does not', () => {
  expect(bannerHtml({ ...NOBODY, demo: true })).toContain('Dit is een demo.');
  expect(bannerHtml(NOBODY)).toBe('');
});

test('a warning is an alert, good news a status, and nothing is nothing', () => {
  expect(flashHtml({ ...NOBODY, flash: { kind: 'warning', text: 'Let op' } })).toContain('role="alert"');
  expect(flashHtml({ ...NOBODY, flash: { kind: 'ok', text: 'Bewaard' } })).toContain('role="status"');
  expect(flashHtml(NOBODY)).toBe('');
});

test('reading comfort stands as attributes on the page', () => {
  expect(htmlAttributes({ ...NOBODY, comfort: { ...NOBODY.comfort, text: '150', theme: 'dark' } })).toBe(
    'data-text="150" data-theme="dark"',
  );
});

test('every placeholder of a prepared page is filled for a reader', () => {
  for (const placeholder of PLACEHOLDERS) expect(fillPlaceholder(placeholder, ada)).not.toContain('[[');
});
