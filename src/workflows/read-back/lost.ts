import type { RegisterEntry } from '#db/register.ts';
import {
  type AlarmToRaise,
  findInvoiceByNumber,
  findOrder,
  findPayment,
  findPaymentByReference,
} from '#domain/billing/index.ts';
import { findCredential } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { findLicence } from '#domain/licensing/index.ts';

type Facts = Readonly<Record<string, string | number | null>>;
export const factsOf = (entry: RegisterEntry): Facts => JSON.parse(entry.facts) as Facts;

/** What a line speaks of and this database does not know, as an alarm for an administrator; null when it knows it, or nothing can be lost by it. */
export function alarmOf(ctx: Ctx, entry: RegisterEntry): AlarmToRaise | null {
  const facts = factsOf(entry);
  if (entry.kind === 'credential_issued') {
    if (findCredential(ctx, entry.subject)) return null;
    return { kind: 'certificate_missing', reference: String(facts.number), orderId: null };
  }
  if (entry.kind === 'licence_granted') {
    if (findLicence(ctx, entry.subject)?.grantedAt) return null;
    return { kind: 'licence_missing', reference: String(facts.number), orderId: null };
  }
  return entry.kind === 'order_paid' ? missingPayment(ctx, entry.subject, facts) : null;
}

/** The order, the amount in cents and the payment in one reference: the order may be one that this database does not know. */
function missingPayment(ctx: Ctx, paymentId: string, facts: Facts): AlarmToRaise | null {
  if (findPayment(ctx, paymentId)) return null;
  if (facts.reference !== null && findPaymentByReference(ctx, String(facts.reference))) return null;
  const order = findOrder(ctx, String(facts.order));
  return {
    kind: 'payment_missing',
    reference: `${facts.order} ${facts.cents} ${facts.reference ?? paymentId}`,
    orderId: order?.id ?? null,
  };
}

/** Numbers that were issued and whose papers this database lacks, as one alarm per series: `invoice:2026 13-15`. */
export function skippedNumbers(ctx: Ctx, entries: readonly RegisterEntry[]): AlarmToRaise[] {
  const bySeries = new Map<string, number[]>();
  for (const { series, number } of entries) {
    if (series === null || number === null) continue;
    const [name, year] = series.split(':');
    if ((name !== 'invoice' && name !== 'credit_note') || findInvoiceByNumber(ctx, name, Number(year), number))
      continue;
    bySeries.set(series, [...(bySeries.get(series) ?? []), number]);
  }
  return [...bySeries].map(([series, numbers]) => ({
    kind: 'numbers_skipped',
    reference: `${series} ${Math.min(...numbers)}-${Math.max(...numbers)}`,
    orderId: null,
  }));
}
