-- A run never has more places and counting holds than seats. "Now" is the new row's own time. A hold that ended, or whose time is over, counts no more.
DROP TRIGGER IF EXISTS place_holds_fit_the_run;
CREATE TRIGGER place_holds_fit_the_run BEFORE INSERT ON place_holds
WHEN (SELECT count(*) FROM places p WHERE p.run_id = NEW.run_id AND NOT EXISTS (SELECT 1 FROM place_ends e WHERE e.place_id = p.id))
   + (SELECT count(*) FROM place_holds h WHERE h.run_id = NEW.run_id AND h.lapses_at > NEW.held_at AND NOT EXISTS (SELECT 1 FROM place_hold_ends e WHERE e.hold_id = h.id))
   >= (SELECT capacity FROM course_runs WHERE id = NEW.run_id)
BEGIN SELECT RAISE(ABORT, 'guard: the run is full'); END;

DROP TRIGGER IF EXISTS places_fit_the_run;
CREATE TRIGGER places_fit_the_run BEFORE INSERT ON places
WHEN (SELECT count(*) FROM places p WHERE p.run_id = NEW.run_id AND NOT EXISTS (SELECT 1 FROM place_ends e WHERE e.place_id = p.id))
   + (SELECT count(*) FROM place_holds h WHERE h.run_id = NEW.run_id AND h.lapses_at > NEW.confirmed_at AND NOT EXISTS (SELECT 1 FROM place_hold_ends e WHERE e.hold_id = h.id))
   >= (SELECT capacity FROM course_runs WHERE id = NEW.run_id)
BEGIN SELECT RAISE(ABORT, 'guard: the run is full'); END;

DROP TRIGGER IF EXISTS course_runs_keep_their_places;
CREATE TRIGGER course_runs_keep_their_places BEFORE UPDATE OF capacity ON course_runs
WHEN NEW.capacity < (SELECT count(*) FROM places p WHERE p.run_id = NEW.id AND NOT EXISTS (SELECT 1 FROM place_ends e WHERE e.place_id = p.id))
BEGIN SELECT RAISE(ABORT, 'guard: the run has more places than that'); END;

-- A person sits on one seat of a run.
DROP TRIGGER IF EXISTS places_once_per_person;
CREATE TRIGGER places_once_per_person BEFORE INSERT ON places
WHEN EXISTS (SELECT 1 FROM places p WHERE p.run_id = NEW.run_id AND p.person_id = NEW.person_id AND NOT EXISTS (SELECT 1 FROM place_ends e WHERE e.place_id = p.id))
BEGIN SELECT RAISE(ABORT, 'guard: the person has a place in this run'); END;

-- A hold only gets longer, only while it counts, and nothing else of it changes: what had lapsed cannot come back and take a seat that was given on.
DROP TRIGGER IF EXISTS place_holds_only_get_longer;
CREATE TRIGGER place_holds_only_get_longer BEFORE UPDATE ON place_holds
WHEN NEW.id IS NOT OLD.id OR NEW.run_id IS NOT OLD.run_id OR NEW.person_id IS NOT OLD.person_id OR NEW.held_by IS NOT OLD.held_by OR NEW.held_at IS NOT OLD.held_at
  OR NEW.extended_at IS NULL OR NEW.extended_at >= OLD.lapses_at OR NEW.lapses_at < OLD.lapses_at
  OR EXISTS (SELECT 1 FROM place_hold_ends e WHERE e.hold_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'guard: a hold only gets longer, while it counts'); END;

DROP TRIGGER IF EXISTS place_holds_are_not_deleted;
CREATE TRIGGER place_holds_are_not_deleted BEFORE DELETE ON place_holds
BEGIN SELECT RAISE(ABORT, 'guard: a hold is never deleted'); END;

DROP TRIGGER IF EXISTS place_hold_ends_are_not_changed;
CREATE TRIGGER place_hold_ends_are_not_changed BEFORE UPDATE ON place_hold_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of a hold is never changed'); END;
DROP TRIGGER IF EXISTS place_hold_ends_are_not_deleted;
CREATE TRIGGER place_hold_ends_are_not_deleted BEFORE DELETE ON place_hold_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of a hold is never deleted'); END;

DROP TRIGGER IF EXISTS places_are_not_changed;
CREATE TRIGGER places_are_not_changed BEFORE UPDATE ON places
BEGIN SELECT RAISE(ABORT, 'guard: a place is never changed'); END;
DROP TRIGGER IF EXISTS places_are_not_deleted;
CREATE TRIGGER places_are_not_deleted BEFORE DELETE ON places
BEGIN SELECT RAISE(ABORT, 'guard: a place is never deleted'); END;

