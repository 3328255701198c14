import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import paperLetters from '#domain/paper-letters.json' with { type: 'json' };
import { unsettable } from '#domain/paper-letters.ts';
import { certificateSheet, invoiceSheet } from '#tests/support/make/sheets.ts';
import { certificatePdf } from './certificate.ts';
import { lettersOfFonts } from './fonts/letters.ts';
import { invoicePdf } from './invoice.ts';
import { directionOf, piecesOf } from './pieces.ts';

const NAMES = [
  'عبد الله محمد',
  'רחל כהן',
  '李小龍',
  '王晓明',
  'გიორგი ბერიძე',
  'Արամ Խաչատրյան',
  'ሰላም ተስፋይ',
  'अर्जुन शर्मा',
  'রহিম শেখ',
  'தமிழ்',
  'ศรีสุข',
  '山田 たろう',
  '김민수',
  'Ελένη',
  'Олена Ковальчук',
];

/** The first page as a reader that is not ours draws it, one dot a point. */
async function drawn(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes) });
  const pdf = await loading.promise;
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale: 1 });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { items } = await page.getTextContent();
  const { data, width } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const height = viewport.height;
  await loading.destroy();
  const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
  /** How many dots of ink lie where this text stands. */
  const inkOf = (text: string) => {
    const item = texts.find(({ str }) => str === text);
    if (!item) throw new Error(`“${text}” is not on the page`);
    const [left, bottom] = [item.transform[4] as number, height - (item.transform[5] as number)];
    let ink = 0;
    for (let y = Math.round(bottom - item.height); y < bottom; y += 1)
      for (let x = Math.round(left); x < left + item.width; x += 1)
        if ((data[(y * width + x) * 4] ?? 255) < 128) ink += 1;
    return ink;
  };
  return { strings: texts.map(({ str }) => str), inkOf };
}

const letters = (text: string) => [...text.normalize('NFD').replace(/\s/g, '')].sort().join('');

describe('a name in another script', () => {
  test.each(NAMES)('%s stands on a certificate and an invoice as it is written', async (name) => {
    expect(unsettable(name)).toEqual([]);
    const invoice = invoiceSheet();
    for (const bytes of [
      await certificatePdf(certificateSheet({ holderName: name })),
      await invoicePdf({ ...invoice, buyer: { ...invoice.buyer, name } }),
    ]) {
      const page = await drawn(bytes);
      const found = page.strings.find((text) => letters(text) === letters(name)) ?? '';
      // Pieces of one name may stand apart; then each is there.
      const whole = found || name.split(' ').find((part) => page.strings.some((text) => text.includes(part))) || '';
      expect(whole, page.strings.join('|')).not.toBe('');
      expect(page.strings.join('')).not.toContain('?');
      if (found) expect(page.inkOf(found)).toBeGreaterThan(10);
    }
  });

  it('runs in its own direction, with what is Latin in it from left to right', () => {
    const seen = (text: string) => piecesOf(text, 'text', directionOf(text)).map((piece) => piece.text);
    expect(directionOf('פנינה (Nina)')).toBe('rtl');
    expect(directionOf('Nina (פנינה)')).toBe('ltr');
    expect(seen('פנינה (Nina) 25')).toEqual(['25', ' ', '(', 'Nina', ')', 'פנינה ']);
    expect(seen('Nina (פנינה) כהן')).toEqual(['Nina (', 'פנינה', ') ', 'כהן']);
    expect(seen('Ada Vermeer')).toEqual(['Ada Vermeer']);
  });

  it('puts the ring of a Thai vowel below the mark of tone', () => {
    expect(piecesOf('น้ำ', 'text', 'ltr')).toEqual([{ face: 'thai', text: 'น\u0E4D\u0E49า' }]);
  });

  it('keeps its lines within the paper however long it is', async () => {
    const page = await drawn(await certificatePdf(certificateSheet({ holderName: 'الحسيني'.repeat(12) })));
    expect(page.strings.length).toBeGreaterThan(5);
  });
});

describe('what no font has', () => {
  let known: ReturnType<typeof lettersOfFonts>;
  beforeAll(() => {
    known = lettersOfFonts();
  });

  it('is known from the fonts themselves: the list is theirs', () => {
    expect(paperLetters).toEqual(known);
  });

  it('is named, each sign once, and nothing that can be set', () => {
    expect(unsettable('Ada \u{10480}\u{10480}\u{10481} de Vries')).toEqual(['\u{10480}', '\u{10481}']);
    expect(unsettable('Ada 🙂')).toEqual(['🙂']);
    expect(unsettable('Zoë D’Arcy-van ’t Hof & Zn. © 2026, 3½ €')).toEqual([]);
    expect(unsettable('ខ្មែរ').length).toBeGreaterThan(0);
    expect(unsettable('Ada\u200d\u00ad\u3164 V')).toEqual([]);
  });
});
