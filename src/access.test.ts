import { expect, test } from 'vitest';
import { actorWith } from '#tests/support/actors.ts';
import { admit } from './admit.ts';

const visitor = { kind: 'visitor' } as const;

test('what nobody declared is hidden, also from the administrator', () => {
  expect(admit(undefined, actorWith('eve', ['administrator']), true)).toBe('hidden');
});

test('a visitor is asked to sign in; who signed in without the role does not learn that there is something', () => {
  expect(admit(['trainer'], visitor, true)).toBe('sign_in');
  expect(admit(['trainer'], actorWith('ada'), true)).toBe('hidden');
  expect(admit(['trainer'], actorWith('ben', ['trainer']), true)).toBe('enter');
  expect(admit(['coordinator'], actorWith('dora', [], ['org']), true)).toBe('enter');
});

test('one of the roles of a row is enough', () => {
  expect(admit(['coordinator', 'administrator'], actorWith('eve', ['administrator']), true)).toBe('enter');
  expect(admit(['coordinator', 'administrator'], actorWith('dora', [], ['org']), true)).toBe('enter');
  expect(admit(['coordinator', 'administrator'], actorWith('ben', ['trainer']), true)).toBe('hidden');
});

test('the pages of a demo are gone where there is no demo', () => {
  expect(admit(['demo_only'], actorWith('eve', ['administrator']), false)).toBe('hidden');
  expect(admit(['demo_only'], visitor, true)).toBe('enter');
});
