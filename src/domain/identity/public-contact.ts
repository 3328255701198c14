import { eq } from 'drizzle-orm';
import { organisationContacts } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { cleanLine } from '#domain/text.ts';
import { requireOrganisation } from './find-organisation.ts';
import { requireEmail } from './person.ts';
import { mayPublishContact } from './policy.ts';
import { noPhone, notForYou, noWebsite } from './refusals.ts';

/** What an organisation shows of itself on the pages of its areas; null is not shown. A phone number has digits and what stands between them; a website is an https address. */
export type PublicContact = {
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
};

/** As it was typed; an empty field is shown no more. */
export type NewContact = {
  readonly organisationId: string;
  readonly publicEmail: string;
  readonly phone: string;
  readonly website: string;
};

export const LONGEST_CONTACT = 160;
const PHONE = /^\+?[0-9][0-9 ().-]*$/;
const PHONE_DIGITS = { least: 8, most: 15 } as const;

/** What residents are shown of an organisation; nothing of one that filled nothing in. */
export function findPublicContact(ctx: Ctx, organisationId: string): PublicContact {
  const found = ctx.db
    .select()
    .from(organisationContacts)
    .where(eq(organisationContacts.organisationId, organisationId))
    .get();
  return { email: found?.email ?? null, phone: found?.phone ?? null, website: found?.website ?? null };
}

/**
 * Sets how residents reach an organisation; empty fields are shown no more. For its coordinators and administrators. Refused: what is no address, phone number or
 * website, at its field. The same twice is one.
 */
export function publishContact(ctx: Ctx, input: NewContact): void {
  change(ctx, (tx) => {
    const { organisationId } = input;
    if (!mayPublishContact(tx.actor, organisationId)) throw notForYou();
    requireOrganisation(tx, organisationId);
    const contact: PublicContact = {
      email: cleanLine(input.publicEmail) === '' ? null : requireEmail(input.publicEmail, 'publicEmail'),
      phone: phoneOf(input.phone),
      website: websiteOf(input.website),
    };
    if (JSON.stringify(findPublicContact(tx, organisationId)) === JSON.stringify(contact)) return;
    const row = { ...contact, at: tx.now() };
    tx.db
      .insert(organisationContacts)
      .values({ organisationId, ...row })
      .onConflictDoUpdate({ target: organisationContacts.organisationId, set: row })
      .run();
    const shown = Object.entries(contact).flatMap(([field, value]) => (value === null ? [] : [field]));
    tx.journal({
      verb: 'identity.publish_contact',
      subject: ['organisation', organisationId],
      facts: { shown: shown.join(' ') },
    });
  });
}

function phoneOf(typed: string): string | null {
  const phone = cleanLine(typed);
  if (phone === '') return null;
  const digits = phone.replace(/\D/g, '').length;
  if (!PHONE.test(phone) || digits < PHONE_DIGITS.least || digits > PHONE_DIGITS.most) throw noPhone();
  return phone;
}

/** `www.voorbeeld.nl` is meant as https; an address with a name and password in it, or of another kind, is none. */
function websiteOf(typed: string): string | null {
  const line = cleanLine(typed);
  if (line === '') return null;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(line) ? line : `https://${line}`);
  const sound =
    url?.protocol === 'https:' && url.username === '' && url.password === '' && /\.[a-z]{2,}$/.test(url.hostname);
  if (!url || !sound || url.href.length > LONGEST_CONTACT) throw noWebsite();
  return url.href;
}
