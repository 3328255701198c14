import { deflateRawSync, deflateSync } from 'node:zlib';

/** Files built to break whoever opens them, made here so that no strange binary has to be kept. Each is small or quickly made. */

type Part = {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly method?: number;
  readonly says?: number;
};

/** A zip of these parts; `says` is the unpacked size that its headers tell. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const { name, body, method = 8, says } of parts) {
    const plain = Buffer.from(body);
    const data = method === 8 ? deflateRawSync(plain) : plain;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc(plain), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(says ?? plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    records.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, Buffer.from(name)]));
    bodies.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end]));
}

const TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  let sum = at;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const MAKER = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada Vermeer</dc:creator></cp:coreProperties>`;
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const DRAWING =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="img1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

/** A Word file with these paragraphs (as XML of its own), a picture behind them, links, and the name of its maker. */
export function wordOf({
  body = '',
  picture,
  extra = [],
}: {
  body?: string;
  picture?: Uint8Array;
  extra?: Part[];
} = {}) {
  const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="link1" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)"/><Relationship Id="img1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>`;
  const document = `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}${picture ? DRAWING : ''}</w:body></w:document>`;
  return zipOf([
    { name: '[Content_Types].xml', body: TYPES },
    { name: '_rels/.rels', body: RELATIONS },
    { name: 'docProps/core.xml', body: MAKER },
    { name: 'word/document.xml', body: document },
    { name: 'word/_rels/document.xml.rels', body: relations },
    ...(picture ? [{ name: 'word/media/image1.png', body: picture, method: 0 }] : []),
    ...extra,
  ]);
}
export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A PDF with one page that draws `content`, the bytes of a stream as its dictionary says they are packed. */
export function pdfOf(content: Uint8Array, dictionary = '', more: readonly string[] = [], page = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`,
    null,
    ...more,
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const starts: number[] = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, at) => {
    starts.push(size());
    const stream = [`<< ${dictionary} /Length ${content.length} >>\nstream\n`, content, '\nendstream'];
    const body = object === null ? stream : [object];
    for (const part of [`${at + 1} 0 obj\n`, ...body, '\nendobj\n']) parts.push(Buffer.from(part));
  });
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${size()}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(table)]));
}

const TEXT_FONT = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';

/** A PDF whose page says `text`, with `more` objects from number 5 on and `page` in the page's own record. */
export function talkingPdf(text: string, more: readonly string[] = [], page = ''): Uint8Array {
  const content = Buffer.from(`BT /F1 12 Tf 72 700 Td (${text}) Tj ET`);
  return pdfOf(content, '', more, `${TEXT_FONT} ${page}`);
}

/** Spaces, packed and packed again: a few kilobytes that want so many quarters of a gigabyte, and more to read them. */
export function nestedFlate(quarters: number): Uint8Array {
  const block = Buffer.alloc(64 * 1024 * 1024, 0x20);
  const once = deflateSync(Buffer.concat(Array.from({ length: quarters * 4 }, () => block)), { level: 9 });
  return pdfOf(deflateSync(once, { level: 9 }), '/Filter [/FlateDecode /FlateDecode]');
}

/** Millions of saved states that are never given back. */
export const deepStates = (times: number) =>
  pdfOf(deflateSync(Buffer.from('q '.repeat(times))), '/Filter /FlateDecode');
