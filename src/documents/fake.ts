import { requireBalance } from './balance.ts';
import { calendarFeed, calendarFile } from './calendar.ts';
import type { CertificateSheet, CreditNoteSheet, Documents, InvoiceSheet } from './port.ts';
import { qrCode } from './qr.ts';

export type MadePaper =
  | { readonly paper: 'certificate'; readonly sheet: CertificateSheet }
  | { readonly paper: 'invoice'; readonly sheet: InvoiceSheet }
  | { readonly paper: 'credit_note'; readonly sheet: CreditNoteSheet };

/** Papers without a drawing: a PDF of one empty page that carries its sheet as a comment. `made` holds what was asked, oldest first. */
export function fakeDocuments(): Documents & { readonly made: readonly MadePaper[] } {
  const made: MadePaper[] = [];
  const make = (asked: MadePaper): Uint8Array => {
    made.push(asked);
    return emptyPaper(JSON.stringify(asked));
  };
  return {
    made,
    certificatePdf: async (sheet) => make({ paper: 'certificate', sheet }),
    async invoicePdf(sheet) {
      requireBalance(sheet);
      return make({ paper: 'invoice', sheet });
    },
    async creditNotePdf(sheet) {
      requireBalance(sheet);
      return make({ paper: 'credit_note', sheet });
    },
    calendarFile,
    calendarFeed,
    qrCode,
  };
}

function emptyPaper(comment: string): Uint8Array {
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
  ];
  const head = `%PDF-1.7\n% ${encodeURIComponent(comment)}\n`;
  const starts = objects.map((_, i) => head.length + objects.slice(0, i).join('').length);
  const body = `${head}${objects.join('')}`;
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 4\n0000000000 65535 f \n${rows}`;
  return new TextEncoder().encode(
    `${body}${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}
