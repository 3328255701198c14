import { expect, test } from 'vitest';
import { actions, routes } from './access.ts';
import { mayBePostedAt, methodsOf, offeredAt, SIGNING_IN, TAKES_FILES } from './offered-actions.ts';

test('an action runs only where a page offers it; signing in, besides, where a form waits for somebody', () => {
  expect(mayBePostedAt('billing.refundOrder', '/beheer/bestellingen/[id]')).toBe(true);
  for (const pattern of ['/', '/beheer', '/webhooks/betaling', '/leesstand', '/404', '/mijn/dossier'])
    expect(mayBePostedAt('billing.refundOrder', pattern), pattern).toBe(false);
  expect(mayBePostedAt('identity.signIn', '/inloggen')).toBe(true);
  expect(mayBePostedAt('identity.signIn', '/mijn/dossier')).toBe(true);
  for (const pattern of ['/', '/methode', '/webhooks/betaling', '/leesstand', '/controleren'])
    expect(mayBePostedAt('identity.signIn', pattern), pattern).toBe(false);
  for (const name of ['__proto__', 'constructor', 'geheim.deur', ''])
    expect(mayBePostedAt(name, '/inloggen')).toBe(false);
  expect(mayBePostedAt(null, '/inloggen')).toBe(false);
  expect(mayBePostedAt(null, '/leesstand')).toBe(true);
});

test('a page takes what it offers, an event is posted and nothing else', () => {
  expect(methodsOf('/webhooks/betaling')).toEqual(['POST']);
  expect(methodsOf('/methode')).toEqual(['GET', 'HEAD']);
  expect(methodsOf('/inloggen')).toEqual(['GET', 'HEAD', 'POST']);
});

test('every action is offered somewhere, at pages that exist, to who may open them', () => {
  expect(Object.keys(offeredAt).sort()).toEqual(Object.keys(actions).sort());
  for (const pattern of Object.values(offeredAt).flat()) expect(Object.keys(routes)).toContain(pattern);
  for (const name of [...SIGNING_IN, ...TAKES_FILES]) expect(Object.keys(actions)).toContain(name);
});
