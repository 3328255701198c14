import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { countAttempt } from './attempts.ts';
import { requirePerson } from './find.ts';
import { letterTo } from './letter-requests.ts';
import { writeLink } from './mail-link.ts';
import { keptEmail } from './person.ts';
import { requireSignedIn } from './policy.ts';
import { provePassword } from './prove-password.ts';
import { ownEmail } from './refusals.ts';

/**
 * Asks for another address. It changes when the link in the letter to the new address is used; the old one gets a letter at once.
 * An address that has an account already gets a letter that says so, and whoever asks cannot tell.
 */
export async function changeEmail(ctx: Ctx, given: { email: string; password: string | null; address: string }): Promise<void> {
  const actor = requireSignedIn(ctx);
  const person = requirePerson(ctx, actor.id);
  const email = keptEmail(given.email);
  if (email === person.email) throw ownEmail();
  await provePassword(ctx, actor, given.password, 'emailPassword');
  countAttempt(ctx, 'mail_per_address', given.address);
  countAttempt(ctx, 'mail_per_account', email);
  change(ctx, (tx) => {
    const holder = tx.db.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
    const link = writeLink(tx, { purpose: 'change_email', person: holder ? null : person, email });
    const toNew = holder ? letterTo('alreadyAccount', { link, person: holder.id }) : letterTo('confirmNewEmail', { link });
    return {
      value: undefined,
      entry: { verb: 'identity.askEmailChange', subject: ['person', person.id], data: { link } },
      send: [toNew, letterTo('emailChangeAsked', { person: person.id, link })],
    };
  });
}
