-- What was replaced stays so.
DROP TRIGGER IF EXISTS credential_replacements_are_not_changed;
CREATE TRIGGER credential_replacements_are_not_changed BEFORE UPDATE ON credential_replacements
BEGIN SELECT RAISE(ABORT, 'guard: a replacement is never changed'); END;

DROP TRIGGER IF EXISTS credential_replacements_are_not_deleted;
CREATE TRIGGER credential_replacements_are_not_deleted BEFORE DELETE ON credential_replacements
BEGIN SELECT RAISE(ABORT, 'guard: a replacement is never deleted'); END;
