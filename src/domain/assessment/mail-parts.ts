import type { Ctx } from '#domain/context.ts';
import { findPerson } from '#domain/identity/index.ts';
import type { MailContent } from '#domain/mail-content.ts';

/** A mail to one person by id; null when there is nobody by that id any more. */
export function toPerson<Facts>(ctx: Ctx, personId: string, facts: Facts): MailContent<Facts> | null {
  const person = findPerson(ctx, personId);
  return person && { to: { name: person.name, address: person.email }, facts };
}

/** A path of ours as a mail names it. */
export function here(ctx: Ctx, path: string): string {
  return ctx.settings.siteUrl + path;
}
