import { expect, test } from 'vitest';
import { rhythmOf } from './rhythm.ts';

const long = 'Wie vooruit wil, kijkt eerst even om naar alles wat hij daarvoor al bij zich heeft.';

test('counts the sentences that are told, and leaves out what is said, headings, tables and cards', () => {
  const body = [
    '## Een kop',
    `Hij kijkt op. ${long}`,
    '"Kom binnen. Ga zitten." Zij zet koffie.',
    '| Wat | Wie |',
    '<TalkCards title="Vragen">\n\n- Wie bent u?\n\n</TalkCards>',
  ].join('\n\n');
  const { sentences, short, long: longShare } = rhythmOf(body);
  expect([sentences, short, longShare]).toEqual([2, 0.5, 0.5]);
});

test('tells a row of more than three short sentences, unless somebody speaks in between', () => {
  expect(rhythmOf('Hij komt. Hij zit. Hij wacht. Hij gaat.').rows).toEqual(['Hij komt.']);
  expect(rhythmOf('Hij komt. Hij zit. "Dag." Hij wacht. Hij gaat.').rows).toEqual([]);
});

test('tells a paragraph that ends on a short sentence', () => {
  expect(rhythmOf(`${long} ${long} Dat was het.`).closings).toEqual(['Dat was het.']);
  expect(rhythmOf(`${long} Dat was het.`).closings).toEqual([]);
});

test('tells a maxim, and no question, no quotation and no mention of somebody', () => {
  expect(rhythmOf(`${long} Wie gaat er mee, en wanneer? "Wie zoekt, vindt." Hij weet wie er komt.`).maxims).toEqual([
    long,
  ]);
});
