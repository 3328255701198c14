import { describe, expect, test } from 'vitest';
import { ConfigFaults, readConfig } from './config.ts';
import { DEMO_SELLER } from './config-values.ts';

const SELLER = {
  name: 'Klimroute BV',
  street: 'Laan 1',
  postcode: '7411 AA',
  city: 'Deventer',
  kvk: '12345678',
  vatId: 'NL001234567B01',
  iban: 'NL91ABNA0417164300',
  email: 'post@klimroute.test',
};
const REAL = {
  NODE_ENV: 'production',
  SITE_URL: 'https://klimroute.test',
  SESSION_SECRET: 'e1b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  SMTP_URL: 'smtps://user:pass@mail.klimroute.test',
  MAIL_FROM: 'Klimroute <post@klimroute.test>',
  STRIPE_SECRET_KEY: 'sk_live_51H8s3kLmNoPqRsT',
  STRIPE_WEBHOOK_SECRET: 'whsec_f3a9c1d27b6e4805',
  SELLER: JSON.stringify(SELLER),
  TRUST_PROXY: '1',
};

function faultsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults;
    throw error;
  }
}

describe('the configuration', () => {
  test('without anything is a demo with embedded mailbox and sandbox', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      demo: true,
      production: false,
      port: 4321,
      siteUrl: 'http://localhost:4321',
      mail: { kind: 'mailbox', port: 4323 },
      payments: { kind: 'sandbox', port: 4322 },
    });
  });

  test('with everything real starts in production, without a demo', () => {
    expect(readConfig(REAL)).toMatchObject({
      demo: false,
      production: true,
      mail: { kind: 'smtp' },
      payments: { kind: 'stripe' },
      seller: SELLER,
    });
  });

  test('in production lists every fault at once', () => {
    const faults = faultsOf({ NODE_ENV: 'production' });
    for (const name of [
      'SITE_URL',
      'SESSION_SECRET',
      'SMTP_URL',
      'MAIL_FROM',
      'STRIPE_SECRET_KEY',
      'STRIPE_WEBHOOK_SECRET',
      'SELLER',
      'TRUST_PROXY',
    ]) {
      expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
    }
  });

  test.each([
    ['SESSION_SECRET', 'short'],
    ['SESSION_SECRET', 'change-me-change-me-change-me-change-me'],
    ['SESSION_SECRET', 'only-for-the-demo-this-is-no-secret-at-all'],
    ['SESSION_SECRET', ''],
    ['SITE_URL', 'http://klimroute.test'],
    ['SITE_URL', 'klimroute'],
    ['STRIPE_SECRET_KEY', 'sk_test_sandbox_klimroute'],
    ['STRIPE_SECRET_KEY', 'sk_test_51H8s3kLmNoPqRsT'],
    ['STRIPE_WEBHOOK_SECRET', ''],
    ['STRIPE_WEBHOOK_SECRET', 'whsec_placeholder_placeholder'],
    ['STRIPE_WEBHOOK_SECRET', 'geheim'],
    ['SMTP_URL', 'http://mail.test'],
    ['DEMO_DATA', '1'],
    ['SELLER', '{'],
    ['SELLER', JSON.stringify({ ...SELLER, kvk: '00000000' })],
    ['SELLER', JSON.stringify({ ...SELLER, crkbo: 'DEMO-0000' })],
    ['SELLER', JSON.stringify({ ...SELLER, kvk: 12345678 })],
    ['SELLER', JSON.stringify({ ...SELLER, btw: 'NL001234567B01' })],
    ['SELLER', 'null'],
    ['PORT', 'eighty'],
    ['TRUST_PROXY', ''],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '10'],
    ['TRUST_PROXY', 'ja'],
    ['TRUST_PROXY', '1.5'],
  ])('in production refuses %s = %s', (name, value) => {
    expect(faultsOf({ ...REAL, [name]: value })).not.toEqual([]);
  });

  test.each([
    [undefined, 0],
    ['0', 0],
    ['1', 1],
    ['2', 2],
  ])('with TRUST_PROXY=%s counts %i proxies before it', (value, proxies) => {
    expect(readConfig({ TRUST_PROXY: value }).proxies).toBe(proxies);
    if (value !== undefined) expect(readConfig({ ...REAL, TRUST_PROXY: value }).proxies).toBe(proxies);
  });

  test("in production takes nothing of the demo's seller: without a CRKBO number there is none, and what is exempt is taxed", () => {
    expect(readConfig(REAL).seller).toEqual({ ...SELLER, crkbo: null });
    expect(readConfig({ ...REAL, SELLER: JSON.stringify({ ...SELLER, crkbo: '12-345' }) }).seller.crkbo).toBe('12-345');
    expect(readConfig({ SELLER: '{"name":"Proef"}' }).seller).toEqual({ ...DEMO_SELLER, name: 'Proef' });
  });

  test('starts no demo with what belongs to the real one: a live key, or a site on https with the secret that everybody knows', () => {
    const live = { STRIPE_SECRET_KEY: REAL.STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET: REAL.STRIPE_WEBHOOK_SECRET };
    expect(faultsOf(live).join()).toContain('NODE_ENV=production');
    expect(faultsOf({ ...live, STRIPE_SECRET_KEY: 'rk_live_51H8s3kLmNoPqRsT' })).toHaveLength(1);
    expect(faultsOf({ SITE_URL: REAL.SITE_URL }).join()).toContain('SESSION_SECRET');
    expect(
      faultsOf({ SITE_URL: REAL.SITE_URL, SESSION_SECRET: 'only-for-the-demo-this-is-no-secret-at-all' }),
    ).toHaveLength(1);
    expect(faultsOf({ SITE_URL: REAL.SITE_URL, SESSION_SECRET: 'tiny' })).toHaveLength(1);
    expect(faultsOf({ SITE_URL: REAL.SITE_URL, SESSION_SECRET: REAL.SESSION_SECRET })).toEqual([]);
    expect(faultsOf({ ...REAL, NODE_ENV: undefined })).not.toEqual([]);
  });

  test('takes limits by name, a part of one too, and the rest as they were', () => {
    const { limits } = readConfig({
      LIMITS: '{"sign_in_per_account":{"most":5},"check_per_address":{"most":9,"minutes":2}}',
    });
    expect(limits.sign_in_per_account).toEqual({ most: 5, minutes: 15 });
    expect(limits.check_per_address).toEqual({ most: 9, minutes: 2 });
    expect(limits.mail_per_account).toEqual(readConfig({}).limits.mail_per_account);
  });

  test.each([
    '[]',
    'null',
    '5',
    '{"sign_in_per_acount":{"most":5}}',
    '{"sign_in_per_account":5}',
    '{"sign_in_per_account":{"most":0}}',
    '{"sign_in_per_account":{"most":-1}}',
    '{"sign_in_per_account":{"most":1.5}}',
    '{"sign_in_per_account":{"most":"5"}}',
    '{"sign_in_per_account":{"minutes":0}}',
    '{"sign_in_per_account":{"minutes":1e300}}',
    '{"sign_in_per_account":{"hours":1}}',
  ])('refuses the limits %s, in a demo too', (text) => {
    expect(faultsOf({ LIMITS: text }).join()).toContain('LIMITS');
  });

  test('refuses half a payment provider, in a demo too', () => {
    expect(faultsOf({ STRIPE_SECRET_KEY: 'sk_test_51H8s3kLmNoPqRsT' })).toHaveLength(1);
  });

  test('never repeats a secret in what it says', () => {
    const secret = 'sk_test_verysecretvalue12345';
    expect(faultsOf({ ...REAL, STRIPE_SECRET_KEY: secret, SESSION_SECRET: 'tiny-secret' }).join(' ')).not.toMatch(
      /verysecret|tiny-secret/,
    );
  });
});
