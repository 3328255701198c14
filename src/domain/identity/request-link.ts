import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { countAttempt } from './attempts.ts';
import { letterTo } from './letter-requests.ts';
import { writeLink } from './mail-link.ts';
import { keptEmail } from './person.ts';

const LETTERS = { sign_in: 'signInLink', reset: 'reset' } as const;

/**
 * What a visitor may ask for by typing an address. For an unknown one the same rows are written, for nobody: their letter finds
 * nothing to say and is not sent.
 */
export function requestLink(ctx: Ctx, purpose: 'sign_in' | 'reset', given: { email: string; address: string; returnTo?: string | null }): void {
  const email = keptEmail(given.email);
  countAttempt(ctx, 'mail_per_address', given.address);
  countAttempt(ctx, 'mail_per_account', email);
  change(ctx, (tx) => {
    const person = tx.db.select({ id: people.id, email: people.email }).from(people).where(eq(people.email, email)).get();
    const link = writeLink(tx, { purpose, person: person ?? null, returnTo: given.returnTo ?? null });
    return { value: undefined, entry: none, send: [letterTo(LETTERS[purpose], { link })] };
  });
}
