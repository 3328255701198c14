import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import type { Ctx } from '#domain/context.ts';
import { forgetAttempts, giveTurnBack, takeTurn } from './attempts.ts';
import { knownDevice } from './known-device.ts';
import { networkOf } from './network.ts';
import { isPassword } from './password.ts';
import { normaliseEmail } from './person.ts';
import { wrongPair } from './refusals.ts';

export type SignIn = {
  readonly email: string;
  readonly password: string;
  /** The client's address. */
  readonly address: string;
  /** The cookie of `markDevice`, where this browser has one. */
  readonly device?: string;
};

/**
 * The id of the person with this address and password; open a session for it. Throws one and the same refusal, after the same work,
 * for an unknown address, an account without a password and a wrong password.
 *
 * Who guesses waits longer after each wrong password (`too_many`, with the seconds): per account and place of the guesser, so that nobody
 * shuts the owner out from elsewhere, and per place over all accounts. A browser in which this person signed in before has turns of its own.
 */
export async function signIn(ctx: Ctx, input: SignIn): Promise<string> {
  const email = normaliseEmail(input.email);
  const person = ctx.db.select().from(people).where(eq(people.email, email)).get();
  const device = person ? knownDevice(ctx, person.id, input.device) : null;
  const place = `${email} ${device ? `device:${device}` : networkOf(input.address)}`;
  takeTurn(ctx, 'sign_in_per_account', place);
  if (!device) takeTurn(ctx, 'sign_in_per_address', input.address);
  const right = await isPassword(input.password, person?.passwordHash ?? null);
  if (!person || !right) throw wrongPair();
  forgetAttempts(ctx, 'sign_in_per_account', place);
  if (!device) giveTurnBack(ctx, 'sign_in_per_address', input.address);
  return person.id;
}
