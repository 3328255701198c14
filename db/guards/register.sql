-- The register grows with the rows it speaks of, whoever writes them: nothing has to be remembered. A line is written once (kind and subject), so that what was
-- read back from the file after a restore is not written again. Numbers of the lines run on from 1: they are the lines of the file.
DROP TRIGGER IF EXISTS register_hears_certificates;
CREATE TRIGGER register_hears_certificates AFTER INSERT ON credentials
WHEN NOT EXISTS (SELECT 1 FROM register_entries r WHERE r.kind = 'credential_issued' AND r.subject = NEW.id)
BEGIN INSERT INTO register_entries (seq, at, kind, subject, facts) SELECT coalesce(max(seq), 0) + 1, NEW.issued_at, 'credential_issued', NEW.id,
  json_object('number', NEW.number, 'source', NEW.source_key) FROM register_entries; END;

DROP TRIGGER IF EXISTS register_hears_withdrawals;
CREATE TRIGGER register_hears_withdrawals AFTER INSERT ON credential_withdrawals
WHEN NOT EXISTS (SELECT 1 FROM register_entries r WHERE r.kind = 'credential_withdrawn' AND r.subject = NEW.credential_id)
BEGIN INSERT INTO register_entries (seq, at, kind, subject, facts) SELECT coalesce(max(seq), 0) + 1, NEW.at, 'credential_withdrawn', NEW.credential_id,
  json_object('reason', NEW.reason_code, 'by', NEW.by_id) FROM register_entries; END;

DROP TRIGGER IF EXISTS register_hears_suspensions;
CREATE TRIGGER register_hears_suspensions AFTER INSERT ON credential_suspensions
WHEN NOT EXISTS (SELECT 1 FROM register_entries r WHERE r.kind = 'credential_suspended' AND r.subject = NEW.id)
BEGIN INSERT INTO register_entries (seq, at, kind, subject, facts) SELECT coalesce(max(seq), 0) + 1, NEW.at, 'credential_suspended', NEW.id,
  json_object('credential', NEW.credential_id, 'reason', NEW.reason_code, 'by', NEW.by_id) FROM register_entries; END;

DROP TRIGGER IF EXISTS register_hears_liftings;
CREATE TRIGGER register_hears_liftings AFTER UPDATE OF lifted_at ON credential_suspensions
WHEN NEW.lifted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM register_entries r WHERE r.kind = 'credential_lifted' AND r.subject = NEW.id)
BEGIN INSERT INTO register_entries (seq, at, kind, subject, facts) SELECT coalesce(max(seq), 0) + 1, NEW.lifted_at, 'credential_lifted', NEW.id,
  json_object('credential', NEW.credential_id, 'by', NEW.lifted_by_id) FROM register_entries; END;

DROP TRIGGER IF EXISTS register_hears_licences;
CREATE TRIGGER register_hears_licences AFTER INSERT ON licence_grants
WHEN NOT EXISTS (SELECT 1 FROM register_entries r WHERE r.kind = 'licence_granted' AND r.subject = NEW.licence_id)
BEGIN INSERT INTO register_entries (seq, at, kind, subject, facts) SELECT coalesce(max(seq), 0) + 1, NEW.at, 'licence_granted', NEW.licence_id,
  json_object('number', (SELECT number FROM licences l WHERE l.id = NEW.licence_id), 'source', NEW.source_key) FROM register_entries; END;

DROP TRIGGER IF EXISTS register_hears_ends_of_licences;
CREATE TRIGGER register_hears_ends_of_licences AFTER INSERT ON licence_ends
WHEN NOT EXISTS (SELECT 1 FROM register_entries r WHERE r.kind = 'licence_ended' AND r.subject = NEW.licence_id)
BEGIN INSERT INTO register_entries (seq, at, kind, subject, facts) SELECT coalesce(max(seq), 0) + 1, NEW.at, 'licence_ended', NEW.licence_id,
  json_object('outcome', NEW.outcome, 'reason', NEW.reason) FROM register_entries; END;

-- The reference of a bank transfer is what somebody typed from a statement: it stays out.
DROP TRIGGER IF EXISTS register_hears_payments;
CREATE TRIGGER register_hears_payments AFTER INSERT ON payments
WHEN NOT EXISTS (SELECT 1 FROM register_entries r WHERE r.kind = 'order_paid' AND r.subject = NEW.id)
BEGIN INSERT INTO register_entries (seq, at, kind, subject, facts) SELECT coalesce(max(seq), 0) + 1, NEW.received_at, 'order_paid', NEW.id,
  json_object('order', NEW.order_id, 'cents', NEW.amount_cents, 'reference', CASE WHEN NEW.reference LIKE 'bank:%' THEN NULL ELSE NEW.reference END)
  FROM register_entries; END;

DROP TRIGGER IF EXISTS register_hears_invoices;
CREATE TRIGGER register_hears_invoices AFTER INSERT ON invoices
WHEN NOT EXISTS (SELECT 1 FROM register_entries r WHERE r.kind = 'invoice_issued' AND r.subject = NEW.series || ':' || NEW.year || ':' || NEW.sequence)
BEGIN INSERT INTO register_entries (seq, at, kind, subject, series, number, facts) SELECT coalesce(max(seq), 0) + 1, NEW.issued_at, 'invoice_issued',
  NEW.series || ':' || NEW.year || ':' || NEW.sequence, NEW.series || ':' || NEW.year, NEW.sequence, json_object('order', NEW.order_id) FROM register_entries; END;

-- It only grows, line after line.
DROP TRIGGER IF EXISTS register_entries_run_on;
CREATE TRIGGER register_entries_run_on BEFORE INSERT ON register_entries
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM register_entries)
BEGIN SELECT RAISE(ABORT, 'guard: lines of the register run on'); END;
DROP TRIGGER IF EXISTS register_entries_are_not_changed;
CREATE TRIGGER register_entries_are_not_changed BEFORE UPDATE ON register_entries
BEGIN SELECT RAISE(ABORT, 'guard: a line of the register is never changed'); END;
DROP TRIGGER IF EXISTS register_entries_are_not_deleted;
CREATE TRIGGER register_entries_are_not_deleted BEFORE DELETE ON register_entries
BEGIN SELECT RAISE(ABORT, 'guard: a line of the register is never deleted'); END;
