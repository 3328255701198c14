import type { licenceEnds, licences, licensees, WithdrawalReason } from '#db/schema/licensing.ts';

/** Prefix of a licence's number. */
export const LICENCE_PREFIX = 'KL';
/** How long an area stays with who asked for it, while they pay. */
export const HOLD_MINUTES = 60;
/** How long an organisation has to name somebody when nobody on the licence counts any more. */
export const GRACE_DAYS = 60;
/** The furthest that a licence may start ahead. */
export const MOST_YEARS_AHEAD = 1;
/** More areas than this are not one licence. */
export const MOST_AREAS = 20;

export type Scope = 'work' | 'train';
export type Licensee = typeof licensees.$inferSelect;

/** Who is asked or named, with the valid KOEK certificate that they hold; null when they hold none now. */
export type Named = Licensee & {
  readonly certificate: { readonly number: string; readonly until: Date | null } | null;
};

/** A licence with its territory and what happened to it. */
export type Licence = typeof licences.$inferSelect & {
  readonly areaCodes: readonly string[];
  readonly grantedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly end:
    | (Pick<typeof licenceEnds.$inferSelect, 'outcome' | 'at'> & { readonly reason?: WithdrawalReason | null })
    | null;
  /** Who is asked or named now. */
  readonly people: readonly Named[];
  /** Until when somebody must be named, where the organisation was warned. */
  readonly warnedUntil: Date | null;
};

/** Two granted licences that cannot stand beside each other, and the pair of areas on which they meet. */
export type Clash = {
  readonly one: Licence;
  readonly other: Licence;
  readonly oneCode: string;
  readonly otherCode: string;
};

/** A named person as far as the standing of the licence depends on it, at one instant. */
export type PersonFacts = { readonly agreed: boolean; readonly certified: boolean };
export type LicenceFacts = Pick<
  Licence,
  'startsAt' | 'endsAt' | 'holdLapsesAt' | 'grantedAt' | 'releasedAt' | 'end'
> & {
  readonly people: readonly PersonFacts[];
};

export type LicenceStatus =
  /** Kept for who asked, not paid. */
  | 'held'
  /** Not paid in time, or let go of. */
  | 'lapsed'
  | 'released'
  /** Paid, the term has still to begin. */
  | 'not_yet'
  | 'in_force'
  /** Paid and in term, but nobody who agreed holds a valid certificate. */
  | 'waiting_for_person'
  /** The term is over. */
  | 'ended'
  | 'refunded'
  /** Had on invoice, and the invoice was not paid. */
  | 'unpaid'
  | 'withdrawn';

/** How a licence stands at an instant. In force only while granted, not ended, in term, and carried by at least one certified person who agreed. */
export function licenceStatus(facts: LicenceFacts, at: Date): LicenceStatus {
  if (facts.end && facts.end.at <= at) return facts.end.outcome;
  if (!facts.grantedAt || at < facts.grantedAt) {
    if (facts.releasedAt && facts.releasedAt <= at) return 'released';
    return at < facts.holdLapsesAt ? 'held' : 'lapsed';
  }
  if (facts.endsAt <= at) return 'ended';
  if (at < facts.startsAt) return 'not_yet';
  return facts.people.some((person) => person.agreed && person.certified) ? 'in_force' : 'waiting_for_person';
}

/** Whether a licence keeps others out: held or granted, and neither let go of nor ended. Its term is another question. */
export function counts(facts: Omit<LicenceFacts, 'people' | 'startsAt' | 'endsAt'>, at: Date): boolean {
  if (facts.end && facts.end.at <= at) return false;
  if (facts.grantedAt && facts.grantedAt <= at) return true;
  return at < facts.holdLapsesAt && !(facts.releasedAt && facts.releasedAt <= at);
}
