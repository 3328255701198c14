import type { Ctx } from '#domain/context.ts';
import { organisationNames } from '#domain/identity/index.ts';
import {
  findLicenceByNumber,
  findLicenceStatus,
  type LicenceStatus,
  type Scope,
  type SoldArea,
  territoryOf,
} from '#domain/licensing/index.ts';

/** What anybody may know of a licence that was paid: whose it is, where, until when, and whether it is in force now. Nobody's name. */
export type LicenceChecked = {
  readonly kind: 'licence';
  readonly number: string;
  readonly organisation: string;
  readonly scope: Scope;
  readonly exclusive: boolean;
  readonly areas: readonly SoldArea[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly standing: LicenceStatus;
};

export function checkLicence(ctx: Ctx, number: string): LicenceChecked | null {
  const licence = findLicenceByNumber(ctx, number);
  if (!licence) return null;
  const { scope, exclusive, startsAt, endsAt, organisationId } = licence;
  return {
    kind: 'licence',
    ...{ number, scope, exclusive, startsAt, endsAt },
    organisation: organisationNames(ctx, [organisationId]).get(organisationId) ?? '',
    areas: territoryOf(ctx, licence),
    standing: findLicenceStatus(ctx, licence),
  };
}
