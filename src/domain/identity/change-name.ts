import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { keptName } from './person.ts';
import { requireSignedIn } from './policy.ts';
import { emptyName } from './refusals.ts';

/** Gives the signed-in person another name. What was issued under the old one stays as it was. */
export function changeName(ctx: Ctx, given: { name: string }): void {
  const actor = requireSignedIn(ctx);
  const name = keptName(given.name);
  if (!name) throw emptyName();
  change(ctx, (tx) => {
    if (name === actor.name) return { value: undefined, entry: none };
    tx.db.update(people).set({ name }).where(eq(people.id, actor.id)).run();
    return { value: undefined, entry: { verb: 'identity.changeName', subject: ['person', actor.id] } };
  });
}
