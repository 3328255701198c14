-- What was asked for, by which scheme, and what was handed in stays as it was.
DROP TRIGGER IF EXISTS frozen_schemes_are_not_changed;
CREATE TRIGGER frozen_schemes_are_not_changed BEFORE UPDATE ON frozen_schemes
BEGIN SELECT RAISE(ABORT, 'guard: a frozen scheme is never changed'); END;

DROP TRIGGER IF EXISTS frozen_schemes_are_not_deleted;
CREATE TRIGGER frozen_schemes_are_not_deleted BEFORE DELETE ON frozen_schemes
BEGIN SELECT RAISE(ABORT, 'guard: a frozen scheme is never deleted'); END;

DROP TRIGGER IF EXISTS certifications_are_not_changed;
CREATE TRIGGER certifications_are_not_changed BEFORE UPDATE ON certifications
BEGIN SELECT RAISE(ABORT, 'guard: an application for certification is never changed'); END;

DROP TRIGGER IF EXISTS certifications_are_not_deleted;
CREATE TRIGGER certifications_are_not_deleted BEFORE DELETE ON certifications
BEGIN SELECT RAISE(ABORT, 'guard: an application for certification is never deleted'); END;

DROP TRIGGER IF EXISTS judged_evidence_is_not_changed;
CREATE TRIGGER judged_evidence_is_not_changed BEFORE UPDATE ON judged_evidence
BEGIN SELECT RAISE(ABORT, 'guard: judged evidence is never changed'); END;

DROP TRIGGER IF EXISTS judged_evidence_is_not_deleted;
CREATE TRIGGER judged_evidence_is_not_deleted BEFORE DELETE ON judged_evidence
BEGIN SELECT RAISE(ABORT, 'guard: judged evidence is never deleted'); END;

DROP TRIGGER IF EXISTS judged_evidence_is_complete_when_a_case_opens;
CREATE TRIGGER judged_evidence_is_complete_when_a_case_opens BEFORE INSERT ON judged_evidence
WHEN EXISTS (SELECT 1 FROM certification_openings WHERE certification_id = NEW.certification_id)
BEGIN SELECT RAISE(ABORT, 'guard: an open case takes no more evidence'); END;

-- A seat holds an assessor who is not the candidate; a seat is given back at most once, and never after its mark.
DROP TRIGGER IF EXISTS assignments_keep_the_candidate_out;
CREATE TRIGGER assignments_keep_the_candidate_out BEFORE INSERT ON assessor_assignments
WHEN NEW.seat NOT IN (1, 2, 3) OR NEW.assessor_id = (SELECT candidate_id FROM certifications WHERE id = NEW.certification_id)
BEGIN SELECT RAISE(ABORT, 'guard: nobody assesses their own work'); END;

DROP TRIGGER IF EXISTS assignments_are_only_returned;
CREATE TRIGGER assignments_are_only_returned BEFORE UPDATE ON assessor_assignments
WHEN OLD.returned_at IS NOT NULL OR NEW.returned_at IS NULL OR NEW.id IS NOT OLD.id OR NEW.certification_id IS NOT OLD.certification_id
  OR NEW.assessor_id IS NOT OLD.assessor_id OR NEW.seat IS NOT OLD.seat OR EXISTS (SELECT 1 FROM marks WHERE assignment_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'guard: a seat is given back once, before its mark is final, and otherwise never changed'); END;

DROP TRIGGER IF EXISTS assignments_are_not_deleted;
CREATE TRIGGER assignments_are_not_deleted BEFORE DELETE ON assessor_assignments
BEGIN SELECT RAISE(ABORT, 'guard: a seat is never deleted'); END;

-- A final mark belongs to who sits there, and is final.
DROP TRIGGER IF EXISTS marks_belong_to_their_seat;
CREATE TRIGGER marks_belong_to_their_seat BEFORE INSERT ON marks
WHEN NOT EXISTS (
  SELECT 1 FROM assessor_assignments AS a
  WHERE a.id = NEW.assignment_id AND a.certification_id = NEW.certification_id AND a.assessor_id = NEW.assessor_id AND a.returned_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'guard: a mark belongs to the assessor in that seat'); END;

DROP TRIGGER IF EXISTS marks_are_not_changed;
CREATE TRIGGER marks_are_not_changed BEFORE UPDATE ON marks
BEGIN SELECT RAISE(ABORT, 'guard: a final mark is never changed'); END;

DROP TRIGGER IF EXISTS marks_are_not_deleted;
CREATE TRIGGER marks_are_not_deleted BEFORE DELETE ON marks
BEGIN SELECT RAISE(ABORT, 'guard: a final mark is never deleted'); END;

