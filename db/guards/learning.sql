-- What was handed in, judged and completed stays as it was. recursive_triggers makes INSERT OR REPLACE fire the delete guards.
DROP TRIGGER IF EXISTS submissions_are_not_changed;
CREATE TRIGGER submissions_are_not_changed BEFORE UPDATE ON submissions
BEGIN SELECT RAISE(ABORT, 'guard: handed-in work is never changed'); END;
DROP TRIGGER IF EXISTS submissions_are_not_deleted;
CREATE TRIGGER submissions_are_not_deleted BEFORE DELETE ON submissions
BEGIN SELECT RAISE(ABORT, 'guard: handed-in work is never deleted'); END;

DROP TRIGGER IF EXISTS submission_files_are_not_changed;
CREATE TRIGGER submission_files_are_not_changed BEFORE UPDATE ON submission_files
BEGIN SELECT RAISE(ABORT, 'guard: a handed-in file is never changed'); END;
DROP TRIGGER IF EXISTS submission_files_are_not_deleted;
CREATE TRIGGER submission_files_are_not_deleted BEFORE DELETE ON submission_files
BEGIN SELECT RAISE(ABORT, 'guard: a handed-in file is never deleted'); END;
DROP TRIGGER IF EXISTS submission_files_are_of_that_work;
CREATE TRIGGER submission_files_are_of_that_work BEFORE INSERT ON submission_files
WHEN NOT EXISTS (
  SELECT 1 FROM submissions s JOIN attachments a ON a.enrolment_id = s.enrolment_id AND a.assignment_id = s.assignment_id
  WHERE s.id = NEW.submission_id AND a.id = NEW.attachment_id)
BEGIN SELECT RAISE(ABORT, 'guard: a file belongs to the work it is handed in with'); END;

DROP TRIGGER IF EXISTS attachments_are_not_changed;
CREATE TRIGGER attachments_are_not_changed BEFORE UPDATE ON attachments
BEGIN SELECT RAISE(ABORT, 'guard: a file is never changed'); END;

DROP TRIGGER IF EXISTS feedbacks_are_not_changed;
CREATE TRIGGER feedbacks_are_not_changed BEFORE UPDATE ON feedbacks
BEGIN SELECT RAISE(ABORT, 'guard: feedback is never changed'); END;
DROP TRIGGER IF EXISTS feedbacks_are_not_deleted;
CREATE TRIGGER feedbacks_are_not_deleted BEFORE DELETE ON feedbacks
BEGIN SELECT RAISE(ABORT, 'guard: feedback is never deleted'); END;

DROP TRIGGER IF EXISTS completions_are_not_changed;
CREATE TRIGGER completions_are_not_changed BEFORE UPDATE ON completions
BEGIN SELECT RAISE(ABORT, 'guard: a completion is never changed'); END;
DROP TRIGGER IF EXISTS completions_are_not_deleted;
CREATE TRIGGER completions_are_not_deleted BEFORE DELETE ON completions
BEGIN SELECT RAISE(ABORT, 'guard: a completion is never deleted'); END;

-- Only the run changes, to another of the same course, with the place that gives it; what was promised at the start stays.
DROP TRIGGER IF EXISTS enrolments_stay_frozen;
CREATE TRIGGER enrolments_stay_frozen BEFORE UPDATE ON enrolments
WHEN NEW.id IS NOT OLD.id OR NEW.person_id IS NOT OLD.person_id OR NEW.course_id IS NOT OLD.course_id OR NEW.course_version IS NOT OLD.course_version
  OR NEW.frozen IS NOT OLD.frozen OR NEW.started_at IS NOT OLD.started_at OR (NEW.run_id IS NULL) <> (OLD.run_id IS NULL)
  OR (NEW.run_id IS NOT OLD.run_id AND NEW.source_key IS OLD.source_key)
  OR (NEW.run_id IS NOT NULL AND (SELECT course_id FROM course_runs WHERE id = NEW.run_id) IS NOT NEW.course_id)
  OR EXISTS (SELECT 1 FROM enrolment_ends e WHERE e.enrolment_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'guard: an enrolment stays as it was given'); END;

DROP TRIGGER IF EXISTS presence_is_none_half_or_whole;
CREATE TRIGGER presence_is_none_half_or_whole BEFORE INSERT ON attendances
WHEN NEW.presence_percent NOT IN (0, 50, 100)
BEGIN SELECT RAISE(ABORT, 'guard: presence is 0, 50 or 100 percent'); END;
DROP TRIGGER IF EXISTS presence_stays_none_half_or_whole;
CREATE TRIGGER presence_stays_none_half_or_whole BEFORE UPDATE ON attendances
WHEN NEW.presence_percent NOT IN (0, 50, 100)
BEGIN SELECT RAISE(ABORT, 'guard: presence is 0, 50 or 100 percent'); END;

DROP TRIGGER IF EXISTS runs_have_seats;
CREATE TRIGGER runs_have_seats BEFORE INSERT ON course_runs
WHEN NEW.capacity < 1
BEGIN SELECT RAISE(ABORT, 'guard: a run has at least one seat'); END;

