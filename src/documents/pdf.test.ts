import { describe, expect, it } from 'vitest';
import { certificateSheet, creditNoteSheet, invoiceSheet } from '#tests/support/make/sheets.ts';
import { elements, readPdf } from '#tests/support/read-pdf.ts';
import { pdfDocuments } from './pdf.ts';

const documents = pdfDocuments();
const papers = async () =>
  Promise.all([
    documents.certificatePdf(certificateSheet()),
    documents.certificatePdf(certificateSheet({ kind: 'participation' })),
    documents.invoicePdf(invoiceSheet()),
    documents.creditNotePdf(creditNoteSheet()),
  ]).then((all) => all.map(readPdf));

describe('every paper', () => {
  it('is tagged, in Dutch, with its title shown and every mark either content or decoration', async () => {
    for (const paper of await papers()) {
      expect(paper.plain).toContain('/Lang (nl-NL)');
      expect(paper.plain).toContain('/Marked true');
      expect(paper.plain).toContain('/DisplayDocTitle true');
      expect(paper.plain).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(paper.unmarked).toEqual([]);
      expect(elements(paper.root, 'H1')).toHaveLength(1);
      expect(paper.root.text).not.toContain('\uFFFD');
    }
  });
  it('holds its fonts inside, and nothing that runs, opens or is attached', async () => {
    for (const paper of await papers()) {
      expect(paper.plain.match(/\/Type0\b/g)?.length).toBe(paper.plain.match(/\/FontFile2 /g)?.length);
      expect(paper.plain).not.toMatch(/\/(JavaScript|JS|AA|OpenAction|Launch|EmbeddedFile|Helvetica)\b/);
    }
  });
});
