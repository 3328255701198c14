import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant, json } from './columns.ts';
import { organisations, people } from './identity.ts';
import { courseRuns } from './learning.ts';

/**
 * A seat kept for one person until it is paid, released or lapsed. How it ended is a row in `place_hold_ends`; at `lapses_at` it stops counting by itself.
 * Capacity is guarded: confirmed places and holds that count never outnumber the seats of a run.
 */
export const placeHolds = sqliteTable(
  'place_holds',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => courseRuns.id),
    /** Who will sit on it. */
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** Who asked for it: the person, or a coordinator of their organisation; null for an offer from the waiting list. */
    heldBy: text('held_by').references(() => people.id),
    heldAt: instant('held_at').notNull(),
    lapsesAt: instant('lapses_at').notNull(),
    /** When `lapses_at` was last put later, which is only possible while the hold still counts. */
    extendedAt: instant('extended_at'),
  },
  (t) => [index('place_holds_run').on(t.runId, t.lapsesAt), index('place_holds_person').on(t.personId)],
);

export const placeHoldEnds = sqliteTable('place_hold_ends', {
  holdId: text('hold_id')
    .primaryKey()
    .references(() => placeHolds.id),
  outcome: text('outcome', { enum: ['confirmed', 'released', 'lapsed'] }).notNull(),
  at: instant('at').notNull(),
});

/** One person's right to one course run. `sourceKey` is the order line that gave it: paid once, given once. */
export const places = sqliteTable(
  'places',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => courseRuns.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    organisationId: text('organisation_id').references(() => organisations.id),
    sourceKey: text('source_key').notNull().unique(),
    confirmedAt: instant('confirmed_at').notNull(),
  },
  (t) => [
    index('places_run').on(t.runId),
    index('places_person').on(t.personId),
    index('places_organisation').on(t.organisationId, t.confirmedAt, t.id),
  ],
);

export const placeEnds = sqliteTable('place_ends', {
  placeId: text('place_id')
    .primaryKey()
    .references(() => places.id),
  reason: text('reason', { enum: ['refunded', 'cancelled', 'given_up', 'moved'] }).notNull(),
  at: instant('at').notNull(),
});

/**
 * That who will sit there meets what the course asks first, in the words of who reserves: steps without a certificate of ours, by course id, and
 * conversations as coach.
 */
export const entryDeclarations = sqliteTable('entry_declarations', {
  holdId: text('hold_id')
    .primaryKey()
    .references(() => placeHolds.id),
  elsewhere: json<string[]>('elsewhere').notNull(),
  conversations: integer('conversations').notNull(),
  declaredBy: text('declared_by').notNull(),
  at: instant('at').notNull(),
});

/** What somebody said to a place that their organisation bought for them; without a row they have not answered. One that nobody had to be asked for is accepted. */
export const placeAnswers = sqliteTable('place_answers', {
  placeId: text('place_id')
    .primaryKey()
    .references(() => places.id),
  answer: text('answer', { enum: ['accepted', 'declined'] }).notNull(),
  at: instant('at').notNull(),
});

/** Who waits for a seat, in the order of `seq`; `leftAt` when they left or got an offer. */
export const waitingList = sqliteTable(
  'waiting_list',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    runId: text('run_id')
      .notNull()
      .references(() => courseRuns.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    joinedAt: instant('joined_at').notNull(),
    leftAt: instant('left_at'),
  },
  (t) => [uniqueIndex('waiting_list_once').on(t.runId, t.personId).where(sql`left_at is null`)],
);

/**
 * What somebody without a session asks for by name and address: a seat, kept until `lapsesAt`, or a number on the waiting list. The button in the mail spends
 * it, once. A seat asked for counts like a hold while it waits. The rows are erased some days later: of what came of it the hold speaks.
 */
export const seatRequests = sqliteTable(
  'seat_requests',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => courseRuns.id),
    wants: text('wants', { enum: ['seat', 'waiting'] }).notNull(),
    name: text('name').notNull(),
    /** Lower case, as the mail server gets it. */
    email: text('email').notNull(),
    /** Who asks says that they meet what the course asks first. */
    entryDeclared: integer('entry_declared', { mode: 'boolean' }).notNull(),
    /** sha256 of the token in the mail, hex. The token itself is made again from the id when the mail is written. */
    tokenHash: text('token_hash').notNull().unique(),
    askedAt: instant('asked_at').notNull(),
    lapsesAt: instant('lapses_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    index('seat_requests_run').on(t.runId, t.lapsesAt),
    index('seat_requests_email').on(t.email, t.runId),
    index('seat_requests_lapses').on(t.lapsesAt),
  ],
);

/**
 * Who wants to hear when a course is planned: a mail address, per course and place (none: anywhere). Nobody is told before the button in a mail proved the
 * address; a row is erased when it is withdrawn, and after its time.
 */
export const courseInterests = sqliteTable(
  'course_interests',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id').notNull(),
    /** As it was typed; empty for anywhere. */
    city: text('city').notNull(),
    /** By what it is compared with the place of a run: folded letters and digits. */
    cityKey: text('city_key').notNull(),
    email: text('email').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    askedAt: instant('asked_at').notNull(),
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [
    uniqueIndex('course_interests_once').on(t.email, t.courseId, t.cityKey),
    index('course_interests_course').on(t.courseId, t.id),
    index('course_interests_asked').on(t.askedAt),
  ],
);

/** How far telling of a planned run has come: to the interest with this id; done when `doneAt` is there. */
export const interestRounds = sqliteTable(
  'interest_rounds',
  {
    runId: text('run_id')
      .primaryKey()
      .references(() => courseRuns.id),
    toldTo: text('told_to').notNull(),
    doneAt: instant('done_at'),
  },
  (t) => [index('interest_rounds_open').on(t.runId).where(sql`done_at is null`)],
);
