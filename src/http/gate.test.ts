import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import { gate } from './gate.ts';

const turnAway = gate(
  readConfig({
    SITE_URL: 'https://klimroute.test',
    PORT: '4321',
    SESSION_SECRET: 'a secret for tests only, long enough',
  }),
);
const ask = (method: string, headers: Record<string, string>, path = '/inloggen', search = '') =>
  turnAway({ method, headers: { host: 'klimroute.test', ...headers } } as unknown as IncomingMessage, { path, search })
    ?.status ?? 'in';
const FORM = 'application/x-www-form-urlencoded';
const post = (headers: Record<string, string>, path?: string) =>
  ask('POST', { 'content-length': '10', 'content-type': FORM, ...headers }, path);

describe('the gate', () => {
  test('lets in a reader, and a change from our own pages', () => {
    expect(ask('GET', {})).toBe('in');
    expect(post({ origin: 'https://klimroute.test' })).toBe('in');
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBe('in');
  });

  test.each([
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: 'http://klimroute.test' },
    { origin: 'https://klimroute.test.evil.test' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://klimroute.test', 'sec-fetch-site': 'same-site' },
    { origin: 'https://klimroute.test', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://zus.klimroute.test', 'sec-fetch-site': 'same-site' },
    {},
  ])('refuses a change with %j', (headers) => expect(post(headers as Record<string, string>)).toBe(403));

  test.each(['PUT', 'DELETE', 'PATCH', 'NONSENSE'])('treats %s as a change', (method) =>
    expect(ask(method, { 'content-length': '0' })).toBe(403),
  );

  test('lets a mail program switch a mail off by its signed address, and a browser only from our own page', () => {
    expect(post({}, '/afmelden/iemand')).toBe('in');
    expect(post({ origin: 'https://evil.test' }, '/afmelden/iemand')).toBe(403);
    expect(post({}, '/afmelden')).toBe(403);
    expect(ask('POST', { 'content-length': '10', 'content-type': FORM }, '/afmelden/iemand', '?_action=x')).toBe(403);
  });

  const NOTICE = { 'content-length': '10', 'content-type': 'application/json; charset=utf-8' };
  const event = (headers: Record<string, string> = {}, search = '') =>
    ask('POST', { ...NOTICE, ...headers }, '/webhooks/betaling', search);

  test('lets the provider post its signed events without an origin, there and nowhere below', () => {
    expect(event()).toBe('in');
    expect(ask('POST', NOTICE, '/webhooks/betaling/x')).toBe(403);
  });

  test('takes nothing but an event where events are posted: no action, no form, nothing that a browser sends', () => {
    expect(event({}, '?_action=identity.signIn')).toBe(404);
    expect(event({ 'content-type': FORM })).toBe(415);
    expect(event({ 'content-type': '' })).toBe(415);
    expect(event({ origin: 'https://klimroute.test' })).toBe(403);
    expect(event({ origin: 'https://kwaad.test' })).toBe(403);
    expect(event({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(event({ 'transfer-encoding': 'chunked' })).toBe(411);
  });

  test.each([
    '',
    'text/plain',
    'application/json',
    'application/x-www-form-urlencodedx',
    'multipart/mixed; boundary=x',
  ])('takes nothing but a form: %s is refused with a sentence', (type) => {
    expect(post({ origin: 'https://klimroute.test', 'content-type': type })).toBe(415);
  });

  test('takes a form in either of its two shapes, whatever its letters', () => {
    const ours = { origin: 'https://klimroute.test' };
    expect(post({ ...ours, 'content-type': 'Multipart/Form-Data; boundary=x' })).toBe('in');
    expect(post({ ...ours, 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' })).toBe('in');
  });

  test('refuses a host that is not ours', () => {
    expect(ask('GET', { host: 'evil.test' })).toBe(421);
    expect(ask('GET', { host: '' })).toBe(421);
  });

  test('asks for a length, and takes nothing packed', () => {
    const ours = { origin: 'https://klimroute.test' };
    expect(ask('POST', ours)).toBe(411);
    expect(post({ ...ours, 'transfer-encoding': 'chunked' })).toBe(411);
    expect(post({ ...ours, 'content-encoding': 'gzip' })).toBe(400);
  });
});
