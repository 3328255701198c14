import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghjkmnpqrstvwxyz0123456789';

/** `<prefix>_` and 20 random characters of base 32: 100 bits. */
export function newId(prefix: string): string {
  let id = '';
  for (const byte of randomBytes(20)) id += ALPHABET[byte % 32];
  return `${prefix}_${id}`;
}
