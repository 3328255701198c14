import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requirePerson } from './find.ts';
import { spendOpenLinks } from './mail-link.ts';
import { hashPassword } from './password.ts';
import { checkPassword } from './password-rules.ts';
import { requireSignedIn } from './policy.ts';
import { provePassword } from './prove-password.ts';
import { closeAllSessions } from './sessions.ts';

/**
 * Sets the password of who is signed in, the first one or another. Every session ends, this one too: open a new one for who asked.
 * `current` is null for who has none yet.
 */
export async function changePassword(ctx: Ctx, input: { current: string | null; password: string }): Promise<void> {
  const actor = requireSignedIn(ctx);
  const person = requirePerson(ctx, actor.id);
  checkPassword(input.password, [person.name, person.email]);
  await provePassword(ctx, actor, input.current, 'currentPassword');
  const passwordHash = await hashPassword(input.password);
  change(ctx, (tx) => {
    tx.db.update(people).set({ passwordHash }).where(eq(people.id, actor.id)).run();
    spendOpenLinks(tx, actor.id, ['sign_in', 'reset', 'change_email']);
    closeAllSessions(tx, actor.id);
    tx.journal({ verb: 'identity.change_password', subject: ['person', actor.id] });
    tx.mail({ kind: 'identity.password_changed', personId: actor.id, changeId: tx.newId('chg') });
  });
}
