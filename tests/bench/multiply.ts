import Libsql from 'libsql';
import { type Table, tablesOf } from './tables.ts';

/** Tables of which a larger world has more rows. */
export const MULTIPLIED: readonly string[] = [
  'assessor_assignments',
  'attachments',
  'attempts',
  'attendance_saves',
  'attendances',
  'certification_ends',
  'certification_names',
  'certification_openings',
  'calendar_feeds',
  'case_stages',
  'certifications',
  'climb_plan_parts',
  'completions',
  'course_runs',
  'credential_suspensions',
  'credential_withdrawals',
  'credentials',
  'decisions',
  'declared_interests',
  'draft_files',
  'enrolment_ends',
  'enrolments',
  'entry_declarations',
  'evidence',
  'evidence_competences',
  'feedbacks',
  'invoice_reminders',
  'invoices',
  'journal',
  'identity_checks',
  'judged_evidence',
  'ledger_entries',
  'ledger_transactions',
  'lesson_progress',
  'licence_areas',
  'licence_ends',
  'licence_grants',
  'licence_releases',
  'licence_warnings',
  'licences',
  'licensees',
  'mail_links',
  'mail_switches',
  'mark_drafts',
  'marks',
  'meetings',
  'memberships',
  'name_consents',
  'open_seats',
  'order_deliveries',
  'order_ends',
  'form_drafts',
  'former_particulars',
  'order_terms',
  'order_line_ends',
  'order_withdrawals',
  'order_lines',
  'orders',
  'organisations',
  'organisation_contacts',
  'outbox',
  'payment_alarms',
  'payment_attempts',
  'payments',
  'people',
  'place_answers',
  'place_ends',
  'place_hold_ends',
  'place_holds',
  'places',
  'practice_states',
  'provider_notices',
  'quiz_attempts',
  'recall_cards',
  'reflections',
  'refunds',
  'course_interests',
  'interest_rounds',
  'seat_requests',
  'run_cancellations',
  'seat_extensions',
  'seat_readings',
  'seat_stages',
  'sessions',
  'submission_drafts',
  'submission_files',
  'submissions',
  'term_reminders',
  'wait_questions',
  'waiting_list',
];

/** Tables that stay as they are in a larger world, and why. */
export const LEFT_ALONE: Readonly<Record<string, string>> = {
  register_entries:
    'lines of a file beside the database; asked by kind and subject or by series, each through an index',
  alarm_dismissals: 'of what an older backup left, by hand, and none in the demo',
  appeals: 'none in the demo; asked by case or by hearing, each through an index',
  appointments: 'staff stay the same people, and so have more to do each',
  area_ancestors: 'the map of the country is as large as it is',
  area_confirmations: 'the map',
  area_editions: 'the map',
  area_postcodes: 'the map',
  area_stops: 'the map',
  area_successions: 'the map',
  areas: 'the map',
  demo_marks: 'what was seeded, once',
  frozen_schemes: 'one per version of the framework, whoever is assessed by it',
  migrations: 'the schema',
  group_messages: 'none in the demo; asked by run, through an index',
  meeting_changes: 'none in the demo; asked by meeting, through an index',
  notice_sweeps: 'one row',
  run_trainer_changes: 'none in the demo; asked by run, through an index',
  credential_replacements: 'none in the demo; asked by certificate, its key',
  practice_statements: 'a few per certificate; asked by certificate, through an index',
  renewal_records: 'a few per certificate; asked by certificate, through an index',
  renewal_requests:
    'what waits is short, and read a page at a time by key; the rest is asked by certificate, through an index',
  prices: 'grow with the years and the products, not with the people',
};

/** Columns that name another row without a foreign key saying so. */
const POINTERS: Readonly<Record<string, readonly string[]>> = {
  invoices: ['invoice_id'],
  journal: ['actor_id', 'subject_id'],
  term_reminders: ['subject_id'],
  ledger_entries: ['transaction_id'],
  ledger_transactions: ['source_id'],
  payment_alarms: ['reference'],
  provider_notices: ['about_reference'],
};
/** What a copy has instead, as SQL over the row `t` and the number `k` of the copy. */
const INSTEAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  invoices: {
    sequence:
      't.sequence + k * (SELECT max(i.sequence) FROM invoices_before i WHERE i.series = t.series AND i.year = t.year)',
  },
  // Copies lie on neighbourhoods of their own, away from what the licences of the demo cover.
  licence_areas: {
    area_code:
      '(SELECT f.code FROM free_neighbourhoods f WHERE f.at = (k - 1) * (SELECT count(*) FROM licence_areas_before) + (SELECT count(*) FROM licence_areas_before b WHERE b.rowid < t.rowid))',
  },
  // What waits is sent once: a bench is no mail shot.
  outbox: { sent_at: 'coalesce(t.sent_at, t.created_at)' },
  people: { name: "t.name || ' ' || k" },
  organisations: { name: "t.name || ' ' || k" },
};
/** Tables that copies leave out a part of: those of staff would be the same row again. */
const FEWER: Readonly<Record<string, number>> = { memberships: 0.5, sessions: 0, reflections: 0.5 };
const STAFF = 'SELECT person_id FROM appointments';

