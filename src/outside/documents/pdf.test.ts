import fc from 'fast-check';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { certificateSheet, creditNoteSheet, invoiceSheet, longInvoiceSheet } from '#tests/support/make/papers.ts';
import { elements, readPdf } from '#tests/support/read-pdf.ts';
import { pdfDocuments } from './pdf.ts';
import { MM } from './sheet.ts';
import { cleanText } from './text.ts';

const documents = pdfDocuments();
const certificate = async (changes?: Parameters<typeof certificateSheet>[0]) => readPdf(await documents.certificatePdf(certificateSheet(changes)));
const invoice = async (changes?: Parameters<typeof invoiceSheet>[0]) => readPdf(await documents.invoicePdf(invoiceSheet(changes)));
const creditNote = async (changes?: Parameters<typeof creditNoteSheet>[0]) => readPdf(await documents.creditNotePdf(creditNoteSheet(changes)));
const spaced = (text: string) => text.replaceAll('\u00A0', ' ');

describe('every paper', () => {
  it('is tagged, in Dutch, with its title shown and every mark either content or decoration', async () => {
    for (const paper of [await certificate(), await certificate({ kind: 'participation' }), await invoice(), await creditNote()]) {
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
    for (const paper of [await certificate(), await invoice(), await creditNote()]) {
      expect(paper.plain.match(/\/Type0\b/g)?.length).toBe(paper.plain.match(/\/FontFile2 /g)?.length);
      expect(paper.plain).not.toMatch(/\/(JavaScript|JS|AA|OpenAction|Launch|EmbeddedFile|Helvetica)\b/);
    }
  });
});

describe('a certificate', () => {
  it.each([
    ['competence', 'Certificaat van bekwaamheid'],
    ['participation', 'Certificaat van deelname'],
  ] as const)('of %s says so in its first line', async (kind, line) => {
    expect((await certificate({ kind })).root.children[0]).toMatchObject({ type: 'P', text: line });
  });
  it('states what, who, by whom, when, until when, and how to check it', async () => {
    const { root, pages } = await certificate();
    expect(pages).toBe(1);
    expect(elements(root, 'H1')[0]?.text).toBe('KOEK-gecertificeerd');
    const lines = elements(root, 'P').map((line) => line.text);
    expect(lines).toEqual(expect.arrayContaining(['Ada Postma', 'Nummer KOEK-7F3K-92XA-4', 'Uitgegeven op 14 juni 2026', 'Geldig tot 14 juni 2029']));
    expect(lines).toEqual(expect.arrayContaining(['Uitgegeven door Klimroute', 'Certificeerder Chris de Wit', 'klimroute.example/controleren']));
    expect(elements(root, 'LBody').map((one) => one.text)).toEqual(['Luistert en vraagt door', 'Ziet talenten en maakt ze zichtbaar']);
  });
  it('of participation names the training and its hours, and that it is no assessment', async () => {
    const { root } = await certificate({ kind: 'participation', title: 'Coach van het alledaagse', validUntil: null, netHours: 48.5, competences: [] });
    for (const part of ['Heeft de training Coach van het alledaagse gevolgd', 'Omvang 48,5 uur', 'Geldig zonder einddatum', 'geen beoordeling van bekwaamheid'])
      expect(root.text).toContain(part);
    expect(elements(root, 'L')).toEqual([]);
  });
  it('of a demo says that it is not valid', async () => {
    expect((await certificate({ demo: true })).root.text).toContain('Voorbeeld, niet geldig');
    expect((await certificate()).root.text).not.toContain('Voorbeeld');
  });
  it('leads to one address only, that of its check', async () => {
    const { addresses, root } = await certificate();
    expect(addresses).toEqual([certificateSheet().checkUrl]);
    expect(elements(root, 'Link')).toHaveLength(1);
    await expect(certificate({ checkUrl: 'javascript:alert(1)' })).rejects.toThrow();
  });
  it('carries a code of 38 mm, with white around it, that reads as the address of its check', async () => {
    const { root, marked } = await certificate();
    expect(elements(root, 'Figure')[0]?.alt).toContain('klimroute.example/controleren');
    const drawing = [...marked.values()].find(({ commands }) => commands.includes(' re\n'))?.commands ?? '';
    const [white, ...dark] = [...drawing.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((match) => match.slice(1).map(Number));
    const { modules } = QRCode.create(certificateSheet().checkUrl, { errorCorrectionLevel: 'M' });
    const unit = (38 * MM) / modules.size;
    expect(white?.[2]).toBeCloseTo(38 * MM + 8 * unit, 2);
    const [left = 0, top = 0] = [(white?.[0] ?? 0) + 4 * unit, (white?.[1] ?? 0) + 4 * unit];
    const read = new Set(
      dark.flatMap(([x = 0, y = 0, width = 0]) =>
        Array.from({ length: Math.round(width / unit) }, (_, i) => `${Math.round((y - top) / unit)}:${Math.round((x - left) / unit) + i}`),
      ),
    );
    const wanted = Array.from({ length: modules.size ** 2 }, (_, i) => [Math.floor(i / modules.size), i % modules.size] as const).filter(([row, column]) =>
      modules.get(row, column),
    );
    expect(read).toEqual(new Set(wanted.map(([row, column]) => `${row}:${column}`)));
  });
  it('keeps long names and twelve competences on one page, and refuses what cannot fit', async () => {
    const competences = Array.from({ length: 12 }, (_, i) => `Competentie ${i + 1}: luistert naar wat iemand zelf wil en vraagt door`);
    const { pages, root } = await certificate({ holderName: 'Wilhelmina Adriana van Bergen Henegouwen tot den Dungen-Postma', competences });
    expect(pages).toBe(1);
    expect(elements(root, 'LBody')).toHaveLength(12);
    await expect(certificate({ holderName: 'Ada '.repeat(400) })).rejects.toThrow(RangeError);
  });
  it('writes names in NFC, in one direction, in whatever European alphabet', async () => {
    const names: [string, string][] = [
      ['Ze\u0301 \u202Eamtsop\u202C', 'Zé amtsop'],
      ['Şerife Iğdır-Łukasz ĳs', 'Şerife Iğdır-Łukasz ĳs'],
      ['Олена Ковальчук', 'Олена Ковальчук'],
      ['Ελένη Nguyễn', 'Ελένη Nguyễn'],
      ['Ada 李 😀', 'Ada ? ?'],
    ];
    for (const [holderName, shown] of names) expect(elements((await certificate({ holderName })).root, 'P').map((one) => one.text)).toContain(shown);
  });
  it('stands whatever is typed as a name', async () => {
    const name = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(name, async (holderName) => {
        const paper = await certificate({ holderName });
        expect(paper.pages).toBe(1);
        expect(paper.plain).not.toMatch(/\/(JavaScript|JS|AA|OpenAction|Launch|EmbeddedFile)\b/);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(name, (text) => {
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { numRuns: 5000 },
    );
  });
});

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
    const sums = ['Totaal zonder btw € 5.185,00', 'Vrijgesteld van btw, over € 2.685,00 € 0,00', 'Btw 21% over € 2.500,00 € 525,00', 'Totaal € 5.710,00'];
    const last = [
      'Vrijgesteld van btw: opleiding door een instelling met CRKBO-registratie.',
      'Betaal € 5.710,00 uiterlijk op 14 juli 2026, binnen 30 dagen.',
      'NL00 DEMO 0000 0000 00',
    ];
    for (const part of [...parties, ...facts, ...sums, ...last]) expect(text).toContain(part);
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
    const { root } = await invoice({ payment: { state: 'paid', on: new Date('2026-06-14T10:00:00Z'), method: 'iDEAL | Wero' } });
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
      'Reden de uitvoering gaat niet door',
      'Totaal − € 5.710,00',
      'Btw 21% over − € 2.500,00 − € 525,00',
      'U krijgt uw geld terug.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('uiterlijk');
  });
  it('for what was never paid says that nothing has to be paid', async () => {
    expect((await creditNote({ refund: null })).root.text).toContain('Dit bedrag hoeft u niet te betalen.');
  });
});