-- When a run begins and when it is over is counted from its meetings, and kept beside it so that lists of runs are read in their own order.
DROP TRIGGER IF EXISTS runs_end_with_a_new_meeting;
CREATE TRIGGER runs_end_with_a_new_meeting AFTER INSERT ON meetings
BEGIN UPDATE course_runs SET last_ends_at = coalesce((SELECT max(m.ends_at) FROM meetings m WHERE m.run_id = NEW.run_id AND m.cancelled_at IS NULL AND m.ends_at BETWEEN 1577836800000 AND 4102444799999), 253402300799000),
  first_starts_at = coalesce((SELECT min(m.starts_at) FROM meetings m WHERE m.run_id = NEW.run_id AND m.cancelled_at IS NULL AND m.starts_at BETWEEN 1577836800000 AND 4102444799999), 253402300799000) WHERE id = NEW.run_id; END;
DROP TRIGGER IF EXISTS runs_end_with_a_moved_meeting;
CREATE TRIGGER runs_end_with_a_moved_meeting AFTER UPDATE ON meetings
BEGIN UPDATE course_runs SET last_ends_at = coalesce((SELECT max(m.ends_at) FROM meetings m WHERE m.run_id = NEW.run_id AND m.cancelled_at IS NULL AND m.ends_at BETWEEN 1577836800000 AND 4102444799999), 253402300799000),
  first_starts_at = coalesce((SELECT min(m.starts_at) FROM meetings m WHERE m.run_id = NEW.run_id AND m.cancelled_at IS NULL AND m.starts_at BETWEEN 1577836800000 AND 4102444799999), 253402300799000) WHERE id = NEW.run_id; END;
DROP TRIGGER IF EXISTS runs_end_without_a_meeting;
CREATE TRIGGER runs_end_without_a_meeting AFTER DELETE ON meetings
BEGIN UPDATE course_runs SET last_ends_at = coalesce((SELECT max(m.ends_at) FROM meetings m WHERE m.run_id = OLD.run_id AND m.cancelled_at IS NULL AND m.ends_at BETWEEN 1577836800000 AND 4102444799999), 253402300799000),
  first_starts_at = coalesce((SELECT min(m.starts_at) FROM meetings m WHERE m.run_id = OLD.run_id AND m.cancelled_at IS NULL AND m.starts_at BETWEEN 1577836800000 AND 4102444799999), 253402300799000) WHERE id = OLD.run_id; END;
DROP TRIGGER IF EXISTS runs_do_not_grow_past_a_table;
CREATE TRIGGER runs_do_not_grow_past_a_table BEFORE INSERT ON course_runs
WHEN NEW.capacity > 40
BEGIN SELECT RAISE(ABORT, 'guard: a run has at most forty seats'); END;

-- Times in the years that our work lies in: 2020 up to and including 2099, in milliseconds (src/domain/sound-time.ts says the same).
DROP TRIGGER IF EXISTS runs_close_in_our_years;
CREATE TRIGGER runs_close_in_our_years BEFORE INSERT ON course_runs
WHEN NEW.closes_at NOT BETWEEN 1577836800000 AND 4102444799999
BEGIN SELECT RAISE(ABORT, 'guard: a run closes in the years 2020 to 2099'); END;
DROP TRIGGER IF EXISTS runs_stay_in_our_years;
CREATE TRIGGER runs_stay_in_our_years BEFORE UPDATE OF closes_at ON course_runs
WHEN NEW.closes_at NOT BETWEEN 1577836800000 AND 4102444799999
BEGIN SELECT RAISE(ABORT, 'guard: a run closes in the years 2020 to 2099'); END;
DROP TRIGGER IF EXISTS meetings_lie_in_our_years;
CREATE TRIGGER meetings_lie_in_our_years BEFORE INSERT ON meetings
WHEN NEW.starts_at NOT BETWEEN 1577836800000 AND 4102444799999 OR NEW.ends_at NOT BETWEEN 1577836800000 AND 4102444799999
  OR NEW.ends_at <= NEW.starts_at
BEGIN SELECT RAISE(ABORT, 'guard: a meeting ends after it begins, in the years 2020 to 2099'); END;
DROP TRIGGER IF EXISTS meetings_stay_in_our_years;
CREATE TRIGGER meetings_stay_in_our_years BEFORE UPDATE ON meetings
WHEN NEW.starts_at NOT BETWEEN 1577836800000 AND 4102444799999 OR NEW.ends_at NOT BETWEEN 1577836800000 AND 4102444799999
  OR NEW.ends_at <= NEW.starts_at
BEGIN SELECT RAISE(ABORT, 'guard: a meeting ends after it begins, in the years 2020 to 2099'); END;

DROP TRIGGER IF EXISTS run_cancellations_are_not_changed;
CREATE TRIGGER run_cancellations_are_not_changed BEFORE UPDATE ON run_cancellations
BEGIN SELECT RAISE(ABORT, 'guard: a run that is cancelled stays so'); END;
DROP TRIGGER IF EXISTS run_cancellations_are_not_deleted;
CREATE TRIGGER run_cancellations_are_not_deleted BEFORE DELETE ON run_cancellations
BEGIN SELECT RAISE(ABORT, 'guard: a run that is cancelled stays so'); END;

