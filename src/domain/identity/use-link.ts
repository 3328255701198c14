import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isSelf, type Tx } from '#domain/context.ts';
import { forgetAttempts } from './attempts.ts';
import { markConfirmed } from './confirm-email.ts';
import { requirePerson } from './find.ts';
import { keepFormer } from './former-particulars.ts';
import { type PersonalLink, spendLink, spendOpenLinks } from './mail-link.ts';
import { emailTaken } from './refusals.ts';
import { searchTextOf } from './search-text.ts';
import { closeAllSessions } from './sessions.ts';
import { provesSignUp } from './sign-up-proof.ts';

/** What a link did. After `signed_in` and `confirmed` the person may have a session; `password_dropped` is told to them. */
export type LinkUsed = {
  readonly did: 'signed_in' | 'confirmed' | 'email_changed';
  readonly personId: string;
  readonly returnTo: string | null;
  readonly passwordDropped: boolean;
};

/**
 * Uses a link that signs in, confirms an address or changes it. Throws `gone` for every link that does not open. Who reads the mails
 * of an address is not the one that its limit on mails protects: they may ask again.
 *
 * A link proves the mailbox. Whoever was there before anybody had proved it may be a stranger, who signed up with somebody else's address
 * and waits: every session ends, and the password goes, unless this browser shows that it chose it (`proof`, see `signUpProof`; or the own
 * session, for a change of address).
 */
export function useLink(ctx: Ctx, token: string, proof?: string): LinkUsed {
  return change(ctx, (tx) => {
    const link = spendLink(tx, token, ['sign_in', 'confirm', 'change_email']);
    forgetAttempts(tx, 'mail_per_account', link.email);
    if (link.purpose === 'sign_in') return signInBy(tx, link);
    return link.purpose === 'confirm' ? confirmBy(tx, link, proof) : changeEmailBy(tx, link);
  });
}

/** Signing in by mail proves the address as well. */
function signInBy(tx: Tx, link: PersonalLink): LinkUsed {
  const passwordDropped = proveAddress(tx, link.personId, false);
  return { did: 'signed_in', personId: link.personId, returnTo: link.returnTo, passwordDropped };
}

function confirmBy(tx: Tx, link: PersonalLink, proof: string | undefined): LinkUsed {
  const passwordDropped = proveAddress(tx, link.personId, provesSignUp(tx, link.personId, proof));
  return { did: 'confirmed', personId: link.personId, returnTo: link.returnTo, passwordDropped };
}

/** The first proof of an address: what was there before goes. Afterwards nothing is left to drop. Answers whether a password went. */
function proveAddress(tx: Tx, personId: string, choseThePassword: boolean): boolean {
  const person = tx.db.select().from(people).where(eq(people.id, personId)).get();
  if (person?.emailConfirmedAt !== null) return false;
  const passwordDropped = person.passwordHash !== null && !choseThePassword;
  if (passwordDropped) dropPassword(tx, personId);
  spendOpenLinks(tx, personId, ['reset', 'change_email']);
  closeAllSessions(tx, personId);
  markConfirmed(tx, personId);
  return passwordDropped;
}

function dropPassword(tx: Tx, personId: string): void {
  tx.db.update(people).set({ passwordHash: null }).where(eq(people.id, personId)).run();
}

function changeEmailBy(tx: Tx, link: PersonalLink): LinkUsed {
  const taken = tx.db.select({ id: people.id }).from(people).where(eq(people.email, link.email)).get();
  if (taken) throw emailTaken();
  const person = requirePerson(tx, link.personId);
  const itself = isSelf(tx.actor, link.personId);
  const passwordDropped = person.hasPassword && !itself;
  if (passwordDropped) dropPassword(tx, link.personId);
  keepFormer(tx, person.id, 'email', person.email);
  tx.db
    .update(people)
    .set({
      email: link.email,
      emailConfirmedAt: tx.now(),
      searchText: searchTextOf(person.name, link.email),
    })
    .where(eq(people.id, link.personId))
    .run();
  spendOpenLinks(tx, link.personId);
  closeAllSessions(tx, link.personId);
  tx.journal({ verb: 'identity.change_email', subject: ['person', link.personId], facts: { link: link.id } });
  tx.mail({ kind: 'identity.email_changed', linkId: link.id });
  tx.mail({ kind: 'identity.left_email', linkId: link.id });
  return { did: 'email_changed', personId: link.personId, returnTo: null, passwordDropped };
}
