import { expect, test } from 'vitest';
import { piecesOf } from './said.ts';

test.each(['K-YYK4-3F3C', 'KB-7F3K-9Q2M-XR4T', 'F2026-00001'])('the number %s stays whole among its words', (number) => {
  expect(piecesOf(`Bestelling ${number}, vandaag`)).toEqual([{ text: 'Bestelling ' }, { whole: number }, { text: ', vandaag' }]);
});

test('an address may break after its sign and before its dots only', () => {
  expect(piecesOf('aan lotte.hagen@klimroute.example')).toEqual([{ text: 'aan ' }, { mail: ['lotte', '.hagen@', 'klimroute', '.example'] }]);
});

test.each(['KOEK-gecertificeerd', '2026-11-22', 'Coach van het alledaagse', 'a @ b'])('%s is an ordinary text', (text) => {
  expect(piecesOf(text)).toEqual([{ text }]);
});

test('nothing of a text gets lost', () => {
  const text = 'K-YYK4-3F3C van ada@klimroute.example en F2026-00001';
  expect(
    piecesOf(text)
      .map((piece) => ('text' in piece ? piece.text : 'whole' in piece ? piece.whole : piece.mail.join('')))
      .join(''),
  ).toBe(text);
});
