import { describe, expect, it } from 'vitest';
import { creditNoteSheet, invoiceSheet, longInvoiceSheet } from '#tests/support/make/sheets.ts';
import { elements, readPdf } from '#tests/support/read-pdf.ts';
import { pdfDocuments } from './pdf.ts';

const documents = pdfDocuments();
const invoice = async (changes?: Parameters<typeof invoiceSheet>[0]) =>
  readPdf(await documents.invoicePdf(invoiceSheet(changes)));
const creditNote = async (changes?: Parameters<typeof creditNoteSheet>[0]) =>
  readPdf(await documents.creditNotePdf(creditNoteSheet(changes)));
const spaced = (text: string) => text.replaceAll('\u00A0', ' ');

describe('an invoice', () => {
  it('has what the law asks', async () => {
    const { root } = await invoice();
    const text = spaced(root.text);
    const parties = [
      'Klimroute (demo)',
      'Keukentafelstraat 1',
      '0000 AA Voorbeeldstad',
      'KVK 00000000',
      'Btw-id NL000000000B00',
      'Stichting De Brug',
      'Stationsplein 4',
      '0000 BB Deventer',
    ];
    const facts = [
      'Factuur 2026-00007',
      'Datum 14 juni 2026',
      'Geleverd van 17 september tot 20 november 2026',
      'Bestelnummer BST-7F3K92',
      'Uw kenmerk inkoop 4500012',
    ];
    const sums = [
      'Totaal zonder btw € 5.185,00',
      'Vrijgesteld van btw, over € 2.685,00 € 0,00',
      'Btw 21% over € 2.500,00 € 525,00',
      'Totaal € 5.710,00',
    ];
    const last = [
      'Vrijgesteld van btw: beroepsonderwijs (artikel 11, lid 1, onder o, Wet op de omzetbelasting 1968).',
      'Betaal € 5.710,00 uiterlijk op 14 juli 2026, binnen 30 dagen.',
      'NL00 DEMO 0000 0000 00',
    ];
    for (const part of [...parties, ...facts, ...sums, ...last]) expect(text).toContain(part);
  });
  it('borrows a letter that its font lacks, and keeps its own font for the rest of the line', async () => {
    const paper = await invoice({
      buyer: { name: 'Ada Олена Vermeer 🪁', street: 'Kade 1', postcode: '0000 AA', city: 'Deventer' },
    });
    const line = [...paper.marked.values()].find(({ text }) => text.startsWith('Ada Олена Vermeer'));
    expect(line?.text.trim()).toBe('Ada Олена Vermeer');
    const [own, borrowed, ...rest] = [...(line?.commands.matchAll(/\/(F\d+) [\d.]+ Tf/g) ?? [])].map(
      ([, font]) => font,
    );
    expect(borrowed).not.toBe(own);
    expect(rest).toEqual([own]);
  });
  it('has its lines in a table with heads', async () => {
    const [lines, totals] = elements((await invoice()).root, 'Table');
    const rows = lines?.children.map((row) => row.children.map((cell) => `${cell.type} ${spaced(cell.text)}`));
    expect(rows).toEqual([
      ['TH Omschrijving', 'TH Aantal', 'TH Prijs', 'TH Btw', 'TH Bedrag'],
      ['TD Coach van het alledaagse 3 plaatsen', 'TD 3', 'TD € 895,00', 'TD vrij', 'TD € 2.685,00'],
      ['TD Licentie voor de gemeente Deventer', 'TD 1', 'TD € 2.500,00', 'TD 21%', 'TD € 2.500,00'],
    ]);
    expect(lines?.children[0]?.children.every((cell) => cell.scope === 'Column')).toBe(true);
    expect(totals?.children.every((row) => row.children[0]?.scope === 'Row')).toBe(true);
  });
  it('that is paid asks for nothing', async () => {
    const { root } = await invoice({
      payment: { state: 'paid', on: new Date('2026-06-14T10:00:00Z'), method: 'iDEAL | Wero' },
    });
    expect(root.text).toContain('Betaald op 14 juni 2026 met iDEAL | Wero. U hoeft niets meer te doen.');
    expect(root.text).not.toContain('uiterlijk');
  });
  it('goes on over pages, each with its number and the heads of its columns, every line once', async () => {
    const paper = readPdf(await documents.invoicePdf(longInvoiceSheet(70)));
    expect(paper.pages).toBeGreaterThan(2);
    const rows = elements(paper.root, 'TR').filter((row) => row.text.startsWith('Plaats '));
    expect(rows.map((row) => row.children[0]?.text)).toEqual(Array.from({ length: 70 }, (_, i) => `Plaats ${i + 1}`));
    expect(paper.artifacts.filter((text) => text.includes('pagina'))).toEqual(
      Array.from({ length: paper.pages }, (_, i) => `Factuur 2026-00007, pagina ${i + 1} van ${paper.pages}`),
    );
    expect(elements(paper.root, 'TH').filter((head) => head.text === 'Omschrijving')).toHaveLength(1);
  });
  it('with one long line after another loses no words and stays on its pages', async () => {
    const line = {
      ...invoiceSheet().lines[1],
      description: 'lang '.repeat(200),
      quantity: 1,
      unitCents: 518_500,
      netCents: 518_500,
      vat: { category: 'standard', percent: 0 },
    } as const;
    const sums = { vat: [{ vat: line.vat, netCents: 518_500, vatCents: 0 }], vatCents: 0, totalCents: 518_500 };
    const paper = await invoice({ lines: [line], ...sums });
    expect(paper.unmarked).toEqual([]);
    expect(elements(paper.root, 'TD')[0]?.text).toMatch(/^(lang ){79}lang ?…$/);
  });
});

describe('a credit note', () => {
  it('names the invoice it takes back and why, with every amount below zero', async () => {
    const text = spaced((await creditNote()).root.text);
    for (const part of [
      'Creditfactuur C2026-00002',
      'Hoort bij factuur 2026-00007 van 14 juni 2026',
      'Reden De uitvoering gaat niet door.',
      'Totaal − € 5.710,00',
      'Btw 21% over − € 2.500,00 − € 525,00',
      'U krijgt het bedrag terug op de manier waarop u betaalde.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('uiterlijk');
  });
  it('for what was never paid says that nothing has to be paid', async () => {
    expect((await creditNote({ refundBy: null })).root.text).toContain('Dit bedrag hoeft u niet te betalen.');
  });
});
