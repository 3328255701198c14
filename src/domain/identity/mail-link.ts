import { and, eq, inArray, isNull } from 'drizzle-orm';
import { mailLinks, people } from '#db/schema/identity.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { hashOfToken, signatureOf } from '#domain/token.ts';
import { linkGone } from './refusals.ts';

export type LinkPurpose = (typeof mailLinks.$inferSelect)['purpose'];
export type MailLink = typeof mailLinks.$inferSelect;
/** A link of somebody: those without a person open nothing. */
export type PersonalLink = MailLink & { readonly personId: string; readonly email: string };

/** A link from a mail opens for half an hour (research SEC-18). */
export const LINK_MINUTES = 30;

export type NewLink = {
  readonly purpose: LinkPurpose;
  /** Null where there is no account: the same row is written, but no mail goes out and no token opens it. */
  readonly person: { readonly id: string; readonly email: string } | null;
  readonly email?: string;
  readonly returnTo?: string | null;
};

/** Writes a new link and answers its id. Only the hash of its token is kept. */
export function writeLink(tx: Tx, link: NewLink): string {
  const id = tx.newId('lnk');
  tx.db
    .insert(mailLinks)
    .values({
      id,
      purpose: link.purpose,
      personId: link.person?.id ?? null,
      email: link.person ? (link.email ?? link.person.email) : null,
      previousEmail: link.person && link.email ? link.person.email : null,
      returnTo: link.returnTo ?? null,
      tokenHash: hashOfToken(tokenOf(tx, id)),
      createdAt: tx.now(),
      expiresAt: new Date(tx.now().getTime() + LINK_MINUTES * 60_000),
    })
    .run();
  return id;
}

/**
 * The token of a link, made again from its id with the secret of this installation: so the mail can be written when it is sent, and
 * neither the outbox nor the database ever holds a token. 256 bits; worthless without the secret.
 */
export function tokenOf(ctx: Ctx, linkId: string): string {
  return signatureOf(ctx.settings, 'mail-link', linkId);
}

/** The link that this token opens now; null when it is unknown, used, too old, or when the account has left its address. */
export function findOpenLink(ctx: Ctx, token: string): PersonalLink | null {
  const link = ctx.db
    .select()
    .from(mailLinks)
    .where(eq(mailLinks.tokenHash, hashOfToken(token)))
    .get();
  if (!link || !isOpen(link, ctx.now())) return null;
  const person = ctx.db.select({ email: people.email }).from(people).where(eq(people.id, link.personId)).get();
  return person?.email === (link.previousEmail ?? link.email) ? link : null;
}

/** The same by its id, for the mail that carries it. */
export function findLinkToSend(ctx: Ctx, linkId: string): PersonalLink | null {
  return findOpenLink(ctx, tokenOf(ctx, linkId));
}

/** Takes the link for this one time. Throws `gone` when it does not open (any more), or is for something else. */
export function spendLink(tx: Tx, token: string, purposes: readonly LinkPurpose[]): PersonalLink {
  const link = findOpenLink(tx, token);
  if (!link || !purposes.includes(link.purpose)) throw linkGone();
  tx.db.update(mailLinks).set({ usedAt: tx.now() }).where(eq(mailLinks.id, link.id)).run();
  return link;
}

/** Ends every open link of a person: after a new password or a new address an older mail opens nothing. */
export function spendOpenLinks(
  tx: Tx,
  personId: string,
  purposes: readonly LinkPurpose[] = ['sign_in', 'confirm', 'reset', 'change_email'],
): void {
  tx.db
    .update(mailLinks)
    .set({ usedAt: tx.now() })
    .where(and(eq(mailLinks.personId, personId), isNull(mailLinks.usedAt), inArray(mailLinks.purpose, [...purposes])))
    .run();
}

function isOpen(link: MailLink, now: Date): link is PersonalLink {
  return (
    link.personId !== null && link.email !== null && link.usedAt === null && now.getTime() < link.expiresAt.getTime()
  );
}
