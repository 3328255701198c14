import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { normaliseName } from '#domain/person-name.ts';
import { hashPassword } from './password.ts';
import { requireEmail } from './person.ts';
import { notForYou } from './refusals.ts';
import { searchTextOf } from './search-text.ts';

/**
 * Enters somebody whose address was proved elsewhere, without a mail, and answers their id; an address that is there already keeps
 * its person. For the product itself only: the first administrator and the people of a demo.
 */
export async function enterPerson(
  ctx: Ctx,
  input: { name: string; email: string; password?: string },
): Promise<string> {
  if (ctx.actor.kind !== 'system') throw notForYou();
  const email = requireEmail(input.email);
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
  const name = normaliseName(input.name);
  return change(ctx, (tx) => {
    const existing = tx.db.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
    if (existing) return existing.id;
    const id = tx.newId('per');
    tx.db
      .insert(people)
      .values({
        id,
        email,
        name,
        searchText: searchTextOf(name, email),
        passwordHash,
        emailConfirmedAt: tx.now(),
        createdAt: tx.now(),
      })
      .run();
    tx.journal({ verb: 'identity.enter_person', subject: ['person', id] });
    return id;
  });
}
