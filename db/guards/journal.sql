-- The journal only grows. INSERT OR REPLACE fires the delete guard, because recursive_triggers is on; the insert guard holds on any connection.
DROP TRIGGER IF EXISTS journal_is_not_changed;
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'guard: a journal line is never changed'); END;

DROP TRIGGER IF EXISTS journal_is_not_deleted;
CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'guard: a journal line is never deleted'); END;

DROP TRIGGER IF EXISTS journal_is_not_replaced;
CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
WHEN NEW.seq IS NOT NULL AND EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'guard: a journal line is never replaced'); END;
