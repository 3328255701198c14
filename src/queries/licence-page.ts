import { sql } from 'drizzle-orm';
import { findOrdersBySubjects } from '#domain/billing/index.ts';
import { KOEK, validCredentialOf } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { findPublicContact, type PublicContact } from '#domain/identity/index.ts';
import { type Licence, listNamings, requireLicence } from '#domain/licensing/index.ts';
import { type LicenceCard, licenceCard, licenceCards } from './licence-cards.ts';

export type LicencePage = {
  readonly card: LicenceCard;
  readonly licence: Licence;
  /** Whether this reader may name people: an administrator only looks. */
  readonly acts: boolean;
  /** How residents reach the organisation, as the public page shows it. */
  readonly contact: PublicContact;
  readonly orderId: string | null;
  /** Members with a valid certificate who are not on it yet. */
  readonly candidates: readonly { readonly personId: string; readonly name: string }[];
};

/** A licence for who coordinates its organisation, or for an administrator; for others it is not there. */
export function licencePage(ctx: Ctx, licenceId: string): LicencePage {
  const licence = requireLicence(ctx, licenceId);
  const candidates = listCandidates(ctx, licence);
  return {
    card: licenceCard(ctx, licence),
    licence,
    acts: ctx.actor.kind === 'person' && ctx.actor.coordinates.has(licence.organisationId),
    contact: findPublicContact(ctx, licence.organisationId),
    orderId: findOrdersBySubjects(ctx, [licenceId]).get(licenceId) ?? null,
    candidates,
  };
}

/** As many as one can choose from in a list. */
const MOST_CANDIDATES = 100;

/** Members with a valid certificate who are not on the licence, by name. */
function listCandidates(ctx: Ctx, licence: Licence): { personId: string; name: string }[] {
  return ctx.db.all<{ personId: string; name: string }>(sql`
    select p.id as personId, p.name as name from memberships m join people p on p.id = m.person_id
    where m.organisation_id = ${licence.organisationId} and m.ended_at is null and ${validCredentialOf(sql`p.id`, KOEK, ctx.now())} is not null
      and not exists (select 1 from licensees n where n.licence_id = ${licence.id} and n.person_id = p.id and n.ended_at is null)
    order by p.name, p.id limit ${MOST_CANDIDATES}`);
}

export type MyNaming = {
  readonly licenseeId: string;
  readonly agreedAt: Date | null;
  readonly askedAt: Date;
  readonly card: LicenceCard;
};

/** The licences on which this person is asked or named. */
export function myNamings(ctx: Ctx, personId: string): MyNaming[] {
  const namings = listNamings(ctx, personId);
  const cards = licenceCards(
    ctx,
    namings.map(({ licence }) => licence),
  );
  return namings.flatMap(({ licensee: { id, agreedAt, askedAt } }, at) => {
    const card = cards[at];
    return card ? [{ licenseeId: id, agreedAt, askedAt, card }] : [];
  });
}
