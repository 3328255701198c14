import type { practiceStatements, renewalRecords, renewalRequests } from '#db/schema/certification-renewal.ts';
import { dayOf, daysBetween, midnightAfter, monthsAfter } from '#domain/calendar.ts';
import { type Credential, RENEW_DAYS_BEFORE, renewableFrom, renewableUntil } from './credential.ts';

/** Learning that a renewal asks for, in minutes. */
export const MINUTES_ASKED = 12 * 60;
/** Why a request to renew is declined. */
export const RENEWAL_DECLINES = ['practice_not_clear', 'talk_not_enough', 'learning_does_not_fit'] as const;
export type RenewalDecline = (typeof RENEWAL_DECLINES)[number];

export type RenewalRecord = typeof renewalRecords.$inferSelect;
export type RenewalRequest = typeof renewalRequests.$inferSelect;
type Statement = typeof practiceStatements.$inferSelect;

/** Whether a certificate can be renewed now. */
export type RenewalStage =
  /** It does not run out. */
  | { readonly stage: 'never' }
  | { readonly stage: 'early'; readonly from: Date }
  /** The next one follows its end without a gap. */
  | { readonly stage: 'open'; readonly until: Date }
  /** It ran out; the next one is valid from the day on which it is granted. */
  | { readonly stage: 'late'; readonly until: Date }
  | { readonly stage: 'over'; readonly since: Date }
  | { readonly stage: 'withdrawn' }
  /** Issued anew in another name; the file went with it. */
  | { readonly stage: 'replaced'; readonly by: Credential | null }
  | { readonly stage: 'renewed'; readonly by: Credential };

/** A year of the term; it can be stated from `opensAt` on. */
export type TermYear = {
  readonly year: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date;
  readonly stated: Pick<Statement, 'conversations' | 'at'> | null;
};
export type Learnt = { readonly title: string; readonly day: string; readonly minutes: number };
/** What a renewal still asks for. All empty: it is complete. */
export type Lacking = { readonly years: readonly number[]; readonly talk: boolean; readonly minutes: number };

/** A certificate with all that there is for its renewal. */
export type RenewalFile = {
  readonly credential: Credential;
  /** Of the first paper, where it was issued anew in another name. */
  readonly issuedAt: Date;
  readonly stage: RenewalStage;
  /** An officer set it aside and has not lifted that. */
  readonly suspended: boolean;
  readonly years: readonly TermYear[];
  /** Those that were not struck, the latest first. */
  readonly records: readonly RenewalRecord[];
  /** Trainings that its holder completed here since it was issued. */
  readonly courses: readonly Learnt[];
  readonly minutes: number;
  /** The latest first. */
  readonly requests: readonly RenewalRequest[];
  /** The request that waits for an officer. */
  readonly pending: RenewalRequest | null;
  readonly lacking: Lacking;
};

/** What follows it is its renewal, also one after a new assessment. Who asked in time is not too late because an officer is. */
export function renewalStage(credential: Credential, next: Credential | null, asked: boolean, now: Date): RenewalStage {
  const [from, last] = [renewableFrom(credential), renewableUntil(credential)];
  if (credential.withdrawal) return { stage: 'withdrawn' };
  if (credential.replacement) return { stage: 'replaced', by: next };
  if (!from || !last || !credential.validUntil) return { stage: 'never' };
  if (next) return { stage: 'renewed', by: next };
  if (now < from) return { stage: 'early', from };
  if (now < credential.validUntil) return { stage: 'open', until: credential.validUntil };
  return now < last || asked ? { stage: 'late', until: last } : { stage: 'over', since: last };
}

/** The whole years of its term, counted back from its end: what was renewed early has a first year that is longer. */
export function termYears({ issuedAt, validUntil }: Credential, statements: readonly Statement[]): TermYear[] {
  if (!validUntil) return [];
  const number = Math.max(1, Math.floor((daysBetween(dayOf(issuedAt), dayOf(validUntil)) + 1) / 365));
  return Array.from({ length: number }, (_, index) => {
    const year = index + 1;
    const endsAt = monthsAfter(validUntil, -12 * (number - year));
    const stated = statements.findLast((statement) => statement.year === year) ?? null;
    return {
      year,
      startsAt: year === 1 ? issuedAt : monthsAfter(endsAt, -12),
      endsAt,
      opensAt: midnightAfter(endsAt, -RENEW_DAYS_BEFORE),
      stated: stated && { conversations: stated.conversations, at: stated.at },
    };
  });
}

export function lackingOf(
  years: readonly TermYear[],
  records: readonly Pick<RenewalRecord, 'kind'>[],
  minutes: number,
): Lacking {
  return {
    years: years.filter(({ stated }) => !stated).map(({ year }) => year),
    talk: !records.some(({ kind }) => kind === 'talk'),
    minutes: Math.max(0, MINUTES_ASKED - minutes),
  };
}

export function isComplete({ years, talk, minutes }: Lacking): boolean {
  return years.length === 0 && !talk && minutes === 0;
}

/** Until when what is granted now is valid: so many months from its end where it still runs, from now where it ran out. */
export function renewedUntil({ validUntil }: Pick<Credential, 'validUntil'>, months: number, now: Date): Date {
  return monthsAfter(validUntil && validUntil > now ? validUntil : now, months);
}
