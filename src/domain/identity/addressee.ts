import type { Ctx } from '#domain/context.ts';
import { findPersonByEmail } from './find.ts';

/**
 * To whom a mail goes. The name is that of the person who proved to read this mailbox; for any other mailbox it is left out, because a
 * stranger may have typed it, and mail from us must not carry their words.
 */
export function addressee(
  ctx: Ctx,
  address: string,
  name: string,
): { readonly name: string; readonly address: string } {
  const reader = findPersonByEmail(ctx, address);
  return { name: reader?.emailConfirmed ? name : '', address };
}
