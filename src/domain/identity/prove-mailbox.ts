import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { hashPassword } from './password.ts';
import { checkPassword } from './password-rules.ts';
import { requireEmail, requireName } from './person.ts';
import { notForYou } from './refusals.ts';
import { searchTextOf } from './search-text.ts';
import { proveAddress } from './use-link.ts';

/** A name and an address as we keep them; refuses, at their fields, what is none. */
export function readMailbox(typed: { readonly name: string; readonly email: string }): { name: string; email: string } {
  return { name: requireName(typed.name), email: requireEmail(typed.email) };
}

/** An address as we keep it; refuses what is none. */
export function readAddress(typed: string): string {
  return requireEmail(typed);
}

/** The hash of a password that somebody chooses for a new account; refuses one that guessers try first. */
export async function hashNewPassword(password: string, about: readonly string[]): Promise<string> {
  checkPassword(password, [...about]);
  return hashPassword(password);
}

export type ProvedMailbox = {
  readonly name: string;
  readonly email: string;
  /** For an account that is made now; an account that is there keeps what it has. */
  readonly passwordHash: string | null;
};
export type Proved = { readonly personId: string; readonly isNew: boolean; readonly passwordDropped: boolean };

/**
 * Who reads this mailbox, which a workflow has just seen proved by a link of its own: the person with this address, or a new one. A first proof drops what a
 * stranger may have left, as every link does (see `useLink`). Whoever calls this has seen that a new account's terms were agreed to.
 */
export function proveMailbox(ctx: Ctx, proved: ProvedMailbox): Proved {
  if (ctx.actor.kind !== 'system') throw notForYou();
  const { name, email } = readMailbox(proved);
  return change(ctx, (tx) => {
    const existing = tx.db.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
    if (!existing) return { personId: enter(tx, { ...proved, name, email }), isNew: true, passwordDropped: false };
    const passwordDropped = proveAddress(tx, existing.id, false);
    return { personId: existing.id, isNew: false, passwordDropped };
  });
}

function enter(tx: Tx, { name, email, passwordHash }: ProvedMailbox): string {
  const id = tx.newId('per');
  tx.db
    .insert(people)
    .values({
      ...{ id, name, email, passwordHash },
      searchText: searchTextOf(name, email),
      emailConfirmedAt: tx.now(),
      createdAt: tx.now(),
      termsAcceptedAt: tx.now(),
    })
    .run();
  tx.journal({ verb: 'identity.sign_up', subject: ['person', id] });
  tx.journal({ verb: 'identity.confirm_email', subject: ['person', id] });
  return id;
}
