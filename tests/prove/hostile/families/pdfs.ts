import { deflateSync } from 'node:zlib';
import { type Family, sort, upload } from '../attack.ts';

const MIB = 1024 * 1024;
const spaces = (bytes: number) => Buffer.alloc(bytes, ' ');

type PdfParts = {
  readonly catalogue?: string;
  readonly pages?: string;
  readonly page?: string;
  readonly content?: Buffer;
  readonly filter?: string;
  readonly length?: number;
  readonly more?: Buffer;
};

/** A PDF with one page and one content stream, any part of it replaced. */
function pdf({
  catalogue = '',
  pages = '/Kids [3 0 R] /Count 1',
  page = '/MediaBox [0 0 200 200]',
  content = Buffer.from('BT ET'),
  filter = '',
  length,
  more = Buffer.alloc(0),
}: PdfParts): Buffer {
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n2 0 obj\n<< /Type /Pages ${pages} >>\nendobj\n`,
    ),
    Buffer.from(
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${page} >>\nendobj\n4 0 obj\n<< ${filter} /Length ${length ?? content.length} >>\nstream\n`,
    ),
    content,
    Buffer.from('\nendstream\nendobj\n'),
    more,
    Buffer.from('trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n'),
  ]);
}

const FLATE = '/Filter /FlateDecode';
export const pdfs: Family = {
  name: 'PDFs',
  make: (ground, chance, index) => {
    const size = (20 + chance.whole(120)) * MIB;
    const [says, bytes] = sort<readonly [string, () => Buffer]>(
      [
        ['one deflate of much', () => pdf({ content: deflateSync(spaces(size)), filter: FLATE })],
        [
          'a deflate in a deflate',
          () => pdf({ content: deflateSync(deflateSync(spaces(size))), filter: '/Filter [/FlateDecode /FlateDecode]' }),
        ],
        [
          'nested states',
          () => pdf({ content: deflateSync(Buffer.from('q '.repeat(200_000 + chance.whole(800_000)))), filter: FLATE }),
        ],
        ['pages in a circle', () => pdf({ pages: '/Kids [2 0 R 3 0 R] /Count 2' })],
        ['two thousand million pages', () => pdf({ pages: '/Kids [3 0 R] /Count 2000000000' })],
        ['a page as large as a province', () => pdf({ page: '/MediaBox [0 0 2000000 2000000] /UserUnit 100000' })],
        ['nested lists', () => pdf({ page: `/MediaBox ${'['.repeat(100_000)}${']'.repeat(100_000)}` })],
        ['a length that lies', () => pdf({ length: 2_000_000_000 })],
        ['a length below zero', () => pdf({ length: -1 })],
        [
          'streams that share an end',
          () =>
            pdf({
              more: Buffer.from(
                `${Array.from({ length: 60 }, (_, i) => `${i + 10} 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${FLATE} /Length 9 >>\nstream\nx`).join('')}${' '.repeat(MIB)}endstream\nendobj\n`,
              ),
            }),
        ],
        ['a script', () => pdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
        [
          'a file inside',
          () =>
            pdf({ more: Buffer.from('9 0 obj\n<< /Type /Filespec /F (calc.exe) /EF << /F 10 0 R >> >>\nendobj\n') }),
        ],
        [
          'the words of scripts, in text',
          () => pdf({ content: Buffer.from('BT (/Launch /JavaScript /OpenAction) Tj ET') }),
        ],
        [
          'cut off',
          () => {
            const whole = pdf({});
            return whole.subarray(0, chance.whole(whole.length));
          },
        ],
        [
          'a promise of encryption',
          () =>
            pdf({
              more: Buffer.from(
                '8 0 obj\n<< /Filter /Standard /V 9 /R 9 /O () /U () /P -1 >>\nendobj\ntrailer << /Encrypt 8 0 R >>',
              ),
            }),
        ],
        ['noise behind a head', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), chance.bytes(20_000)])],
        [
          'operators by the hundred thousand',
          () =>
            pdf({
              content: deflateSync(Buffer.from('0 0 m 1 1 l S '.repeat(100_000 + chance.whole(200_000)))),
              filter: FLATE,
            }),
        ],
      ],
      index,
    );
    return { says, shots: [upload(ground, 'brief.pdf', 'application/pdf', bytes())] };
  },
};