DROP TRIGGER IF EXISTS place_ends_are_not_changed;
CREATE TRIGGER place_ends_are_not_changed BEFORE UPDATE ON place_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of a place is never changed'); END;
DROP TRIGGER IF EXISTS place_ends_are_not_deleted;
CREATE TRIGGER place_ends_are_not_deleted BEFORE DELETE ON place_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of a place is never deleted'); END;

-- What somebody said to a place that was bought for them stays said.
DROP TRIGGER IF EXISTS place_answers_are_not_changed;
CREATE TRIGGER place_answers_are_not_changed BEFORE UPDATE ON place_answers
BEGIN SELECT RAISE(ABORT, 'guard: an answer to a place is never changed'); END;
DROP TRIGGER IF EXISTS place_answers_are_not_deleted;
CREATE TRIGGER place_answers_are_not_deleted BEFORE DELETE ON place_answers
BEGIN SELECT RAISE(ABORT, 'guard: an answer to a place is never deleted'); END;

-- What was declared about entry stays as it was declared.
DROP TRIGGER IF EXISTS entry_declarations_are_not_changed;
CREATE TRIGGER entry_declarations_are_not_changed BEFORE UPDATE ON entry_declarations
BEGIN SELECT RAISE(ABORT, 'guard: a declaration of entry is never changed'); END;
DROP TRIGGER IF EXISTS entry_declarations_are_not_deleted;
CREATE TRIGGER entry_declarations_are_not_deleted BEFORE DELETE ON entry_declarations
BEGIN SELECT RAISE(ABORT, 'guard: a declaration of entry is never deleted'); END;

-- A run that is cancelled gives no seat any more.
DROP TRIGGER IF EXISTS place_holds_are_not_of_a_cancelled_run;
CREATE TRIGGER place_holds_are_not_of_a_cancelled_run BEFORE INSERT ON place_holds
WHEN EXISTS (SELECT 1 FROM run_cancellations c WHERE c.run_id = NEW.run_id)
BEGIN SELECT RAISE(ABORT, 'guard: the run is cancelled'); END;
DROP TRIGGER IF EXISTS places_are_not_of_a_cancelled_run;
CREATE TRIGGER places_are_not_of_a_cancelled_run BEFORE INSERT ON places
WHEN EXISTS (SELECT 1 FROM run_cancellations c WHERE c.run_id = NEW.run_id)
BEGIN SELECT RAISE(ABORT, 'guard: the run is cancelled'); END;

-- How many seats of a run are spoken for, by places and by who waits, counted anew and kept beside the run so that lists of runs with room skip the full ones.
DROP VIEW IF EXISTS seats_taken_now;
CREATE VIEW seats_taken_now AS
SELECT r.id AS run_id, (SELECT count(*) FROM places p WHERE p.run_id = r.id AND NOT EXISTS (SELECT 1 FROM place_ends e WHERE e.place_id = p.id))
  + (SELECT count(*) FROM waiting_list w WHERE w.run_id = r.id AND w.left_at IS NULL) AS taken
FROM course_runs r;
DROP TRIGGER IF EXISTS seats_are_counted_with_a_place;
CREATE TRIGGER seats_are_counted_with_a_place AFTER INSERT ON places
BEGIN UPDATE course_runs SET seats_taken = (SELECT taken FROM seats_taken_now WHERE run_id = NEW.run_id) WHERE id = NEW.run_id; END;
DROP TRIGGER IF EXISTS seats_are_counted_without_a_place;
CREATE TRIGGER seats_are_counted_without_a_place AFTER INSERT ON place_ends
BEGIN UPDATE course_runs SET seats_taken = (SELECT taken FROM seats_taken_now WHERE run_id = course_runs.id) WHERE id = (SELECT run_id FROM places WHERE id = NEW.place_id); END;
DROP TRIGGER IF EXISTS seats_are_counted_with_who_waits;
CREATE TRIGGER seats_are_counted_with_who_waits AFTER INSERT ON waiting_list
BEGIN UPDATE course_runs SET seats_taken = (SELECT taken FROM seats_taken_now WHERE run_id = NEW.run_id) WHERE id = NEW.run_id; END;
DROP TRIGGER IF EXISTS seats_are_counted_without_who_waited;
CREATE TRIGGER seats_are_counted_without_who_waited AFTER UPDATE OF left_at ON waiting_list
BEGIN UPDATE course_runs SET seats_taken = (SELECT taken FROM seats_taken_now WHERE run_id = NEW.run_id) WHERE id = NEW.run_id; END;
