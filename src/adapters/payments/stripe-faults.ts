import { PaymentsRefused, PaymentsUnreachable } from './port.ts';

/** The parts of the SDK's errors that we decide by. Only these are kept: its raw error can hold what the payer typed. */
type ProviderError = {
  type?: unknown;
  code?: unknown;
  statusCode?: unknown;
  message?: unknown;
  param?: unknown;
  requestId?: unknown;
};

const LATER = new Set([409, 424, 429]);
const OVER_REFUND_CODES = new Set(['charge_already_refunded', 'amount_too_large']);
/** A partial refund that is too large comes without a code, so its sentence is read too. */
const OVER_REFUND_SENTENCE = /greater than (?:the )?(?:unrefunded|remaining|charge) amount/i;

function detailOf(error: ProviderError): string {
  return [error.type, error.code, error.param, error.statusCode, error.requestId]
    .filter((part) => part !== undefined && part !== null)
    .join(' ');
}

function reasonOf(error: ProviderError): PaymentsRefused['reason'] {
  if (error.type === 'StripeIdempotencyError') return 'key-reused';
  if (error.type === 'StripeAuthenticationError' || error.type === 'StripePermissionError') return 'credentials';
  if (error.code === 'resource_missing') return 'not-found';
  if (OVER_REFUND_CODES.has(String(error.code)) || OVER_REFUND_SENTENCE.test(String(error.message)))
    return 'over-refund';
  return 'invalid';
}

/** The SDK's error in our words. What is no answer of the provider (a fault of ours) is given back as it is. */
export function inOurWords(error: unknown): unknown {
  if (error instanceof PaymentsRefused || error instanceof PaymentsUnreachable) return error;
  if (!(error instanceof Error) || !('type' in error) || !String(error.type).startsWith('Stripe')) return error;
  const known: ProviderError = error;
  const status = typeof known.statusCode === 'number' ? known.statusCode : null;
  if (known.type === 'StripeConnectionError' || status === null || status >= 500 || LATER.has(status))
    return new PaymentsUnreachable(detailOf(known));
  return new PaymentsRefused(reasonOf(known), detailOf(known));
}
