import { describe, expect, test } from 'vitest';
import { ConfigFaults, readConfig } from './config.ts';

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
    expect(readConfig(REAL)).toMatchObject({ demo: false, production: true, mail: { kind: 'smtp' }, payments: { kind: 'stripe' }, seller: SELLER });
  });

  test('in production lists every fault at once', () => {
    const faults = faultsOf({ NODE_ENV: 'production' });
    for (const name of ['SITE_URL', 'SESSION_SECRET', 'SMTP_URL', 'MAIL_FROM', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'SELLER']) {
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
    ['PORT', 'eighty'],
  ])('in production refuses %s = %s', (name, value) => {
    expect(faultsOf({ ...REAL, [name]: value })).not.toEqual([]);
  });

  test('refuses half a payment provider, in a demo too', () => {
    expect(faultsOf({ STRIPE_SECRET_KEY: 'sk_test_51H8s3kLmNoPqRsT' })).toHaveLength(1);
  });

  test('never repeats a secret in what it says', () => {
    const secret = 'sk_test_verysecretvalue12345';
    expect(faultsOf({ ...REAL, STRIPE_SECRET_KEY: secret, SESSION_SECRET: 'tiny-secret' }).join(' ')).not.toMatch(/verysecret|tiny-secret/);
  });
});
