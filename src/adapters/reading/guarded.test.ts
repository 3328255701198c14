import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it, test, vi } from 'vitest';
import { fakeStorage } from '#src/adapters/storage/fake.ts';
import { deepStates, nestedFlate, pdfOf, talkingPdf } from '#tests/support/hostile-files.ts';
import { paperOf, STRANGERS } from '#tests/support/hostile-uploads.ts';
import { writtenPaper } from '#tests/support/paper.ts';
import { MAX_UPLOAD_BYTES } from '../storage/port.ts';
import { guardedReading } from './guarded.ts';
import { type FileRefusal, MIMES, MOST_PAGES, type OpenedFile } from './port.ts';

vi.setConfig({ testTimeout: 120_000 }); // many processes are started, on a machine that may be busy
const storage = fakeStorage();
const reading = guardedReading({ storage });
/** Less time and memory than in the product, so that a bomb ends soon. */
const strict = guardedReading({ storage, limits: { seconds: 3, megabytes: 500 } });
const open = (bytes: Uint8Array, name = 'werk') => reading.open({ name, bytes });
const taken = async (bytes: Uint8Array, name?: string) => {
  const opened = await open(bytes, name);
  expect(opened).not.toHaveProperty('refused');
  return opened as OpenedFile;
};
const kept = async (bytes: Uint8Array, mime: string = MIMES.pdf) => ({
  storageKey: (await storage.put(bytes)).key,
  mime,
});
const has = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);
const linesIn = async (bytes: Uint8Array, mime?: string) =>
  (await reading.pages(await kept(bytes, mime))).flatMap(({ lines }) => lines);

describe('a file', () => {
  it('that is empty is refused', async () => {
    expect(await open(new Uint8Array())).toEqual({ refused: 'empty' });
  });
  it('of one byte over the limit is refused, of exactly the limit is looked at', async () => {
    expect(await open(new Uint8Array(MAX_UPLOAD_BYTES + 1))).toEqual({ refused: 'too_large' });
    expect(await open(new Uint8Array(MAX_UPLOAD_BYTES))).toEqual({ refused: 'wrong_kind' });
  });
  it.each(Object.entries(STRANGERS))('that is %s is refused whatever its name says', async (what, bytes) => {
    const refused: FileRefusal = /HEIC/.test(what) ? 'damaged' : 'wrong_kind';
    for (const name of ['werk.pdf', 'foto.jpg']) expect(await open(bytes, name)).toMatchObject({ refused });
  });
});

