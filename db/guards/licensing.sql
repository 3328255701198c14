-- Two licences of one scope never conflict while both count. "Now" is the new row's own time. Counting: not ended, and granted or still held.
-- The areas of a licence are written in the change that asks for it, so the time of asking is theirs.
DROP TRIGGER IF EXISTS licence_areas_do_not_conflict;
CREATE TRIGGER licence_areas_do_not_conflict BEFORE INSERT ON licence_areas
WHEN EXISTS (
  SELECT 1 FROM licences mine
  CROSS JOIN (SELECT t.ancestor_code AS code FROM area_ancestors t WHERE t.code = NEW.area_code
    UNION ALL SELECT t.code FROM area_ancestors t WHERE t.ancestor_code = NEW.area_code) near
  CROSS JOIN licence_areas theirs ON theirs.area_code = near.code AND theirs.ends_at > mine.starts_at
  CROSS JOIN licences other ON other.id = theirs.licence_id
  WHERE mine.id = NEW.licence_id AND other.id <> mine.id AND other.scope = mine.scope AND other.starts_at < mine.ends_at
    AND (other.exclusive = 1 OR mine.exclusive = 1)
    AND NOT EXISTS (SELECT 1 FROM licence_ends e WHERE e.licence_id = other.id)
    AND (EXISTS (SELECT 1 FROM licence_grants g WHERE g.licence_id = other.id)
      OR (other.hold_lapses_at > mine.requested_at AND NOT EXISTS (SELECT 1 FROM licence_releases r WHERE r.licence_id = other.id))))
BEGIN SELECT RAISE(ABORT, 'guard: the area is taken'); END;

DROP TRIGGER IF EXISTS licence_grants_do_not_conflict;
CREATE TRIGGER licence_grants_do_not_conflict BEFORE INSERT ON licence_grants
WHEN EXISTS (SELECT 1 FROM licence_ends e WHERE e.licence_id = NEW.licence_id)
  OR NOT EXISTS (SELECT 1 FROM licence_areas a WHERE a.licence_id = NEW.licence_id)
  OR EXISTS (
  SELECT 1 FROM licences mine
  CROSS JOIN licence_areas ours ON ours.licence_id = mine.id
  CROSS JOIN licence_areas theirs ON theirs.ends_at > mine.starts_at
    AND theirs.area_code IN (SELECT t.ancestor_code FROM area_ancestors t WHERE t.code = ours.area_code
      UNION ALL SELECT t.code FROM area_ancestors t WHERE t.ancestor_code = ours.area_code)
  CROSS JOIN licences other ON other.id = theirs.licence_id
  WHERE mine.id = NEW.licence_id AND other.id <> mine.id AND other.scope = mine.scope AND other.starts_at < mine.ends_at
    AND (other.exclusive = 1 OR mine.exclusive = 1)
    AND NOT EXISTS (SELECT 1 FROM licence_ends e WHERE e.licence_id = other.id)
    AND (EXISTS (SELECT 1 FROM licence_grants g WHERE g.licence_id = other.id)
      OR (other.hold_lapses_at > NEW.at AND NOT EXISTS (SELECT 1 FROM licence_releases r WHERE r.licence_id = other.id))))
BEGIN SELECT RAISE(ABORT, 'guard: the area is taken'); END;

-- An area is sold until its licence ends: the question above skips what is over by it.
DROP TRIGGER IF EXISTS licence_areas_end_with_their_licence;
CREATE TRIGGER licence_areas_end_with_their_licence BEFORE INSERT ON licence_areas
WHEN NEW.ends_at IS NOT (SELECT l.ends_at FROM licences l WHERE l.id = NEW.licence_id)
BEGIN SELECT RAISE(ABORT, 'guard: an area is sold until its licence ends'); END;

