import type { credentialSuspensions, credentials, credentialWithdrawals } from '#db/schema/certification.ts';
import type { credentialReplacements } from '#db/schema/certification-replacements.ts';
import { midnightAfter } from '#domain/calendar.ts';

export type CredentialKind = 'participation' | 'competence';
/** A credential with what happened to it since. */
export type Credential = typeof credentials.$inferSelect & {
  readonly suspensions: readonly (typeof credentialSuspensions.$inferSelect)[];
  readonly withdrawal: typeof credentialWithdrawals.$inferSelect | null;
  /** Another one, in another name, stands in its place. */
  readonly replacement: typeof credentialReplacements.$inferSelect | null;
};

export type CredentialStatus =
  | { readonly state: 'valid' }
  /** In force, and so near its end that it can be renewed. */
  | { readonly state: 'expiring'; readonly until: Date }
  | { readonly state: 'suspended'; readonly since: Date }
  | { readonly state: 'expired'; readonly since: Date }
  | { readonly state: 'replaced'; readonly since: Date }
  | { readonly state: 'withdrawn'; readonly since: Date };

/** Prefix of the number per kind: two ranges that cannot be taken for each other. */
export const PREFIX: Readonly<Record<CredentialKind, string>> = { participation: 'KD', competence: 'KB' };
/** The subject of the one scheme of today. */
export const KOEK = 'koek';

/** Why a certificate is set aside for a while, or for good. */
export const SUSPENSION_REASONS = ['complaint_under_review', 'code_of_conduct_under_review', 'at_own_request'] as const;
export const WITHDRAWAL_REASONS = [
  'code_of_conduct',
  'unlawfully_obtained',
  'at_own_request',
  'issued_in_error',
] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** From so many days before its end a certificate can be renewed, or applied for again. */
export const RENEW_DAYS_BEFORE = 120;

/** For so many days after its end a certificate can still be renewed; it counts for nothing meanwhile. */
export const RENEW_DAYS_AFTER = 90;

/** The midnight from which this certificate can be renewed; null when it never has to be, because it does not run out. */
export function renewableFrom({ validUntil }: Pick<Credential, 'validUntil'>): Date | null {
  return validUntil && midnightAfter(validUntil, -RENEW_DAYS_BEFORE);
}

/** The midnight that closes the last day on which it can be renewed; null when it does not run out. */
export function renewableUntil({ validUntil }: Pick<Credential, 'validUntil'>): Date | null {
  return validUntil && midnightAfter(validUntil, RENEW_DAYS_AFTER + 1);
}

/** How it stands, or stood, at an instant from its issue on. What is withdrawn or replaced stays so; what ran out is no longer suspended but over. */
export function credentialStatus(credential: Credential, at: Date): CredentialStatus {
  const { withdrawal, replacement, validUntil } = credential;
  if (withdrawal && withdrawal.at <= at) return { state: 'withdrawn', since: withdrawal.at };
  if (replacement && replacement.at <= at) return { state: 'replaced', since: replacement.at };
  if (validUntil && validUntil <= at) return { state: 'expired', since: validUntil };
  const suspension = credential.suspensions.find(
    (suspension) => suspension.at <= at && (suspension.liftedAt === null || at < suspension.liftedAt),
  );
  if (suspension) return { state: 'suspended', since: suspension.at };
  const renewable = renewableFrom(credential);
  return validUntil && renewable && renewable <= at ? { state: 'expiring', until: validUntil } : { state: 'valid' };
}

/** Whether a certificate that stands like this counts: for its holder, on a licence, for who checks it. */
export function isInForce({ state }: CredentialStatus): boolean {
  switch (state) {
    case 'valid':
    case 'expiring':
      return true;
    case 'suspended':
    case 'expired':
    case 'replaced':
    case 'withdrawn':
      return false;
  }
}
