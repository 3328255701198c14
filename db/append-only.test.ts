import { expect, test } from 'vitest';
import { emptyDatabase } from '#tests/support/empty-database.ts';
import type { OpenDatabase } from './client.ts';

/** Every guard that refuses an UPDATE or a DELETE of its table whatever the row: name, verb, table, and what it says. */
const GUARDS = [
  ['appeals_are_not_changed', 'UPDATE', 'appeals', 'guard: an appeal is never changed'],
  ['appeals_are_not_deleted', 'DELETE', 'appeals', 'guard: an appeal is never deleted'],
  ['area_ancestors_are_not_deleted', 'DELETE', 'area_ancestors', 'guard: what lay in an area stays in it'],
  ['area_ancestors_are_not_changed', 'UPDATE', 'area_ancestors', 'guard: what lay in an area stays in it'],
  ['areas_are_not_deleted', 'DELETE', 'areas', 'guard: an area is never deleted'],
  ['area_confirmations_are_not_changed', 'UPDATE', 'area_confirmations', 'guard: a confirmed merger stays confirmed'],
  ['area_confirmations_are_not_deleted', 'DELETE', 'area_confirmations', 'guard: a confirmed merger stays confirmed'],
  ['frozen_schemes_are_not_changed', 'UPDATE', 'frozen_schemes', 'guard: a frozen scheme is never changed'],
  ['frozen_schemes_are_not_deleted', 'DELETE', 'frozen_schemes', 'guard: a frozen scheme is never deleted'],
  [
    'certifications_are_not_changed',
    'UPDATE',
    'certifications',
    'guard: an application for certification is never changed',
  ],
  [
    'certifications_are_not_deleted',
    'DELETE',
    'certifications',
    'guard: an application for certification is never deleted',
  ],
  ['judged_evidence_is_not_changed', 'UPDATE', 'judged_evidence', 'guard: judged evidence is never changed'],
  ['judged_evidence_is_not_deleted', 'DELETE', 'judged_evidence', 'guard: judged evidence is never deleted'],
  ['assignments_are_not_deleted', 'DELETE', 'assessor_assignments', 'guard: a seat is never deleted'],
  ['marks_are_not_changed', 'UPDATE', 'marks', 'guard: a final mark is never changed'],
  ['marks_are_not_deleted', 'DELETE', 'marks', 'guard: a final mark is never deleted'],
  [
    'certification_names_are_not_changed',
    'UPDATE',
    'certification_names',
    'guard: the name of an application is corrected by a new one, never changed',
  ],
  [
    'certification_names_are_not_deleted',
    'DELETE',
    'certification_names',
    'guard: the name of an application is never deleted',
  ],
  [
    'identity_checks_are_not_changed',
    'UPDATE',
    'identity_checks',
    'guard: what was seen of an identity is never changed',
  ],
  [
    'identity_checks_are_not_deleted',
    'DELETE',
    'identity_checks',
    'guard: what was seen of an identity is never deleted',
  ],
  ['seat_readings_are_not_changed', 'UPDATE', 'seat_readings', 'guard: that work was read is never changed'],
  ['seat_readings_are_not_deleted', 'DELETE', 'seat_readings', 'guard: that work was read is never deleted'],
  [
    'seat_extensions_are_not_changed',
    'UPDATE',
    'seat_extensions',
    'guard: a longer term is followed by another, never changed',
  ],
  ['seat_extensions_are_not_deleted', 'DELETE', 'seat_extensions', 'guard: a longer term is never deleted'],
  ['decisions_are_not_changed', 'UPDATE', 'decisions', 'guard: a decision is never changed'],
  ['decisions_are_not_deleted', 'DELETE', 'decisions', 'guard: a decision is never deleted'],
  ['prices_are_not_changed', 'UPDATE', 'prices', 'guard: a price is never changed'],
  ['prices_are_not_deleted', 'DELETE', 'prices', 'guard: a price is never deleted'],
  ['order_lines_are_not_changed', 'UPDATE', 'order_lines', 'guard: a line of an order is never changed'],
  ['order_lines_are_not_deleted', 'DELETE', 'order_lines', 'guard: a line of an order is never deleted'],
  ['order_ends_are_not_changed', 'UPDATE', 'order_ends', 'guard: the end of an order is never changed'],
  ['order_ends_are_not_deleted', 'DELETE', 'order_ends', 'guard: the end of an order is never deleted'],
  [
    'order_deliveries_are_not_changed',
    'UPDATE',
    'order_deliveries',
    'guard: the delivery of an order is never changed',
  ],
  [
    'order_deliveries_are_not_deleted',
    'DELETE',
    'order_deliveries',
    'guard: the delivery of an order is never deleted',
  ],
  ['payments_are_not_changed', 'UPDATE', 'payments', 'guard: a payment is never changed'],
  ['payments_are_not_deleted', 'DELETE', 'payments', 'guard: a payment is never deleted'],
  ['invoices_are_not_changed', 'UPDATE', 'invoices', 'guard: an invoice is never changed'],
  ['invoices_are_not_deleted', 'DELETE', 'invoices', 'guard: an invoice is never deleted'],
  ['invoice_reminders_are_not_changed', 'UPDATE', 'invoice_reminders', 'guard: a reminder is never changed'],
  ['invoice_reminders_are_not_deleted', 'DELETE', 'invoice_reminders', 'guard: a reminder is never deleted'],
  ['ledger_entries_are_not_changed', 'UPDATE', 'ledger_entries', 'guard: a line of the ledger is never changed'],
  ['ledger_entries_are_not_deleted', 'DELETE', 'ledger_entries', 'guard: a line of the ledger is never deleted'],
  [
    'ledger_transactions_are_not_changed',
    'UPDATE',
    'ledger_transactions',
    'guard: a transaction of the ledger is never changed',
  ],
  [
    'ledger_transactions_are_not_deleted',
    'DELETE',
    'ledger_transactions',
    'guard: a transaction of the ledger is never deleted',
  ],
  ['orders_are_not_deleted', 'DELETE', 'orders', 'guard: an order is never deleted'],
  ['payment_attempts_are_not_deleted', 'DELETE', 'payment_attempts', 'guard: an attempt to pay is never deleted'],
  ['refunds_are_not_deleted', 'DELETE', 'refunds', 'guard: a refund is never deleted'],
  ['alarm_dismissals_are_not_changed', 'UPDATE', 'alarm_dismissals', 'guard: an alarm that was dismissed stays so'],
  ['alarm_dismissals_are_not_deleted', 'DELETE', 'alarm_dismissals', 'guard: an alarm that was dismissed stays so'],
  ['credentials_are_not_changed', 'UPDATE', 'credentials', 'guard: a credential is never changed'],
  ['credentials_are_not_deleted', 'DELETE', 'credentials', 'guard: a credential is never deleted'],
  [
    'credential_suspensions_are_not_deleted',
    'DELETE',
    'credential_suspensions',
    'guard: a suspension is never deleted',
  ],
  [
    'credential_withdrawals_are_not_changed',
    'UPDATE',
    'credential_withdrawals',
    'guard: a withdrawal is never changed',
  ],
  [
    'credential_withdrawals_are_not_deleted',
    'DELETE',
    'credential_withdrawals',
    'guard: a withdrawal is never deleted',
  ],
  [
    'credential_replacements_are_not_changed',
    'UPDATE',
    'credential_replacements',
    'guard: a replacement is never changed',
  ],
  [
    'credential_replacements_are_not_deleted',
    'DELETE',
    'credential_replacements',
    'guard: a replacement is never deleted',
  ],
  [
    'practice_statements_are_not_changed',
    'UPDATE',
    'practice_statements',
    'guard: what was stated of a year is followed by another, never changed',
  ],
  [
    'practice_statements_are_not_deleted',
    'DELETE',
    'practice_statements',
    'guard: what was stated of a year is never deleted',
  ],
  ['renewal_records_are_not_deleted', 'DELETE', 'renewal_records', 'guard: a record for a renewal is never deleted'],
  ['renewal_requests_are_not_deleted', 'DELETE', 'renewal_requests', 'guard: a request to renew is never deleted'],
  ['appointment_is_not_deleted', 'DELETE', 'appointments', 'guard: an appointment is never deleted'],
  ['journal_is_not_changed', 'UPDATE', 'journal', 'guard: a journal line is never changed'],
  ['journal_is_not_deleted', 'DELETE', 'journal', 'guard: a journal line is never deleted'],
  ['submissions_are_not_changed', 'UPDATE', 'submissions', 'guard: handed-in work is never changed'],
  ['submissions_are_not_deleted', 'DELETE', 'submissions', 'guard: handed-in work is never deleted'],
  ['submission_files_are_not_changed', 'UPDATE', 'submission_files', 'guard: a handed-in file is never changed'],
  ['submission_files_are_not_deleted', 'DELETE', 'submission_files', 'guard: a handed-in file is never deleted'],
  ['attachments_are_not_changed', 'UPDATE', 'attachments', 'guard: a file is never changed'],
  ['feedbacks_are_not_changed', 'UPDATE', 'feedbacks', 'guard: feedback is never changed'],
  ['feedbacks_are_not_deleted', 'DELETE', 'feedbacks', 'guard: feedback is never deleted'],
  ['completions_are_not_changed', 'UPDATE', 'completions', 'guard: a completion is never changed'],
  ['completions_are_not_deleted', 'DELETE', 'completions', 'guard: a completion is never deleted'],
  ['order_terms_are_not_deleted', 'DELETE', 'order_terms', 'guard: terms that were agreed are never deleted'],
  ['order_line_ends_are_not_changed', 'UPDATE', 'order_line_ends', 'guard: the end of a line is never changed'],
  ['order_line_ends_are_not_deleted', 'DELETE', 'order_line_ends', 'guard: the end of a line is never deleted'],
  ['order_withdrawals_are_not_changed', 'UPDATE', 'order_withdrawals', 'guard: a withdrawal is never changed'],
  ['order_withdrawals_are_not_deleted', 'DELETE', 'order_withdrawals', 'guard: a withdrawal is never deleted'],
  ['licence_areas_are_not_changed', 'UPDATE', 'licence_areas', 'guard: the territory of a licence is never changed'],
  ['licence_areas_are_not_deleted', 'DELETE', 'licence_areas', 'guard: the territory of a licence is never changed'],
  ['licences_are_not_deleted', 'DELETE', 'licences', 'guard: a licence is never deleted'],
  ['licence_grants_are_not_changed', 'UPDATE', 'licence_grants', 'guard: a grant is never changed'],
  ['licence_grants_are_not_deleted', 'DELETE', 'licence_grants', 'guard: a grant is never deleted'],
  ['licence_releases_are_not_changed', 'UPDATE', 'licence_releases', 'guard: a release is never changed'],
  ['licence_releases_are_not_deleted', 'DELETE', 'licence_releases', 'guard: a release is never deleted'],
  ['licence_ends_are_not_changed', 'UPDATE', 'licence_ends', 'guard: the end of a licence is never changed'],
  ['licence_ends_are_not_deleted', 'DELETE', 'licence_ends', 'guard: the end of a licence is never deleted'],
  ['licensees_are_not_deleted', 'DELETE', 'licensees', 'guard: a naming is never deleted'],
  ['register_entries_are_not_changed', 'UPDATE', 'register_entries', 'guard: a line of the register is never changed'],
  ['register_entries_are_not_deleted', 'DELETE', 'register_entries', 'guard: a line of the register is never deleted'],
  ['attendance_saves_are_not_deleted', 'DELETE', 'attendance_saves', 'guard: what stood before is never deleted'],
  ['group_messages_are_not_deleted', 'DELETE', 'group_messages', 'guard: a message to a group is never deleted'],
  [
    'meeting_changes_are_not_changed',
    'UPDATE',
    'meeting_changes',
    'guard: what was told of a meeting is never changed',
  ],
  [
    'meeting_changes_are_not_deleted',
    'DELETE',
    'meeting_changes',
    'guard: what was told of a meeting is never deleted',
  ],
  ['run_trainer_changes_are_not_changed', 'UPDATE', 'run_trainer_changes', 'guard: who led a run is never changed'],
  ['run_trainer_changes_are_not_deleted', 'DELETE', 'run_trainer_changes', 'guard: who led a run is never deleted'],
  ['run_cancellations_are_not_changed', 'UPDATE', 'run_cancellations', 'guard: a run that is cancelled stays so'],
  ['run_cancellations_are_not_deleted', 'DELETE', 'run_cancellations', 'guard: a run that is cancelled stays so'],
  ['place_holds_are_not_deleted', 'DELETE', 'place_holds', 'guard: a hold is never deleted'],
  ['place_hold_ends_are_not_changed', 'UPDATE', 'place_hold_ends', 'guard: the end of a hold is never changed'],
  ['place_hold_ends_are_not_deleted', 'DELETE', 'place_hold_ends', 'guard: the end of a hold is never deleted'],
  ['places_are_not_changed', 'UPDATE', 'places', 'guard: a place is never changed'],
  ['places_are_not_deleted', 'DELETE', 'places', 'guard: a place is never deleted'],
  ['place_ends_are_not_changed', 'UPDATE', 'place_ends', 'guard: the end of a place is never changed'],
  ['place_ends_are_not_deleted', 'DELETE', 'place_ends', 'guard: the end of a place is never deleted'],
  ['place_answers_are_not_changed', 'UPDATE', 'place_answers', 'guard: an answer to a place is never changed'],
  ['place_answers_are_not_deleted', 'DELETE', 'place_answers', 'guard: an answer to a place is never deleted'],
  [
    'entry_declarations_are_not_changed',
    'UPDATE',
    'entry_declarations',
    'guard: a declaration of entry is never changed',
  ],
  [
    'entry_declarations_are_not_deleted',
    'DELETE',
    'entry_declarations',
    'guard: a declaration of entry is never deleted',
  ],
] as const;

