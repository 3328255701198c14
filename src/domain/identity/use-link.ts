import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { type Changed, change, none } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { forgetAttempts } from './attempts.ts';
import { markConfirmed } from './confirm-email.ts';
import { letterTo } from './letter-requests.ts';
import { type PersonalLink, spendLink, spendOpenLinks } from './mail-link.ts';
import { emailTaken } from './refusals.ts';
import { closeAllSessions } from './sessions.ts';

/** What a link did. After `signed_in` and `confirmed` the person may have a session; `password_dropped` is told to them. */
export type LinkUsed = {
  readonly did: 'signed_in' | 'confirmed' | 'email_changed';
  readonly personId: string;
  readonly returnTo: string | null;
  readonly passwordDropped: boolean;
};

/**
 * Uses a link that signs in, confirms an address or changes it. Throws `gone` for every link that does not open. Who reads the letters
 * of an address is not the one that its limit on letters protects: they may ask again.
 */
export function useLink(ctx: Ctx, token: string): LinkUsed {
  return change(ctx, (tx) => {
    const link = spendLink(tx, token, ['sign_in', 'confirm', 'change_email']);
    forgetAttempts(tx, 'mail_per_account', link.email);
    if (link.purpose === 'sign_in') return signInBy(tx, link);
    return link.purpose === 'confirm' ? confirmBy(tx, link) : changeEmailBy(tx, link);
  });
}

/**
 * Signing in by letter proves the address. A password that was set before anybody had proved it may be a stranger's, who signed up
 * with somebody else's address and waits: it goes, and so do the sessions that it opened.
 */
function signInBy(tx: Tx, link: PersonalLink): Changed<LinkUsed> {
  const person = tx.db.select().from(people).where(eq(people.id, link.personId)).get();
  const first = person?.emailConfirmedAt === null;
  const passwordDropped = first && person.passwordHash !== null;
  if (passwordDropped) {
    tx.db.update(people).set({ passwordHash: null }).where(eq(people.id, link.personId)).run();
    closeAllSessions(tx, link.personId);
  }
  const entry = first ? markConfirmed(tx, link.personId) : none;
  return { value: { did: 'signed_in', personId: link.personId, returnTo: link.returnTo, passwordDropped }, entry };
}

function confirmBy(tx: Tx, link: PersonalLink): Changed<LinkUsed> {
  const entry = markConfirmed(tx, link.personId);
  return { value: { did: 'confirmed', personId: link.personId, returnTo: link.returnTo, passwordDropped: false }, entry };
}

function changeEmailBy(tx: Tx, link: PersonalLink): Changed<LinkUsed> {
  const taken = tx.db.select({ id: people.id }).from(people).where(eq(people.email, link.email)).get();
  if (taken) throw emailTaken();
  tx.db.update(people).set({ email: link.email, emailConfirmedAt: tx.now }).where(eq(people.id, link.personId)).run();
  spendOpenLinks(tx, link.personId);
  closeAllSessions(tx, link.personId);
  return {
    value: { did: 'email_changed', personId: link.personId, returnTo: null, passwordDropped: false },
    entry: { verb: 'identity.changeEmail', subject: ['person', link.personId], data: { link: link.id } },
    send: [letterTo('emailChanged', { link: link.id }), letterTo('leftEmail', { link: link.id })],
  };
}
