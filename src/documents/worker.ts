import { parentPort } from 'node:worker_threads';
import { certificatePdf } from './certificate.ts';
import { creditNotePdf, invoicePdf } from './invoice.ts';
import type { CertificateSheet, CreditNoteSheet, InvoiceSheet } from './port.ts';

/** What a document is drawn of. */
export type DrawingOrder =
  | { readonly paper: 'certificate'; readonly sheet: CertificateSheet }
  | { readonly paper: 'invoice'; readonly sheet: InvoiceSheet }
  | { readonly paper: 'credit_note'; readonly sheet: CreditNoteSheet };
export type DrawingAnswer =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly error: Error };

/** The thread that draws documents, one after the other. */
parentPort?.on('message', async (order: DrawingOrder & { number: number }) => {
  const { number } = order;
  try {
    parentPort?.postMessage({ number, bytes: await drawn(order) } satisfies DrawingAnswer);
  } catch (error) {
    parentPort?.postMessage({ number, error: error as Error } satisfies DrawingAnswer);
  }
});

function drawn(order: DrawingOrder): Promise<Uint8Array> {
  if (order.paper === 'certificate') return certificatePdf(order.sheet);
  return order.paper === 'invoice' ? invoicePdf(order.sheet) : creditNotePdf(order.sheet);
}
