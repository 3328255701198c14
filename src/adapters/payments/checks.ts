import type { CheckoutRequest, RefundRequest } from './port.ts';
import { PaymentsRefused, SMALLEST_CHECKOUT_CENTS } from './port.ts';

const ATTEMPT = /^[A-Za-z0-9_-]{1,100}$/;
const MOST_LINES = 100;

function refuse(detail: string): never {
  throw new PaymentsRefused('invalid', detail);
}

function isCents(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}

/** Refuses, before anything goes out, a checkout whose own figures do not agree. */
export function checkCheckoutRequest(request: CheckoutRequest): void {
  if (!ATTEMPT.test(request.attemptId)) refuse('attempt id');
  if (request.lines.length < 1 || request.lines.length > MOST_LINES) refuse('number of lines');
  let sum = 0;
  for (const line of request.lines) {
    if (!isCents(line.amountCents) || !Number.isSafeInteger(line.quantity) || line.quantity < 1) refuse('line');
    if (line.description.trim() === '') refuse('line without description');
    sum += line.amountCents * line.quantity;
  }
  if (sum !== request.totalCents) refuse('the lines do not add up to the total');
  if (sum < SMALLEST_CHECKOUT_CENTS) refuse('amount below the minimum');
}

/** Refuses a refund of nothing, of a broken amount, or without a key. */
export function checkRefundRequest(request: RefundRequest): void {
  if (!isCents(request.amountCents) || request.amountCents < 1) refuse('refund amount');
  if (request.key === '' || request.key.length > 200) refuse('refund key');
}
