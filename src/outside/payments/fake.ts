import { checkCheckoutRequest, checkRefundRequest } from './checks.ts';
import type { EventShape } from './notice.ts';
import { noticeOf, readSignedNotice } from './notice.ts';
import type { Checkout, CheckoutRequest, Method, Notice, Payments, Refund } from './port.ts';
import { LONGEST_CHECKOUT_MS, PaymentsRefused, PaymentsUnreachable, SHORTEST_CHECKOUT_MS } from './port.ts';
import { signNotice } from './signature.ts';

export const FAKE_WEBHOOK_SECRET = 'whsec_fake_0123456789abcdef';

/** What a test does in the place of the payer and of the provider. */
export type FakeControls = {
  /** The payer pays; refused when the checkout is no longer open. Twice pays once. */
  pay(reference: string, method?: Method): Checkout;
  /** The provider closes an open checkout, as it does by itself when its time has come. */
  expire(reference: string): Checkout;
  /** Somebody refunds in the provider's own screens, without a key of ours. */
  refundOutside(paymentReference: string, amountCents: number): Refund;
  /** The next call of any method but `readNotice` finds no provider; with `afterwards` the provider has done it and only the answer is lost. */
  failNext(when: 'before' | 'afterwards'): void;
  /** Every notice so far, oldest first. */
  readonly notices: readonly Notice[];
  /** A notice as it would be delivered at this moment. */
  deliver(noticeId: string, at?: Date): { rawBody: string; signature: string };
};

type Attempt = { checkout: Checkout; content: string; expiresAt: Date };
type Payment = { reference: string; amountCents: number };

