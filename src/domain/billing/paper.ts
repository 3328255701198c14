import type { Ctx } from '#domain/context.ts';
import { HOME } from '#domain/country.ts';
import type { CreditNoteSheet, InvoiceSheet, VatOnPaper, VatSum } from '#src/documents/port.ts';
import type { Invoice, InvoiceDocument } from './invoice.ts';
import { VAT_PERCENT } from './money.ts';
import type { VatCategory } from './order.ts';

/** The paper of an invoice or credit note as it was issued: the same on any day. */
export async function invoicePaper(
  ctx: Ctx,
  invoice: Invoice,
): Promise<{ name: string; mime: string; bytes: Uint8Array }> {
  const bytes = invoice.document.corrects
    ? await ctx.outside.documents.creditNotePdf(creditNoteSheet(invoice, ctx.settings.demo))
    : await ctx.outside.documents.invoicePdf(invoiceSheet(invoice, ctx.settings.demo));
  return {
    name: `${invoice.series === 'invoice' ? 'factuur' : 'creditnota'}-${invoice.number}.pdf`,
    mime: 'application/pdf',
    bytes,
  };
}

function invoiceSheet(invoice: Invoice, demo: boolean): InvoiceSheet {
  const { payment } = invoice.document;
  if (!payment) throw new Error(`invoice ${invoice.number} does not say how it is paid`);
  const on = new Date(payment.onMs);
  const settled =
    payment.state === 'paid'
      ? { state: 'paid' as const, on, method: payment.method }
      : { state: 'due' as const, on, termDays: payment.termDays };
  return { ...sheetOf(invoice, demo), payment: settled };
}

function creditNoteSheet(invoice: Invoice, demo: boolean): CreditNoteSheet {
  const { corrects } = invoice.document;
  if (!corrects) throw new Error(`credit note ${invoice.number} does not say what it corrects`);
  return {
    ...sheetOf(invoice, demo),
    invoiceNumber: corrects.number,
    invoiceIssuedOn: new Date(corrects.issuedAtMs),
    reason: corrects.reason,
    refundBy: corrects.refundBy,
  };
}

function sheetOf(invoice: Invoice, demo: boolean): Omit<InvoiceSheet, 'payment'> {
  const { seller, buyer, lines, totals, orderNumber } = invoice.document;
  return {
    number: invoice.number,
    issuedOn: invoice.issuedAt,
    supplied: [...new Set(lines.map((line) => line.supplied))].join('; '),
    seller,
    buyer: {
      name: buyer.organisation ?? buyer.name,
      attention: buyer.organisation ? buyer.name : null,
      street: buyer.street,
      postcode: buyer.postcode,
      city: buyer.city,
      country: buyer.country && buyer.country !== HOME ? buyer.country : null,
      kvk: buyer.kvk,
      vatId: buyer.vatId ?? null,
    },
    orderNumber,
    buyerReference: buyer.reference,
    lines: lines.map((line) => ({
      description: line.description,
      quantity: 1,
      unitCents: line.netCents,
      netCents: line.netCents,
      vat: vatOf(line.vatCategory),
    })),
    vat: sumsPerRate(lines),
    netCents: totals.netCents,
    vatCents: totals.vatCents,
    totalCents: totals.grossCents,
    demo,
  };
}

function vatOf(category: VatCategory): VatOnPaper {
  return category === 'exempt_education'
    ? { category: 'exempt' }
    : { category: 'standard', percent: VAT_PERCENT[category] };
}

function sumsPerRate(lines: InvoiceDocument['lines']): VatSum[] {
  const categories = [...new Set(lines.map((line) => line.vatCategory))];
  return categories.map((category) => {
    const of = lines.filter((line) => line.vatCategory === category);
    return {
      vat: vatOf(category),
      netCents: of.reduce((sum, line) => sum + line.netCents, 0),
      vatCents: of.reduce((sum, line) => sum + line.vatCents, 0),
    };
  });
}
