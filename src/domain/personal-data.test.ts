import { describe, expect, it, test } from 'vitest';
import { findPersonalData } from './personal-data.ts';
import { isBsn } from './personal-numbers.ts';

const found = (text: string) => findPersonalData(text).map((span) => `${span.kind}: ${span.text}`);

/** A sentence, and what has to be found in it. */
const SENTENCES: readonly [sentence: string, ...found: string[]][] = [
  // Names.
  ['Ik sprak met meneer De Vries over zijn tuin.', 'name: De Vries'],
  ['Ik sprak met meneer de Vries over zijn tuin.', 'name: de Vries'],
  ['Mevr. Jansen wil weer zingen.', 'name: Jansen'],
  ['Vandaag belde mevr. Jansen.', 'name: Jansen'],
  ['Dhr. Van der Berg kwam niet.', 'name: Van der Berg'],
  ['Mevrouw El Amrani zette koffie.', 'name: El Amrani'],
  ['Jan wil een moestuin.', 'name: Jan'],
  ['Daarna vertelde Fatima over haar moeder.', 'name: Fatima'],
  ['Ik zag Piet van Dijk bij de bakker.', 'name: Piet van Dijk'],
  ['Anne-Marie was er ook.', 'name: Anne-Marie'],
  ['Hij is bevriend met J. de Vries.', 'name: J. de Vries'],
  ['A.B. Jansen deed open.', 'name: A.B. Jansen'],
  ['Haar dochter heet Liselot.', 'name: Liselot'],
  ['Mijn buurvrouw Truus helpt mee.', 'name: Truus'],
  ['De familie Yıldız kookt op zaterdag.', 'name: Yıldız'],
  ['Ik vroeg het aan Zoë.', 'name: Zoë'],
  ['Jan en Fatima kennen elkaar.', 'name: Jan', 'name: Fatima'],
  ['Jans fiets is stuk.'],
  ['De buurman van de duiven wil een hok bouwen.'],
  ['Mijn buurvrouw wil leren fietsen.'],
  ['De heer des huizes deed open.'],
  ['Mevrouw vertelde dat ze graag kookt.'],
  ['In de Jan Steenstraat is een buurthuis.'],
  ['De Johannes Calvijnschool doet mee.'],
  ['In Deventer kwamen acht mensen bij elkaar.'],
  ['Wij gingen naar Den Haag en naar Sint Nicolaasga.'],
  ['De gemeente Hilversum betaalt de zaal.'],
  ['Klimmen Op Eigen Kracht begint bij een droom.'],
  ['Coach van het alledaagse is een training.'],
  ['Op maandag praten wij, op dinsdag niet.'],
  ['Zij wil een kinderkoor beginnen in de wijk.'],
  // Addresses.
  ['Zij woont aan de Kerkstraat 12.', 'address: Kerkstraat 12'],
  ['Hij woont op Laan van Meerdervoort 30a.', 'address: Laan van Meerdervoort 30a'],
  ['De sleutel ligt op Burgemeester de Vlugtlaan 5.', 'address: Burgemeester de Vlugtlaan 5'],
  ['Zijn postcode is 7411 AB.', 'address: 7411 AB'],
  ['Post naar 7411AB Deventer.', 'address: 7411AB'],
  ['Op de Kerkstraat 12 staan bankjes.', 'address: Kerkstraat 12'],
  ['Wim Veldkamp zingt.', 'name: Wim Veldkamp'],
  ['In de Kerkstraat staan bankjes.'],
  ['De koffie kost op de Kerkstraat 2,50 euro.'],
  ['Onderweg 12 mensen gesproken.'],
  ['Op de markt 3 kilo appels gekocht.'],
  ['Het plan voor 2026 EU is klaar.'],
  ['Wij zaten op het plein, 20 minuten lang.'],
  // Phone numbers.
  ['Bel hem op 06-12345678.', 'phone: 06-12345678'],
  ['Bel hem op 06 12 34 56 78.', 'phone: 06 12 34 56 78'],
  ['Haar nummer is +31 6 12345678.', 'phone: +31 6 12345678'],
  ['Het vaste nummer is 0570-123456.', 'phone: 0570-123456'],
  ['Zijn broer heeft +49 151 23456789.', 'phone: +49 151 23456789'],
  ['Bel gratis 0800-1234.'],
  ['Het project kostte 1200 euro in 2025.'],
  ['Wij begonnen om 06:30 uur.'],
  // Citizen service numbers.
  ['Zijn BSN is 111222333.', 'bsn: 111222333'],
  ['Zijn nummer is 123456782.', 'bsn: 123456782'],
  ['Zijn nummer is 123.456.782.', 'bsn: 123.456.782'],
  ['De bestelling heeft nummer 123456789.'],
  ['Het dossier heeft nummer 1234567820.'],
  ['Nul is 000000000.'],
  // Mail and bank.
  ['Mail naar jan.jansen@voorbeeld.nl voor meer.', 'email: jan.jansen@voorbeeld.nl'],
  ['Haar rekening is NL91 ABNA 0417 1643 00.', 'iban: NL91 ABNA 0417 1643 00'],
  ['De code is NL91 ABNA 0417 1643 01.'],
  // Days of birth.
  ['Hij is geboren op 12 maart 1958.', 'birth_date: 12 maart 1958'],
  ['Geboortedatum: 12-03-1958', 'birth_date: 12-03-1958'],
  ['Zij is op 3 mei 1980 geboren.', 'birth_date: 3 mei 1980'],
  ['Geb. 1/2/1970 te Zwolle.', 'birth_date: 1/2/1970'],
  ['Op 12 maart 2026 spraken wij elkaar.'],
  ['Het buurthuis is van 1958.'],
  ['Wij vierden het feest op 12-03-2026.'],
  // Illness.
  ['Zij heeft een depressie gehad.', 'diagnosis: depressie'],
  ['Hij vertelde over zijn ADHD.', 'diagnosis: ADHD'],
  ['Zij is moe en slaapt slecht.'],
  ['De stemming was bedrukt.'],
];

