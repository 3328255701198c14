import { expect, test } from 'vitest';
import { icon, markup } from './html.ts';

test('what is put in is text, however it looks', () => {
  const hostile = `</textarea><script>alert(1)</script> $' $& " ' &amp; [[account]]`;
  const { html } = markup`<p title="${hostile}">${hostile}</p>`;
  expect(html.match(/<[^>]*>/g)).toHaveLength(2);
  expect(html).not.toContain('<script');
  expect(html).toContain('$&#39; $&#38; &#34;');
  expect(html).toContain('&#38;amp; [[account]]');
});

test('markup in markup stays markup; nothing and false are left out', () => {
  expect(markup`<ul>${[1, 2].map((number) => markup`<li>${number}</li>`)}${null}${false}</ul>`.html).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  );
  expect(markup`${icon('lock')}`.html).toContain('<svg class="kr-icon"');
});
