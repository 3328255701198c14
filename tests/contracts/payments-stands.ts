import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckoutRequest, Dispute, Payments } from '#src/adapters/payments/port.ts';
import { PaymentsRefused } from '#src/adapters/payments/port.ts';
import { sandboxPayments } from '#src/adapters/payments/sandbox/in-process.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '#src/adapters/payments/start-sandbox.ts';
import { stripePayments } from '#src/adapters/payments/stripe.ts';
import { sandboxBase } from '#src/adapters/payments/stripe-settings.ts';

export const SECRET_KEY = 'sk_test_sandbox_contract01';
export const WEBHOOK_SECRET = 'whsec_contract_0123456789abcdef';
export const SHOP = 'http://localhost:5329';
export const MINUTE = 60_000;

export type Delivery = { rawBody: string; signature: string; id: string; type: string; about: string };

/** A provider to try the contract on, and what the payer, the time and the shop's endpoint do around it. */
export type Stand = {
  payments: Payments;
  now(): Date;
  later(ms: number): void;
  /** The payer tries to pay; says whether it went through. */
  pay(reference: string, method?: string): Promise<boolean>;
  /** The first event of this type about this reference, as it comes in. */
  delivery(type: string, reference: string): Promise<Delivery>;
  /** The payer asks a payment back through their bank, or that ends. */
  dispute(paymentReference: string, state: Dispute['state']): Promise<void>;
  /** The provider does the next thing asked, and its answer is lost. */
  loseNextAnswer(): Promise<void>;
  stop(): Promise<void>;
};

function deliveryOf(rawBody: string, signature: string): Delivery {
  const event = JSON.parse(rawBody);
  const { object, id, payment_intent } = event.data.object;
  return {
    rawBody,
    signature,
    id: event.id,
    type: event.type,
    about: object === 'charge' || object === 'dispute' ? payment_intent : id,
  };
}

