import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import type { Ctx } from '#domain/context.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { isPassword } from './password.ts';
import { keptEmail } from './person.ts';
import { wrongPair } from './refusals.ts';

/**
 * The id of the person with this address and password; open a session for it. Throws one and the same refusal, after the same work,
 * for an unknown address, an account without a password and a wrong password; `too_many` beyond the limits.
 */
export async function signIn(ctx: Ctx, given: { email: string; password: string; address: string }): Promise<string> {
  const email = keptEmail(given.email);
  countAttempt(ctx, 'sign_in_per_address', given.address);
  countAttempt(ctx, 'sign_in_per_account', email);
  const person = ctx.db.select().from(people).where(eq(people.email, email)).get();
  const right = await isPassword(given.password, person?.passwordHash ?? null);
  if (!person || !right) throw wrongPair();
  forgetAttempts(ctx, 'sign_in_per_account', email);
  return person.id;
}
