import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

const origin = 'https://klimroute.nl';

test.each([
  ['/trainingen?plaats=Deventer', '/trainingen?plaats=Deventer'],
  ['https://klimroute.nl/mijn#les', '/mijn'],
])('%s leads back to a page of ours', (wanted, path) => {
  expect(returnPath(wanted, origin)).toBe(path);
});

test.each([
  'https://evil.test/mijn',
  '//evil.test/mijn',
  '/\\evil.test',
  'javascript:alert(1)',
  'https://klimroute.nl//evil.test',
  '/.//evil.test',
  '/x\r\nSet-Cookie: a=b',
  'http://',
  'trainingen',
  '',
  null,
])('%s leads home', (wanted) => {
  expect(returnPath(wanted, origin)).toBe('/');
});
