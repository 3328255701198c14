import { expect, test } from 'vitest';
import { iconSvg } from './icon.ts';
import { ICONS } from './names.ts';

test.each(ICONS)('the package has the icon %s, and it draws something', (name) => {
  const svg = iconSvg(name);
  expect(svg).toContain('aria-hidden="true"');
  expect(svg).toMatch(/<path d="[^"]+"\/>/);
});
