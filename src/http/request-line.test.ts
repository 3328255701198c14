import { expect, test } from 'vitest';
import { LONGEST_URL } from './limits.ts';
import { readRequestLine } from './request-line.ts';

test('a path and its query are told apart', () => {
  expect(readRequestLine('/trainingen?plaats=Deventer?x')).toEqual({
    path: '/trainingen',
    search: '?plaats=Deventer?x',
  });
  expect(readRequestLine('/gebieden/%C3%A9')).toEqual({ path: '/gebieden/%C3%A9', search: '' });
  expect(readRequestLine(`/${'a'.repeat(LONGEST_URL - 1)}`)).toMatchObject({ search: '' });
});

test.each([
  ['', 400],
  [undefined, 400],
  ['*', 400],
  ['http://kwaad.test/', 400],
  ['trainingen', 400],
  ['/%', 400],
  ['/%zz', 400],
  ['/%E0%A4%A', 400],
  ['/%c0%ae%c0%ae/', 400],
  ['/a%00', 400],
  ['/a%0d%0aSet-Cookie:x', 400],
  ['/\\kwaad.test', 400],
  ['/%5ckwaad.test', 400],
  ['/a b', 400],
  [`/${'a'.repeat(LONGEST_URL)}`, 414],
  [`/?${'a'.repeat(LONGEST_URL)}`, 414],
])('%s leads nowhere', (line, status) => expect(readRequestLine(line)).toBe(status));
