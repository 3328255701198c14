import { listEnding } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import {
  type Due,
  listBeginningRuns,
  listDueMeetings,
  listFallingBehind,
  listNotBegun,
} from '#domain/learning/index.ts';
import type { MailOf } from '#domain/mail.ts';
import { listEndingOffers } from '#domain/registration/index.ts';
import { type ClockReminder, dueBefore, type Once, REMINDERS, reminderKinds, timesOf } from '#domain/reminders.ts';

/** Reminders of one kind in one turn; what is left waits for the next. */
const AT_ONCE = 200;

/** Who finds what is due of each kind that the clock sends, at one of its times. */
const LISTS: { readonly [K in ClockReminder]: (ctx: Ctx, due: Due & { readonly days: number }) => MailOf<K>[] } = {
  'certification.ending': listEnding,
  'learning.run_begins': listBeginningRuns,
  'learning.meeting_tomorrow': listDueMeetings,
  'learning.not_begun': listNotBegun,
  'learning.falling_behind': listFallingBehind,
  'registration.offer_ending': listEndingOffers,
};

/**
 * Asks for every reminder that is due and was not asked for. Safe to repeat and to kill at any moment: the ids of a reminder are the key of its
 * mail, and what it tells is read when it leaves, so that one which lost its sense meanwhile says nothing.
 */
export function sendReminders(ctx: Ctx): void {
  for (const kind of reminderKinds) {
    if (isOfTheClock(kind)) for (const when of timesOf(REMINDERS[kind].when)) askFor(ctx, kind, when);
  }
}

function askFor(ctx: Ctx, kind: ClockReminder, when: Once): void {
  const days = when.how === 'on_day' ? when.days : 0;
  const mails = LISTS[kind](ctx, { before: dueBefore(when, ctx.now()), most: AT_ONCE, days });
  if (mails.length === 0) return;
  change(ctx, (tx) => {
    for (const mail of mails) tx.mail(mail);
  });
}

function isOfTheClock(kind: string): kind is ClockReminder {
  return Object.hasOwn(LISTS, kind);
}
