import { eventOf } from '#src/adapters/payments/event.ts';
import type { Checkout, Dispute, Method, Payments, ProviderEvent, Refund } from '#src/adapters/payments/port.ts';
import { PaymentsRefused, PaymentsUnreachable } from '#src/adapters/payments/port.ts';
import { signEvent } from '#src/adapters/payments/signature.ts';
import { stripePayments } from '#src/adapters/payments/stripe.ts';
import { inOurWords } from '#src/adapters/payments/stripe-faults.ts';
import { checkoutOf, disputeOf, refundOf } from '#src/adapters/payments/stripe-readings.ts';
import { dispute, disputeObject, listOf } from './disputes.ts';
import { requireEvent } from './events.ts';
import { ApiFault } from './fault.ts';
import { readFaults } from './faults.ts';
import { refundObject } from './payment-objects.ts';
import { giveBack, requireRefund, settleRefund } from './refunds.ts';
import type { EventRow } from './rows.ts';
import { retrievePaidSession } from './session-calls.ts';
import { awaitMoney, closeOverdueSessions, closeSession, payOutstanding, requireSession } from './sessions.ts';
import { memoryStore } from './store.ts';
import { callsWithin } from './within.ts';
import type { World } from './world.ts';

export const IN_PROCESS_WEBHOOK_SECRET = 'whsec_sandbox_0123456789abcdef';
const KEY = 'sk_test_sandbox_in_process';
/** Nobody listens there: what would go over the network is answered in this process. */
const BASE = { host: '127.0.0.1', port: 1, protocol: 'http' } as const;
/** Longer than any test lets pass. */
const UNTIL_SETTLED_MS = 1_000_000_000;

/** What a test does in the place of the payer and of the provider. */
export interface SandboxControls {
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
  /** The next call of any method but `readEvent` gets no answer; `afterwards` means that the provider did it all the same. */
  failNext(when: 'before' | 'afterwards'): void;
  /** Every event so far, oldest first. */
  readonly events: readonly ProviderEvent[];
  /** An event as it would be delivered at this moment, signed. */
  deliver(eventId: string, at?: Date): { rawBody: string; signature: string };
}

export type InProcessOptions = {
  now: () => Date;
  webhookSecret?: string;
  /** The origin of the shop. */
  returnOrigin: string;
};

/**
 * The sandbox of the demo without its port and its file: the same adapter, calls and rules, with numbered references and the clock it is
 * given. One per test.
 */
export function sandboxPayments(options: InProcessOptions): Payments & SandboxControls {
  const webhookSecret = options.webhookSecret ?? IN_PROCESS_WEBHOOK_SECRET;
  const world = openWorld(options, webhookSecret);
  const adapter = stripePayments({ secretKey: KEY, webhookSecret, apiBase: BASE }, callsWithin(world));
  let failure: 'before' | 'afterwards' | null = null;
  const call =
    <Args extends unknown[], Value>(work: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      const planned = failure;
      failure = null;
      if (planned === 'before') throw new PaymentsUnreachable('planned');
      const value = await work(...args);
      if (planned === 'afterwards') throw new PaymentsUnreachable('planned');
      return value;
    };
  return {
    name: adapter.name,
    checkoutOrigin: adapter.checkoutOrigin,
    live: adapter.live,
    signatureHeader: adapter.signatureHeader,
    referenceMark: adapter.referenceMark,
    openCheckout: call((request) => adapter.openCheckout(request)),
    findCheckout: call((reference) => adapter.findCheckout(reference)),
    expireCheckout: call((reference) => adapter.expireCheckout(reference)),
    refund: call((request) => adapter.refund(request)),
    findRefund: call((reference) => adapter.findRefund(reference)),
    listRefunds: call((reference) => adapter.listRefunds(reference)),
    listDisputes: call((reference) => adapter.listDisputes(reference)),
    readEvent: (rawBody, signature, now) => adapter.readEvent(rawBody, signature, now),
    eventsSince: call((at) => adapter.eventsSince(at)),
    failNext: (when) => {
      failure = when;
    },
    ...payerOf(world),
    ...bankOf(world),
    get events() {
      return eventsOf(world);
    },
    deliver: (eventId, at = world.now()) => {
      const rawBody = requireEvent(world, eventId).body;
      return { rawBody, signature: signEvent(rawBody, webhookSecret, at) };
    },
  };
}

function openWorld({ now, returnOrigin }: InProcessOptions, webhookSecret: string): World {
  const given = new Map<string, number>();
  return {
    store: memoryStore(),
    settings: {
      port: BASE.port,
      file: ':memory:',
      webhookUrl: '',
      webhookSecret,
      secretKey: KEY,
      clockFile: null,
      returnOrigin: new URL(returnOrigin).origin,
      retryMs: 1,
      faults: readFaults({}),
    },
    origin: `${BASE.protocol}://${BASE.host}:${BASE.port}`,
    now,
    newId: (prefix) => {
      const number = (given.get(prefix) ?? 0) + 1;
      given.set(prefix, number);
      return `${prefix}_${number}`;
    },
    faults: readFaults({}),
    nudge: () => {},
  };
}

function payerOf(world: World): Pick<SandboxControls, 'pay' | 'completeUnpaid' | 'expire'> {
  const checkout = (reference: string) => checkoutOf(retrievePaidSession(world, reference));
  const open = (reference: string) => {
    if (requireSession(world, reference).state === 'expired')
      throw new PaymentsRefused('invalid', 'the checkout is closed');
  };
  return {
    pay: (reference, method = 'ideal') => {
      open(reference);
      payOutstanding(world, reference, method);
      return checkout(reference);
    },
    completeUnpaid: (reference, method = 'sepa_debit') => {
      open(reference);
      awaitMoney(world, reference, method);
      return checkout(reference);
    },
    expire: (reference) => {
      closeSession(world, requireSession(world, reference).id);
      return checkout(reference);
    },
  };
}

function bankOf(world: World): Pick<SandboxControls, 'startRefunds' | 'settleRefund' | 'refundOutside' | 'dispute'> {
  return {
    startRefunds: (state) => {
      world.faults.refundsTakeMs = state === 'pending' ? UNTIL_SETTLED_MS : 0;
    },
    settleRefund: (reference, state) => {
      settleRefund(world, requireRefund(world, reference), state);
      return refundOf(refundObject(world, requireRefund(world, reference)));
    },
    refundOutside: (paymentId, amountCents) =>
      inOurs(() =>
        refundOf(refundObject(world, giveBack(world, { paymentId, amountCents, reason: null, metadata: {} }))),
      ),
    dispute: (payment, state) => {
      dispute(world, { payment, status: state === 'open' ? 'needs_response' : state });
      const [row] = listOf(world, payment);
      if (!row) throw new Error(`no dispute of ${payment}`);
      return disputeOf(disputeObject(world, row));
    },
  };
}

/** A no of the sandbox as the adapter gives it. */
function inOurs<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error;
    const { code, message } = error.body.error;
    throw inOurWords(
      Object.assign(new Error(message), { type: 'StripeInvalidRequestError', code, statusCode: error.status }),
    );
  }
}

function eventsOf(world: World): ProviderEvent[] {
  closeOverdueSessions(world);
  return world.store.all<EventRow>('SELECT * FROM events ORDER BY seq').map((row) => eventOf(JSON.parse(row.body)));
}
