import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { countAttempt } from './attempts.ts';
import { requirePerson } from './find.ts';
import { writeLink } from './mail-link.ts';
import { requireEmail } from './person.ts';
import { requireSignedIn } from './policy.ts';
import { provePassword } from './prove-password.ts';
import { ownEmail } from './refusals.ts';

/**
 * Asks for another address. It changes when the link in the mail to the new address is used; the old one gets a mail at once.
 * An address that has an account already gets a mail that says so, and whoever asks cannot tell.
 */
export async function changeEmail(
  ctx: Ctx,
  input: { email: string; password: string | null; address: string },
): Promise<void> {
  const actor = requireSignedIn(ctx);
  const person = requirePerson(ctx, actor.id);
  const email = requireEmail(input.email);
  if (email === person.email) throw ownEmail();
  await provePassword(ctx, actor, input.password, 'emailPassword');
  countAttempt(ctx, 'mail_per_address', input.address);
  countAttempt(ctx, 'mail_per_account', `change:${email}`);
  change(ctx, (tx) => {
    const holder = tx.db.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
    const link = writeLink(tx, { purpose: 'change_email', person: holder ? null : person, email });
    tx.journal({ verb: 'identity.ask_email_change', subject: ['person', person.id], facts: { link } });
    if (holder) tx.mail({ kind: 'identity.already_account', linkId: link, personId: holder.id });
    else tx.mail({ kind: 'identity.confirm_new_email', linkId: link });
    tx.mail({ kind: 'identity.email_change_asked', personId: person.id, linkId: link });
  });
}
