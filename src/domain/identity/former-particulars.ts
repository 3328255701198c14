import { sql } from 'drizzle-orm';
import { formerParticulars } from '#db/schema/identity.ts';
import type { Ctx, Tx } from '#domain/context.ts';

/** Every name and address by which the product ever knew a person, those of now first. */
export type Particulars = { readonly names: readonly string[]; readonly emails: readonly string[] };

/** Keeps what a person was called, or where they read their mail, when that changes: work that they made earlier may still say it. */
export function keepFormer(tx: Tx, personId: string, kind: 'name' | 'email', value: string): void {
  tx.db.insert(formerParticulars).values({ personId, kind, value, until: tx.now() }).run();
}

/** The particulars of several people, now and before, in one read and without doubles. */
export function listParticulars(ctx: Ctx, personIds: readonly string[]): Particulars {
  if (personIds.length === 0) return { names: [], emails: [] };
  const ids = sql.join(
    personIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = ctx.db.all<{ kind: 'name' | 'email'; value: string }>(sql`
    select 'name' as kind, name as value from people where id in (${ids}) union select 'email', email from people where id in (${ids})
    union select kind, value from former_particulars where person_id in (${ids})`);
  const of = (kind: 'name' | 'email') => rows.filter((row) => row.kind === kind).map(({ value }) => value);
  return { names: of('name'), emails: of('email') };
}
