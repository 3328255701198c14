import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { tooBusy } from './refusals.ts';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;
const SALT_BYTES = 16;
/** At most this many at once, so that a flood of sign-ins leaves the other pages their processor. */
const AT_ONCE = 4;
/** Who comes when this many wait is sent away for a moment. */
const MOST_WAITING = 200;

const run = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;
let running = 0;
const waiting: (() => void)[] = [];

/** A password as a PHC string. Throws `too_many` when too many people wait for theirs. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive(password, salt, MEMORY_KIB, PASSES, LANES, TAG_BYTES);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Whether this is the password. Without a hash (no such account, no password) the same work is done and the answer is no. */
export async function isPassword(password: string, phc: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc ?? NOBODY);
  if (!parts) throw new Error('a password hash that is no argon2id');
  const [memory, passes, lanes] = parts.slice(1, 4).map(Number) as [number, number, number];
  const expected = Buffer.from(parts[5] as string, 'base64');
  const tag = await derive(password, Buffer.from(parts[4] as string, 'base64'), memory, passes, lanes, expected.length);
  return timingSafeEqual(tag, expected) && phc !== null;
}

/** A hash that no password has, of the cost that every hash has. */
const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(Buffer.alloc(SALT_BYTES))}$${unpadded(Buffer.alloc(TAG_BYTES))}`;

async function derive(
  password: string,
  nonce: Buffer,
  memory: number,
  passes: number,
  parallelism: number,
  tagLength: number,
): Promise<Buffer> {
  await turn();
  try {
    return await run('argon2id', {
      message: Buffer.from(password.normalize('NFC')),
      nonce,
      memory,
      passes,
      parallelism,
      tagLength,
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Resolves when it is this one's turn; who leaves hands the turn on. */
function turn(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return Promise.resolve();
  }
  if (waiting.length >= MOST_WAITING) throw tooBusy();
  return new Promise((go) => void waiting.push(go));
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
