-- A link from a letter opens once: what was used is never made unused, nor used again.
DROP TRIGGER IF EXISTS mail_link_is_used_once;
CREATE TRIGGER mail_link_is_used_once BEFORE UPDATE ON mail_links
WHEN OLD.used_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'guard: a used link stays used'); END;

-- Somebody can always appoint: the last administrator stays, whatever is asked.
DROP TRIGGER IF EXISTS last_administrator_stays;
CREATE TRIGGER last_administrator_stays BEFORE UPDATE OF ended_at ON appointments
WHEN OLD.role = 'administrator' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM appointments WHERE role = 'administrator' AND ended_at IS NULL AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'guard: the last administrator stays'); END;

-- Who was what, and when, is history: it ends, but is not rewritten or thrown away.
DROP TRIGGER IF EXISTS appointment_is_not_rewritten;
CREATE TRIGGER appointment_is_not_rewritten BEFORE UPDATE ON appointments
WHEN OLD.ended_at IS NOT NULL OR NEW.person_id <> OLD.person_id OR NEW.role <> OLD.role OR NEW.from_at <> OLD.from_at
BEGIN SELECT RAISE(ABORT, 'guard: an appointment is only ended'); END;

DROP TRIGGER IF EXISTS appointment_is_not_deleted;
CREATE TRIGGER appointment_is_not_deleted BEFORE DELETE ON appointments
BEGIN SELECT RAISE(ABORT, 'guard: an appointment is never deleted'); END;

-- Two spellings of one address would be two accounts.
DROP TRIGGER IF EXISTS email_is_lower_case;
CREATE TRIGGER email_is_lower_case BEFORE INSERT ON people
WHEN NEW.email <> lower(NEW.email)
BEGIN SELECT RAISE(ABORT, 'guard: an address is kept in lower case'); END;

DROP TRIGGER IF EXISTS new_email_is_lower_case;
CREATE TRIGGER new_email_is_lower_case BEFORE UPDATE OF email ON people
WHEN NEW.email <> lower(NEW.email)
BEGIN SELECT RAISE(ABORT, 'guard: an address is kept in lower case'); END;

-- The full-text index over what people and organisations are found by follows its table.
DROP TRIGGER IF EXISTS people_are_found_when_added;
CREATE TRIGGER people_are_found_when_added AFTER INSERT ON people
BEGIN INSERT INTO people_search (rowid, search_text) VALUES (NEW.rowid, NEW.search_text); END;
DROP TRIGGER IF EXISTS people_are_found_when_changed;
CREATE TRIGGER people_are_found_when_changed AFTER UPDATE OF search_text ON people
BEGIN
  INSERT INTO people_search (people_search, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text);
  INSERT INTO people_search (rowid, search_text) VALUES (NEW.rowid, NEW.search_text);
END;
DROP TRIGGER IF EXISTS people_are_not_found_when_gone;
CREATE TRIGGER people_are_not_found_when_gone AFTER DELETE ON people
BEGIN INSERT INTO people_search (people_search, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text); END;
DROP TRIGGER IF EXISTS organisations_are_found_when_added;
CREATE TRIGGER organisations_are_found_when_added AFTER INSERT ON organisations
BEGIN INSERT INTO organisations_search (rowid, search_text) VALUES (NEW.rowid, NEW.search_text); END;
DROP TRIGGER IF EXISTS organisations_are_found_when_changed;
CREATE TRIGGER organisations_are_found_when_changed AFTER UPDATE OF search_text ON organisations
BEGIN
  INSERT INTO organisations_search (organisations_search, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text);
  INSERT INTO organisations_search (rowid, search_text) VALUES (NEW.rowid, NEW.search_text);
END;
DROP TRIGGER IF EXISTS organisations_are_not_found_when_gone;
CREATE TRIGGER organisations_are_not_found_when_gone AFTER DELETE ON organisations
BEGIN INSERT INTO organisations_search (organisations_search, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text); END;
