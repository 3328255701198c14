import { findValid, KOEK } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { isMember, organisationNames, personNames } from '#domain/identity/index.ts';
import { findWarning, type Licence, licenceStanding, type Scope, type Standing, territoryOf } from '#domain/licensing/index.ts';

/** The label of a standing: which look of the status label it takes. */
export const LOOK: Readonly<Record<Standing, 'valid' | 'attention' | 'requested' | 'expired' | 'withdrawn'>> = {
  held: 'requested',
  lapsed: 'expired',
  released: 'expired',
  not_yet: 'requested',
  in_force: 'valid',
  waiting_for_person: 'attention',
  ended: 'expired',
  refunded: 'withdrawn',
  unpaid: 'withdrawn',
  withdrawn: 'withdrawn',
};

export type NamedPerson = {
  readonly licenseeId: string;
  readonly personId: string;
  readonly name: string;
  readonly agreedAt: Date | null;
  readonly askedAt: Date;
  /** Of a valid KOEK certificate; null when there is none now. */
  readonly certificate: { readonly number: string; readonly until: Date | null } | null;
};
export type LicenceCard = {
  readonly id: string;
  readonly number: string;
  readonly organisation: string;
  readonly scope: Scope;
  readonly exclusive: boolean;
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly standing: Standing;
  readonly holdLapsesAt: Date;
  readonly people: readonly NamedPerson[];
  /** Until when somebody must be named, once the organisation was warned. */
  readonly deadline: Date | null;
};

/** A licence as its own organisation reads it. Somebody from outside who was asked and has not agreed stays unseen: the coordinator does not learn who is known here. */
export function licenceCard(ctx: Ctx, licence: Licence): LicenceCard {
  const seen = licence.people.filter((one) => one.agreedAt !== null || isMember(ctx, licence.organisationId, one.personId));
  const names = personNames(
    ctx,
    seen.map((one) => one.personId),
  );
  const { id, number, scope, exclusive, startsAt, endsAt, holdLapsesAt } = licence;
  return {
    ...{ id, number, scope, exclusive, startsAt, endsAt, holdLapsesAt },
    organisation: organisationNames(ctx, [licence.organisationId]).get(licence.organisationId) ?? '',
    areas: territoryOf(ctx, licence),
    standing: licenceStanding(ctx, licence),
    people: seen.map(({ id: licenseeId, personId, agreedAt, askedAt }) => {
      const valid = findValid(ctx, personId, KOEK);
      return {
        licenseeId,
        personId,
        name: names.get(personId) ?? '',
        agreedAt,
        askedAt,
        certificate: valid && { number: valid.number, until: valid.validUntil },
      };
    }),
    deadline: findWarning(ctx, id)?.deadlineAt ?? null,
  };
}

/** How long ahead an organisation hears that a certificate runs out. */
const SOON_DAYS = 60;

/** The day on which the last certificate under a licence runs out, when that is soon and before the licence ends. */
export function runsOutSoon(ctx: Ctx, card: LicenceCard): Date | null {
  if (card.standing !== 'in_force') return null;
  const untils = card.people.flatMap((one) => (one.agreedAt && one.certificate ? [one.certificate.until?.getTime() ?? Number.POSITIVE_INFINITY] : []));
  const last = Math.max(...untils);
  const soon = ctx.now.getTime() + SOON_DAYS * 24 * 3600_000;
  return last < soon && last < card.endsAt.getTime() ? new Date(last) : null;
}
