import type { InvoiceDocument } from '#db/schema/billing-types.ts';
import { yearOf } from '#domain/calendar.ts';

export type { InvoiceDocument } from '#db/schema/billing-types.ts';

export type Invoice = {
  readonly id: string;
  readonly series: 'invoice' | 'credit_note';
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
  readonly orderId: string;
  readonly invoiceId: string | null;
  readonly sourceKey: string;
  readonly issuedAt: Date;
  readonly dueAt: Date | null;
  readonly document: InvoiceDocument;
};

/** Governments pay within thirty days; we ask the same of everybody. */
export const PAYMENT_TERM_DAYS = 30;

/** Whole days that are left after the reminder before a licence that is not paid ends. */
export const GRACE_DAYS_AFTER_REMINDER = 7;

/** That the buyer was reminded of an invoice, and until when they can still pay it. */
export type Reminder = { readonly invoiceId: string; readonly at: Date; readonly deadlineAt: Date };

const LETTER = { invoice: 'F', credit_note: 'C' } as const;

/** `F2026-00012`: a letter per series, the year, and a number that runs on. */
export function invoiceNumber(series: Invoice['series'], year: number, sequence: number): string {
  return `${LETTER[series]}${year}-${String(sequence).padStart(5, '0')}`;
}

/** The year on the calendar of Amsterdam. */
export function bookYear(at: Date): number {
  return yearOf(at);
}
