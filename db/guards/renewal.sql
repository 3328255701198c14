-- What a holder stated, what an officer saw and what was decided about a renewal stay as they were written.
DROP TRIGGER IF EXISTS practice_statements_are_not_changed;
CREATE TRIGGER practice_statements_are_not_changed BEFORE UPDATE ON practice_statements
BEGIN SELECT RAISE(ABORT, 'guard: what was stated of a year is followed by another, never changed'); END;

DROP TRIGGER IF EXISTS practice_statements_are_not_deleted;
CREATE TRIGGER practice_statements_are_not_deleted BEFORE DELETE ON practice_statements
BEGIN SELECT RAISE(ABORT, 'guard: what was stated of a year is never deleted'); END;

-- Being struck is the one thing that happens to a record, once.
DROP TRIGGER IF EXISTS renewal_records_are_only_struck;
CREATE TRIGGER renewal_records_are_only_struck BEFORE UPDATE ON renewal_records
WHEN OLD.struck_at IS NOT NULL OR NEW.struck_at IS NULL OR NEW.id IS NOT OLD.id OR NEW.credential_id IS NOT OLD.credential_id
  OR NEW.kind IS NOT OLD.kind OR NEW.day IS NOT OLD.day OR NEW.minutes IS NOT OLD.minutes OR NEW.what IS NOT OLD.what
  OR NEW.proof IS NOT OLD.proof OR NEW.at IS NOT OLD.at OR NEW.by_id IS NOT OLD.by_id
BEGIN SELECT RAISE(ABORT, 'guard: a record for a renewal is struck once and otherwise never changed'); END;

DROP TRIGGER IF EXISTS renewal_records_are_not_deleted;
CREATE TRIGGER renewal_records_are_not_deleted BEFORE DELETE ON renewal_records
BEGIN SELECT RAISE(ABORT, 'guard: a record for a renewal is never deleted'); END;

-- A request is decided once.
DROP TRIGGER IF EXISTS renewal_requests_are_decided_once;
CREATE TRIGGER renewal_requests_are_decided_once BEFORE UPDATE ON renewal_requests
WHEN OLD.outcome IS NOT NULL OR NEW.outcome IS NULL OR NEW.decided_at IS NULL OR NEW.decided_by_id IS NULL
  OR NEW.id IS NOT OLD.id OR NEW.credential_id IS NOT OLD.credential_id OR NEW.at IS NOT OLD.at
BEGIN SELECT RAISE(ABORT, 'guard: a request to renew is decided once and otherwise never changed'); END;

DROP TRIGGER IF EXISTS renewal_requests_are_not_deleted;
CREATE TRIGGER renewal_requests_are_not_deleted BEFORE DELETE ON renewal_requests
BEGIN SELECT RAISE(ABORT, 'guard: a request to renew is never deleted'); END;
