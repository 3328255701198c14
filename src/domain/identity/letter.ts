import { eq } from 'drizzle-orm';
import { appointments, mailLinks } from '#db/schema/identity.ts';
import type { Ctx } from '#domain/context.ts';
import { identityLetterWords as words } from '#src/messages/identity-letters.nl.ts';
import type { Outside } from '#src/outside/ports.ts';
import { paths } from '#src/paths.ts';
import { findPerson } from './find.ts';
import type { IdentityLetter } from './letter-requests.ts';
import { findLinkToSend, LINK_MINUTES, tokenOf } from './mail-link.ts';

type Words = Omit<Parameters<Outside['letterOf']>[0], 'greetingName'>;
type Letter = { readonly to: { readonly name: string; readonly address: string }; readonly words: Words };
type Ids = Readonly<Record<string, string | number | boolean | null>>;
type Write = (ctx: Ctx, ids: Ids) => Letter | null;

/**
 * The letters of this room, written from ids when they are sent; null when there is nothing to say any more (a link that was used,
 * ran out, or belongs to nobody).
 */
export const identityLetters: Readonly<Record<`identity.${IdentityLetter}`, Write>> = {
  'identity.confirm': withButton((url) => words.confirm(url, LINK_MINUTES)),
  'identity.signInLink': withButton((url) => words.signInLink(url, LINK_MINUTES)),
  'identity.reset': withButton((url) => words.reset(url, LINK_MINUTES)),
  'identity.confirmNewEmail': withButton((url) => words.confirmNewEmail(url, LINK_MINUTES)),
  'identity.alreadyAccount': toPerson((ctx) => words.alreadyAccount(here(ctx, paths.signIn()))),
  'identity.passwordChanged': toPerson((ctx) => words.passwordChanged(here(ctx, paths.forgotPassword()))),
  'identity.emailChangeAsked': toPerson((ctx) => words.emailChangeAsked(here(ctx, paths.account()))),
  'identity.emailChanged': afterEmailChange('email', (ctx) => words.emailChanged(here(ctx, paths.signIn()))),
  'identity.leftEmail': afterEmailChange('previousEmail', (ctx) => words.leftEmail(here(ctx, paths.contact()))),
  'identity.appointed': appointed,
};

function withButton(write: (url: string) => Words): Write {
  return (ctx, ids) => {
    const link = findLinkToSend(ctx, String(ids.link));
    const person = link && findPerson(ctx, link.personId);
    if (!link || !person) return null;
    return { to: { name: person.name, address: link.email }, words: write(here(ctx, paths.link(tokenOf(ctx, link.id)))) };
  };
}

function toPerson(write: (ctx: Ctx) => Words): Write {
  return (ctx, ids) => {
    const person = findPerson(ctx, String(ids.person));
    return person && { to: { name: person.name, address: person.email }, words: write(ctx) };
  };
}

function afterEmailChange(which: 'email' | 'previousEmail', write: (ctx: Ctx) => Words): Write {
  return (ctx, ids) => {
    const link = ctx.db
      .select()
      .from(mailLinks)
      .where(eq(mailLinks.id, String(ids.link)))
      .get();
    const person = link?.personId ? findPerson(ctx, link.personId) : null;
    const address = link?.[which];
    return person && address ? { to: { name: person.name, address }, words: write(ctx) } : null;
  };
}

function appointed(ctx: Ctx, ids: Ids): Letter | null {
  const row = ctx.db
    .select()
    .from(appointments)
    .where(eq(appointments.id, String(ids.appointment)))
    .get();
  const person = row && !row.endedAt ? findPerson(ctx, row.personId) : null;
  if (!row || !person) return null;
  return { to: { name: person.name, address: person.email }, words: words.appointed(row.role, here(ctx, paths.signIn())) };
}

/** A whole address: the host comes from the configuration, never from a request. */
function here(ctx: Ctx, path: string): string {
  return ctx.house.siteUrl + path;
}
