import { expect, test } from 'vitest';
import { cutLongWord, withSoftHyphens } from '#src/i18n/nl/soft-hyphens.ts';
import { piecesOf, softHyphensIn } from './text.ts';

const SOFT = '\u00ad';
const plain = (text: string) => text.replaceAll(SOFT, '');

test.each(['K-YYK4-3F3C', 'KB-7F3K-9Q2M-XR4T', 'F2026-00001', '21 oktober 2026', '€\u00a01.150,50', '€\u00a0895'])(
  '%s stays whole among its words',
  (whole) => {
    expect(piecesOf(`Voor ${whole}, vandaag`)).toEqual([{ text: 'Voor ' }, { whole }, { text: ', vandaag' }]);
  },
);

test('an address may break after its sign and before its dots only', () => {
  expect(piecesOf('aan lotte.hagen@klimroute.example')).toEqual([
    { text: 'aan ' },
    { mail: ['lotte', '.hagen@', 'klimroute', '.example'] },
  ]);
});

test.each(['KOEK', '2026-11-22', 'Coach van de buurt', 'a @ b', 'Gasselterboerveen'])(
  '%s is an ordinary text',
  (text) => {
    expect(piecesOf(text)).toEqual([{ text }]);
  },
);

test('a word of this settings may be cut between its parts, whatever its capitals and its ending', () => {
  expect(withSoftHyphens('Talentmakelaars')).toBe(`Talent${SOFT}make${SOFT}laars`);
  expect(withSoftHyphens('KOEK-GECERTIFICEERD')).toBe(`KOEK-GE${SOFT}CERTI${SOFT}FI${SOFT}CEERD`);
  expect(withSoftHyphens(withSoftHyphens('deelnemer'))).toBe(withSoftHyphens('deelnemer'));
});

test('a word that fits nowhere gets places to be cut, never more than ten signs apart', () => {
  const long = 'Gasselterboerveenschemond'.repeat(4);
  const [piece] = piecesOf(long);
  expect(piece).toEqual({ long: cutLongWord(long) });
  const parts = cutLongWord('x'.repeat(80)).split(SOFT);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(12);
});

test('markup that was made already gets soft hyphens between its tags only', () => {
  expect(softHyphensIn('<b class="certificaat">certificaat</b>')).toBe(
    `<b class="certificaat">certi${SOFT}fi${SOFT}caat</b>`,
  );
});

test('nothing of a text gets lost', () => {
  const text = `K-YYK4-3F3C van ada@klimroute.example, 1 mei 2027, ${'a'.repeat(80)} en F2026-00001`;
  const said = piecesOf(text).map((piece) => {
    if ('text' in piece) return piece.text;
    if ('whole' in piece) return piece.whole;
    return 'long' in piece ? piece.long : piece.mail.join('');
  });
  expect(plain(said.join(''))).toBe(text);
});