-- A decision stands on two marks at least and is taken by somebody else than the candidate and the assessors; once (primary key), for good.
DROP TRIGGER IF EXISTS decisions_stand_on_two_marks;
CREATE TRIGGER decisions_stand_on_two_marks BEFORE INSERT ON decisions
WHEN (SELECT count(DISTINCT assessor_id) FROM marks WHERE certification_id = NEW.certification_id) < 2
BEGIN SELECT RAISE(ABORT, 'guard: a decision stands on two marks'); END;

DROP TRIGGER IF EXISTS decisions_are_taken_by_an_outsider;
CREATE TRIGGER decisions_are_taken_by_an_outsider BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM assessor_assignments WHERE certification_id = NEW.certification_id AND assessor_id = NEW.officer_id)
  OR EXISTS (SELECT 1 FROM certifications WHERE id = NEW.certification_id AND candidate_id = NEW.officer_id)
BEGIN SELECT RAISE(ABORT, 'guard: who marked or applied does not decide'); END;

-- What the marks say of a criterion as `adviceOf`: two of them reach the pass level, or it is not met. Nobody passes what they do not pass; who refuses what they pass says why.
DROP VIEW IF EXISTS criteria_not_met;
CREATE VIEW criteria_not_met AS
SELECT c.id AS certification_id, json_extract(q.value, '$.id') AS criterion_id
FROM certifications c JOIN frozen_schemes f ON f.hash = c.scheme_hash, json_each(f.content, '$.competences') k, json_each(k.value, '$.criteria') q
WHERE (SELECT count(DISTINCT m.assessor_id) FROM marks m, json_each(m.criteria) r WHERE m.certification_id = c.id
  AND json_extract(r.value, '$.criterionId') = json_extract(q.value, '$.id') AND json_extract(r.value, '$.level') >= json_extract(f.content, '$.rules.passLevel')) < 2;
DROP TRIGGER IF EXISTS decisions_pass_only_what_the_marks_pass;
CREATE TRIGGER decisions_pass_only_what_the_marks_pass BEFORE INSERT ON decisions
WHEN NEW.outcome = 'passed' AND EXISTS (SELECT 1 FROM criteria_not_met n WHERE n.certification_id = NEW.certification_id)
BEGIN SELECT RAISE(ABORT, 'guard: nobody passes what two marks do not pass'); END;

DROP TRIGGER IF EXISTS decisions_say_why_they_deviate;
CREATE TRIGGER decisions_say_why_they_deviate BEFORE INSERT ON decisions
WHEN (NEW.deviation IS NOT NULL) IS NOT (NEW.outcome = 'not_passed'
  AND EXISTS (SELECT 1 FROM certifications WHERE id = NEW.certification_id)
  AND NOT EXISTS (SELECT 1 FROM criteria_not_met n WHERE n.certification_id = NEW.certification_id))
BEGIN SELECT RAISE(ABORT, 'guard: who refuses what the marks pass says why, and nobody else does'); END;

DROP TRIGGER IF EXISTS decisions_are_not_changed;
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'guard: a decision is never changed'); END;

DROP TRIGGER IF EXISTS decisions_are_not_deleted;
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'guard: a decision is never deleted'); END;

-- The name that a certificate goes to was given once; a correction stands beside it. A passed decision stands on a document that somebody outside the
-- case saw with that very name on it.
DROP TRIGGER IF EXISTS certification_names_are_not_changed;
CREATE TRIGGER certification_names_are_not_changed BEFORE UPDATE ON certification_names
BEGIN SELECT RAISE(ABORT, 'guard: the name of an application is corrected by a new one, never changed'); END;

DROP TRIGGER IF EXISTS certification_names_are_not_deleted;
CREATE TRIGGER certification_names_are_not_deleted BEFORE DELETE ON certification_names
BEGIN SELECT RAISE(ABORT, 'guard: the name of an application is never deleted'); END;

DROP TRIGGER IF EXISTS identity_is_seen_by_an_outsider;
CREATE TRIGGER identity_is_seen_by_an_outsider BEFORE INSERT ON identity_checks
WHEN EXISTS (SELECT 1 FROM assessor_assignments WHERE certification_id = NEW.certification_id AND assessor_id = NEW.seen_by)
  OR EXISTS (SELECT 1 FROM certifications WHERE id = NEW.certification_id AND candidate_id = NEW.seen_by)
BEGIN SELECT RAISE(ABORT, 'guard: who marked or applied does not look at the identity document'); END;

DROP TRIGGER IF EXISTS identity_checks_are_not_changed;
CREATE TRIGGER identity_checks_are_not_changed BEFORE UPDATE ON identity_checks
BEGIN SELECT RAISE(ABORT, 'guard: what was seen of an identity is never changed'); END;