-- A licence keeps the territory it was sold for: widening is a renewal.
DROP TRIGGER IF EXISTS licence_areas_do_not_grow;
CREATE TRIGGER licence_areas_do_not_grow BEFORE INSERT ON licence_areas
WHEN EXISTS (SELECT 1 FROM licence_grants g WHERE g.licence_id = NEW.licence_id)
BEGIN SELECT RAISE(ABORT, 'guard: a licence never grows'); END;
DROP TRIGGER IF EXISTS licence_areas_are_not_changed;
CREATE TRIGGER licence_areas_are_not_changed BEFORE UPDATE ON licence_areas
BEGIN SELECT RAISE(ABORT, 'guard: the territory of a licence is never changed'); END;
DROP TRIGGER IF EXISTS licence_areas_are_not_deleted;
CREATE TRIGGER licence_areas_are_not_deleted BEFORE DELETE ON licence_areas
BEGIN SELECT RAISE(ABORT, 'guard: the territory of a licence is never changed'); END;

-- A hold only gets longer, and only while it counts: what lapsed cannot come back and take an area that was given on.
DROP TRIGGER IF EXISTS licences_are_only_held_longer;
CREATE TRIGGER licences_are_only_held_longer BEFORE UPDATE ON licences
WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.organisation_id IS NOT OLD.organisation_id OR NEW.scope IS NOT OLD.scope
  OR NEW.exclusive IS NOT OLD.exclusive OR NEW.starts_at IS NOT OLD.starts_at OR NEW.ends_at IS NOT OLD.ends_at OR NEW.requested_at IS NOT OLD.requested_at
  OR NEW.held_on_at IS NULL OR NEW.held_on_at >= OLD.hold_lapses_at OR NEW.hold_lapses_at < OLD.hold_lapses_at
  OR EXISTS (SELECT 1 FROM licence_releases r WHERE r.licence_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'guard: a hold only gets longer, while it counts'); END;
DROP TRIGGER IF EXISTS licences_are_not_deleted;
CREATE TRIGGER licences_are_not_deleted BEFORE DELETE ON licences
BEGIN SELECT RAISE(ABORT, 'guard: a licence is never deleted'); END;
DROP TRIGGER IF EXISTS licences_have_a_term;
CREATE TRIGGER licences_have_a_term BEFORE INSERT ON licences
WHEN NEW.ends_at <= NEW.starts_at
BEGIN SELECT RAISE(ABORT, 'guard: a licence has a term'); END;

DROP TRIGGER IF EXISTS licence_grants_are_not_changed;
CREATE TRIGGER licence_grants_are_not_changed BEFORE UPDATE ON licence_grants
BEGIN SELECT RAISE(ABORT, 'guard: a grant is never changed'); END;
DROP TRIGGER IF EXISTS licence_grants_are_not_deleted;
CREATE TRIGGER licence_grants_are_not_deleted BEFORE DELETE ON licence_grants
BEGIN SELECT RAISE(ABORT, 'guard: a grant is never deleted'); END;
DROP TRIGGER IF EXISTS licence_releases_are_not_changed;
CREATE TRIGGER licence_releases_are_not_changed BEFORE UPDATE ON licence_releases
BEGIN SELECT RAISE(ABORT, 'guard: a release is never changed'); END;
DROP TRIGGER IF EXISTS licence_releases_are_not_deleted;
CREATE TRIGGER licence_releases_are_not_deleted BEFORE DELETE ON licence_releases
BEGIN SELECT RAISE(ABORT, 'guard: a release is never deleted'); END;
DROP TRIGGER IF EXISTS licence_ends_are_not_changed;
CREATE TRIGGER licence_ends_are_not_changed BEFORE UPDATE ON licence_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of a licence is never changed'); END;
DROP TRIGGER IF EXISTS licence_ends_are_not_deleted;
CREATE TRIGGER licence_ends_are_not_deleted BEFORE DELETE ON licence_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of a licence is never deleted'); END;

