import type { LEDGER_ACCOUNTS, LEDGER_KINDS } from '#db/schema/billing-types.ts';
import type { LineKind, OrderLine, Totals } from './order.ts';

export type Account = (typeof LEDGER_ACCOUNTS)[number];
export type LedgerKind = (typeof LEDGER_KINDS)[number];
/** Debit positive, credit negative, whole eurocents. */
export type Booking = { readonly account: Account; readonly amountCents: number };

const REVENUE: Readonly<Record<LineKind, Account>> = {
  place: 'revenue_training',
  certification: 'revenue_certification',
  licence: 'revenue_licence',
};

/** Money goes from the account where it comes out of to the account where it goes in; nothing is booked for nothing. */
export function transfer(amountCents: number, debit: Account, credit: Account): Booking[] {
  return [
    { account: debit, amountCents },
    { account: credit, amountCents: -amountCents },
  ];
}

/** The buyer owes us the total; it is revenue per kind and VAT to be paid. */
export function invoiced(lines: readonly OrderLine[], totals: Totals): Booking[] {
  const revenue = lines.map((line): Booking => ({ account: REVENUE[line.kind], amountCents: -line.netCents }));
  const vat: Booking[] = totals.vatCents === 0 ? [] : [{ account: 'vat_payable', amountCents: -totals.vatCents }];
  return [{ account: 'debtors', amountCents: totals.grossCents }, ...revenue, ...vat];
}

export function reversed(bookings: readonly Booking[]): Booking[] {
  return bookings.map(({ account, amountCents }) => ({ account, amountCents: -amountCents }));
}
