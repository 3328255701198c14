import { describe, expect, it } from 'vitest';
import { sameSitePath } from './return-to.ts';

describe('where to go back to', () => {
  it.each(['/mijn', '/uitvoeringen/run_1?a=b', '/leren/coach/les-1', '/', '/zoek?q=%2F%2Fevil.test'])(
    'is a path of ours: %s',
    (path) => {
      expect(sameSitePath(path)).toBe(path);
    },
  );

  it.each([
    '//evil.test',
    '///evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    'https://evil.test',
    'https:evil.test',
    'javascript:alert(1)',
    'data:text/html,x',
    'mijn',
    '@evil.test',
    '/..//evil.test',
    '/.//evil.test',
    '/%2e//evil.test',
    '/a/..//evil.test',
    ' /mijn',
    '/ mijn',
    '/mijn\u0000',
    '/mijn\u2028',
    '?x=//evil.test',
    '',
    null,
    undefined,
    `/${'a'.repeat(600)}`,
  ])('is nothing that leads elsewhere: %j', (value) => {
    expect(sameSitePath(value)).toBeNull();
  });
});
