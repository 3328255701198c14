import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '#src/demo/cast.ts';
import { hashPassword, isPassword } from './password.ts';
import { checkPassword, isGuessable } from './password-rules.ts';

describe('a password', () => {
  it.each([
    'wachtwoord12345',
    'W4chtw00rd!2026',
    'passwordpassword',
    'Password1234567',
    'klimmenopeigenkracht',
    'Klimroute-koek-2026',
    'qwertyuiopasdfghjkl',
    '123456789012345',
    '098765432109876',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'welkomwelkomwelkom1',
    'ikhouvanjou-schatje',
    'Zomer2026Zomer2026',
    'ajaxfeyenoordajax1',
    'gemeente-zwolle-2025',
  ])('that is made of what guessers try first is refused: %s', (password) => {
    expect(() => checkPassword(password, [])).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });

  it('made of one’s own name and address is refused', () => {
    expect(isGuessable('ada-vermeer-ada-vermeer', ['Ada Vermeer', 'ada.vermeer@post.example'])).toBe(true);
    expect(isGuessable('ada-vermeer-ada-vermeer', ['Bo', 'bo@post.example'])).toBe(false);
  });

  it.each([
    DEMO_PASSWORD,
    'drie gele fietsen',
    'mijn coach houdt van haring',
    '🐝🌻🍯🐝🌻🍯🫖🍋🧺🪟🚪🪴🎈🧵🪁',
    'تسلق بقوتك الخاصة دائما',
    '738201946523087',
    'correct-paard-accu-nietje',
  ])('of words that do not belong together is taken, in any alphabet: %s', (password) => {
    expect(() => checkPassword(password, ['Ada Vermeer', 'ada@klimroute.example'])).not.toThrow();
  });

  it('counts in characters: fifteen is enough, two hundred and fifty-six the most', () => {
    expect(() => checkPassword('zeven-haringen', [])).toThrow(expect.objectContaining({ kind: 'invalid' }));
    expect(() => checkPassword('zeven-haringen!', [])).not.toThrow();
    expect(() => checkPassword('heel ander lang verhaal '.repeat(11), [])).toThrow(
      expect.objectContaining({ kind: 'invalid' }),
    );
  });

  it('of random letters is taken, and judging never fails on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 0, maxLength: 300, unit: 'grapheme' }),
        (text) => typeof isGuessable(text, [text]) === 'boolean',
      ),
    );
    const random = fc
      .array(fc.constantFrom(...'bcdfghjkmnpqrstvwxz'), { minLength: 24, maxLength: 40 })
      .map((signs) => signs.join(''));
    fc.assert(fc.property(random, (text) => new Set(text).size < 8 || !isGuessable(text, [])));
  });
});

describe('a hash', () => {
  it('is salted: the same password twice gives two', async () => {
    const [item, two] = await Promise.all([hashPassword('drie gele fietsen'), hashPassword('drie gele fietsen')]);
    expect(item).not.toBe(two);
    expect(await isPassword('drie gele fietsen', two)).toBe(true);
    expect(await isPassword('drie gele fietsen ', two)).toBe(false);
  });

  it('takes a letter with an accent in either way of writing it', async () => {
    expect(await isPassword('caf\u00e9 op het plein', await hashPassword('cafe\u0301 op het plein'))).toBe(true);
  });

  it('keeps every character, also of a long password', async () => {
    const long = 'een heel lang verhaal over '.repeat(9);
    expect(await isPassword(`${long}x`, await hashPassword(`${long}y`))).toBe(false);
  });

  it('that is not there is nobody’s', async () => {
    expect(await isPassword('', null)).toBe(false);
  });

  it('is made four at a time, and every one gets its turn', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => hashPassword('drie gele fietsen')));
    expect(new Set(made).size).toBe(12);
  });
});
