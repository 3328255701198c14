import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packed, paperOf } from '#tests/support/hostile-uploads.ts';
import { writtenPaper } from '#tests/support/paper.ts';
import { inspectUpload } from './inspect.ts';
import { namelessPaper } from './nameless-paper.ts';
import { paperWords } from './paper-words.ts';
import { MAX_UPLOAD_BYTES } from './port.ts';

const NAME = 'Ada Vermeer';
const latin1 = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString('latin1');
const cleaned = (bytes: Uint8Array) => latin1(namelessPaper(bytes));
const stream = (dictionary: string, body: string) => `7 0 obj\n<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream\nendobj\n`;
const record = (inside: string, number = 4) => `${number} 0 obj\n<< ${inside} >>\nendobj\ntrailer\n<< /Root 1 0 R /Info ${number} 0 R >>\n`;

describe('the copy of a PDF that somebody reads who may not know its maker', () => {
  it('keeps every page and every place, and loses who made it', async () => {
    const bytes = await writtenPaper({ Author: NAME, Title: `Klimverslag ${NAME}`, Keywords: 'keukentafel' });
    expect(latin1(bytes)).toContain(NAME);
    const copy = namelessPaper(bytes) ?? new Uint8Array();
    expect(copy).toHaveLength(bytes.length);
    expect(latin1(copy)).not.toMatch(/Vermeer|keukentafel|PDFKit/);
    expect(paperWords(copy)).toContain('Een gesprek aan tafel');
    expect(await inspectUpload({ name: 'werk.pdf', bytes: copy })).toMatchObject({ kind: 'pdf' });
    expect(latin1(bytes)).toContain(NAME);
  });

  it.each([
    ['in the record', record(`/Author (${NAME}) /Title (Verslag \\(${NAME}\\))`)],
    ['in digits', record(`/Author <${Buffer.from(NAME).toString('hex')}> /Eigen <${Buffer.from(NAME).toString('hex')}>`)],
    ['in two bytes a letter', record(`/Author (${Buffer.from(`﻿${NAME}`, 'utf16le').swap16().toString('latin1')})`)],
    ['under a key of its own', record(`/Naam (${NAME})`)],
    ['in an object that the record points at', `${record('/Naam 6 0 R')}6 0 obj\n(${NAME})\nendobj\n`],
    ['in a record that an older version left', `${record(`/Title (${NAME})`)}${record('/Title (Werk)', 5)}`],
    ['at a comment', `4 0 obj\n<< /Type /Annot /Subtype /Text /T (${NAME}) /Contents (Mooi) >>\nendobj\n`],
    ['at a signature', `4 0 obj\n<< /Type /Sig /Name (${NAME}) >>\nendobj\n`],
    ['in open metadata', stream('/Type /Metadata /Subtype /XML', `<dc:creator>${NAME}</dc:creator>`)],
    ['in a packet within a picture', stream('/Subtype /Image /Filter /DCTDecode', `\xff\xd8<?xpacket begin=""?>${NAME}<?xpacket end="w"?>\xff\xd9`)],
    ['in what a camera wrote', stream('/Subtype /Image /Filter /DCTDecode', `\xff\xd8\xff\xe1\0\x18Exif\0\0${NAME}\0\0\0\0\0\xff\xd9`)],
  ])('loses the name %s', (_, objects) => {
    const bytes = paperOf({ objects });
    expect(latin1(bytes).replaceAll('\0', '')).toMatch(/Vermeer|5665726d656572/);
    const copy = cleaned(bytes);
    expect(copy.replaceAll('\0', '')).not.toMatch(/Vermeer|5665726d656572/);
    expect(copy).toHaveLength(bytes.length);
  });

  it('loses the name in packed metadata and in packed objects', () => {
    const inside = `4 0 8 60 << /Author (${NAME}) /Title (Klimverslag van ${NAME} zelf) >>`.padEnd(80).replace('8 60', '8 66');
    const metadata = deflateSync(Buffer.from(`<dc:creator>${NAME}</dc:creator>`)).toString('latin1');
    const bytes = paperOf({
      objects:
        packed(`${inside}(Blijft)`, '/Filter /FlateDecode').toString().replace('/N 1 /First 4', '/N 2 /First 9') +
        stream('/Type /Metadata /Filter /FlateDecode', metadata) +
        'trailer\n<< /Info 4 0 R >>\n',
    });
    const copy = cleaned(bytes);
    expect(copy).toHaveLength(bytes.length);
    const opened = [...copy.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map((match) => inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1'));
    expect(opened.join()).not.toContain('Vermeer');
    expect(opened.join()).toContain('(Blijft)');
  });

  it('leaves alone what the pages say', () => {
    const objects = stream('', `BT (Wij zaten /T (zo) aan tafel) Tj ET`);
    expect(cleaned(paperOf({ objects }))).toBe(latin1(paperOf({ objects })));
  });

  it('is not made of what cannot be opened', () => {
    expect(namelessPaper(paperOf({ objects: packed('4 0 <<>>', '/Filter /LZWDecode') }))).toBeNull();
    expect(namelessPaper(paperOf({ objects: stream('/Type /Metadata /Filter /FlateDecode', 'abc') }))).toBeNull();
  });

  it.each([
    '1 0 obj ',
    '/T (',
    '<?xpacket begin',
    '/Info 1 0 R ',
    '/ObjStm stream\n',
    '/Type /Metadata stream\n',
    '/T <',
    '1 0 obj /Type /Sig (',
    '[(a) TJ stream\n',
  ])('costs at most four seconds of work when a file is built to be slow with %j', (part) => {
    const objects = `${part.repeat(Math.floor((MAX_UPLOAD_BYTES - 4096) / part.length))} endstream endobj `;
    const bytes = paperOf({ objects });
    const before = process.threadCpuUsage();
    namelessPaper(bytes);
    paperWords(bytes);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(4000);
  });
});

describe('what the pages of a PDF say', () => {
  it('is read from compressed pages too', async () => {
    expect(paperWords(await writtenPaper({}, `Geschreven door ${NAME}.`))).toContain(`Geschreven door ${NAME}`);
  });
  it('is read across the gaps that a writer sets between letters', () => {
    const page = '[(V) 31 (er) -12 (meer) -300 (zei)] TJ (Ada) Tj T* (en) Tj <416461> Tj';
    const words = paperWords(paperOf({ objects: stream('', page) }));
    expect(words).toContain('Vermeer zeiAda enAda');
  });
});
