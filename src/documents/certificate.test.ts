import fc from 'fast-check';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { certificateSheet } from '#tests/support/make/sheets.ts';
import { elements, readPdf } from '#tests/support/read-pdf.ts';
import { pdfDocuments } from './pdf.ts';
import { cleanText } from './text.ts';
import { MM } from './typeset.ts';

const documents = pdfDocuments();
const certificate = async (changes?: Parameters<typeof certificateSheet>[0]) =>
  readPdf(await documents.certificatePdf(certificateSheet(changes)));

const typedName = fc.string({ unit: 'binary', maxLength: 60 });

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
    expect(lines).toEqual(
      expect.arrayContaining([
        'Ada Postma',
        'Nummer KOEK-7F3K-92XA-4',
        'Uitgegeven op 14 juni 2026',
        'Geldig tot 14 juni 2029',
      ]),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'Uitgegeven door Klimroute',
        'Certificeerder Chris de Wit',
        'klimroute.example/controleren',
      ]),
    );
    expect(elements(root, 'LBody').map((element) => element.text)).toEqual([
      'Luistert en vraagt door',
      'Ziet talenten en maakt ze zichtbaar',
    ]);
  });
  it('of participation names the training and its hours, and that it is no assessment', async () => {
    const { root } = await certificate({
      kind: 'participation',
      title: 'Coach van het alledaagse',
      validUntil: null,
      netHours: 48.5,
      competences: [],
    });
    for (const part of [
      'Heeft de training Coach van het alledaagse gevolgd',
      'Omvang 48,5 uur',
      'Geldig zonder einddatum',
      'geen beoordeling van bekwaamheid',
    ])
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
    const [white, ...dark] = [...drawing.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((match) =>
      match.slice(1).map(Number),
    );
    const { modules } = QRCode.create(certificateSheet().checkUrl, { errorCorrectionLevel: 'M' });
    const unit = (38 * MM) / modules.size;
    expect(white?.[2]).toBeCloseTo(38 * MM + 8 * unit, 2);
    const [left = 0, top = 0] = [(white?.[0] ?? 0) + 4 * unit, (white?.[1] ?? 0) + 4 * unit];
    const read = new Set(
      dark.flatMap(([x = 0, y = 0, width = 0]) =>
        Array.from(
          { length: Math.round(width / unit) },
          (_, i) => `${Math.round((y - top) / unit)}:${Math.round((x - left) / unit) + i}`,
        ),
      ),
    );
    const wanted = Array.from(
      { length: modules.size ** 2 },
      (_, i) => [Math.floor(i / modules.size), i % modules.size] as const,
    ).filter(([row, column]) => modules.get(row, column));
    expect(read).toEqual(new Set(wanted.map(([row, column]) => `${row}:${column}`)));
  });
  it('keeps long names and twelve competences on one page, and refuses what cannot fit', async () => {
    const competences = Array.from(
      { length: 12 },
      (_, i) => `Competentie ${i + 1}: luistert naar wat iemand zelf wil en vraagt door`,
    );
    const { pages, root } = await certificate({
      holderName: 'Wilhelmina Adriana van Bergen Henegouwen tot den Dungen-Postma',
      competences,
    });
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
      ['Ada 李', 'Ada 李'],
      ['Ada \u{10480}', 'Ada ?'],
      ['Ada Vermeer 🪁', 'Ada Vermeer'],
      ['👩🏽‍🌾 Ada 🇳🇱 Vermeer ❤️', 'Ada Vermeer'],
    ];
    for (const [holderName, shown] of names)
      expect(elements((await certificate({ holderName })).root, 'P').map((element) => element.text)).toContain(shown);
  });
  it('stands whatever is typed as a name', async () => {
    // Each name costs a whole drawing, so a run draws a few; the seed is another every time.
    await fc.assert(
      fc.asyncProperty(typedName, async (holderName) => {
        const paper = await certificate({ holderName });
        expect(paper.pages).toBe(1);
        expect(paper.plain).not.toMatch(/\/(JavaScript|JS|AA|OpenAction|Launch|EmbeddedFile)\b/);
      }),
      { numRuns: 8, examples: [['\u202E\u0000(/JavaScript)'], ['\uD800'], ['']] },
    );
  });
  it('cleans whatever is typed of signs that control or turn around, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(typedName, (text) => {
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { numRuns: 2000, examples: [['\u202Eab\u2066\u061C'], ['\u08CA\u0000\u{10EFA}'], ['e\u200D\u0301']] },
    );
  });
});
