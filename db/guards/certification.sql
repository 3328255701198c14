-- A credential says for ever what it said when it was issued. What happens to it later is a row beside it.
DROP TRIGGER IF EXISTS credentials_are_not_changed;
CREATE TRIGGER credentials_are_not_changed BEFORE UPDATE ON credentials
BEGIN SELECT RAISE(ABORT, 'guard: a credential is never changed'); END;

DROP TRIGGER IF EXISTS credentials_are_not_deleted;
CREATE TRIGGER credentials_are_not_deleted BEFORE DELETE ON credentials
BEGIN SELECT RAISE(ABORT, 'guard: a credential is never deleted'); END;

-- Competence only ever follows from a positive decision, or of a certificate of the same holder about the same from a renewal that was granted or from its
-- being replaced, with the same end; one credential for each (source_key is unique).
DROP TRIGGER IF EXISTS competence_follows_a_positive_decision;
CREATE TRIGGER competence_follows_a_positive_decision BEFORE INSERT ON credentials
WHEN NEW.kind = 'competence' AND NOT EXISTS (
  SELECT 1 FROM decisions JOIN certifications ON certifications.id = decisions.certification_id
  WHERE NEW.source_key = 'decision:' || decisions.certification_id
    AND decisions.outcome = 'passed' AND certifications.candidate_id = NEW.holder_id)
AND NOT EXISTS (
  SELECT 1 FROM renewal_requests r JOIN credentials c ON c.id = r.credential_id
  WHERE NEW.source_key = 'renewal:' || r.id
    AND r.outcome = 'granted' AND c.kind = 'competence' AND c.holder_id = NEW.holder_id AND c.subject = NEW.subject)
AND NOT EXISTS (
  SELECT 1 FROM credential_replacements p JOIN credentials c ON c.id = p.credential_id
  WHERE NEW.source_key = 'reissue:' || c.id AND c.kind = 'competence' AND c.holder_id = NEW.holder_id AND c.subject = NEW.subject
    AND c.valid_until IS NEW.valid_until)
BEGIN SELECT RAISE(ABORT, 'guard: competence needs a positive decision about this holder'); END;

-- Lifting is the one thing that happens to a suspension, once.
DROP TRIGGER IF EXISTS credential_suspensions_are_only_lifted;
CREATE TRIGGER credential_suspensions_are_only_lifted BEFORE UPDATE ON credential_suspensions
WHEN OLD.lifted_at IS NOT NULL OR NEW.lifted_at IS NULL OR NEW.id IS NOT OLD.id OR NEW.credential_id IS NOT OLD.credential_id
  OR NEW.at IS NOT OLD.at OR NEW.reason_code IS NOT OLD.reason_code OR NEW.by_id IS NOT OLD.by_id
BEGIN SELECT RAISE(ABORT, 'guard: a suspension is lifted once and otherwise never changed'); END;

DROP TRIGGER IF EXISTS credential_suspensions_are_not_deleted;
CREATE TRIGGER credential_suspensions_are_not_deleted BEFORE DELETE ON credential_suspensions
BEGIN SELECT RAISE(ABORT, 'guard: a suspension is never deleted'); END;

DROP TRIGGER IF EXISTS credential_withdrawals_are_not_changed;
CREATE TRIGGER credential_withdrawals_are_not_changed BEFORE UPDATE ON credential_withdrawals
BEGIN SELECT RAISE(ABORT, 'guard: a withdrawal is never changed'); END;

DROP TRIGGER IF EXISTS credential_withdrawals_are_not_deleted;
CREATE TRIGGER credential_withdrawals_are_not_deleted BEFORE DELETE ON credential_withdrawals
BEGIN SELECT RAISE(ABORT, 'guard: a withdrawal is never deleted'); END;
