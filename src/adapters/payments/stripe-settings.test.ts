import { describe, expect, test } from 'vitest';
import { stripePayments } from './stripe.ts';
import { type StripeSettings, sandboxBase } from './stripe-settings.ts';

const WEBHOOK_SECRET = 'whsec_0123456789abcdef';
const real: StripeSettings = { secretKey: 'sk_test_0123456789abcdef', webhookSecret: WEBHOOK_SECRET };
const sandbox: StripeSettings = {
  secretKey: 'sk_test_sandbox_0123456789',
  webhookSecret: WEBHOOK_SECRET,
  apiBase: sandboxBase(5320),
};

describe('the settings of payments', () => {
  test('a live key takes real money at the provider itself', () => {
    const payments = stripePayments({ ...real, secretKey: 'sk_live_0123456789abcdef' });
    expect(payments).toMatchObject({ name: 'stripe', live: true, checkoutOrigin: 'https://checkout.stripe.com' });
  });

  test('a test key takes none', () => {
    expect(stripePayments(real)).toMatchObject({ name: 'stripe', live: false });
  });

  test('the sandbox names its own origin', () => {
    expect(stripePayments(sandbox)).toMatchObject({
      name: 'sandbox',
      live: false,
      checkoutOrigin: 'http://127.0.0.1:5320',
    });
  });

  test.each<[string, Partial<StripeSettings>]>([
    ['no key', { secretKey: '' }],
    ['a publishable key', { secretKey: 'pk_test_0123456789abcdef' }],
    ['a key with a line end', { secretKey: 'sk_test_0123456789abcdef\n' }],
    ['no webhook secret', { webhookSecret: '' }],
    ['a blank webhook secret', { webhookSecret: ' ' }],
    ['a webhook secret of another form', { webhookSecret: 'secret0123456789abcdef' }],
    ['a short webhook secret', { webhookSecret: 'whsec_x' }],
    ['a webhook secret with a line end', { webhookSecret: `${WEBHOOK_SECRET}\n` }],
    ['a real key sent to another address', { apiBase: sandboxBase(5320) }],
    ['a sandbox key sent to the real provider', { secretKey: sandbox.secretKey }],
  ])('%s stops the start, and no secret is told', (_what, wrong) => {
    const settings = { ...real, ...wrong };
    let said = '';
    expect(() => {
      try {
        stripePayments(settings);
      } catch (error) {
        said = String(error);
        throw error;
      }
    }).toThrow('payment settings');
    for (const secret of [settings.secretKey, settings.webhookSecret])
      if (secret.trim() !== '') expect(said).not.toContain(secret.trim());
  });
});
