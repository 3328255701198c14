import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { isPostcode, isVatId, normalisePostcode } from './country.ts';
import { readEmail, shownEmail } from './email.ts';
import { fold, foldWords } from './fold.ts';
import { isIban, normaliseIban } from './iban.ts';
import { nameFault } from './person-name.ts';
import { cleanLine, cleanText } from './text.ts';

describe('what is typed', () => {
  test('is cleaned once: cleaning again changes nothing', () => {
    const typed = [
      'a\r\nb\0',
      `e\u0301${'\u0301'.repeat(7)}`,
      '\u200d\u202ea\u2066 \u3164b',
      '👨\u200d👩',
      'می\u200cخواهم',
      '\ud800x',
    ];
    for (const clean of [cleanLine, cleanText]) {
      for (const text of typed) {
        expect(clean(clean(text))).toBe(clean(text));
        expect(clean(text).isWellFormed()).toBe(true);
      }
    }
  });

  test('keeps what scripts need: a joiner in Persian, a family in one emoji, Arabic, Hebrew, Chinese, Georgian', () => {
    for (const text of ['می\u200cخواهم', '👨\u200d👩\u200d👧', 'محمد', 'דוד', '王小明', 'გიორგი', 'Nguyễn', '❤️'])
      expect([cleanLine(text), cleanText(text)]).toEqual([text.normalize('NFC'), text.normalize('NFC')]);
  });
});

test('a name of a person may be written as people write names', () => {
  for (const name of [
    'Jo',
    'J.',
    'J.P. Balkenende',
    'St.John',
    'drs.Jansen',
    "D'Arcy",
    'D’Arcy',
    'Ó’Ríordáin-De Vries',
    '王小明',
    'محمد بن سلمان',
  ])
    expect([name, nameFault(name)]).toEqual([name, null]);
  expect(nameFault('x.nl')).toBeNull();
  for (const name of ['Ga naar kwaad.example', 'KWAAD.NL', 'dr.nl', 'ｋｗａａｄ．ｎｌ', '10.0.0.1 a', 'http://a'])
    expect([name, nameFault(name)]).toEqual([name, 'address']);
});

test('one folding finds a name as people type it', () => {
  const pairs = [
    ['ZOË', 'zoe'],
    ['étienne', 'Etienne'],
    ['D’Arcy', "d'arcy"],
    ['Straße', 'strasse'],
    ['Ĳsbrand', 'ijsbrand'],
    ['ﬁets', 'fiets'],
    ['Łukasz Æbeltoft', 'lukasz aebeltoft'],
    ['Bo\u0308ll', 'böll'],
    ['Van\u00a0Dijk', 'van dijk'],
    ['Jansen–Smit', 'jansen-smit'],
  ] as const;
  for (const [kept, typed] of pairs) expect(fold(kept)).toBe(fold(typed));
  expect(foldWords('’s-Gravenhage')).toBe('s gravenhage');
  expect(fold('100%_\\')).toBe('100%_\\');
});

test('an address is read as mail servers take it, and shown as people write it', () => {
  expect(shownEmail(readEmail('Jörg@Bücher.example') ?? '')).toBe('jörg@bücher.example');
  for (const typed of [
    'a b@x.nl',
    'a@x',
    'a@x_y.nl',
    'a@.nl',
    '@x.nl',
    'a@b@x.nl',
    'a@x.nl,b@x.nl',
    `a@${'x'.repeat(64)}.nl`,
  ])
    expect([typed, readEmail(typed)]).toEqual([typed, null]);
});

test('a postcode is one of its country', () => {
  const right = [
    ['NL', '8011ab'],
    ['BE', 'B-2000'],
    ['BE', '2000'],
    ['DE', '10115'],
    ['GB', 'sw1a 1aa'],
    ['FR', '75001'],
    ['IE', 'D02 X285'],
    ['CW', ''],
  ];
  for (const [country = '', typed = ''] of right)
    expect([country, typed, isPostcode(country, typed)]).toEqual([country, typed, true]);
  const wrong = [
    ['NL', '10115'],
    ['NL', '0123 AB'],
    ['BE', '10115'],
    ['DE', '8011 AB'],
    ['NL', ''],
    ['BE', ''],
    ['IE', '!'],
  ];
  for (const [country = '', typed = ''] of wrong)
    expect([country, typed, isPostcode(country, typed)]).toEqual([country, typed, false]);
  expect(normalisePostcode('NL', '8011ab')).toBe('8011 AB');
});

test('a VAT number is one of its country, an account number has its check digits', () => {
  expect(isVatId('NL', 'nl001234567b01')).toBe(true);
  expect(isVatId('BE', 'BE0123456789')).toBe(true);
  expect(isVatId('GR', 'EL123456789')).toBe(true);
  expect(isVatId('NL', 'BE0123456789')).toBe(false);
  expect(isVatId('DE', 'DE12345678')).toBe(false);
  expect(isIban('NL91 ABNA 0417 1643 00')).toBe(true);
  expect(isIban('BE68539007547034')).toBe(true);
  expect(isIban('NL91ABNA0417164301')).toBe(false);
  expect(normaliseIban('nl91abna0417164300')).toBe('NL91 ABNA 0417 1643 00');
});

test('text that the database would cut or bend is never written, whoever writes', () => {
  const open = openDatabase(':memory:');
  open.exec('CREATE TABLE notes (text TEXT) STRICT');
  const write = (text: string) => open.db.run(sql`INSERT INTO notes VALUES (${text})`);
  write('Eerste alinea.\n\tTweede 👨‍👩‍👧');
  for (const text of ['Eerste.\0Tweede', 'half \ud83d', '\udc00'])
    expect(() => write(text)).toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({ message: expect.stringContaining('never written') }),
      }),
    );
  expect(open.rows('SELECT text FROM notes')).toEqual([{ text: 'Eerste alinea.\n\tTweede 👨‍👩‍👧' }]);
  open.close();
});