-- What changed is counted, so that a calendar which knows the meeting takes the last word about it.
DROP TRIGGER IF EXISTS meetings_count_their_changes;
CREATE TRIGGER meetings_count_their_changes AFTER UPDATE OF starts_at, ends_at, topic ON meetings
WHEN NEW.starts_at IS NOT OLD.starts_at OR NEW.ends_at IS NOT OLD.ends_at OR NEW.topic IS NOT OLD.topic
BEGIN UPDATE meetings SET sequence = sequence + 1 WHERE id = NEW.id; END;
DROP TRIGGER IF EXISTS meetings_count_moves_of_their_run;
CREATE TRIGGER meetings_count_moves_of_their_run AFTER UPDATE OF place_name, place_address, city ON course_runs
WHEN NEW.place_name IS NOT OLD.place_name OR NEW.place_address IS NOT OLD.place_address OR NEW.city IS NOT OLD.city
BEGIN UPDATE meetings SET sequence = sequence + 1 WHERE run_id = NEW.id; END;
DROP TRIGGER IF EXISTS meetings_never_count_back;
CREATE TRIGGER meetings_never_count_back BEFORE UPDATE OF sequence ON meetings
WHEN NEW.sequence < OLD.sequence
BEGIN SELECT RAISE(ABORT, 'guard: a meeting never counts its changes back'); END;

-- A meeting that is cancelled stays so, and as it was; a new one takes its place.
DROP TRIGGER IF EXISTS meetings_stay_cancelled;
CREATE TRIGGER meetings_stay_cancelled BEFORE UPDATE ON meetings
WHEN OLD.cancelled_at IS NOT NULL AND (NEW.cancelled_at IS NOT OLD.cancelled_at OR NEW.starts_at IS NOT OLD.starts_at
  OR NEW.ends_at IS NOT OLD.ends_at OR NEW.topic IS NOT OLD.topic)
BEGIN SELECT RAISE(ABORT, 'guard: a meeting that is cancelled stays so'); END;

DROP TRIGGER IF EXISTS meeting_changes_are_not_changed;
CREATE TRIGGER meeting_changes_are_not_changed BEFORE UPDATE ON meeting_changes
BEGIN SELECT RAISE(ABORT, 'guard: what was told of a meeting is never changed'); END;
DROP TRIGGER IF EXISTS meeting_changes_are_not_deleted;
CREATE TRIGGER meeting_changes_are_not_deleted BEFORE DELETE ON meeting_changes
BEGIN SELECT RAISE(ABORT, 'guard: what was told of a meeting is never deleted'); END;
DROP TRIGGER IF EXISTS run_trainer_changes_are_not_changed;
CREATE TRIGGER run_trainer_changes_are_not_changed BEFORE UPDATE ON run_trainer_changes
BEGIN SELECT RAISE(ABORT, 'guard: who led a run is never changed'); END;
DROP TRIGGER IF EXISTS run_trainer_changes_are_not_deleted;
CREATE TRIGGER run_trainer_changes_are_not_deleted BEFORE DELETE ON run_trainer_changes
BEGIN SELECT RAISE(ABORT, 'guard: who led a run is never deleted'); END;

-- What stood before somebody wrote down who was there stays as it was, and is taken back once.
DROP TRIGGER IF EXISTS attendance_saves_stay;
CREATE TRIGGER attendance_saves_stay BEFORE UPDATE ON attendance_saves
WHEN OLD.undone_at IS NOT NULL OR NEW.undone_at IS NULL OR NEW.seq IS NOT OLD.seq OR NEW.meeting_id IS NOT OLD.meeting_id
  OR NEW.before IS NOT OLD.before OR NEW.saved_by IS NOT OLD.saved_by OR NEW.at IS NOT OLD.at
BEGIN SELECT RAISE(ABORT, 'guard: what stood before is never changed, and is taken back once'); END;
DROP TRIGGER IF EXISTS attendance_saves_are_not_deleted;
CREATE TRIGGER attendance_saves_are_not_deleted BEFORE DELETE ON attendance_saves
BEGIN SELECT RAISE(ABORT, 'guard: what stood before is never deleted'); END;

-- What a trainer wrote to their group stays as it was sent; it can be taken back, once.
DROP TRIGGER IF EXISTS group_messages_stay;
CREATE TRIGGER group_messages_stay BEFORE UPDATE ON group_messages
WHEN OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.id IS NOT OLD.id OR NEW.run_id IS NOT OLD.run_id
  OR NEW.text IS NOT OLD.text OR NEW.written_by IS NOT OLD.written_by OR NEW.at IS NOT OLD.at
BEGIN SELECT RAISE(ABORT, 'guard: a message to a group stays as it was sent'); END;
DROP TRIGGER IF EXISTS group_messages_are_not_deleted;
CREATE TRIGGER group_messages_are_not_deleted BEFORE DELETE ON group_messages
BEGIN SELECT RAISE(ABORT, 'guard: a message to a group is never deleted'); END;
