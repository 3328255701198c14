import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#src/app-ids.ts';
import { drawNumber, readNumber } from './number.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const draw = (prefix = 'KB') => drawNumber(prefix, () => newId('n').slice(2));
const anyNumber = fc.array(fc.constantFrom(...DIGITS), { minLength: 200, maxLength: 200 }).map((characters) => {
  // The draw takes ten at a time until its check characters are easy to read: two hundred are enough for twenty tries.
  const tens = Array.from({ length: 20 }, (_, turn) => characters.slice(turn * 10, turn * 10 + 10).join(''));
  return drawNumber('KD', () => tens.shift() ?? newId('n').slice(2));
});

describe('the number of a paper', () => {
  test('has a prefix, three groups of four, and no letter that looks like a digit', () => {
    fc.assert(fc.property(anyNumber, (number) => void expect(number).toMatch(/^KD(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)));
  });

  test('is read back however it is typed', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(' ', '', '-', '–', ' - '), fc.boolean(), (number, gap, small) => {
        const typed = number.replaceAll('-', gap).replaceAll('0', 'O').replaceAll('1', 'l');
        const read = readNumber(small ? ` ${typed.toLowerCase()} ` : typed);
        expect(read).toEqual({ ok: true, prefix: 'KD', number });
      }),
    );
  });

  test('catches every single wrong character', () => {
    const number = draw();
    for (let at = 0; at < number.length; at += 1) {
      for (const other of `${DIGITS}U`) {
        if (number[at] === '-' || number[at] === other) continue;
        expect(readNumber(number.slice(0, at) + other + number.slice(at + 1)).ok).toBe(false);
      }
    }
  });

  test('catches a wrong character and two neighbours that changed places, whatever the number', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(13), fc.constantFrom(...DIGITS), (number, at, other) => {
        const bare = number.replaceAll('-', '');
        if (bare[at] !== other) expect(readNumber(bare.slice(0, at) + other + bare.slice(at + 1)).ok).toBe(false);
        const next = at + 1;
        if (next < bare.length && bare[at] !== bare[next]) {
          expect(readNumber(bare.slice(0, at) + bare[next] + bare[at] + bare.slice(next + 1)).ok).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('tells a wrong character from something that is no number of ours', () => {
    const number = draw();
    const last = number.endsWith('2') ? '3' : '2';
    expect(readNumber(number.slice(0, -1) + last)).toEqual({ ok: false, fault: 'check' });
    for (const text of ['', 'KB', '2026-00412', `${number}7`, `KB${'-'.repeat(60)}`, 'KB-ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ']) {
      expect(readNumber(text)).toEqual({ ok: false, fault: 'shape' });
    }
  });

  test('follows ISO/IEC 7064 MOD 1271-36: read in base 36 the whole leaves 1', () => {
    const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const whole = draw().replaceAll('-', '');
    const asInteger = [...whole].reduce((sum, character) => sum * 36n + BigInt(values.indexOf(character)), 0n);
    expect(asInteger % 1271n).toBe(1n);
  });
});
