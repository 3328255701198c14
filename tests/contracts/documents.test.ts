import { describe, expect, it } from 'vitest';
import { guardedReading } from '#src/adapters/reading/guarded.ts';
import { fakeStorage } from '#src/adapters/storage/fake.ts';
import { fakeDocuments } from '#src/documents/fake.ts';
import { pdfDocuments } from '#src/documents/pdf.ts';
import type { Documents } from '#src/documents/port.ts';
import { certificateSheet, creditNoteSheet, invoiceSheet } from '#tests/support/make/sheets.ts';

const reading = guardedReading({ storage: fakeStorage() });
const makePapers = (documents: Documents, number?: string) =>
  Promise.all([
    documents.certificatePdf(certificateSheet(number ? { number } : {})),
    documents.invoicePdf(invoiceSheet(number ? { number } : {})),
    documents.creditNotePdf(creditNoteSheet(number ? { number } : {})),
  ]);

describe.each([
  ['the fake', () => fakeDocuments()],
  ['pdfkit', () => pdfDocuments()],
])('papers by %s', (_, make) => {
  it('are whole PDFs that only show pages', async () => {
    for (const bytes of await makePapers(make())) {
      expect(await reading.open({ name: 'papier.pdf', bytes })).toMatchObject({ kind: 'pdf' });
    }
  }, 120_000);
  it('are the same bytes for the same sheet, and others for another number', async () => {
    const [first, again, other] = [await makePapers(make()), await makePapers(make()), await makePapers(make(), 'X-1')];
    for (const [index, bytes] of first.entries()) {
      expect(Buffer.from(bytes).equals(Buffer.from(again[index] ?? []))).toBe(true);
      expect(Buffer.from(bytes).equals(Buffer.from(other[index] ?? []))).toBe(false);
    }
  });
  it.each([
    ['the lines miss a cent', { netCents: 518_499, totalCents: 570_999 }],
    ['the VAT is another sum', { vatCents: 52_501, totalCents: 571_001 }],
    ['the total is another sum', { totalCents: 571_001 }],
    ['an amount has a fraction', { netCents: 518_500.5, totalCents: 571_000.5 }],
    [
      'an exempt line bears VAT',
      {
        vat: [
          { ...invoiceSheet().vat[0], vatCents: 1 },
          { ...invoiceSheet().vat[1], vatCents: 52_499 },
        ],
      },
    ],
  ])('are not made when %s', async (_case, wrong) => {
    const changes = wrong as Parameters<typeof invoiceSheet>[0];
    await expect(make().invoicePdf(invoiceSheet(changes))).rejects.toThrow(RangeError);
    await expect(make().creditNotePdf({ ...creditNoteSheet(), ...changes } as never)).rejects.toThrow(RangeError);
  });
  it('give a calendar file', () => {
    const bytes = make().calendarFile({
      method: 'REQUEST',
      uid: 'mtg_1-run_1@klimroute.example',
      sequence: 0,
      startsAt: new Date('2026-09-17T07:30:00Z'),
      endsAt: new Date('2026-09-17T10:00:00Z'),
      place: 'Deventer',
      summary: 'Bijeenkomst 1',
      organiser: { name: 'Klimroute', address: 'post@klimroute.example' },
      attendee: { name: 'Ada Postma', address: 'ada@test.example', accepted: true },
      madeAt: new Date('2026-09-02T10:00:00Z'),
    });
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*UID:mtg_1-run_1@klimroute\.example\r\n[\s\S]*END:VCALENDAR$/,
    );
  });
});
