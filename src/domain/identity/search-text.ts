import { eq } from 'drizzle-orm';
import { organisations, people } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { shownEmail } from '#domain/email.ts';
import { fold } from '#domain/fold.ts';

/** How many rows one transaction fills. */
const AT_ONCE = 500;

/** By what a person or an organisation is found: name, address and, of an organisation, place and number; folded, a line each. */
export function searchTextOf(name: string, email: string, ...more: readonly string[]): string {
  const shown = shownEmail(email);
  return [name, email, ...(shown === email ? [] : [shown]), ...more].map(fold).join('\n');
}

/**
 * Fills in by what people and organisations are found, where that is missing: rows from before it was kept. Safe to repeat; answers how many
 * rows it filled.
 */
export function fillSearchTexts(ctx: Ctx): number {
  let filled = 0;
  for (;;) {
    const now = change(ctx, (tx) => {
      const persons = tx.db.select().from(people).where(eq(people.searchText, '')).limit(AT_ONCE).all();
      for (const { id, name, email } of persons)
        tx.db
          .update(people)
          .set({ searchText: searchTextOf(name, email) })
          .where(eq(people.id, id))
          .run();
      const places = tx.db.select().from(organisations).where(eq(organisations.searchText, '')).limit(AT_ONCE).all();
      for (const { id, name, invoiceEmail, city, kvk } of places)
        tx.db
          .update(organisations)
          .set({ searchText: searchTextOf(name, invoiceEmail, city, kvk) })
          .where(eq(organisations.id, id))
          .run();
      const rows = persons.length + places.length;
      if (rows > 0) tx.journal({ verb: 'identity.fill_search', subject: ['search', 'names'], facts: { rows } });
      return rows;
    });
    if (now === 0) return filled;
    filled += now;
  }
}
