-- What once lay in an area counts as lying in it for ever: a licence keeps the territory it was sold for.
DROP TRIGGER IF EXISTS area_ancestors_are_not_deleted;
CREATE TRIGGER area_ancestors_are_not_deleted BEFORE DELETE ON area_ancestors
BEGIN SELECT RAISE(ABORT, 'guard: what lay in an area stays in it'); END;
DROP TRIGGER IF EXISTS area_ancestors_are_not_changed;
CREATE TRIGGER area_ancestors_are_not_changed BEFORE UPDATE ON area_ancestors
BEGIN SELECT RAISE(ABORT, 'guard: what lay in an area stays in it'); END;
DROP TRIGGER IF EXISTS areas_are_not_deleted;
CREATE TRIGGER areas_are_not_deleted BEFORE DELETE ON areas
BEGIN SELECT RAISE(ABORT, 'guard: an area is never deleted'); END;

DROP TRIGGER IF EXISTS area_confirmations_are_not_changed;
CREATE TRIGGER area_confirmations_are_not_changed BEFORE UPDATE ON area_confirmations
BEGIN SELECT RAISE(ABORT, 'guard: a confirmed merger stays confirmed'); END;
DROP TRIGGER IF EXISTS area_confirmations_are_not_deleted;
CREATE TRIGGER area_confirmations_are_not_deleted BEFORE DELETE ON area_confirmations
BEGIN SELECT RAISE(ABORT, 'guard: a confirmed merger stays confirmed'); END;
