import { checkCheckoutRequest, checkRefundRequest } from './checks.ts';
import { FAKE_CHECKOUT_ORIGIN, FakeTill } from './fake-till.ts';
import { noticeOf, readSignedNotice } from './notice.ts';
import type { Checkout, CheckoutRequest, Dispute, Method, Notice, Payments, Refund, RefundRequest } from './port.ts';
import { PaymentsUnreachable } from './port.ts';
import { signNotice } from './signature.ts';
import { faultsOf } from './stripe-settings.ts';

export const FAKE_WEBHOOK_SECRET = 'whsec_fake_0123456789abcdef';
const FAKE_KEY = 'sk_test_sandbox_fake';

/** What a test does in the place of the payer and of the provider. */
export interface FakeControls {
  /** The payer pays; refused when the checkout is closed. Twice pays once. */
  pay(reference: string, method?: Method): Checkout;
  /** The payer completes, but the money comes later (or never): `pay` lets it come. */
  completeUnpaid(reference: string, method?: Method): Checkout;
  /** The provider closes an open checkout, as it does by itself when its time has come. */
  expire(reference: string): Checkout;
  /** Refunds from now on start like this; `settleRefund` ends a pending one. */
  startRefunds(state: 'succeeded' | 'pending'): void;
  settleRefund(reference: string, state: 'succeeded' | 'failed'): Refund;
  /** Somebody refunds in the provider's own screens, without a key of ours. */
  refundOutside(paymentReference: string, amountCents: number): Refund;
  /** The payer asks the whole payment back through their bank, or that ends. */
  dispute(paymentReference: string, state: Dispute['state']): Dispute;
  /** The next call of any method but `readNotice` gets no answer; `afterwards` means that the provider did it all the same. */
  failNext(when: 'before' | 'afterwards'): void;
  /** Every notice so far, oldest first. */
  readonly notices: readonly Notice[];
  /** A notice as it would be delivered at this moment, signed. */
  deliver(noticeId: string, at?: Date): { rawBody: string; signature: string };
}

export type FakeOptions = { now: () => Date; webhookSecret?: string };

class FakePayments implements Payments, FakeControls {
  readonly name = 'sandbox';
  readonly checkoutOrigin = FAKE_CHECKOUT_ORIGIN;
  readonly live = false;
  readonly #till: FakeTill;
  readonly #now: () => Date;
  readonly #secret: string;
  #failure: 'before' | 'afterwards' | null = null;

  constructor(options: FakeOptions) {
    this.#now = options.now;
    this.#secret = options.webhookSecret ?? FAKE_WEBHOOK_SECRET;
    this.#till = new FakeTill(options.now);
  }

  async #call<T>(work: () => T): Promise<T> {
    const planned = this.#failure;
    this.#failure = null;
    if (planned === 'before') throw new PaymentsUnreachable('planned');
    const value = work();
    if (planned === 'afterwards') throw new PaymentsUnreachable('planned');
    return value;
  }

  openCheckout(request: CheckoutRequest): Promise<Checkout> {
    return this.#call(() => {
      checkCheckoutRequest(request);
      return this.#till.open(request);
    });
  }

  findCheckout(reference: string): Promise<Checkout> {
    return this.#call(() => this.#till.checkout(reference));
  }

  expireCheckout(reference: string): Promise<Checkout> {
    return this.#call(() => this.#till.expire(reference));
  }

  refund(request: RefundRequest): Promise<Refund> {
    return this.#call(() => {
      checkRefundRequest(request);
      return this.#till.giveBack(request);
    });
  }

  findRefund(reference: string): Promise<Refund> {
    return this.#call(() => this.#till.refund(reference));
  }

  listRefunds(paymentReference: string): Promise<Refund[]> {
    return this.#call(() => this.#till.refundsOf(paymentReference));
  }

  listDisputes(paymentReference: string): Promise<Dispute[]> {
    return this.#call(() => this.#till.disputesOf(paymentReference));
  }

  readNotice(rawBody: string, signature: string | null, now: Date): Notice {
    return readSignedNotice(rawBody, signature, this.#secret, now);
  }

  noticesSince(at: Date): Promise<Notice[]> {
    return this.#call(() => {
      const second = Math.floor(at.getTime() / 1000) * 1000;
      return this.notices.filter((notice) => notice.createdAt.getTime() >= second);
    });
  }

  pay(reference: string, method: Method = 'ideal'): Checkout {
    return this.#till.complete(reference, method, true);
  }

  completeUnpaid(reference: string, method: Method = 'sepa_debit'): Checkout {
    return this.#till.complete(reference, method, false);
  }

  expire(reference: string): Checkout {
    return this.#till.expire(reference);
  }

  startRefunds(state: 'succeeded' | 'pending'): void {
    this.#till.refundsStart = state;
  }

  settleRefund(reference: string, state: 'succeeded' | 'failed'): Refund {
    return this.#till.settleRefund(reference, state);
  }

  refundOutside(paymentReference: string, amountCents: number): Refund {
    return this.#till.giveBack({ paymentReference, amountCents, key: null });
  }

  dispute(paymentReference: string, state: Dispute['state']): Dispute {
    return this.#till.dispute(paymentReference, state);
  }

  failNext(when: 'before' | 'afterwards'): void {
    this.#failure = when;
  }

  get notices(): readonly Notice[] {
    this.#till.closeOverdue();
    return this.#till.events.map(noticeOf);
  }

  deliver(noticeId: string, at: Date = this.#now()): { rawBody: string; signature: string } {
    const event = this.#till.events.find((known) => known.id === noticeId);
    if (!event) throw new Error(`no notice ${noticeId}`);
    const rawBody = JSON.stringify({ object: 'event', ...event });
    return { rawBody, signature: signNotice(rawBody, this.#secret, at) };
  }
}

/** A provider in memory: numbered references, the clock it is given, the rules of the real one. One per test. */
export function fakePayments(options: FakeOptions): Payments & FakeControls {
  const apiBase = { host: '127.0.0.1', port: 1, protocol: 'http' } as const;
  const faults = faultsOf({
    secretKey: FAKE_KEY,
    webhookSecret: options.webhookSecret ?? FAKE_WEBHOOK_SECRET,
    apiBase,
  });
  if (faults.length > 0) throw new Error(`payment settings: ${faults.join('; ')}`);
  return new FakePayments(options);
}
