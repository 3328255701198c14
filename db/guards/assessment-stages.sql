-- The stage of each case and seat, counted from the rows that say what happened, and kept beside them so that a queue is read in its own order.
-- The same rule as `stageOf`; a seat that nobody may take stands in `open_seats`, a third one that is needed too.
DROP VIEW IF EXISTS case_stage_now;
CREATE VIEW case_stage_now AS
SELECT o.certification_id AS certification_id,
  CASE WHEN d.certification_id IS NOT NULL THEN 'decided' WHEN e.certification_id IS NOT NULL THEN 'ended'
    WHEN EXISTS (SELECT 1 FROM open_seats s WHERE s.certification_id = o.certification_id)
      OR (SELECT count(*) FROM assessor_assignments a WHERE a.certification_id = o.certification_id AND a.returned_at IS NULL) < 2 THEN 'seeking'
    WHEN EXISTS (SELECT 1 FROM assessor_assignments a WHERE a.certification_id = o.certification_id AND a.returned_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM marks m WHERE m.assignment_id = a.id)) THEN 'marking'
    ELSE 'ready' END AS stage,
  coalesce(d.decided_at, o.at) AS at
FROM certification_openings o
LEFT JOIN decisions d ON d.certification_id = o.certification_id
LEFT JOIN certification_ends e ON e.certification_id = o.certification_id;
DROP VIEW IF EXISTS seat_stage_now;
CREATE VIEW seat_stage_now AS
SELECT a.id AS assignment_id, a.certification_id AS certification_id, a.assessor_id AS assessor_id,
  CASE WHEN m.assignment_id IS NULL THEN 'waiting' ELSE 'final' END AS stage, coalesce(m.final_at, a.assigned_at) AS at
FROM assessor_assignments a LEFT JOIN marks m ON m.assignment_id = a.id
WHERE a.returned_at IS NULL AND (m.assignment_id IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM decisions d WHERE d.certification_id = a.certification_id) AND NOT EXISTS (SELECT 1 FROM certification_ends e WHERE e.certification_id = a.certification_id));

DROP TRIGGER IF EXISTS stages_follow_a_new_opening;
CREATE TRIGGER stages_follow_a_new_opening AFTER INSERT ON certification_openings
BEGIN
  INSERT OR REPLACE INTO case_stages (certification_id, stage, at) SELECT certification_id, stage, at FROM case_stage_now WHERE certification_id = NEW.certification_id;
  INSERT OR REPLACE INTO seat_stages (assignment_id, assessor_id, stage, at) SELECT assignment_id, assessor_id, stage, at FROM seat_stage_now WHERE certification_id = NEW.certification_id;
  DELETE FROM seat_stages WHERE assignment_id IN (SELECT a.id FROM assessor_assignments a WHERE a.certification_id = NEW.certification_id) AND NOT EXISTS (SELECT 1 FROM seat_stage_now n WHERE n.assignment_id = seat_stages.assignment_id);
END;
DROP TRIGGER IF EXISTS stages_follow_a_new_decision;
CREATE TRIGGER stages_follow_a_new_decision AFTER INSERT ON decisions
BEGIN
  INSERT OR REPLACE INTO case_stages (certification_id, stage, at) SELECT certification_id, stage, at FROM case_stage_now WHERE certification_id = NEW.certification_id;
  INSERT OR REPLACE INTO seat_stages (assignment_id, assessor_id, stage, at) SELECT assignment_id, assessor_id, stage, at FROM seat_stage_now WHERE certification_id = NEW.certification_id;
  DELETE FROM seat_stages WHERE assignment_id IN (SELECT a.id FROM assessor_assignments a WHERE a.certification_id = NEW.certification_id) AND NOT EXISTS (SELECT 1 FROM seat_stage_now n WHERE n.assignment_id = seat_stages.assignment_id);
END;
DROP TRIGGER IF EXISTS stages_follow_a_new_end;
CREATE TRIGGER stages_follow_a_new_end AFTER INSERT ON certification_ends
BEGIN
  INSERT OR REPLACE INTO case_stages (certification_id, stage, at) SELECT certification_id, stage, at FROM case_stage_now WHERE certification_id = NEW.certification_id;
  INSERT OR REPLACE INTO seat_stages (assignment_id, assessor_id, stage, at) SELECT assignment_id, assessor_id, stage, at FROM seat_stage_now WHERE certification_id = NEW.certification_id;
  DELETE FROM seat_stages WHERE assignment_id IN (SELECT a.id FROM assessor_assignments a WHERE a.certification_id = NEW.certification_id) AND NOT EXISTS (SELECT 1 FROM seat_stage_now n WHERE n.assignment_id = seat_stages.assignment_id);
