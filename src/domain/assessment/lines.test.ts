import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.ts';

describe('the lines of judged work', () => {
  test('are numbered from one; a line break ends a line and a blank line opens a paragraph', () => {
    const lines = linesOf('Coach: Wat deed uw opa?\nKlimmer: Bonen.\n\nWij dronken thee.');
    expect(lines).toEqual([
      { number: 1, text: 'Coach: Wat deed uw opa?', opens: true },
      { number: 2, text: 'Klimmer: Bonen.', opens: false },
      { number: 3, text: 'Wij dronken thee.', opens: true },
    ]);
  });

  test('end at a full stop within a long paragraph, never inside a sentence', () => {
    const sentence = 'Dit is een zin van een gewone lengte, die iemand aan tafel had kunnen zeggen.';
    const lines = linesOf(Array.from({ length: 5 }, () => sentence).join(' '));
    expect(lines.map((line) => line.text)).toEqual([`${sentence} ${sentence}`, `${sentence} ${sentence}`, sentence]);
    expect(linesOf(`${sentence} ${sentence} Zo was het.`).map((line) => line.text)).toEqual([
      `${sentence} ${sentence} Zo was het.`,
    ]);
  });

  test('hold every word once, in order, whatever a person wrote', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400 }),
        fc.array(fc.constantFrom('Ja.', 'Hoe dan?', '\n', '\n\n', '\r\n', 'een lang woord dat '), { maxLength: 40 }),
        (odd, parts) => {
          const text = `${odd} ${parts.join(' ')}`;
          const words = (whole: string) => whole.split(/\s+/).filter(Boolean);
          const lines = linesOf(text);
          expect(words(lines.map((line) => line.text).join(' '))).toEqual(words(text));
          expect(lines.map((line) => line.number)).toEqual(lines.map((_, at) => at + 1));
        },
      ),
    );
  });

  test('of nothing are none', () => {
    expect(linesOf('')).toEqual([]);
    expect(linesOf(' \n\n \n')).toEqual([]);
  });
});
