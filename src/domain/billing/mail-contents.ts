import type { Ctx } from '#domain/context.ts';
import { requirePerson } from '#domain/identity/index.ts';
import type { MailContent, MailContents } from '#domain/mail-content.ts';
import type { MailAttachment } from '#src/adapters/mail/port.ts';
import { paths } from '#src/paths.ts';
import { findDeliveredAt } from './accept-terms.ts';
import { findOrder } from './find.ts';
import { findInvoiceBySource, findReminder, listInvoices } from './find-invoices.ts';
import { listPayments, owedCents } from './find-payments.ts';
import type { Invoice } from './invoice.ts';
import { findLineEnd, findWithdrawal, listLineEnds } from './line-end.ts';
import type { BillingMails } from './mail.ts';
import type { Order, OrderLine } from './order.ts';
import { invoicePaper } from './paper.ts';
import { withdrawalEnd } from './withdrawal.ts';

/** What the buyer is told about a line that was delivered; whoever delivered it knows. Null where there is nothing to tell. */
export type DescribeLine<Line> = (
  ctx: Ctx,
  line: OrderLine,
  order: Order,
) => { readonly facts: Line; readonly attachments: readonly MailAttachment[] } | null;

/** What the mails of this module tell, read from the order as it is when they are sent; null when there is nothing to say any more. */
export function billingMailContents<Line>(describeLine: DescribeLine<Line>) {
  return {
    'billing.order_confirmed': (ctx, { orderId }) => {
      const order = findOrder(ctx, orderId);
      if (!order) return null;
      const lines = order.lines.map((line) => describeLine(ctx, line, order)).filter((line) => line !== null);
      const invoice = findInvoiceBySource(ctx, `order:${order.id}`);
      const paid = invoice?.document.payment?.state === 'paid';
      const told: readonly Line[] = lines.map((line) => line.facts);
      const deliveredAt = findDeliveredAt(ctx, order.id);
      const withdrawUntil = deliveredAt && withdrawalEnd(order, deliveredAt);
      const facts = { ...withTotal(ctx, order), paid, lines: told, withdrawUntil };
      const attachments = lines.flatMap((line) => line.attachments);
      return { ...toBuyer(ctx, order, facts, invoice ? [invoice] : []), attachments };
    },
    'billing.undeliverable': (ctx, { orderId }) => {
      const order = findOrder(ctx, orderId);
      if (!order) return null;
      const place = order.lines.some((line) => line.kind === 'place');
      return toBuyer(ctx, order, { ...withTotal(ctx, order), place });
    },
    'billing.paid_twice': (ctx, { orderId, paymentReference }) => {
      const order = findOrder(ctx, orderId);
      if (!order) return null;
      const surplus = listPayments(ctx, order.id).find((payment) => payment.reference === paymentReference);
      return toBuyer(ctx, order, { ...linkTo(ctx, order), totalCents: surplus?.amountCents ?? 0 });
    },
    'billing.reminded': (ctx, { orderId }) => {
      const order = findOrder(ctx, orderId);
      const invoice = order && findInvoiceBySource(ctx, `order:${order.id}`);
      const reminder = invoice && findReminder(ctx, invoice.id);
      if (!order || !invoice?.dueAt || !reminder || owedCents(ctx, order.id) <= 0) return null;
      const licence = order.lines.every((line) => line.kind === 'licence');
      const asked = { invoice: invoice.number, dueAt: invoice.dueAt, iban: invoice.document.seller.iban };
      // A line that ended early may have made it less than the total of the order.
      const facts = {
        ...linkTo(ctx, order),
        totalCents: owedCents(ctx, order.id),
        ...asked,
        endsAt: licence ? reminder.deadlineAt : null,
      };
      return toBuyer(ctx, order, facts, [invoice]);
    },
    'billing.refunded': (ctx, { orderId }) => {
      const order = findOrder(ctx, orderId);
      const note = order && findInvoiceBySource(ctx, `credit:${order.id}`);
      const corrects = note?.document.corrects;
      if (!order || !note || !corrects) return null;
      const { number: invoice, reason, refundBy } = corrects;
      const facts = { ...linkTo(ctx, order), invoice, reason, refundBy };
      return toBuyer(ctx, order, facts, [note]);
    },
    /** To the address that was given with the withdrawal. */
    'billing.withdrawn': (ctx, { orderId }) => {
      const order = findOrder(ctx, orderId);
      const withdrawal = order && findWithdrawal(ctx, order.id);
      if (!order || !withdrawal) return null;
      const notes = listCreditNotes(ctx, order.id);
      const facts = { ...linkTo(ctx, order), ...backOf(ctx, order), name: withdrawal.name, at: withdrawal.at };
      const what = order.lines.map((line) => line.description);
      const to = { name: withdrawal.name, address: withdrawal.email };
      return { to, facts: { ...facts, what }, papers: () => draw(ctx, notes) };
    },
    'billing.line_cancelled': (ctx, { orderId, lineId }) => {
      const order = findOrder(ctx, orderId);
      const line = order?.lines.find(({ id }) => id === lineId);
      const end = findLineEnd(ctx, lineId);
      if (!order || !line || !end) return null;
      const note = findInvoiceBySource(ctx, `credit:${order.id}:${line.id}`);
      const backCents = end.netCents + end.vatCents;
      const refundBy = note?.document.corrects?.refundBy ?? null;
      const facts = { ...linkTo(ctx, order), what: line.description, why: end.reason, backCents, refundBy };
      return toBuyer(ctx, order, facts, note ? [note] : []);
    },
  } satisfies MailContents<keyof BillingMails>;
}

function toBuyer<Facts>(ctx: Ctx, order: Order, facts: Facts, papers: readonly Invoice[] = []): MailContent<Facts> {
  const buyer = requirePerson(ctx, order.personId);
  return {
    to: { name: buyer.name, address: order.address?.email ?? buyer.email },
    facts,
    papers: () => draw(ctx, papers),
  };
}

function draw(ctx: Ctx, papers: readonly Invoice[]): Promise<MailAttachment[]> {
  return Promise.all(papers.map((paper) => invoicePaper(ctx, paper)));
}

function linkTo(ctx: Ctx, order: Order) {
  return { number: order.number, url: ctx.settings.siteUrl + paths.order(order.id) };
}

/** What comes back of the lines that ended, and which way. */
function backOf(ctx: Ctx, order: Order) {
  const ends = listLineEnds(ctx, order.id);
  const [note] = listCreditNotes(ctx, order.id);
  return {
    backCents: ends.reduce((sum, end) => sum + end.netCents + end.vatCents, 0),
    refundBy: note?.document.corrects?.refundBy ?? null,
  };
}

function listCreditNotes(ctx: Ctx, orderId: string) {
  return listInvoices(ctx, orderId).filter((paper) => paper.series === 'credit_note');
}

function withTotal(ctx: Ctx, order: Order) {
  return { ...linkTo(ctx, order), totalCents: order.totals.grossCents };
}
