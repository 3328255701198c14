import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { countAttempt } from './attempts.ts';
import { writeLink } from './mail-link.ts';
import { hashPassword } from './password.ts';
import { checkPassword } from './password-rules.ts';
import { requireEmail, requireName } from './person.ts';
import { searchTextOf } from './search-text.ts';
import { signUpProof } from './sign-up-proof.ts';

export type SignUp = {
  readonly name: string;
  readonly email: string;
  /** Null for who wants to sign in by mail only. */
  readonly password: string | null;
  /** The client's address, for the limit. */
  readonly address: string;
  readonly returnTo?: string | null;
};

/**
 * Makes an account that waits for its address to be confirmed, and sends the mail that does it. An address that has an account
 * already gets a mail that says so instead. Whoever asks cannot tell the two apart: there is no answer, and the work is the same.
 * Answers the proof that this browser keeps (see `signUpProof`). Whoever calls this has seen that the terms were agreed to.
 */
export async function signUp(ctx: Ctx, input: SignUp): Promise<string> {
  const name = requireName(input.name);
  const email = requireEmail(input.email);
  if (input.password !== null) checkPassword(input.password, [name, email]);
  countAttempt(ctx, 'sign_up_per_address', input.address);
  countAttempt(ctx, 'mail_per_account', `sign-up:${email}`);
  const passwordHash = input.password === null ? null : await hashPassword(input.password);
  return change(ctx, (tx) => {
    const existing = tx.db.select().from(people).where(eq(people.email, email)).get();
    return existing ? tellExisting(tx, existing.id) : enter(tx, { name, email, passwordHash }, input.returnTo ?? null);
  });
}

function enter(
  tx: Tx,
  person: { name: string; email: string; passwordHash: string | null },
  returnTo: string | null,
): string {
  const id = tx.newId('per');
  tx.db
    .insert(people)
    .values({
      id,
      ...person,
      searchText: searchTextOf(person.name, person.email),
      createdAt: tx.now(),
      termsAcceptedAt: tx.now(),
    })
    .run();
  const link = writeLink(tx, { purpose: 'confirm', person: { id, email: person.email }, returnTo });
  tx.journal({ verb: 'identity.sign_up', subject: ['person', id] });
  tx.mail({ kind: 'identity.confirm', linkId: link });
  return signUpProof(tx, id);
}

function tellExisting(tx: Tx, personId: string): string {
  const link = writeLink(tx, { purpose: 'confirm', person: null });
  tx.mail({ kind: 'identity.already_account', linkId: link, personId: personId });
  return signUpProof(tx, link);
}