-- Who was named when is history: a person agrees once, and a naming ends once.
DROP TRIGGER IF EXISTS licensees_agree_and_end_once;
CREATE TRIGGER licensees_agree_and_end_once BEFORE UPDATE ON licensees
WHEN NEW.id IS NOT OLD.id OR NEW.licence_id IS NOT OLD.licence_id OR NEW.person_id IS NOT OLD.person_id OR NEW.asked_at IS NOT OLD.asked_at
  OR OLD.ended_at IS NOT NULL OR (OLD.agreed_at IS NOT NULL AND NEW.agreed_at IS NOT OLD.agreed_at)
BEGIN SELECT RAISE(ABORT, 'guard: a naming is agreed once and ended once'); END;
DROP TRIGGER IF EXISTS licensees_are_not_deleted;
CREATE TRIGGER licensees_are_not_deleted BEFORE DELETE ON licensees
BEGIN SELECT RAISE(ABORT, 'guard: a naming is never deleted'); END;

-- A redrawn map never makes two licences meet. The row that seals a change of the map (an edition, a confirmed merger) comes last, and is refused while
-- two granted licences that still run conflict on the new map. "Now" is the row's own time.
DROP TRIGGER IF EXISTS area_editions_keep_licences_apart;
CREATE TRIGGER area_editions_keep_licences_apart BEFORE INSERT ON area_editions
WHEN EXISTS (
  SELECT 1 FROM licence_areas ours
  JOIN area_ancestors t ON t.code = ours.area_code
  JOIN licence_areas theirs ON theirs.area_code = t.ancestor_code AND theirs.licence_id <> ours.licence_id
  JOIN licences mine ON mine.id = ours.licence_id
  JOIN licences other ON other.id = theirs.licence_id AND other.scope = mine.scope AND other.ends_at > mine.starts_at AND other.starts_at < mine.ends_at
    AND (other.exclusive = 1 OR mine.exclusive = 1)
  WHERE mine.ends_at > NEW.read_at AND other.ends_at > NEW.read_at
    AND EXISTS (SELECT 1 FROM licence_grants g WHERE g.licence_id = mine.id) AND EXISTS (SELECT 1 FROM licence_grants g WHERE g.licence_id = other.id)
    AND NOT EXISTS (SELECT 1 FROM licence_ends e WHERE e.licence_id IN (mine.id, other.id)))
BEGIN SELECT RAISE(ABORT, 'guard: two licences would meet'); END;
DROP TRIGGER IF EXISTS area_confirmations_keep_licences_apart;
CREATE TRIGGER area_confirmations_keep_licences_apart BEFORE INSERT ON area_confirmations
WHEN EXISTS (
  SELECT 1 FROM licence_areas ours
  JOIN area_ancestors t ON t.code = ours.area_code
  JOIN licence_areas theirs ON theirs.area_code = t.ancestor_code AND theirs.licence_id <> ours.licence_id
  JOIN licences mine ON mine.id = ours.licence_id
  JOIN licences other ON other.id = theirs.licence_id AND other.scope = mine.scope AND other.ends_at > mine.starts_at AND other.starts_at < mine.ends_at
    AND (other.exclusive = 1 OR mine.exclusive = 1)
  WHERE mine.ends_at > NEW.at AND other.ends_at > NEW.at
    AND EXISTS (SELECT 1 FROM licence_grants g WHERE g.licence_id = mine.id) AND EXISTS (SELECT 1 FROM licence_grants g WHERE g.licence_id = other.id)
    AND NOT EXISTS (SELECT 1 FROM licence_ends e WHERE e.licence_id IN (mine.id, other.id)))
BEGIN SELECT RAISE(ABORT, 'guard: two licences would meet'); END;

DROP TRIGGER IF EXISTS licences_lie_in_our_years;
CREATE TRIGGER licences_lie_in_our_years BEFORE INSERT ON licences
WHEN NEW.starts_at NOT BETWEEN 1577836800000 AND 4102444799999 OR NEW.ends_at NOT BETWEEN 1577836800000 AND 4102444799999
  OR NEW.ends_at <= NEW.starts_at
BEGIN SELECT RAISE(ABORT, 'guard: a licence ends after it begins, in the years 2020 to 2099'); END;