/** A provider in memory: numbered references, the clock it is given, the rules of the real one. One per test. */
export function fakePayments(options: { now: () => Date; webhookSecret?: string }): Payments & FakeControls {
  const secret = options.webhookSecret ?? FAKE_WEBHOOK_SECRET;
  const attempts = new Map<string, Attempt>();
  const payments = new Map<string, Payment>();
  const refunds: Refund[] = [];
  const events: EventShape[] = [];
  let failure: 'before' | 'afterwards' | null = null;

  function note(type: string, object: EventShape['data']['object']): void {
    const created = Math.floor(options.now().getTime() / 1000);
    events.push({ id: `evt_fake_${events.length + 1}`, type, created, livemode: false, data: { object } });
  }

  function close(attempt: Attempt): void {
    if (attempt.checkout.state !== 'open') return;
    attempt.checkout = { ...attempt.checkout, state: 'expired', url: null };
    note('checkout.session.expired', { object: 'checkout.session', id: attempt.checkout.reference });
  }

  function closeOverdue(): void {
    for (const attempt of attempts.values()) if (attempt.expiresAt <= options.now()) close(attempt);
  }

  function requireAttempt(reference: string): Attempt {
    closeOverdue();
    for (const attempt of attempts.values()) if (attempt.checkout.reference === reference) return attempt;
    throw new PaymentsRefused('not-found', `checkout ${reference}`);
  }

  function open(request: CheckoutRequest): Checkout {
    checkCheckoutRequest(request);
    closeOverdue();
    const content = JSON.stringify(request);
    const before = attempts.get(request.attemptId);
    if (before && before.content !== content) throw new PaymentsRefused('key-reused', request.attemptId);
    if (before) return before.checkout;
    const openFor = request.expiresAt.getTime() - options.now().getTime();
    if (openFor < SHORTEST_CHECKOUT_MS || openFor > LONGEST_CHECKOUT_MS) throw new PaymentsRefused('invalid', 'expiresAt');
    const reference = `cs_fake_${attempts.size + 1}`;
    const checkout: Checkout = {
      reference,
      url: `https://checkout.fake.invalid/pay/${reference}`,
      state: 'open',
      paid: false,
      amountCents: request.totalCents,
      currency: 'eur',
      attemptId: request.attemptId,
      orderId: request.orderId,
      paymentReference: null,
      method: null,
      live: false,
    };
    attempts.set(request.attemptId, { checkout, content, expiresAt: request.expiresAt });
    return checkout;
  }

  function pay(reference: string, method: Method): Checkout {
    const attempt = requireAttempt(reference);
    if (attempt.checkout.state === 'expired') throw new PaymentsRefused('invalid', 'checkout is closed');
    if (attempt.checkout.state === 'complete') return attempt.checkout;
    const paymentReference = `pi_fake_${payments.size + 1}`;
    payments.set(paymentReference, { reference: paymentReference, amountCents: attempt.checkout.amountCents });
    attempt.checkout = { ...attempt.checkout, state: 'complete', url: null, paid: true, paymentReference, method };
    note('checkout.session.completed', { object: 'checkout.session', id: reference });
    return attempt.checkout;
  }

  function giveBack(paymentReference: string, amountCents: number, key: string | null): Refund {
    const before = key === null ? undefined : refunds.find((refund) => refund.key === key);
    if (before && (before.paymentReference !== paymentReference || before.amountCents !== amountCents)) throw new PaymentsRefused('key-reused', key ?? '');
    if (before) return before;
    const payment = payments.get(paymentReference);
    if (!payment) throw new PaymentsRefused('not-found', `payment ${paymentReference}`);
    const given = refunds.reduce((sum, refund) => (refund.paymentReference === paymentReference ? sum + refund.amountCents : sum), 0);
    if (given + amountCents > payment.amountCents) throw new PaymentsRefused('over-refund', paymentReference);
    const refund: Refund = { reference: `re_fake_${refunds.length + 1}`, state: 'succeeded', amountCents, currency: 'eur', paymentReference, key };
    refunds.push(refund);
    note('refund.created', { object: 'refund', id: refund.reference });
    note('charge.refunded', { object: 'charge', id: `ch_${paymentReference}`, payment_intent: paymentReference });
    return refund;
  }

  /** Lets a planned failure happen before or after the work. */
  async function call<T>(work: () => T): Promise<T> {
    const planned = failure;
    failure = null;
    if (planned === 'before') throw new PaymentsUnreachable('planned');
    const value = work();
    if (planned === 'afterwards') throw new PaymentsUnreachable('planned');
    return value;
  }

  return {
    name: 'sandbox',
    checkoutOrigin: 'https://checkout.fake.invalid',
    live: false,
    openCheckout: (request) => call(() => open(request)),
    findCheckout: (reference) => call(() => requireAttempt(reference).checkout),
    expireCheckout: (reference) =>
      call(() => {
        const attempt = requireAttempt(reference);
        close(attempt);
        return attempt.checkout;
      }),
    refund: (request) =>
      call(() => {
        checkRefundRequest(request);
        return giveBack(request.paymentReference, request.amountCents, request.key);
      }),
    findRefund: (reference) =>
      call(() => {
        const refund = refunds.find((known) => known.reference === reference);
        if (!refund) throw new PaymentsRefused('not-found', `refund ${reference}`);
        return refund;
      }),
    listRefunds: (paymentReference) =>
      call(() => {
        if (!payments.has(paymentReference)) throw new PaymentsRefused('not-found', `payment ${paymentReference}`);
        return refunds.filter((refund) => refund.paymentReference === paymentReference);
      }),
    readNotice: (rawBody, signature, now) => readSignedNotice(rawBody, signature, secret, now),
    noticesSince: (at) =>
      call(() => {
        closeOverdue();
        return events.filter((event) => event.created * 1000 >= Math.floor(at.getTime() / 1000) * 1000).map(noticeOf);
      }),
    pay: (reference, method = 'ideal') => pay(reference, method),
    expire: (reference) => {
      const attempt = requireAttempt(reference);
      close(attempt);
      return attempt.checkout;
    },
    refundOutside: (paymentReference, amountCents) => giveBack(paymentReference, amountCents, null),
    failNext: (when) => {
      failure = when;
    },
    get notices() {
      return events.map(noticeOf);
    },
    deliver: (noticeId, at = options.now()) => {
      const event = events.find((known) => known.id === noticeId);
      if (!event) throw new Error(`no notice ${noticeId}`);
      const rawBody = JSON.stringify({ object: 'event', ...event });
      return { rawBody, signature: signNotice(rawBody, secret, at) };
    },
  };
}
