import {
  findInvoiceBySource,
  listCheckouts,
  type Order,
  owedCents,
  recordBankPayment,
  setAddress,
} from '#domain/billing/index.ts';
import { answerPlace, joinWaitingList, listPlacesToAnswer } from '#domain/registration/index.ts';
import type { App } from '#src/app.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { cancelOrder } from '#src/workflows/checkout/cancel.ts';
import { reservePlace } from '#src/workflows/checkout/reserve.ts';
import { startCheckout } from '#src/workflows/checkout/start.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import { emailOf, type OrganisationKey, organisations, type PersonKey, people } from './cast.ts';
import type { SeedRunId } from './offer.ts';
import type { SeedPart } from './part.ts';
import { actingAs, organisationIdOf, personIdOf, systemAt } from './people.ts';

/** What an organisation bought on invoice; `paidAfterDays` when the transfer came in. */
type OnInvoice = { run: string; who: PersonKey; by: OrganisationKey; daysAgo: number; paidAfterDays?: number };
const ON_INVOICE: readonly (OnInvoice & { run: SeedRunId })[] = [
  { run: 'run_coach_deventer', who: 'gijs', by: 'zevenstoelen', daysAgo: 40, paidAfterDays: 20 },
  { run: 'run_coach_deventer', who: 'jonas', by: 'roggendorp', daysAgo: 33, paidAfterDays: 21 },
  { run: 'run_coach_leeuwarden', who: 'omar', by: 'moestuin', daysAgo: 30, paidAfterDays: 9 },
  { run: 'run_coach_velsen', who: 'dirk', by: 'zevenstoelen', daysAgo: 27, paidAfterDays: 22 },
  { run: 'run_talent_stadskanaal', who: 'bram', by: 'langetafel', daysAgo: 24 },
  { run: 'run_coach_leeuwarden', who: 'katrien', by: 'roggendorp', daysAgo: 18 },
  { run: 'run_coach_deventer', who: 'maarten', by: 'trappenhuis', daysAgo: 12 },
  { run: 'run_talent_stadskanaal', who: 'petra', by: 'moestuin', daysAgo: 6 },
];
/** Bought on invoice and taken back by Eve a few days later; then the same person got a place elsewhere. */
const GIVEN_BACK = { run: 'run_coach_leeuwarden', who: 'maarten', by: 'trappenhuis', daysAgo: 16 } as const;
/** Who pays alone, on the day of the first start. */
const BY_CHECKOUT: readonly (readonly [SeedRunId, PersonKey])[] = [
  ['run_coach_deventer', 'samira'],
  ['run_coach_deventer', 'teun'],
  ['run_coach_leeuwarden', 'ursula'],
  ['run_coach_leeuwarden', 'veerle'],
  ['run_coach_velsen', 'wout'],
  ['run_coach_velsen', 'xandra'],
  ['run_coach_velsen', 'zoe'],
];
const WAITING: readonly (readonly [SeedRunId, PersonKey])[] = [
  ['run_coach_velsen', 'yusuf'],
  ['run_coach_velsen', 'lina'],
];

/** Pays at the provider in the place of the payer; false when that cannot be done here. */
export type PayAs = (app: App, url: string) => Promise<boolean>;

/** Orders at every stage. Who pays alone does so at the sandbox itself, so that each of these orders can be refunded there. */
export function ordersPart(pay: PayAs = payAtSandbox): SeedPart {
  return {
    name: 'orders',
    async run(app) {
      for (const order of ON_INVOICE) {
        if (order.who === GIVEN_BACK.who) giveBack(app);
        buyOnInvoice(app, order);
      }
      await cancelOne(app);
      for (const [run, who] of BY_CHECKOUT) await buyByCheckout(app, run, who, pay);
      for (const [runId, who] of WAITING) joinWaitingList(actingAs(app, who), { runId });
    },
  };
}

/** A place that an organisation's coordinator buys for somebody, and its transfer where it came in. */
export function buyOnInvoice(app: App, onInvoice: OnInvoice): Order {
  const coordinator = organisations.find((organisation) => organisation.key === onInvoice.by)?.coordinator ?? 'dora';
  const ctx = actingAs(app, coordinator, onInvoice.daysAgo);
  const order = agreeOnInvoice(
    ctx,
    reservePlace(ctx, {
      runId: onInvoice.run,
      personId: personIdOf(ctx, onInvoice.who),
      organisationId: organisationIdOf(ctx, onInvoice.by),
      entryDeclared: true,
    }).id,
  );
  if (onInvoice.who !== coordinator) accept(app, onInvoice.who, onInvoice.daysAgo);
  if (onInvoice.paidAfterDays === undefined) return order;
  recordTransfer(app, order, onInvoice.daysAgo - onInvoice.paidAfterDays);
  return order;
}

/** Says yes to every place that an organisation bought for them. */
function accept(app: App, who: PersonKey, daysAgo: number): void {
  const ctx = actingAs(app, who, daysAgo);
  for (const place of listPlacesToAnswer(ctx)) answerPlace(ctx, { placeId: place.id, answer: 'accepted' });
}

/** The transfer for an order on invoice came in, so many days ago. */
export function recordTransfer(app: App, order: Order, daysAgo: number): void {
  const eve = actingAs(app, 'eve', daysAgo);
  const number = findInvoiceBySource(eve, `order:${order.id}`)?.number ?? order.number;
  recordBankPayment(eve, {
    orderId: order.id,
    amountCents: owedCents(eve, order.id),
    reference: `afschrift ${number}`,
  });
}

function giveBack(app: App): void {
  const order = buyOnInvoice(app, GIVEN_BACK);
  refundOrder(actingAs(app, 'eve', GIVEN_BACK.daysAgo - 3), { orderId: order.id, reason: 'withdrawal' });
}

async function cancelOne(app: App): Promise<void> {
  const ctx = actingAs(app, 'yusuf');
  const order = reservePlace(ctx, {
    runId: 'run_talent_deventer',
    personId: personIdOf(ctx, 'yusuf'),
    organisationId: null,
    entryDeclared: true,
  });
  await cancelOrder(ctx, order.id);
}

async function buyByCheckout(app: App, runId: SeedRunId, who: PersonKey, pay: PayAs): Promise<void> {
  const ctx = actingAs(app, who);
  const order = reservePlace(ctx, { runId, personId: personIdOf(ctx, who), organisationId: null });
  const name = people.find((person) => person.key === who)?.name ?? who;
  const address = {
    name,
    organisation: null,
    street: 'Trapgevelplein 8',
    postcode: '0000 AB',
    city: 'Voorbeeldstad',
    email: emailOf(who),
    reference: null,
  };
  setAddress(ctx, { orderId: order.id, address });
  const { url } = await startCheckout(ctx, order.id);
  const reference = listCheckouts(ctx, order.id)[0]?.reference;
  if (reference && (await pay(app, url))) await settleCheckout(systemAt(app, 0), reference);
}

async function payAtSandbox(app: App, url: string): Promise<boolean> {
  if (app.config.payments.kind !== 'sandbox') return false;
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ choice: 'ideal' }),
    redirect: 'manual',
  });
  return answer.status === 303;
}
