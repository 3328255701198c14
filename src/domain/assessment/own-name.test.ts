import { describe, expect, test } from 'vitest';
import { nameIn } from './own-name.ts';

const ada = { name: 'Ada Vermeer', email: 'ada@test.example' };
const person = (name: string) => ({ name, email: 'iemand@test.example' });

describe('a name in a text', () => {
  test.each([
    'Geschreven door Ada Vermeer.',
    'ada  vermeer',
    'ADA\nVERMEER',
    'Áda Vérmeer',
    'Ada Vermeer',
    'Vermeer, Ada',
    'ada_vermeer_verslag',
    'mw. Vermeer belde',
    'Mevrouw Vermeer',
    'A. Vermeer',
    'mail ADA@test.example',
  ])('is seen in %j', (text) => expect(nameIn(text, ada)).toBe('name'));

  test('is seen with its particles, accents and hyphens, and without them', () => {
    expect(nameIn('mw. van Dijk', person('Bram van Dijk'))).toBe('name');
    expect(nameIn('dhr. Dijk', person('Bram van Dijk'))).toBe('name');
    expect(nameIn('Can Yilmaz', person('Can Yılmaz'))).toBe('name');
    expect(nameIn('aisha el amrani', person('Aïsha El Amrani'))).toBe('name');
    expect(nameIn('Anna Vries Bakker', person('Anna de Vries-Bakker'))).toBe('name');
    expect(nameIn('bij Bakker thuis', person('Anna de Vries-Bakker'))).toBe('surname');
    expect(nameIn('bij Li thuis', person('Anna de Vries-Li'))).toBeNull();
    expect(nameIn('meneer Maas', person('Ada Maria Maas'))).toBe('name');
  });

  test('is a surname only as a whole word with its capital', () => {
    const bos = person('Quinten Bos');
    expect(nameIn('Bos zei dat', bos)).toBe('surname');
    expect(nameIn('BOS', bos)).toBe('surname');
    for (const honest of ['in het bos', 'een bosje', 'Bosch', 'Den Haag']) expect(nameIn(honest, bos)).toBeNull();
  });

  test('is not seen in honest work, nor in a first name alone', () => {
    for (const honest of ['Wij zaten aan tafel.', 'Ada kwam binnen', 'de vermeerdering', 'canada vermeerdert'])
      expect(nameIn(honest, ada)).toBeNull();
    expect(nameIn('de kok en de prins', person('Xandra Kok'))).toBeNull();
  });

  test('of one word is seen with its capital only', () => {
    expect(nameIn('Zoë schreef', person('Zoë'))).toBe('name');
    expect(nameIn('zoe', person('Zoë'))).toBeNull();
  });
});
