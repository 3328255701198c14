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

DROP TRIGGER IF EXISTS enrolments_stay_frozen;
CREATE TRIGGER enrolments_stay_frozen BEFORE UPDATE ON enrolments
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
