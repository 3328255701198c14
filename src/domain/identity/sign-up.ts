import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { type Changed, change, none } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { countAttempt } from './attempts.ts';
import { letterTo } from './letter-requests.ts';
import { writeLink } from './mail-link.ts';
import { hashPassword } from './password.ts';
import { checkPassword } from './password-rules.ts';
import { keptEmail, keptName } from './person.ts';
import { emptyName } from './refusals.ts';

export type SignUp = {
  readonly name: string;
  readonly email: string;
  /** Null for who wants to sign in by letter only. */
  readonly password: string | null;
  /** The client's address, for the limit. */
  readonly address: string;
  readonly returnTo?: string | null;
};

/**
 * Makes an account that waits for its address to be confirmed, and sends the letter that does it. An address that has an account
 * already gets a letter that says so instead. Whoever asks cannot tell the two apart: there is no answer, and the work is the same.
 * Whoever calls this has seen that the terms were agreed to.
 */
export async function signUp(ctx: Ctx, given: SignUp): Promise<void> {
  const name = keptName(given.name);
  const email = keptEmail(given.email);
  if (!name) throw emptyName();
  if (given.password !== null) checkPassword(given.password, [name, email]);
  countAttempt(ctx, 'sign_up_per_address', given.address);
  countAttempt(ctx, 'mail_per_account', email);
  const passwordHash = given.password === null ? null : await hashPassword(given.password);
  change(ctx, (tx) => {
    const existing = tx.db.select().from(people).where(eq(people.email, email)).get();
    return existing ? tellExisting(tx, existing.id) : enter(tx, { name, email, passwordHash }, given.returnTo ?? null);
  });
}

function enter(tx: Tx, person: { name: string; email: string; passwordHash: string | null }, returnTo: string | null): Changed<void> {
  const id = tx.newId('per');
  tx.db
    .insert(people)
    .values({ id, ...person, createdAt: tx.now, termsAcceptedAt: tx.now })
    .run();
  const link = writeLink(tx, { purpose: 'confirm', person: { id, email: person.email }, returnTo });
  return { value: undefined, entry: { verb: 'identity.signUp', subject: ['person', id] }, send: [letterTo('confirm', { link })] };
}

function tellExisting(tx: Tx, personId: string): Changed<void> {
  const link = writeLink(tx, { purpose: 'confirm', person: null });
  return { value: undefined, entry: none, send: [letterTo('alreadyAccount', { link, person: personId })] };
}
