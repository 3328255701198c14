import { eq } from 'drizzle-orm';
import { people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requirePerson } from './find.ts';
import { keepFormer } from './former-particulars.ts';
import { requireName } from './person.ts';
import { requireSignedIn } from './policy.ts';
import { searchTextOf } from './search-text.ts';

/** Gives the signed-in person another name; the old one is kept. What was issued or asked for under it stays as it was. */
export function changeName(ctx: Ctx, input: { name: string }): void {
  const actor = requireSignedIn(ctx);
  const name = requireName(input.name);
  change(ctx, (tx) => {
    if (name === actor.name) return;
    const { email, name: before } = requirePerson(tx, actor.id);
    keepFormer(tx, actor.id, 'name', before);
    tx.db
      .update(people)
      .set({ name, searchText: searchTextOf(name, email) })
      .where(eq(people.id, actor.id))
      .run();
    tx.journal({ verb: 'identity.change_name', subject: ['person', actor.id] });
  });
}
