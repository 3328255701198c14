import { describe, expect, test } from 'vitest';
import { hashOfToken, isSameToken, signatureOf } from './token.ts';

const here = { secret: 'een geheim van deze plek' };

describe('a token', () => {
  test('is the same every time, and another for another purpose, thing or installation', () => {
    const token = signatureOf(here, 'interest', 'int_1');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(signatureOf(here, 'interest', 'int_1')).toBe(token);
    const others = [
      signatureOf(here, 'seat-request', 'int_1'),
      signatureOf(here, 'interest', 'int_2'),
      signatureOf({ secret: 'elders' }, 'interest', 'int_1'),
    ];
    expect(new Set([token, ...others]).size).toBe(4);
    expect(hashOfToken(token)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is compared whole: shorter, longer, other or none is not the same', () => {
    expect(isSameToken('geheim', 'geheim')).toBe(true);
    for (const wrong of ['geheiM', 'gehei', 'geheim ', '', null, undefined])
      expect(isSameToken('geheim', wrong)).toBe(false);
  });
});
