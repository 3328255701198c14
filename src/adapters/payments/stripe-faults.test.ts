import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { PaymentsRefused, PaymentsUnreachable } from './port.ts';
import { inOurWords } from './stripe-faults.ts';

const { errors } = Stripe;
const invalid = (more: object) =>
  new errors.StripeInvalidRequestError({ type: 'invalid_request_error', statusCode: 400, message: 'no', ...more });

describe('what the provider refuses, in our words', () => {
  test.each<[string, unknown, string]>([
    ['an unknown object', invalid({ code: 'resource_missing', statusCode: 404 }), 'not-found'],
    ['an unknown object in a parameter', invalid({ code: 'resource_missing', param: 'payment_intent' }), 'not-found'],
    ['a payment refunded before', invalid({ code: 'charge_already_refunded' }), 'over-refund'],
    ['a refund too large, with a code', invalid({ code: 'amount_too_large' }), 'over-refund'],
    [
      'a refund too large, without',
      invalid({ message: 'Refund amount (€5.00) is greater than unrefunded amount on charge (€4.00)' }),
      'over-refund',
    ],
    [
      'a key used for something else',
      new errors.StripeIdempotencyError({ type: 'idempotency_error', statusCode: 400, message: 'no' }),
      'key-reused',
    ],
    [
      'a key of ours that is not accepted',
      new errors.StripeAuthenticationError({ type: 'invalid_request_error', statusCode: 401, message: 'no' }),
      'credentials',
    ],
    ['anything else', invalid({ param: 'expires_at' }), 'invalid'],
  ])('%s', (_what, error, reason) => {
    const said = inOurWords(error);
    expect(said).toBeInstanceOf(PaymentsRefused);
    expect((said as PaymentsRefused).reason).toBe(reason);
  });

  test.each<[string, unknown]>([
    ['no answer', new errors.StripeConnectionError({ type: 'api_error', message: 'reset' })],
    ['a fault of the provider', new errors.StripeAPIError({ type: 'api_error', statusCode: 500, message: 'no' })],
    ['too many calls', new errors.StripeRateLimitError({ type: 'rate_limit_error', statusCode: 429, message: 'no' })],
    ['a call with the same key under way', invalid({ statusCode: 409, code: 'idempotency_key_in_use' })],
  ])('%s is for later', (_what, error) => {
    expect(inOurWords(error)).toBeInstanceOf(PaymentsUnreachable);
  });

  test('what the provider quotes of the request is not told on', () => {
    const said = inOurWords(
      invalid({ message: 'Invalid email address: ada@klimroute.example', param: 'customer_email' }),
    );
    expect(JSON.stringify([String(said), (said as Error).cause])).not.toContain('ada@');
    expect(String(said)).toContain('customer_email');
  });

  test('a fault of ours stays what it is', () => {
    const fault = new TypeError('ours');
    expect(inOurWords(fault)).toBe(fault);
  });
});