END;
DROP TRIGGER IF EXISTS stages_follow_a_new_seat;
CREATE TRIGGER stages_follow_a_new_seat AFTER INSERT ON assessor_assignments
BEGIN
  INSERT OR REPLACE INTO case_stages (certification_id, stage, at) SELECT certification_id, stage, at FROM case_stage_now WHERE certification_id = NEW.certification_id;
  INSERT OR REPLACE INTO seat_stages (assignment_id, assessor_id, stage, at) SELECT assignment_id, assessor_id, stage, at FROM seat_stage_now WHERE certification_id = NEW.certification_id;
  DELETE FROM seat_stages WHERE assignment_id IN (SELECT a.id FROM assessor_assignments a WHERE a.certification_id = NEW.certification_id) AND NOT EXISTS (SELECT 1 FROM seat_stage_now n WHERE n.assignment_id = seat_stages.assignment_id);
END;
DROP TRIGGER IF EXISTS stages_follow_a_new_mark;
CREATE TRIGGER stages_follow_a_new_mark AFTER INSERT ON marks
BEGIN
  INSERT OR REPLACE INTO case_stages (certification_id, stage, at) SELECT certification_id, stage, at FROM case_stage_now WHERE certification_id = NEW.certification_id;
  INSERT OR REPLACE INTO seat_stages (assignment_id, assessor_id, stage, at) SELECT assignment_id, assessor_id, stage, at FROM seat_stage_now WHERE certification_id = NEW.certification_id;
  DELETE FROM seat_stages WHERE assignment_id IN (SELECT a.id FROM assessor_assignments a WHERE a.certification_id = NEW.certification_id) AND NOT EXISTS (SELECT 1 FROM seat_stage_now n WHERE n.assignment_id = seat_stages.assignment_id);
END;
DROP TRIGGER IF EXISTS stages_follow_a_new_open_seat;
CREATE TRIGGER stages_follow_a_new_open_seat AFTER INSERT ON open_seats
BEGIN
  INSERT OR REPLACE INTO case_stages (certification_id, stage, at) SELECT certification_id, stage, at FROM case_stage_now WHERE certification_id = NEW.certification_id;
  INSERT OR REPLACE INTO seat_stages (assignment_id, assessor_id, stage, at) SELECT assignment_id, assessor_id, stage, at FROM seat_stage_now WHERE certification_id = NEW.certification_id;
  DELETE FROM seat_stages WHERE assignment_id IN (SELECT a.id FROM assessor_assignments a WHERE a.certification_id = NEW.certification_id) AND NOT EXISTS (SELECT 1 FROM seat_stage_now n WHERE n.assignment_id = seat_stages.assignment_id);
END;
DROP TRIGGER IF EXISTS stages_follow_a_returned_seat;
CREATE TRIGGER stages_follow_a_returned_seat AFTER UPDATE ON assessor_assignments
BEGIN
  INSERT OR REPLACE INTO case_stages (certification_id, stage, at) SELECT certification_id, stage, at FROM case_stage_now WHERE certification_id = NEW.certification_id;
  INSERT OR REPLACE INTO seat_stages (assignment_id, assessor_id, stage, at) SELECT assignment_id, assessor_id, stage, at FROM seat_stage_now WHERE certification_id = NEW.certification_id;
  DELETE FROM seat_stages WHERE assignment_id IN (SELECT a.id FROM assessor_assignments a WHERE a.certification_id = NEW.certification_id) AND NOT EXISTS (SELECT 1 FROM seat_stage_now n WHERE n.assignment_id = seat_stages.assignment_id);
END;
DROP TRIGGER IF EXISTS stages_follow_a_filled_seat;
CREATE TRIGGER stages_follow_a_filled_seat AFTER DELETE ON open_seats
BEGIN
  INSERT OR REPLACE INTO case_stages (certification_id, stage, at) SELECT certification_id, stage, at FROM case_stage_now WHERE certification_id = OLD.certification_id;
  INSERT OR REPLACE INTO seat_stages (assignment_id, assessor_id, stage, at) SELECT assignment_id, assessor_id, stage, at FROM seat_stage_now WHERE certification_id = OLD.certification_id;
  DELETE FROM seat_stages WHERE assignment_id IN (SELECT a.id FROM assessor_assignments a WHERE a.certification_id = OLD.certification_id) AND NOT EXISTS (SELECT 1 FROM seat_stage_now n WHERE n.assignment_id = seat_stages.assignment_id);
END;
