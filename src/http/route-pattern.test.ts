import { expect, test } from 'vitest';
import { routes } from '#src/access.ts';
import { routePatternOf } from './route-pattern.ts';

test('a path leads to the row with the most names in it', () => {
  for (const [path, pattern] of [
    ['/', '/'],
    ['/beheer/aanbod/nieuw', '/beheer/aanbod/nieuw'],
    ['/beheer/aanbod/run_1', '/beheer/aanbod/[run]'],
    ['/controleren/KR-1.json', '/controleren/[number].json'],
    ['/controleren/KR-1', '/controleren/[number]'],
    ['/leren/c/oefenen/q', '/leren/[course]/oefenen/[quiz]'],
    ['/leren/c/l', '/leren/[course]/[lesson]'],
    ['/proefles', '/proefles'],
    ['/bestaat/niet', '/[...anything]'],
  ] as const)
    expect(routePatternOf(path)).toBe(pattern);
});

test('every row is found by a path of its own', () => {
  for (const pattern of Object.keys(routes))
    expect(routePatternOf(pattern.replace(/\[[^\]]+\]/g, 'iets'))).toBe(pattern);
});