type Found = { name: string; tbl_name: string; sql: string };

/** A migrated database in which rows can be made up: without guards on inserting and without foreign keys. */
function fresh(): OpenDatabase {
  const open = emptyDatabase();
  open.exec('PRAGMA foreign_keys = OFF');
  return open;
}

const triggers = (open: OpenDatabase) =>
  open.rows<Found>("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'");

/** Puts one row of made-up values in a table. */
function fill(open: OpenDatabase, table: string): string {
  const columns = open.rows<{ name: string; type: string }>(`SELECT name, type FROM pragma_table_info('${table}')`);
  const values = columns.map(({ type }) =>
    type === 'INTEGER' || type === 'REAL' ? '1' : type === 'BLOB' ? "x'00'" : "'{}'",
  );
  open.exec(
    `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${values.join(', ')})`,
  );
  return columns[0]?.name ?? '';
}

test('every guard that refuses whatever the row is tried here', () => {
  const whatever = triggers(fresh()).filter(({ sql }) => /BEFORE (UPDATE|DELETE) ON \w+\s+BEGIN/.test(sql));
  expect(whatever.map(({ name }) => name).sort()).toEqual(GUARDS.map(([name]) => name).sort());
});

test.each(GUARDS)('%s refuses, and nothing else does', (name, verb, table, sentence) => {
  const open = fresh();
  for (const other of triggers(open)) if (other.name !== name) open.exec(`DROP TRIGGER "${other.name}"`);
  const column = fill(open, table);
  const sql = verb === 'DELETE' ? `DELETE FROM "${table}"` : `UPDATE "${table}" SET "${column}" = "${column}"`;
  expect(() => open.exec(sql)).toThrow(sentence);
  open.exec(`DROP TRIGGER "${name}"`);
  open.exec(sql);
});