/** The shop's endpoint: keeps what comes in, and answers what it is told to (200 when nothing is left to say). */
export async function openEndpoint() {
  const received: Delivery[] = [];
  const answers: number[] = [];
  const watchers = new Set<() => void>();
  const server = createServer(async (request: IncomingMessage, response) => {
    let rawBody = '';
    for await (const chunk of request) rawBody += chunk;
    received.push(deliveryOf(rawBody, String(request.headers['stripe-signature'])));
    response.writeHead(answers.shift() ?? 200).end();
    for (const look of watchers) look();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    received,
    answers,
    /** Resolves with what matches once there are so many. */
    arrived: (matches: (delivery: Delivery) => boolean, count = 1): Promise<Delivery[]> =>
      new Promise((resolve) => {
        const look = () => {
          const found = received.filter(matches);
          if (found.length < count) return;
          watchers.delete(look);
          resolve(found);
        };
        watchers.add(look);
        look();
      }),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
export type Endpoint = Awaited<ReturnType<typeof openEndpoint>>;

/** The sandbox as a process of its own, on a port and a file of its own. */
export async function openSandbox(more: Partial<SandboxOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'payments-'));
  const clockFile = join(folder, 'clock');
  const endpoint = await openEndpoint();
  const options: SandboxOptions = {
    port: 0,
    file: join(folder, 'sandbox.db'),
    webhookUrl: endpoint.url,
    webhookSecret: WEBHOOK_SECRET,
    secretKey: SECRET_KEY,
    clockFile,
    returnOrigin: SHOP,
    log: () => {},
    retryMs: 50,
    ...more,
  };
  let sandbox: Sandbox = await startSandbox(options);
  let offset = 0;
  return {
    endpoint,
    origin: sandbox.origin,
    payments: stripePayments({
      secretKey: SECRET_KEY,
      webhookSecret: WEBHOOK_SECRET,
      apiBase: sandboxBase(sandbox.port),
    }),
    now: () => new Date(Date.now() + offset),
    later: (ms: number) => {
      offset += ms;
      writeFileSync(clockFile, String(offset));
    },
    call: (path: string, init: RequestInit = {}) =>
      fetch(`${sandbox.origin}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { authorization: `Bearer ${SECRET_KEY}`, ...init.headers },
      }),
    choose: (reference: string, choice: string) =>
      fetch(`${sandbox.origin}/pay/${reference}`, {
        method: 'POST',
        body: new URLSearchParams({ choice }),
        redirect: 'manual',
      }),
    control: async (faults: object) => {
      const answer = await fetch(`${sandbox.origin}/sandbox/control`, {
        method: 'POST',
        headers: { authorization: `Bearer ${SECRET_KEY}` },
        body: JSON.stringify(faults),
      });
      if (!answer.ok) throw new Error(`control answered ${answer.status}`);
    },
    restart: async () => {
      await sandbox.stop();
      sandbox = await startSandbox({ ...options, port: sandbox.port });
    },
    stop: async () => {
      await sandbox.stop();
      await endpoint.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function inProcessStand(): Promise<Stand> {
  let now = new Date('2026-09-02T10:00:00Z');
  const sandbox = sandboxPayments({ now: () => now, webhookSecret: WEBHOOK_SECRET, returnOrigin: SHOP });
  return {
    payments: sandbox,
    now: () => now,
    later: (ms) => {
      now = new Date(now.getTime() + ms);
    },
    pay: async (reference, method) => {
      try {
        return sandbox.pay(reference, method).paid;
      } catch (error) {
        if (error instanceof PaymentsRefused && error.reason === 'invalid') return false;
        throw error;
      }
    },
    delivery: async (type, reference) => {
      const event = sandbox.events.find((known) => known.type === type && known.about.reference === reference);
      if (!event) throw new Error(`no event ${type}`);
      const { rawBody, signature } = sandbox.deliver(event.id);
      return deliveryOf(rawBody, signature);
    },
    dispute: async (paymentReference, state) => void sandbox.dispute(paymentReference, state),
    loseNextAnswer: async () => sandbox.failNext('afterwards'),
    stop: async () => {},
  };
}

export async function sandboxStand(): Promise<Stand> {
  const sandbox = await openSandbox();
  return {
    payments: sandbox.payments,
    now: sandbox.now,
    later: sandbox.later,
    pay: async (reference, method = 'ideal') => {
      const answer = await sandbox.choose(reference, method);
      return answer.headers.get('location')?.startsWith(SHOP) ?? false;
    },
    delivery: async (type, reference) => {
      const [first] = await sandbox.endpoint.arrived(
        (delivery) => delivery.type === type && delivery.about === reference,
      );
      if (!first) throw new Error(`no event ${type}`);
      return first;
    },
    dispute: async (payment, state) => {
      const body = JSON.stringify({ payment, status: state === 'open' ? 'needs_response' : state });
      const answer = await sandbox.call('/sandbox/dispute', { method: 'POST', body });
      if (!answer.ok) throw new Error(`dispute answered ${answer.status}`);
    },
    loseNextAnswer: () => sandbox.control({ loseNext: 1 }),
    stop: sandbox.stop,
  };
}

let attempts = 0;

/** A request that nobody made before, open for 35 minutes. */
export function aRequest(now: Date, more: Partial<CheckoutRequest> = {}): CheckoutRequest {
  attempts += 1;
  return {
    attemptId: `attempt-${process.pid}-${attempts}`,
    orderId: `order-${attempts}`,
    orderNumber: `B-2026-${String(attempts).padStart(4, '0')}`,
    lines: [
      { description: 'Coach van het alledaagse', amountCents: 39_500, quantity: 2 },
      { description: 'Werkboek', amountCents: 2_495, quantity: 1 },
    ],
    totalCents: 81_495,
    customerEmail: 'ada@klimroute.example',
    successUrl: `${SHOP}/betaald?kassa={CHECKOUT_SESSION_ID}`,
    cancelUrl: `${SHOP}/terug`,
    expiresAt: new Date(now.getTime() + 35 * MINUTE),
    ...more,
  };
}
