import type { Ctx } from '#domain/context.ts';
import { findPersonByEmail, isSwitchedOff, unsubscribeToken } from '#domain/identity/index.ts';
import { isSwitchable } from '#domain/reminders.ts';
import type { MailParts } from '#src/adapters/mail/port.ts';
import { mailWords } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';

/** What who gets a mail chose, and how they choose otherwise. */
export type Choice = {
  readonly switchedOff: boolean;
  readonly foot: NonNullable<MailParts['foot']>;
  readonly unsubscribeUrl?: string;
};

const NO_CHOICE: Choice = { switchedOff: false, foot: [] };

/** Of a mail of this kind to this address. An address without an account chooses nothing; mails to sign in say nothing else. */
export function choiceOf(ctx: Ctx, kind: string, address: string): Choice {
  const person = kind.startsWith('identity.') ? null : findPersonByEmail(ctx, address);
  if (!person) return NO_CHOICE;
  const { siteUrl } = ctx.settings;
  const preferences = { label: mailWords.preferences, url: siteUrl + paths.preferences() };
  if (!isSwitchable(kind)) return { switchedOff: false, foot: [preferences] };
  const unsubscribeUrl = siteUrl + paths.unsubscribe(unsubscribeToken(ctx, { personId: person.id, reminder: kind }));
  return {
    switchedOff: isSwitchedOff(ctx, person.id, kind),
    foot: [{ label: mailWords.unsubscribe, url: unsubscribeUrl }, preferences],
    unsubscribeUrl,
  };
}
