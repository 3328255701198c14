import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { countAttempt } from './attempts.ts';
import { requirePerson } from './find.ts';
import { writeLink } from './mail-link.ts';
import { requireSignedIn } from './policy.ts';
import { alreadyConfirmed } from './refusals.ts';

/** Sends the signed-in person a new mail to confirm their address. */
export function resendConfirmation(ctx: Ctx, input: { returnTo?: string | null } = {}): void {
  const person = requirePerson(ctx, requireSignedIn(ctx).id);
  if (person.emailConfirmed) throw alreadyConfirmed();
  countAttempt(ctx, 'mail_per_account', person.email);
  change(ctx, (tx) => {
    const link = writeLink(tx, { purpose: 'confirm', person, returnTo: input.returnTo ?? null });
    tx.mail({ kind: 'identity.confirm', linkId: link });
  });
}
