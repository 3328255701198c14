import { findInvoiceBySource, findOrder, findReminder, invoicePaper, listPayments, type Order, orderState } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requirePerson } from '#domain/identity/index.ts';
import { billing, billingLetters as words } from '#src/messages/billing.nl.ts';
import { euros } from '#src/messages/format.nl.ts';
import { paths } from '#src/paths.ts';
import { fulfilmentOf } from '#src/processes/fulfilment/index.ts';
import type { Told } from '#src/processes/fulfilment/port.ts';
import type { WriteLetter } from '#src/processes/outbox/letters.ts';

/** The letters about orders, by name; each is written from the order as it is when it is sent. */
export const orderLetters: Readonly<Record<string, WriteLetter>> = {
  'billing.orderConfirmed': about(async (ctx, order) => {
    const told = order.lines.map((line): Told | undefined => fulfilmentOf(line.kind).tell?.(ctx, line)).filter((one) => one !== undefined);
    const invoice = findInvoiceBySource(ctx, `order:${order.id}`);
    const paid = invoice?.document.payment?.state === 'paid';
    const [paragraphs, facts] = [told.flatMap((one) => one.paragraphs), told.flatMap((one) => one.facts)];
    return {
      words: words.orderConfirmed({ ...linkTo(ctx, order), paid, paragraphs, facts, total: euros(order.totals.grossCents) }),
      attachments: [...(invoice ? [await invoicePaper(ctx, invoice)] : []), ...told.flatMap((one) => one.attachments)],
    };
  }),
  'billing.undeliverable': about((ctx, order) => ({
    words: words.undeliverable({ ...linkTo(ctx, order), total: euros(order.totals.grossCents), place: order.lines.some((line) => line.kind === 'place') }),
  })),
  'billing.paidTwice': about((ctx, order) => ({
    words: words.paidTwice({ ...linkTo(ctx, order), total: euros(listPayments(ctx, order.id).find((one) => one.outcome === 'surplus')?.amountCents ?? 0) }),
  })),
  'billing.reminded': about(async (ctx, order) => {
    const invoice = findInvoiceBySource(ctx, `order:${order.id}`);
    const reminder = invoice && findReminder(ctx, invoice.id);
    if (!invoice?.dueAt || !reminder || orderState(ctx, order.id) !== 'on_invoice') return null;
    const licence = order.lines.every((line) => line.kind === 'licence');
    const asked = { invoice: invoice.number, total: euros(order.totals.grossCents), dueAt: invoice.dueAt, iban: invoice.document.seller.iban };
    return {
      words: words.reminded({ ...linkTo(ctx, order), ...asked, endsAt: licence ? reminder.deadlineAt : null }),
      attachments: [await invoicePaper(ctx, invoice)],
    };
  }),
  'billing.refunded': about(async (ctx, order) => {
    const note = findInvoiceBySource(ctx, `credit:${order.id}`);
    const corrects = note?.document.corrects;
    if (!note || !corrects) return null;
    if (corrects.reason === 'not_paid')
      return { words: words.notPaid({ ...linkTo(ctx, order), invoice: corrects.number }), attachments: [await invoicePaper(ctx, note)] };
    const back = corrects.refundBy && billing.refundBy[corrects.refundBy];
    return {
      words: words.refunded({ ...linkTo(ctx, order), reason: billing.refundReason(corrects.reason), back }),
      attachments: [await invoicePaper(ctx, note)],
    };
  }),
};

type Written = Omit<NonNullable<Awaited<ReturnType<WriteLetter>>>, 'to'> | null;

function about(write: (ctx: Ctx, order: Order) => Written | Promise<Written>): WriteLetter {
  return async (ctx, payload) => {
    const order = findOrder(ctx, String(payload.orderId));
    const written = order && (await write(ctx, order));
    if (!order || !written) return null;
    const buyer = requirePerson(ctx, order.personId);
    return { ...written, to: { name: buyer.name, address: order.address?.email ?? buyer.email } };
  };
}

function linkTo(ctx: Ctx, order: Order): { number: string; url: string } {
  return { number: order.number, url: `${ctx.house.siteUrl}${paths.order(order.id)}` };
}
