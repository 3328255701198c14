import { Refusal } from '#domain/refusal.ts';
import type { Conflict } from './conflict.ts';
import type { Clash } from './licence.ts';

/**
 * Why an area cannot be had: the areas by name, how they lie to each other, and what keeps the wanted one out until when. `free` are areas
 * beside it that the same request would get.
 */
export type Taken = Pick<Conflict, 'exclusive' | 'endsAt' | 'heldUntil'> & {
  readonly wanted: string;
  readonly taken: string;
  readonly wantedLies: 'in_taken' | 'around_taken' | 'there';
  readonly free: readonly string[];
  readonly own: boolean;
  readonly wantedExclusive: boolean;
};

export const refusals = {
  noLicence: () => new Refusal('licensing.no_licence', 'not_found'),
  noNaming: () => new Refusal('licensing.no_naming', 'not_found'),
  notYours: () => new Refusal('licensing.not_yours', 'not_allowed'),
  onlyTheProduct: () => new Refusal('licensing.only_the_product', 'not_allowed'),
  onlyAdministrator: () => new Refusal('licensing.only_administrator', 'not_allowed'),
  noArea: () => new Refusal('licensing.no_area', 'invalid', {}, 'areaCode'),
  areaEnded: (name: string, successors: readonly string[]) =>
    new Refusal('licensing.area_ended', 'invalid', { name, successors }, 'areaCode'),
  tooManyAreas: (most: number) => new Refusal('licensing.too_many_areas', 'invalid', { most }, 'areaCode'),
  noSuchDay: () => new Refusal('licensing.no_such_day', 'invalid', {}, 'startDay'),
  tooEarly: () => new Refusal('licensing.too_early', 'invalid', {}, 'startDay'),
  tooLate: (last: Date) => new Refusal('licensing.too_late', 'invalid', { last }, 'startDay'),
  areaTaken: (taken: Taken) => new Refusal('licensing.area_taken', 'conflict', taken, 'kind'),
  notGranted: () => new Refusal('licensing.not_granted', 'conflict'),
  nothingToWithdraw: () => new Refusal('licensing.nothing_to_withdraw', 'conflict'),
  alreadyOver: () => new Refusal('licensing.already_over', 'conflict'),
  over: () => new Refusal('licensing.over', 'conflict'),
  notCertified: () => new Refusal('licensing.not_certified', 'conflict'),
  youNotCertified: () => new Refusal('licensing.you_not_certified', 'conflict'),
  wouldMeet: (clashes: readonly Clash[], pairs: readonly MeetingPair[]) => new LicencesWouldMeet(clashes, pairs),
} as const;

/** A licence that would meet another one, by name. */
export type MeetingLicence = {
  readonly number: string;
  readonly organisation: string;
  readonly area: string;
  readonly exclusive: boolean;
  readonly endsAt: Date;
};
export type MeetingPair = readonly [MeetingLicence, MeetingLicence];

/** The map cannot change: these granted licences would come to conflict. */
export class LicencesWouldMeet extends Refusal<'licensing.would_meet', { readonly pairs: readonly MeetingPair[] }> {
  readonly clashes: readonly Clash[];

  constructor(clashes: readonly Clash[], pairs: readonly MeetingPair[]) {
    super('licensing.would_meet', 'conflict', { pairs });
    this.clashes = clashes;
  }
}
