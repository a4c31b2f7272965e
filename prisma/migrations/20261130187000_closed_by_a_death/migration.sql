-- A case without a budget that is closed because the person died says which death, and what it was before: taking the death back
-- opens it again. So do the assessments that its closing withdrew.
ALTER TABLE phb_case ADD COLUMN closed_from "CaseState", ADD COLUMN closed_by_death_id UUID,
  ADD CONSTRAINT phb_case_closed_by_death CHECK ((closed_from IS NULL) = (closed_by_death_id IS NULL)
    AND (closed_from IS NULL OR state = 'ENDED' AND closed_from <> 'ENDED')),
  ADD CONSTRAINT phb_case_commissioner_code_closed_by_death_id_fkey FOREIGN KEY (commissioner_code, closed_by_death_id)
    REFERENCES death (commissioner_code, id) ON DELETE RESTRICT ON UPDATE NO ACTION;
CREATE INDEX phb_case_commissioner_code_closed_by_death_id_idx ON phb_case (commissioner_code, closed_by_death_id);
GRANT UPDATE (closed_from, closed_by_death_id) ON phb_case TO phb_application;

ALTER TABLE assessment ADD COLUMN closed_from "AssessmentState",
  ADD CONSTRAINT assessment_closed_from CHECK (closed_from IS NULL OR state = 'WITHDRAWN' AND closed_from IN ('OPEN', 'SUBMITTED', 'RETURNED'));
GRANT UPDATE (closed_from) ON assessment TO phb_application;
