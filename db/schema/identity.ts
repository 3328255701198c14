import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';

export const people = sqliteTable(
  'people',
  {
    id: text('id').primaryKey(),
    /** Lower case, as the mail server gets it. */
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    /** By what the office finds this person: name and address, folded. Empty until it is filled in at a start. */
    searchText: text('search_text').notNull().default(''),
    /** argon2id as a PHC string; null for who signs in by mail only. */
    passwordHash: text('password_hash'),
    emailConfirmedAt: instant('email_confirmed_at'),
    /** When this person agreed to the terms; null for who was entered by the product itself. */
    termsAcceptedAt: instant('terms_accepted_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('people_by_name').on(sql`lower(name)`, t.id)],
);

/** Names and addresses that a person left behind: what they wrote earlier may still carry them. */
export const formerParticulars = sqliteTable(
  'former_particulars',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: ['name', 'email'] }).notNull(),
    value: text('value').notNull(),
    until: instant('until').notNull(),
  },
  (t) => [index('former_particulars_person').on(t.personId)],
);

export const sessions = sqliteTable(
  'sessions',
  {
    /** sha256 of the id in the cookie, hex. */
    idHash: text('id_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** lucia's own end, by the machine's clock; ours is counted from the two times above. */
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('sessions_person').on(t.personId)],
);

/** Single-use links in mails: sign in, confirm an address, reset a password, change an address. */
export const mailLinks = sqliteTable(
  'mail_links',
  {
    id: text('id').primaryKey(),
    purpose: text('purpose', { enum: ['sign_in', 'confirm', 'reset', 'change_email'] }).notNull(),
    /** Null for an address that no account has: such a link opens nothing, but asking for it costs the same work. */
    personId: text('person_id').references(() => people.id),
    /** The address it was sent to; for `change_email` the new one. Null where there is no person. */
    email: text('email'),
    /** For `change_email`: the address that is left behind. */
    previousEmail: text('previous_email'),
    /** Where the person was going: a path on this site. */
    returnTo: text('return_to'),
    /** sha256 of the token in the mail, hex. The token itself is made again from the id when the mail is written. */
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('mail_links_person').on(t.personId, t.purpose)],
);

/** A reminder that somebody does not want (`src/domain/reminders.ts`); without a row they get it. */
export const mailSwitches = sqliteTable(
  'mail_switches',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    reminder: text('reminder').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.reminder] })],
);

/** The secret address of somebody's calendar; without a row they have none. */
export const calendarFeeds = sqliteTable('calendar_feeds', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  /** sha256 of the token in the address, hex; the token itself is shown once and kept nowhere. */
  tokenHash: text('token_hash').notNull().unique(),
  madeAt: instant('made_at').notNull(),
});

/** One row per counted attempt; the bucket is `<limit>:<keyed hash of account or address>`. */
export const attempts = sqliteTable(
  'attempts',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    bucket: text('bucket').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('attempts_bucket').on(t.bucket, t.at)],
);

/** Who is trainer, assessor, certification officer or administrator, from when until when. */
export const appointments = sqliteTable(
  'appointments',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: ['trainer', 'assessor', 'certification_officer', 'administrator'] }).notNull(),
    appointedBy: text('appointed_by').notNull(),
    fromAt: instant('from_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('appointments_current').on(t.personId, t.role).where(sql`ended_at is null`),
    index('appointments_role').on(t.role),
  ],
);

export const organisations = sqliteTable(
  'organisations',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** By what the office finds it: name, address, place and number, folded. Empty until it is filled in at a start. */
    searchText: text('search_text').notNull().default(''),
    kind: text('kind', { enum: ['gemeente', 'welfare', 'other'] }).notNull(),
    kvk: text('kvk').notNull(),
    street: text('street').notNull(),
    postcode: text('postcode').notNull(),
    city: text('city').notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text('country').notNull().default('NL'),
    vatId: text('vat_id'),
    invoiceEmail: text('invoice_email').notNull(),
    iban: text('iban'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('organisations_by_name').on(sql`lower(name)`, t.id)],
);

/** How residents reach an organisation that works in their area: what it shows to everybody, each only as far as it was filled in. */
export const organisationContacts = sqliteTable('organisation_contacts', {
  organisationId: text('organisation_id')
    .primaryKey()
    .references(() => organisations.id),
  email: text('email'),
  phone: text('phone'),
  website: text('website'),
  at: instant('at').notNull(),
});

/** A person in an organisation; `coordinator` may buy and name people for it, `employee` works there. */
export const memberships = sqliteTable(
  'memberships',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: ['coordinator', 'employee'] }).notNull(),
    fromAt: instant('from_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('memberships_current').on(t.organisationId, t.personId).where(sql`ended_at is null`),
    index('memberships_person').on(t.personId),
    index('memberships_organisation').on(t.organisationId, t.endedAt),
  ],
);