/**
 * Makes a world of `times` times the rows out of a database file of the demo, in SQL. Every copy of a row gets keys of its own (`<key>~<number>`) and refers to
 * the copies of its own number; staff are the same people in all of them. Guards are off meanwhile, and put back; references are checked at the end, and
 * that each table grew.
 */
export function multiplyWorld(file: string, times: number): void {
  const db = new Libsql(file);
  for (const pragma of ['foreign_keys = OFF', 'synchronous = OFF', 'cache_size = -200000']) db.exec(`PRAGMA ${pragma}`);
  const rows = <Row>(sql: string) => db.prepare(sql).all() as Row[];
  const guards = rows<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  db.exec('BEGIN');
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  db.exec(`CREATE TEMP TABLE copies AS WITH RECURSIVE c(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM c WHERE k < ${times - 1}) SELECT k FROM c;
    CREATE TEMP TABLE free_neighbourhoods AS SELECT row_number() OVER (ORDER BY substr(code, 7) || code) - 1 AS at, code FROM areas a WHERE kind = 'buurt'
      AND valid_to IS NULL AND NOT EXISTS (SELECT 1 FROM area_ancestors t JOIN licence_areas l ON l.area_code = t.ancestor_code WHERE t.code = a.code);
    CREATE INDEX temp.free_at ON free_neighbourhoods (at);`);
  const tables = tablesOf(rows).filter((table) => MULTIPLIED.includes(table.name));
  for (const table of tables)
    db.exec(`CREATE TEMP TABLE ${table.name}_before AS SELECT * FROM main.${table.name} ORDER BY rowid`);
  if (times > 1) for (const table of tables) copyRows((sql) => db.exec(sql), table);
  for (const table of tables) requireGrown(rows, table.name, times);
  for (const index of ['people_search', 'organisations_search'])
    db.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
  for (const { sql } of guards) db.exec(sql);
  const broken = rows('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Error(`${broken.length} copies refer to rows that do not exist`);
  db.exec('COMMIT');
  db.close();
}

function copyRows(exec: (sql: string) => void, table: Table): void {
  const columns = table.columns.filter((column) => !column.counted);
  const values = columns.map((column) => {
    const own = INSTEAD[table.name]?.[column.name];
    if (own) return own;
    if (column.of && LEFT_ALONE[column.of]) return `t.${column.name}`;
    const suffixed = `t.${column.name} || '~' || k`;
    if (column.of === 'people' || table.name === 'journal') return staffOr(`t.${column.name}`, column, suffixed);
    const pointer = column.of !== null || column.key || POINTERS[table.name]?.includes(column.name);
    return pointer && column.text ? suffixed : `t.${column.name}`;
  });
  const own = table.name === 'people' ? `WHERE t.id NOT IN (${STAFF})` : '';
  exec(`INSERT OR IGNORE INTO main.${table.name} (${columns.map(({ name }) => name).join(', ')})
    SELECT ${values.join(', ')} FROM copies CROSS JOIN temp.${table.name}_before t ${own}`);
}

function staffOr(value: string, column: { name: string; of: string | null }, suffixed: string): string {
  const pointer = column.of === 'people' || column.name === 'actor_id' || column.name === 'subject_id';
  if (!pointer) return value;
  return `CASE WHEN ${value} IN (${STAFF}) OR ${value} LIKE 'system:%' OR ${value} IS NULL THEN ${value} ELSE ${suffixed} END`;
}

function requireGrown(rows: <Row>(sql: string) => Row[], table: string, times: number): void {
  const count = (name: string) => rows<{ n: number }>(`SELECT count(*) AS n FROM ${name}`)[0]?.n ?? 0;
  const [before, after] = [count(`temp.${table}_before`), count(`main.${table}`)];
  const least = before * times * (FEWER[table] ?? 0.7);
  if (after < least) throw new Error(`${table} grew from ${before} to ${after} rows only, at ${times} times`);
}
