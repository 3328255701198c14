import { eq } from 'drizzle-orm';
import { appointments, mailLinks } from '#db/schema/identity.ts';
import type { Ctx } from '#domain/context.ts';
import type { MailContent, MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { findPerson } from './find.ts';
import type { IdentityMails } from './mail.ts';
import { findLinkToSend, LINK_MINUTES, tokenOf } from './mail-link.ts';

type WithUrl = MailContent<{ readonly url: string }> | null;
type WithButton = MailContent<{ readonly url: string; readonly minutes: number }> | null;

/**
 * What the mails of this module tell, read from ids when they are sent; null when there is nothing to say any more (a link that was
 * used, ran out, or belongs to nobody).
 */
export const identityMailContents = {
  'identity.confirm': withButton,
  'identity.sign_in_link': withButton,
  'identity.reset': withButton,
  'identity.confirm_new_email': withButton,
  'identity.already_account': (ctx, { personId }) => toPerson(ctx, personId, paths.signIn()),
  'identity.password_changed': (ctx, { personId }) => toPerson(ctx, personId, paths.forgotPassword()),
  'identity.email_change_asked': (ctx, { personId }) => toPerson(ctx, personId, paths.account()),
  'identity.email_changed': (ctx, { linkId }) => afterEmailChange(ctx, linkId, 'email', paths.signIn()),
  'identity.left_email': (ctx, { linkId }) => afterEmailChange(ctx, linkId, 'previousEmail', paths.contact()),
  'identity.virus_found': (ctx, { personId }) => toPerson(ctx, personId, paths.adminJournal()),
  'identity.backup_late': (ctx, { personId, newest }) => {
    const mail = toPerson(ctx, personId, paths.admin());
    return mail && { ...mail, facts: { ...mail.facts, newest: newest === null ? null : new Date(newest) } };
  },
  'identity.appointed': (ctx, { appointmentId }) => {
    const row = ctx.db.select().from(appointments).where(eq(appointments.id, appointmentId)).get();
    const person = row && !row.endedAt ? findPerson(ctx, row.personId) : null;
    if (!row || !person) return null;
    const facts = { role: row.role, url: here(ctx, paths.signIn()) };
    return { to: { name: person.name, address: person.email }, facts };
  },
} satisfies MailContents<keyof IdentityMails>;

function withButton(ctx: Ctx, { linkId }: { readonly linkId: string }): WithButton {
  const link = findLinkToSend(ctx, linkId);
  const person = link && findPerson(ctx, link.personId);
  if (!link || !person) return null;
  const facts = { url: here(ctx, paths.link(tokenOf(ctx, link.id))), minutes: LINK_MINUTES };
  return { to: { name: person.name, address: link.email }, facts };
}

function toPerson(ctx: Ctx, personId: string, path: string): WithUrl {
  const person = findPerson(ctx, personId);
  return person && { to: { name: person.name, address: person.email }, facts: { url: here(ctx, path) } };
}

function afterEmailChange(ctx: Ctx, linkId: string, which: 'email' | 'previousEmail', path: string): WithUrl {
  const link = ctx.db.select().from(mailLinks).where(eq(mailLinks.id, linkId)).get();
  const person = link?.personId ? findPerson(ctx, link.personId) : null;
  const address = link?.[which];
  return person && address ? { to: { name: person.name, address }, facts: { url: here(ctx, path) } } : null;
}

/** A whole address: the host comes from the configuration, never from a request. */
function here(ctx: Ctx, path: string): string {
  return ctx.settings.siteUrl + path;
}
