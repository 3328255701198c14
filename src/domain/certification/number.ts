/**
 * Numbers of papers: a prefix that says what it is (`KD` deelname, `KB` bekwaamheid; licences have their own), ten random
 * characters (50 bits, so not countable) and two check characters, in groups: `KD-7F3K-9Q2M-XR4T`.
 *
 * Check characters by ISO/IEC 7064, pure system MOD 1271-36: characters count as 0–9 and A = 10 … Z = 35; the whole number, read
 * as digits of base 36, leaves 1 when divided by 1271. Since 1271 = 31 × 41 shares no factor with 36 or 35 and every difference
 * of two characters times 35 stays below 1271, each single substitution and each adjacent transposition changes the remainder.
 * The prefix counts too. Mails that people take for digits (I, L, O) and the U are never drawn, so `O` typed for `0` can be read back.
 */
const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DRAWN = /^[0-9A-HJKMNP-TV-Z]+$/;
const MODULUS = 1271;
const RADIX = 36;
const RANDOM_LENGTH = 10;
const CHECK_LENGTH = 2;
const BODY_LENGTH = RANDOM_LENGTH + CHECK_LENGTH;
/** Longest text that can still be meant as a number, spaces and dashes included. */
export const LONGEST_TYPED = 40;

export type NumberRead =
  | { readonly ok: true; readonly number: string; readonly prefix: string }
  /** `shape`: it does not look like a number of ours; `check`: it does, but a character is wrong or two have changed places. */
  | { readonly ok: false; readonly fault: 'shape' | 'check' };

/** A fresh number. `random` gives at least ten characters of our base 32 at each call. */
export function drawNumber(prefix: string, random: () => string): string {
  for (;;) {
    const payload = prefix + random().toUpperCase().slice(0, RANDOM_LENGTH);
    const check = checkCharacters(payload);
    if (DRAWN.test(check)) return grouped(prefix, payload.slice(prefix.length) + check);
  }
}

/** Reads a number as a person types it: any case, spaces, dashes forgotten, O for 0, I or L for 1. */
export function readNumber(typed: string): NumberRead {
  if (typed.length > LONGEST_TYPED) return { ok: false, fault: 'shape' };
  const bare = typed.toUpperCase().replace(/[\s\u2010-\u2015._-]/g, '');
  const prefix = bare.slice(0, -BODY_LENGTH);
  const body = bare.slice(prefix.length).replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[A-Z]{2}$/.test(prefix) || !/^[0-9A-Z]+$/.test(body)) return { ok: false, fault: 'shape' };
  if (!DRAWN.test(body) || remainder(prefix + body) !== 1) return { ok: false, fault: 'check' };
  return { ok: true, prefix, number: grouped(prefix, body) };
}

/** The two characters that make the remainder 1. */
function checkCharacters(payload: string): string {
  const rest = (remainder(payload) * RADIX * RADIX) % MODULUS;
  const check = (MODULUS + 1 - rest) % MODULUS;
  return VALUES.charAt(Math.floor(check / RADIX)) + VALUES.charAt(check % RADIX);
}

function remainder(text: string): number {
  let rest = 0;
  for (const character of text) rest = (rest * RADIX + VALUES.indexOf(character)) % MODULUS;
  return rest;
}

function grouped(prefix: string, body: string): string {
  return [prefix, ...(body.match(/.{4}/g) ?? [])].join('-');
}
