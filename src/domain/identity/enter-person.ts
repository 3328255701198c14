import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { hashPassword } from './password.ts';
import { keptEmail, keptName } from './person.ts';
import { notForYou } from './refusals.ts';

/**
 * Enters somebody whose address was proved elsewhere, without a letter, and answers their id; an address that is there already keeps
 * its person. For the product itself only: the first administrator and the people of a demo.
 */
export async function enterPerson(ctx: Ctx, given: { name: string; email: string; password?: string }): Promise<string> {
  if (ctx.actor.kind !== 'system') throw notForYou();
  const email = keptEmail(given.email);
  const passwordHash = given.password === undefined ? null : await hashPassword(given.password);
  return change(ctx, (tx) => {
    const existing = tx.db.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
    if (existing) return { value: existing.id, entry: none };
    const id = tx.newId('per');
    tx.db
      .insert(people)
      .values({ id, email, name: keptName(given.name), passwordHash, emailConfirmedAt: tx.now, createdAt: tx.now })
      .run();
    return { value: id, entry: { verb: 'identity.enterPerson', subject: ['person', id] } };
  });
}
