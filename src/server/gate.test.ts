import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import { gate } from './gate.ts';
import { FORM_BYTES, NOTICE_BYTES, UPLOAD_BYTES } from './limits.ts';

const turnAway = gate(readConfig({ SITE_URL: 'https://klimroute.test', PORT: '4321', SESSION_SECRET: 'a secret for tests only, long enough' }));
const ask = (method: string, headers: Record<string, string>, path = '/inloggen') =>
  turnAway({ method, headers: { host: 'klimroute.test', ...headers } } as unknown as IncomingMessage, path)?.status ?? 'in';
const FORM = 'application/x-www-form-urlencoded';
const post = (headers: Record<string, string>, path?: string) => ask('POST', { 'content-length': '10', 'content-type': FORM, ...headers }, path);

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
    {},
  ])('refuses a change with %j', (headers) => expect(post(headers as Record<string, string>)).toBe(403));

  test.each(['PUT', 'DELETE', 'PATCH', 'NONSENSE'])('treats %s as a change', (method) => expect(ask(method, { 'content-length': '0' })).toBe(403));

  test('lets the provider post its signed notices without an origin, there and nowhere below', () => {
    expect(post({}, '/webhooks/betaling')).toBe('in');
    expect(post({}, '/webhooks/betaling/x')).toBe(403);
  });

  test('says what is too large: the file where there may be one, the text elsewhere', () => {
    const page = (path: string) =>
      turnAway(
        { method: 'POST', headers: { host: 'klimroute.test', origin: 'https://klimroute.test', 'content-length': '999999999' } } as unknown as IncomingMessage,
        path,
      )?.page;
    expect(page('/mijn/dossier')).toContain('Kies dan een kleiner bestand');
    expect(page('/inloggen')).toContain('maak de tekst korter');
    for (const path of ['/mijn/dossier', '/inloggen']) expect(page(path)).toContain('Ga terug met de knop van uw browser');
  });

  test.each(['', 'text/plain', 'application/json', 'application/x-www-form-urlencodedx', 'multipart/mixed; boundary=x'])(
    'takes nothing but a form: %s is refused with a sentence',
    (type) => {
      expect(post({ origin: 'https://klimroute.test', 'content-type': type })).toBe(415);
      expect(post({ 'content-type': type }, '/webhooks/betaling')).toBe('in');
    },
  );

  test('takes a form in either of its two shapes, whatever its letters', () => {
    const ours = { origin: 'https://klimroute.test' };
    expect(post({ ...ours, 'content-type': 'Multipart/Form-Data; boundary=x' })).toBe('in');
    expect(post({ ...ours, 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' })).toBe('in');
  });

  test('refuses a host that is not ours', () => {
    expect(ask('GET', { host: 'evil.test' })).toBe(421);
    expect(ask('GET', { host: '' })).toBe(421);
  });

  test('asks for a length, and holds each path to its own', () => {
    const ours = { origin: 'https://klimroute.test' };
    expect(ask('POST', ours)).toBe(411);
    expect(post({ ...ours, 'transfer-encoding': 'chunked' })).toBe(411);
    expect(post({ ...ours, 'content-length': String(FORM_BYTES + 1) })).toBe(413);
    expect(post({ ...ours, 'content-length': String(FORM_BYTES + 1) }, '/leren/c/opdracht/a')).toBe('in');
    expect(post({ ...ours, 'content-length': String(UPLOAD_BYTES + 1) }, '/leren/c/opdracht/a')).toBe(413);
    expect(post({ 'content-length': String(NOTICE_BYTES + 1) }, '/webhooks/betaling')).toBe(413);
  });
});
