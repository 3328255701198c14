import type { EventShape } from './notice.ts';
import type { Checkout, CheckoutRequest, Dispute, Method, Refund, RefundRequest } from './port.ts';
import { LONGEST_CHECKOUT_MS, PaymentsRefused, SHORTEST_CHECKOUT_MS } from './port.ts';

export const FAKE_CHECKOUT_ORIGIN = 'https://checkout.fake.invalid';

type Attempt = { checkout: Checkout; content: string; expiresAt: Date };

/** What a fake provider remembers, under the rules of the real one; references are numbered, so that a test can read them. */
export class FakeTill {
  readonly events: EventShape[] = [];
  readonly #attempts: Attempt[] = [];
  readonly #refunds: Refund[] = [];
  readonly #disputes: (Dispute & { paymentReference: string })[] = [];
  readonly #now: () => Date;
  /** The state in which a refund starts. */
  refundsStart: 'succeeded' | 'pending' = 'succeeded';

  constructor(now: () => Date) {
    this.#now = now;
  }

  #note(type: string, object: EventShape['data']['object']): void {
    const created = Math.floor(this.#now().getTime() / 1000);
    this.events.push({ id: `evt_fake_${this.events.length + 1}`, type, created, livemode: false, data: { object } });
  }

  #noteCheckout(type: string, reference: string): void {
    this.#note(`checkout.session.${type}`, { object: 'checkout.session', id: reference });
  }

  #close(attempt: Attempt): void {
    if (attempt.checkout.state !== 'open') return;
    attempt.checkout = { ...attempt.checkout, state: 'expired', url: null };
    this.#noteCheckout('expired', attempt.checkout.reference);
  }

  closeOverdue(): void {
    for (const attempt of this.#attempts) if (attempt.expiresAt <= this.#now()) this.#close(attempt);
  }

  #attempt(reference: string): Attempt {
    this.closeOverdue();
    const attempt = this.#attempts.find(({ checkout }) => checkout.reference === reference);
    if (!attempt) throw new PaymentsRefused('not-found', `checkout ${reference}`);
    return attempt;
  }

  checkout(reference: string): Checkout {
    return this.#attempt(reference).checkout;
  }

  open(request: CheckoutRequest): Checkout {
    this.closeOverdue();
    const content = JSON.stringify(request);
    const before = this.#attempts.find(({ checkout }) => checkout.attemptId === request.attemptId);
    if (before && before.content !== content) throw new PaymentsRefused('key-reused', request.attemptId);
    if (before) return before.checkout;
    const openFor = request.expiresAt.getTime() - this.#now().getTime();
    if (openFor < SHORTEST_CHECKOUT_MS || openFor > LONGEST_CHECKOUT_MS)
      throw new PaymentsRefused('invalid', 'expiresAt');
    const checkout = openCheckout(`cs_fake_${this.#attempts.length + 1}`, request);
    this.#attempts.push({ checkout, content, expiresAt: request.expiresAt });
    return checkout;
  }

  expire(reference: string): Checkout {
    const attempt = this.#attempt(reference);
    this.#close(attempt);
    return attempt.checkout;
  }

  /** Completes an open checkout, with the money there or still to come; money still to come arrives by asking again with `paid`. */
  complete(reference: string, method: Method, paid: boolean): Checkout {
    const attempt = this.#attempt(reference);
    const { state, paid: before } = attempt.checkout;
    if (state === 'expired') throw new PaymentsRefused('invalid', 'the checkout is closed');
    if (state === 'complete' && (before || !paid)) return attempt.checkout;
    const paymentReference = reference.replace('cs_', 'pi_');
    attempt.checkout = { ...attempt.checkout, state: 'complete', url: null, paid, paymentReference, method };
    this.#noteCheckout(state === 'open' ? 'completed' : 'async_payment_succeeded', reference);
    return attempt.checkout;
  }

  #paid(paymentReference: string): Checkout {
    const attempt = this.#attempts.find(
      ({ checkout }) => checkout.paid && checkout.paymentReference === paymentReference,
    );
    if (!attempt) throw new PaymentsRefused('not-found', `payment ${paymentReference}`);
    return attempt.checkout;
  }

  refundsOf(paymentReference: string): Refund[] {
    this.#paid(paymentReference);
    return this.#refunds.filter((refund) => refund.paymentReference === paymentReference);
  }

  giveBack(asked: Omit<RefundRequest, 'key'> & { key: string | null }): Refund {
    const { paymentReference, amountCents, key } = asked;
    const before = key === null ? undefined : this.#refunds.find((refund) => refund.key === key);
    if (before && (before.paymentReference !== paymentReference || before.amountCents !== amountCents))
      throw new PaymentsRefused('key-reused', 'refund');
    if (before) return before;
    const input = this.refundsOf(paymentReference).filter((refund) => refund.state !== 'failed');
    const left = input.reduce((rest, refund) => rest - refund.amountCents, this.#paid(paymentReference).amountCents);
    if (amountCents > left) throw new PaymentsRefused('over-refund', paymentReference);
    const reference = `re_fake_${this.#refunds.length + 1}`;
    const refund: Refund = { reference, state: this.refundsStart, amountCents, currency: 'eur', paymentReference, key };
    this.#refunds.push(refund);
    this.#note('refund.created', { object: 'refund', id: reference });
    this.#note('charge.refunded', {
      object: 'charge',
      id: paymentReference.replace('pi_', 'ch_'),
      payment_intent: paymentReference,
    });
    return refund;
  }

  refund(reference: string): Refund {
    const refund = this.#refunds.find((known) => known.reference === reference);
    if (!refund) throw new PaymentsRefused('not-found', `refund ${reference}`);
    return refund;
  }

  disputesOf(paymentReference: string): Dispute[] {
    this.#paid(paymentReference);
    const found = this.#disputes.filter((dispute) => dispute.paymentReference === paymentReference);
    return found.map(({ reference, state, amountCents }) => ({ reference, state, amountCents }));
  }

  /** The payer asks the whole payment back through the bank, or that ends. */
  dispute(paymentReference: string, state: Dispute['state']): Dispute {
    const { amountCents } = this.#paid(paymentReference);
    const before = this.#disputes.findIndex((dispute) => dispute.paymentReference === paymentReference);
    const at = before === -1 ? this.#disputes.length : before;
    const dispute = { reference: `du_fake_${at + 1}`, state, amountCents, paymentReference };
    this.#disputes[at] = dispute;
    this.#note(`charge.dispute.${state === 'open' ? 'created' : 'closed'}`, {
      object: 'dispute',
      id: dispute.reference,
      payment_intent: paymentReference,
    });
    return dispute;
  }

  /** A refund ends, also one that had succeeded before. */
  settleRefund(reference: string, state: 'succeeded' | 'failed'): Refund {
    const settled: Refund = { ...this.refund(reference), state };
    this.#refunds[this.#refunds.findIndex((known) => known.reference === reference)] = settled;
    this.#note(state === 'failed' ? 'refund.failed' : 'refund.updated', { object: 'refund', id: reference });
    return settled;
  }
}

function openCheckout(reference: string, request: CheckoutRequest): Checkout {
  return {
    reference,
    url: `${FAKE_CHECKOUT_ORIGIN}/pay/${reference}`,
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
}
