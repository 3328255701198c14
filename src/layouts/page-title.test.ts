import { expect, test } from 'vitest';
import { pageTitle } from './page-title.ts';

test('a page says its own name first, then its part, then the site', () => {
  expect(pageTitle('Bestelling 12', 'Bestellingen', false)).toBe('Bestelling 12 · Bestellingen · Klimroute');
});

test('a page without a part says its name and the site', () => {
  expect(pageTitle('Contact', undefined, false)).toBe('Contact · Klimroute');
});

test('nothing is said twice', () => {
  expect(pageTitle('Klimroute', undefined, false)).toBe('Klimroute');
  expect(pageTitle('Beheer', 'Beheer', false)).toBe('Beheer · Klimroute');
});

test('a refused form is told before the name of the page', () => {
  expect(pageTitle('Inloggen', undefined, true)).toBe('Let op: Inloggen · Klimroute');
});