describe('a PDF', () => {
  it('is kept as it is', async () => {
    const bytes = await writtenPaper({ Author: 'Ada' });
    expect(await taken(bytes, 'verslag.PDF')).toEqual({ kind: 'pdf', mime: MIMES.pdf, safeName: 'verslag.pdf', bytes });
  });
  it.each([
    ['/Launch in its title', talkingPdf('Dag', ['<< /Title (Hoe ik /Launch en /JavaScript leerde) >>'])],
    ['JavaScript in its text', talkingPdf('Leer TypeScript/JavaScript /JS /AA')],
    ['a page to open at', paperOf({ catalogue: '/OpenAction [3 0 R /XYZ null null 0] /Lang (nl)' })],
    ['an action at opening', paperOf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })],
    ['an attachment', paperOf({ catalogue: '/Names << /EmbeddedFiles 5 0 R >>' })],
  ])('with %s is taken', async (_, bytes) => {
    await taken(bytes);
  });
  it('shows others its pages alone: no link, script, attachment or name of its maker comes along', async () => {
    const attachment =
      '<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 30 30] /FS << /F (geheim.exe) /EF << /F 7 0 R >> >> >>';
    const link =
      '<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (file:///c:/windows/calc.exe) >> >>';
    const bytes = talkingPdf('Een gesprek aan tafel', [link, attachment], '/Annots [5 0 R 6 0 R]');
    const file = await kept(bytes);
    expect(await reading.pages(file)).toEqual([{ lines: ['Een gesprek aan tafel'], picture: true }]);
    const picture = await reading.picture(file, 1);
    expect(picture?.mime).toBe('image/webp');
    expect(await sharp(picture?.bytes).metadata()).toMatchObject({ format: 'webp', width: 1239, height: 1754 });
    for (const trace of ['calc', 'geheim', 'EXIF', 'XMP'])
      expect(has(picture?.bytes ?? new Uint8Array(), trace)).toBe(false);
    expect((await sharp(picture?.bytes).stats()).isOpaque).toBe(true);
    expect((await sharp(picture?.bytes).stats()).channels[0]?.min).toBeLessThan(60);
  });
  it('is read as its pages say it: across gaps between letters, in two runs, turned, and in filled-in fields', async () => {
    const font = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
    const text = (commands: string, page = '') =>
      pdfOf(Buffer.from(`BT /F1 12 Tf ${commands} ET`), '', [], `${font} ${page}`);
    expect(await linesIn(text('72 700 Td [(V) 31 (er) -12 (meer) -600 (zei)] TJ'))).toEqual(['Vermeer zei']);
    expect(await linesIn(text('72 600 Td (onder) Tj 0 100 Td (boven) Tj'))).toEqual(['boven', 'onder']);
    expect(await linesIn(text('72 700 Td (Ada) Tj 200 0 Td (Vermeer) Tj'))).toEqual(['Ada Vermeer']);
    expect(await linesIn(text('72 700 Td (een) Tj 0 -20 Td (twee) Tj', '/Rotate 180'))).toEqual(['twee', 'een']);
    const field = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (naam) /V (Ada Vermeer) /Rect [10 10 99 30] >>';
    expect(await linesIn(talkingPdf('Formulier', [field], '/Annots [5 0 R]'))).toEqual(['Formulier', 'Ada Vermeer']);
  });
  it('says nothing of what stands off the page', async () => {
    const bytes = pdfOf(
      Buffer.from('BT /F1 12 Tf 72 700 Td (zichtbaar) Tj 2000 0 Td (verborgen) Tj ET'),
      '',
      [],
      '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
    );
    expect(await linesIn(bytes)).toEqual(['zichtbaar']);
  });
  it('of pictures alone has pages without lines', async () => {
    expect(await reading.pages(await kept(paperOf()))).toEqual([{ lines: [], picture: true }]);
  });
  it('behind a password is refused and says so; one that only its owner may change is taken', async () => {
    const locked = (options: PDFKit.PDFDocumentOptions) => {
      const paper = new PDFDocument(options);
      const parts: Buffer[] = [];
      paper.on('data', (part: Buffer) => parts.push(part));
      paper.text('Dag').end();
      return new Promise<Uint8Array>((done) => paper.on('end', () => done(new Uint8Array(Buffer.concat(parts)))));
    };
    expect(await open(await locked({ userPassword: 'geheim' }))).toEqual({ refused: 'locked' });
    await taken(await locked({ ownerPassword: 'geheim' }));
  });
  it('that is cut short, holds no page or goes round in its pages is refused', async () => {
    const whole = paperOf();
    expect(await open(whole.subarray(0, whole.length - 30))).toEqual({ refused: 'damaged' });
    const round = Buffer.from(
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
    );
    expect(await open(new Uint8Array(round))).toEqual({ refused: 'damaged' });
  });
  it(`of more than ${MOST_PAGES} pages is refused, of ${MOST_PAGES} taken`, async () => {
    const many = (pages: number) => {
      const kids = Array.from({ length: pages }, (_, at) => `${at + 10} 0 R`).join(' ');
      const rows = Array.from(
        { length: pages },
        (_, at) => `${at + 10} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n`,
      );
      return new Uint8Array(
        Buffer.from(
          `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n${rows.join('')}trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
        ),
      );
    };
    expect(await open(many(MOST_PAGES + 1))).toEqual({ refused: 'too_many_pages' });
    await taken(many(MOST_PAGES));
  });
  it('is drawn once, however many ask, and its pages go with it', async () => {
    const own = fakeStorage();
    const reader = guardedReading({ storage: own });
    const file = { storageKey: (await own.put(talkingPdf('Dag'))).key, mime: MIMES.pdf };
    const asked = await Promise.all(Array.from({ length: 8 }, () => reader.picture(file, 1)));
    expect(new Set(asked.map((picture) => Buffer.from(picture?.bytes ?? []).toString('latin1'))).size).toBe(1);
    expect(own.countMade()).toBe(2);
    const blind = guardedReading({ storage: own, limits: { seconds: 0, megabytes: 1 } });
    expect((await blind.picture(file, 1))?.bytes).toEqual(asked[0]?.bytes);
    for (const page of [0, 2, 1.5, -1, 1e9]) expect(await reader.picture(file, page)).toBeNull();
    await own.remove(file.storageKey);
    expect(own.countMade()).toBe(0);
  });
});

describe('a file built to break who opens it', () => {
  it.each([
    ['a few kB that unpack to half a gigabyte', () => nestedFlate(2), /time|memory/],
    ['millions of saved states', () => deepStates(12e6), /time|memory/],
  ] as const)('with %s is stopped, and all its memory comes back', async (_, make, found) => {
    const bytes = make();
    expect(await strict.open({ name: 'bom.pdf', bytes })).toMatchObject({
      refused: 'too_heavy',
      found: expect.stringMatching(found),
    });
    // Its memory was that of a process which is gone.
    await expect.poll(() => process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
    await taken(await writtenPaper({}));
  });

  test('keeps nobody else waiting: a server answers while 20 MB of object streams are opened, and a bomb is stopped', async () => {
    const server = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
    const { port } = server.address() as AddressInfo;
    const stream = '9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 9 >>\nstream\nx\n';
    const many = paperOf({ objects: `${stream.repeat(200)}${' '.repeat(20e6)}endstream\nendobj\n` });
    const events: string[] = [];
    const opening = Promise.all([
      strict.open({ name: 'a.pdf', bytes: many }).then(() => events.push('opened')),
      strict.open({ name: 'b.pdf', bytes: nestedFlate(2) }).then(() => events.push('stopped')),
    ]);
    for (let turn = 0; turn < 3; turn += 1) events.push(await (await fetch(`http://127.0.0.1:${port}/health`)).text());
    await opening;
    server.close();
    expect(events.filter((event) => event === 'ok')).toHaveLength(3);
    expect(events.indexOf('ok')).toBeLessThan(events.indexOf('stopped'));
    expect(events).toContain('opened');
  });
});
