import { daysAfter } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import {
  findLicenceStatus,
  type Licence,
  type LicenceStatus,
  type Scope,
  type SoldArea,
  territoryOf,
} from '#domain/licensing/index.ts';
import { licenceFacts } from './licence-people.ts';

/** The label of a standing: which look of the status label it takes. */
export const LOOK: Readonly<Record<LicenceStatus, 'valid' | 'attention' | 'requested' | 'expired' | 'withdrawn'>> = {
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
  readonly areas: readonly SoldArea[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly standing: LicenceStatus;
  readonly holdLapsesAt: Date;
  readonly people: readonly NamedPerson[];
  /** Until when somebody must be named, once the organisation was warned. */
  readonly deadline: Date | null;
};

/** Licences as their own organisation reads them. Somebody from outside who was asked and has not agreed stays unseen: the coordinator does not learn who is known here. */
export function licenceCards(ctx: Ctx, licences: readonly Licence[]): LicenceCard[] {
  const facts = licenceFacts(ctx, licences);
  return licences.map((licence) => {
    const { id, number, scope, exclusive, startsAt, endsAt, holdLapsesAt, organisationId } = licence;
    const seen = licence.people.filter(
      (person) => person.agreedAt !== null || facts.people.get(person.personId)?.memberOf.includes(organisationId),
    );
    return {
      ...{ id, number, scope, exclusive, startsAt, endsAt, holdLapsesAt },
      organisation: facts.organisations.get(organisationId) ?? '',
      areas: territoryOf(ctx, licence),
      standing: findLicenceStatus(ctx, licence),
      people: seen.map(({ id: licenseeId, personId, agreedAt, askedAt, certificate }) => ({
        ...{ licenseeId, personId, agreedAt, askedAt, certificate },
        name: facts.people.get(personId)?.name ?? '',
      })),
      deadline: licence.warnedUntil,
    };
  });
}

export function licenceCard(ctx: Ctx, licence: Licence): LicenceCard {
  return licenceCards(ctx, [licence])[0] as LicenceCard;
}

/** How long ahead an organisation hears that a certificate runs out. */
const SOON_DAYS = 60;

/** The day on which the last certificate under a licence runs out, when that is soon and before the licence ends. */
export function runsOutSoon(ctx: Ctx, card: LicenceCard): Date | null {
  if (card.standing !== 'in_force') return null;
  const untils = card.people.flatMap((person) =>
    person.agreedAt && person.certificate ? [person.certificate.until?.getTime() ?? Number.POSITIVE_INFINITY] : [],
  );
  const last = Math.max(...untils);
  const soon = daysAfter(ctx.now(), SOON_DAYS).getTime();
  return last < soon && last < card.endsAt.getTime() ? new Date(last) : null;
}
