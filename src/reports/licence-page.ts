import { findOrderBySubject } from '#domain/billing/index.ts';
import { findValid, KOEK } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { listMembers } from '#domain/identity/index.ts';
import { type Licence, listNamings, requireLicence } from '#domain/licensing/index.ts';
import { type LicenceCard, licenceCard } from './licence-cards.ts';

export type LicencePage = {
  readonly card: LicenceCard;
  readonly licence: Licence;
  /** Whether this reader may name people: an administrator only looks. */
  readonly acts: boolean;
  readonly orderId: string | null;
  /** Members with a valid certificate who are not on it yet. */
  readonly candidates: readonly { readonly personId: string; readonly name: string }[];
};

/** A licence for who coordinates its organisation, or for an administrator; for others it is not there. */
export function licencePage(ctx: Ctx, licenceId: string): LicencePage {
  const licence = requireLicence(ctx, licenceId);
  const onIt = new Set(licence.people.map((one) => one.personId));
  const candidates = listMembers(ctx, licence.organisationId).filter((member) => !onIt.has(member.personId) && findValid(ctx, member.personId, KOEK));
  return {
    card: licenceCard(ctx, licence),
    licence,
    acts: ctx.actor.kind === 'person' && ctx.actor.coordinates.has(licence.organisationId),
    orderId: findOrderBySubject(ctx, licenceId)?.id ?? null,
    candidates: candidates.map(({ personId, name }) => ({ personId, name })),
  };
}

export type MyNaming = { readonly licenseeId: string; readonly agreedAt: Date | null; readonly askedAt: Date; readonly card: LicenceCard };

/** The licences on which this person is asked or named. */
export function myNamings(ctx: Ctx, personId: string): MyNaming[] {
  return listNamings(ctx, personId).map(({ licensee, licence }) => ({
    licenseeId: licensee.id,
    agreedAt: licensee.agreedAt,
    askedAt: licensee.askedAt,
    card: licenceCard(ctx, licence),
  }));
}
