import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import type { PublicContact } from '#domain/identity/index.ts';
import type { Licence } from '#domain/licensing/index.ts';

/** What is shown of somebody on a licence, beside what licensing knows. */
export type PersonFacts = {
  readonly name: string;
  /** Agreed that the register shows the name. */
  readonly shown: boolean;
  /** Organisations that they belong to now. */
  readonly memberOf: readonly string[];
};
export type LicenceFacts = {
  readonly organisations: ReadonlyMap<string, string>;
  /** How residents reach the organisations that said so. */
  readonly contacts: ReadonlyMap<string, PublicContact>;
  readonly people: ReadonlyMap<string, PersonFacts>;
};

type Row = {
  readonly id: string;
  readonly name: string;
  readonly shown: number | null;
  readonly memberOf: string | null;
  readonly contact: string | null;
};

/** The names of the organisations and people of these licences, in one read. */
export function licenceFacts(ctx: Ctx, licences: readonly Licence[]): LicenceFacts {
  const organisations = listed(licences.map((licence) => licence.organisationId));
  const people = listed(licences.flatMap((licence) => licence.people.map((person) => person.personId)));
  if (licences.length === 0) return { organisations: new Map(), contacts: new Map(), people: new Map() };
  const rows = ctx.db.all<Row>(sql`
    select o.id as id, o.name as name, null as shown, null as memberOf,
      (select json_object('email', c.email, 'phone', c.phone, 'website', c.website) from organisation_contacts c where c.organisation_id = o.id) as contact
    from organisations o where o.id in (${organisations})
    union all
    select p.id, p.name, exists (select 1 from name_consents c where c.holder_id = p.id and c.ended_at is null),
      coalesce((select group_concat(m.organisation_id) from memberships m where m.person_id = p.id and m.ended_at is null), ''), null
    from people p where p.id in (${people})`);
  const [firms, persons] = [rows.filter((row) => row.shown === null), rows.filter((row) => row.shown !== null)];
  return {
    organisations: new Map(firms.map((row) => [row.id, row.name])),
    contacts: new Map(
      firms.flatMap(({ id, contact }) => (contact ? [[id, JSON.parse(contact) as PublicContact]] : [])),
    ),
    people: new Map(
      persons.map((row) => [
        row.id,
        { name: row.name, shown: row.shown === 1, memberOf: (row.memberOf ?? '').split(',') },
      ]),
    ),
  };
}

function listed(ids: readonly string[]): SQL {
  const once = [...new Set(ids)].map((id) => sql`${id}`);
  return once.length === 0 ? sql`null` : sql.join(once, sql`, `);
}
