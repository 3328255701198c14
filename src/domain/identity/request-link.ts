import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { countAttempt } from './attempts.ts';
import { writeLink } from './mail-link.ts';
import { normaliseEmail } from './person.ts';

const MAILS = { sign_in: 'identity.sign_in_link', reset: 'identity.reset' } as const;

/** Sends the account with this address, if there is one, a mail with a button to choose a new password. There is no answer to learn from. */
export function requestReset(ctx: Ctx, input: { email: string; address: string }): void {
  requestLink(ctx, 'reset', input);
}

/** Sends the account with this address, if there is one, a mail with a button to sign in. There is no answer to learn from. */
export function requestSignInLink(ctx: Ctx, input: { email: string; address: string; returnTo?: string | null }): void {
  requestLink(ctx, 'sign_in', input);
}

/**
 * What a visitor may ask for by typing an address. For an unknown one the same rows are written, for nobody: their mail finds
 * nothing to say and is not sent.
 */
export function requestLink(
  ctx: Ctx,
  purpose: 'sign_in' | 'reset',
  input: { email: string; address: string; returnTo?: string | null },
): void {
  const email = normaliseEmail(input.email);
  countAttempt(ctx, 'mail_per_address', input.address);
  countAttempt(ctx, 'mail_per_account', email);
  change(ctx, (tx) => {
    const person = tx.db
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(eq(people.email, email))
      .get();
    const link = writeLink(tx, { purpose, person: person ?? null, returnTo: input.returnTo ?? null });
    tx.mail({ kind: MAILS[purpose], linkId: link });
  });
}