describe('a text for work about residents', () => {
  test.each(SENTENCES)('%s', (sentence, ...expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it('is tried with sentences enough', () => {
    expect(SENTENCES.length).toBeGreaterThanOrEqual(60);
  });

  it('says where each stands, in the order of the text and without overlaps', () => {
    const text = 'Meneer De Vries, Kerkstraat 12, 06-12345678, geboren op 12 maart 1958, BSN 111222333.';
    const spans = findPersonalData(text);
    expect(spans.map(({ kind }) => kind)).toEqual(['name', 'address', 'phone', 'birth_date', 'bsn']);
    for (const [at, span] of spans.entries()) {
      expect(text.slice(span.from, span.to)).toBe(span.text);
      expect(span.from).toBeGreaterThanOrEqual(spans[at - 1]?.to ?? 0);
    }
  });

  it('leaves out what the writer marked as harmless', () => {
    const text = 'Jan gaf BSN 111222333 aan Fatima.';
    expect(findPersonalData(text, { harmless: ['jan', '111222333'] }).map((span) => span.text)).toEqual(['Fatima']);
  });

  it('is read in a moment however long it is', () => {
    // What this thread has worked, not the clock: a busy machine does not fail it.
    const began = process.threadCpuUsage().user;
    for (const part of ['A. ', 'Jan van de ', '1 ', 'Kerkstraat ', 'geboren ', 'meneer De ', 'a.b-', '06 '])
      findPersonalData(part.repeat(20_000 / part.length));
    expect((process.threadCpuUsage().user - began) / 1000).toBeLessThan(1_500);
  });
});

it('the eleven test is that of the citizen service number', () => {
  expect(['111222333', '123456782'].map(isBsn)).toEqual([true, true]);
  expect(['123456789', '111111111', '12345678', '1112223330'].map(isBsn)).toEqual([false, false, false, false]);
});
