import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { areas } from './areas.ts';
import { instant } from './columns.ts';
import { organisations, people } from './identity.ts';

/** A right asked for: held until paid, released or lapsed; it can be in force once granted. The term is half-open. */
export const licences = sqliteTable(
  'licences',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull().unique(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** `work` by the method; `train` others is a right of its own and conflicts only with its own kind. */
    scope: text('scope', { enum: ['work', 'train'] }).notNull(),
    exclusive: integer('exclusive', { mode: 'boolean' }).notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    requestedAt: instant('requested_at').notNull(),
    /** While it is only held: the area falls back at this instant. */
    holdLapsesAt: instant('hold_lapses_at').notNull(),
    /** When the hold was last made longer. */
    heldOnAt: instant('held_on_at'),
  },
  (t) => [
    index('licences_organisation').on(t.organisationId, t.requestedAt, t.id),
    index('licences_requested').on(t.requestedAt, t.id),
  ],
);

/** The territory as it was sold: a frozen set of codes. */
export const licenceAreas = sqliteTable(
  'licence_areas',
  {
    licenceId: text('licence_id')
      .notNull()
      .references(() => licences.id),
    areaCode: text('area_code')
      .notNull()
      .references(() => areas.code),
    /** The end of the licence once more (guarded), so that what is over is skipped where an area is asked about. */
    endsAt: instant('ends_at').notNull().default(sql`0`),
  },
  (t) => [primaryKey({ columns: [t.licenceId, t.areaCode] }), index('licence_areas_area').on(t.areaCode, t.endsAt)],
);

/** Paid or agreed on invoice: from here on the licence can be in force. */
export const licenceGrants = sqliteTable('licence_grants', {
  licenceId: text('licence_id')
    .primaryKey()
    .references(() => licences.id),
  sourceKey: text('source_key').notNull().unique(),
  at: instant('at').notNull(),
});

/** The buyer let go of what was held. Money that comes later is still granted where the area is free. */
export const licenceReleases = sqliteTable('licence_releases', {
  licenceId: text('licence_id')
    .primaryKey()
    .references(() => licences.id),
  at: instant('at').notNull(),
});

/** Why an administrator withdraws a licence. */
export const WITHDRAWAL_REASONS = ['nobody_named', 'code_of_conduct', 'asked', 'redrawn'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** The right itself was taken away, for good. */
export const licenceEnds = sqliteTable('licence_ends', {
  licenceId: text('licence_id')
    .primaryKey()
    .references(() => licences.id),
  outcome: text('outcome', { enum: ['refunded', 'withdrawn', 'unpaid'] }).notNull(),
  at: instant('at').notNull(),
  /** Of a withdrawal only. */
  reason: text('reason', { enum: WITHDRAWAL_REASONS }),
});

/** A certified person named on a licence: asked by the coordinator, counting once the person agrees. */
export const licensees = sqliteTable(
  'licensees',
  {
    id: text('id').primaryKey(),
    licenceId: text('licence_id')
      .notNull()
      .references(() => licences.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    askedAt: instant('asked_at').notNull(),
    agreedAt: instant('agreed_at'),
    endedAt: instant('ended_at'),
    endReason: text('end_reason', { enum: ['declined', 'stepped_back', 'removed'] }),
  },
  (t) => [
    uniqueIndex('licensees_once').on(t.licenceId, t.personId).where(sql`ended_at is null`),
    index('licensees_person').on(t.personId),
  ],
);

/** The organisation was told that nobody on the licence counts any more; until `deadlineAt` it can name somebody. */
export const licenceWarnings = sqliteTable(
  'licence_warnings',
  {
    id: text('id').primaryKey(),
    licenceId: text('licence_id')
      .notNull()
      .references(() => licences.id),
    at: instant('at').notNull(),
    deadlineAt: instant('deadline_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [uniqueIndex('licence_warnings_open').on(t.licenceId).where(sql`ended_at is null`)],
);
