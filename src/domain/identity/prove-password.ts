import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import type { Ctx, PersonActor } from '#domain/context.ts';
import { forgetAttempts, takeTurn } from './attempts.ts';
import { isPassword } from './password.ts';
import { wrongPassword } from './refusals.ts';

/**
 * Asks who is signed in for their password once more before something that a borrowed screen must not do. Counts as a sign-in.
 * Somebody without a password has nothing to prove with. `field` is where the form asks for it.
 */
export async function provePassword(
  ctx: Ctx,
  actor: PersonActor,
  password: string | null,
  field: string,
): Promise<void> {
  const person = ctx.db.select().from(people).where(eq(people.id, actor.id)).get();
  if (!person?.passwordHash) return;
  const place = `${person.id} signed in`;
  takeTurn(ctx, 'sign_in_per_account', place);
  if (!(await isPassword(password ?? '', person.passwordHash))) throw wrongPassword(field);
  forgetAttempts(ctx, 'sign_in_per_account', place);
}
