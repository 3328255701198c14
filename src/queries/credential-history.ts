import type { Credential } from '#domain/certification/index.ts';
import { certification as words } from '#src/i18n/index.ts';

/** What happened to a credential and when, newest first. `why` adds the reasons, which stay between the holder and the officers. */
export function credentialHistory(
  { kind, issuedAt, suspensions, withdrawal, replacement, validUntil }: Credential,
  now: Date,
  why: boolean,
): { at: Date; text: string }[] {
  const because = (text: string, reasons: Readonly<Record<string, string>>, code: string) =>
    why ? `${text}: ${reasons[code] ?? code}` : text;
  const events = [
    { at: issuedAt, text: words.wasIssued(kind) },
    ...suspensions.flatMap((suspension) => [
      { at: suspension.at, text: because(words.wasSuspended, words.suspensionReasons, suspension.reasonCode) },
      ...(suspension.liftedAt ? [{ at: suspension.liftedAt, text: words.wasLifted }] : []),
    ]),
    ...(withdrawal
      ? [{ at: withdrawal.at, text: because(words.wasWithdrawn, words.withdrawalReasons, withdrawal.reasonCode) }]
      : []),
    ...(replacement
      ? [{ at: replacement.at, text: because(words.wasReplaced, words.reissueReasons, replacement.reasonCode) }]
      : []),
    ...(validUntil && validUntil <= now ? [{ at: validUntil, text: words.wasExpired }] : []),
  ];
  return events.sort((a, b) => b.at.getTime() - a.at.getTime());
}