DROP TRIGGER IF EXISTS identity_checks_are_not_deleted;
CREATE TRIGGER identity_checks_are_not_deleted BEFORE DELETE ON identity_checks
BEGIN SELECT RAISE(ABORT, 'guard: what was seen of an identity is never deleted'); END;

DROP TRIGGER IF EXISTS decisions_pass_a_seen_identity;
CREATE TRIGGER decisions_pass_a_seen_identity BEFORE INSERT ON decisions
WHEN NEW.outcome = 'passed' AND NOT EXISTS (SELECT 1 FROM identity_checks i WHERE i.certification_id = NEW.certification_id
  AND i.name = (SELECT n.name FROM certification_names n WHERE n.certification_id = NEW.certification_id ORDER BY n.seq DESC LIMIT 1))
BEGIN SELECT RAISE(ABORT, 'guard: nobody passes before their identity was seen'); END;

DROP TRIGGER IF EXISTS seat_readings_are_not_changed;
CREATE TRIGGER seat_readings_are_not_changed BEFORE UPDATE ON seat_readings
BEGIN SELECT RAISE(ABORT, 'guard: that work was read is never changed'); END;

DROP TRIGGER IF EXISTS seat_readings_are_not_deleted;
CREATE TRIGGER seat_readings_are_not_deleted BEFORE DELETE ON seat_readings
BEGIN SELECT RAISE(ABORT, 'guard: that work was read is never deleted'); END;

DROP TRIGGER IF EXISTS seat_extensions_are_not_changed;
CREATE TRIGGER seat_extensions_are_not_changed BEFORE UPDATE ON seat_extensions
BEGIN SELECT RAISE(ABORT, 'guard: a longer term is followed by another, never changed'); END;

DROP TRIGGER IF EXISTS seat_extensions_are_not_deleted;
CREATE TRIGGER seat_extensions_are_not_deleted BEFORE DELETE ON seat_extensions
BEGIN SELECT RAISE(ABORT, 'guard: a longer term is never deleted'); END;

-- An appeal is against a refusal, once, by the same candidate about the same framework; who marks or decides on it had no part in what it is about.
DROP TRIGGER IF EXISTS appeals_are_against_a_refusal;
CREATE TRIGGER appeals_are_against_a_refusal BEFORE INSERT ON appeals
WHEN NOT EXISTS (SELECT 1 FROM decisions d WHERE d.certification_id = NEW.certification_id AND d.outcome = 'not_passed' AND d.decided_at <= NEW.lodged_at)
  OR EXISTS (SELECT 1 FROM appeals a WHERE a.hearing_id = NEW.certification_id)
  OR NOT EXISTS (SELECT 1 FROM certifications c JOIN certifications h ON h.candidate_id = c.candidate_id AND h.scheme_hash = c.scheme_hash
    WHERE c.id = NEW.certification_id AND h.id = NEW.hearing_id AND h.id <> c.id)
BEGIN SELECT RAISE(ABORT, 'guard: an appeal is against a refusal, and about the same work'); END;

DROP TRIGGER IF EXISTS appeals_are_not_changed;
CREATE TRIGGER appeals_are_not_changed BEFORE UPDATE ON appeals
BEGIN SELECT RAISE(ABORT, 'guard: an appeal is never changed'); END;

DROP TRIGGER IF EXISTS appeals_are_not_deleted;
CREATE TRIGGER appeals_are_not_deleted BEFORE DELETE ON appeals
BEGIN SELECT RAISE(ABORT, 'guard: an appeal is never deleted'); END;

DROP TRIGGER IF EXISTS appeals_are_marked_by_others;
CREATE TRIGGER appeals_are_marked_by_others BEFORE INSERT ON assessor_assignments
WHEN EXISTS (SELECT 1 FROM appeals p JOIN assessor_assignments a ON a.certification_id = p.certification_id
  WHERE p.hearing_id = NEW.certification_id AND a.assessor_id = NEW.assessor_id)
BEGIN SELECT RAISE(ABORT, 'guard: an appeal is marked by others'); END;

DROP TRIGGER IF EXISTS appeals_are_decided_by_another;
CREATE TRIGGER appeals_are_decided_by_another BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM appeals p JOIN decisions d ON d.certification_id = p.certification_id WHERE p.hearing_id = NEW.certification_id AND d.officer_id = NEW.officer_id)
  OR EXISTS (SELECT 1 FROM appeals p JOIN assessor_assignments a ON a.certification_id = p.certification_id
    WHERE p.hearing_id = NEW.certification_id AND a.assessor_id = NEW.officer_id)
BEGIN SELECT RAISE(ABORT, 'guard: an appeal is decided by another officer'); END;
