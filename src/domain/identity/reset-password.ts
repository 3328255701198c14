import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { forgetAttempts } from './attempts.ts';
import { markConfirmed } from './confirm-email.ts';
import { requirePerson } from './find.ts';
import { findOpenLink, spendLink, spendOpenLinks } from './mail-link.ts';
import { hashPassword } from './password.ts';
import { checkPassword } from './password-rules.ts';
import { linkGone } from './refusals.ts';
import { closeAllSessions } from './sessions.ts';

/**
 * Sets a new password with a link from a letter. Every session and every other open link of this person ends; nobody is signed in
 * by it. Throws `gone` when the link does not open, `invalid` on a weak password: the link then stays open for a better one.
 */
export async function resetPassword(ctx: Ctx, input: { token: string; password: string }): Promise<void> {
  const open = findOpenLink(ctx, input.token);
  if (open?.purpose !== 'reset') throw linkGone();
  const person = requirePerson(ctx, open.personId);
  checkPassword(input.password, [person.name, person.email]);
  const passwordHash = await hashPassword(input.password);
  change(ctx, (tx) => {
    const link = spendLink(tx, input.token, ['reset']);
    forgetAttempts(tx, 'mail_per_account', link.email);
    tx.db.update(people).set({ passwordHash }).where(eq(people.id, link.personId)).run();
    spendOpenLinks(tx, link.personId);
    closeAllSessions(tx, link.personId);
    tx.journal({ verb: 'identity.reset_password', subject: ['person', link.personId], facts: { link: link.id } });
    markConfirmed(tx, link.personId);
    tx.mail({ kind: 'identity.password_changed', personId: link.personId, changeId: link.id });
  });
}
