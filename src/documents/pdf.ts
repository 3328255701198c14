import { calendarFeed, calendarFile } from './calendar.ts';
import { certificatePdf } from './certificate.ts';
import { creditNotePdf, invoicePdf } from './invoice.ts';
import type { Documents } from './port.ts';
import { qrCode } from './qr.ts';

/** Papers drawn with pdfkit, in our own fonts. */
export function pdfDocuments(): Documents {
  return { certificatePdf, invoicePdf, creditNotePdf, calendarFile, calendarFeed, qrCode };
}
