import { addDays, dayOf, instantAt, midnight } from './calendar.ts';
import type { PersonActor } from './context.ts';
import type { MailKind } from './mail.ts';

/** When a reminder goes out, told from its moment: at once, so many hours before, or at a time of the local day that lies so many days from it. */
export type Once =
  | { readonly how: 'at_once' }
  | { readonly how: 'before'; readonly hours: number }
  | { readonly how: 'on_day'; readonly days: number; readonly at: string };

/** The same, or at that time of several days, the first of them first. */
export type When = Once | { readonly how: 'on_days'; readonly days: readonly number[]; readonly at: string };

/** Whom a reminder is for. */
export type RemindedOf =
  | 'participant'
  | 'waiting'
  | 'holder'
  | 'trainer'
  | 'buyer'
  | 'organisation'
  | 'assessor'
  | 'officer';

/** What it is counted from. */
export type Moment =
  | 'meeting_starts'
  | 'first_meeting_starts'
  | 'enrolled'
  | 'last_active'
  | 'work_answered'
  | 'work_handed_in'
  | 'message_written'
  | 'waiting_list_joined'
  | 'place_offered'
  | 'offer_lapses'
  | 'offer_lapsed'
  | 'meeting_changed'
  | 'invoice_overdue'
  | 'licence_uncarried'
  | 'certificate_ends'
  | 'case_assigned'
  | 'seat_left_open'
  | 'case_ready';

/** Why nobody can switch it off: it is part of what was agreed, a right lapses without it, the law asks for it, or others wait for an answer. */
export type WhyAlways = 'agreed' | 'right_lapses' | 'law' | 'others_wait';

export type Reminder = {
  readonly to: RemindedOf;
  readonly moment: Moment;
  readonly when: When;
  /** `by_choice`: who gets it may switch it off. */
  readonly off: 'by_choice' | WhyAlways;
};

const AT_ONCE: Once = { how: 'at_once' };
const onDay = (days: number, at: string): Once => ({ how: 'on_day', days, at });

/**
 * Every reminder and every mail that says something happened that somebody waits for. Those that are not `at_once` are sent by the clock
 * (`workflows/send-reminders.ts`); the others are asked for by the verb that brings the moment about. Each goes out once per occurrence, because
 * the ids that it is written from are its key (`change.ts`). What is switched off is stopped in one place, where mail leaves (`outbox/choice-of.ts`).
 */
export const REMINDERS = {
  'learning.run_begins': {
    to: 'participant',
    moment: 'first_meeting_starts',
    when: onDay(0, '07:00'),
    off: 'by_choice',
  },
  'learning.meeting_tomorrow': {
    to: 'participant',
    moment: 'meeting_starts',
    when: onDay(-1, '10:00'),
    off: 'by_choice',
  },
  'learning.not_begun': { to: 'participant', moment: 'enrolled', when: onDay(7, '10:00'), off: 'by_choice' },
  'learning.falling_behind': { to: 'participant', moment: 'last_active', when: onDay(21, '10:00'), off: 'by_choice' },
  'learning.feedback': { to: 'participant', moment: 'work_answered', when: AT_ONCE, off: 'by_choice' },
  'learning.group_message': { to: 'participant', moment: 'message_written', when: AT_ONCE, off: 'by_choice' },
  'learning.work_waiting': { to: 'trainer', moment: 'work_handed_in', when: AT_ONCE, off: 'others_wait' },
  'registration.waiting_joined': { to: 'waiting', moment: 'waiting_list_joined', when: AT_ONCE, off: 'agreed' },
  'registration.place_offered': { to: 'waiting', moment: 'place_offered', when: AT_ONCE, off: 'right_lapses' },
  'registration.offer_ending': {
    to: 'waiting',
    moment: 'offer_lapses',
    when: { how: 'before', hours: 6 },
    off: 'by_choice',
  },
  'registration.offer_lapsed': { to: 'waiting', moment: 'offer_lapsed', when: AT_ONCE, off: 'right_lapses' },
  'registration.meeting_set': { to: 'participant', moment: 'meeting_changed', when: AT_ONCE, off: 'agreed' },
  'billing.reminded': { to: 'buyer', moment: 'invoice_overdue', when: AT_ONCE, off: 'law' },
  'licensing.warned': { to: 'organisation', moment: 'licence_uncarried', when: AT_ONCE, off: 'right_lapses' },
  'certification.ending': {
    to: 'holder',
    moment: 'certificate_ends',
    when: { how: 'on_days', days: [-120, -90, -30, 0, 30], at: '10:00' },
    off: 'right_lapses',
  },
  'assessment.assigned': { to: 'assessor', moment: 'case_assigned', when: AT_ONCE, off: 'others_wait' },
  'assessment.seat_open': { to: 'officer', moment: 'seat_left_open', when: AT_ONCE, off: 'others_wait' },
  'assessment.ready': { to: 'officer', moment: 'case_ready', when: AT_ONCE, off: 'others_wait' },
} as const satisfies { readonly [K in MailKind]?: Reminder };

type Table = typeof REMINDERS;
export type ReminderKind = keyof Table;
/** Those that the clock sends. */
export type ClockReminder = {
  [K in ReminderKind]: Table[K]['when']['how'] extends 'at_once' ? never : K;
}[ReminderKind];
/** Those that who gets them may switch off. */
export type SwitchableReminder = {
  [K in ReminderKind]: Table[K]['off'] extends 'by_choice' ? K : never;
}[ReminderKind];

export const reminderKinds = Object.keys(REMINDERS) as ReminderKind[];
export const switchableReminders = reminderKinds.filter(isSwitchable);

export function isSwitchable(kind: string): kind is SwitchableReminder {
  return Object.hasOwn(REMINDERS, kind) && REMINDERS[kind as ReminderKind].off === 'by_choice';
}

/** Whether mails of this kind can come to this person now. Anybody can learn, wait, hold a certificate and buy; the others have a role, or coordinate. */
export function canConcern(
  kind: ReminderKind,
  { roles, coordinates }: Pick<PersonActor, 'roles' | 'coordinates'>,
): boolean {
  const { to } = REMINDERS[kind];
  switch (to) {
    case 'participant':
    case 'waiting':
    case 'holder':
    case 'buyer':
      return true;
    case 'trainer':
    case 'assessor':
      return roles.has(to);
    case 'officer':
      return roles.has('certification_officer');
    case 'organisation':
      return coordinates.size > 0;
  }
}

/** The times at which it goes out, one by one. */
export function timesOf(when: When): Once[] {
  return when.how === 'on_days' ? when.days.map((days) => ({ how: 'on_day', days, at: when.at })) : [when];
}

/** When a reminder of this moment goes out. */
export function dueAt(when: Once, moment: Date): Date {
  switch (when.how) {
    case 'at_once':
      return moment;
    case 'before':
      return new Date(moment.getTime() - when.hours * 3_600_000);
    case 'on_day':
      return instantAt(addDays(dayOf(moment), when.days), when.at);
  }
}

/** The same, asked from now: reminders of every moment before this instant, and of no other, are due. */
export function dueBefore(when: Once, now: Date): Date {
  if (when.how !== 'on_day') return new Date(now.getTime() + 1 + (when.how === 'before' ? when.hours * 3_600_000 : 0));
  const today = dayOf(now);
  const last = now >= instantAt(today, when.at) ? today : addDays(today, -1);
  return midnight(addDays(last, 1 - when.days));
}
